// The bytes of an upload and its findings in, the annotated receipt out: the sender's own lines in
// their order, each with what is wrong and how to mend it in two columns behind them. It can be
// corrected and sent itself: those columns are ignored on reading.

import { quoted } from './datasets/write-csv.ts';
import type { Examination } from './examine.ts';
import { annotationAt, MISSING, PROBLEM, REMEDY, SURPLUS } from './reading/annotation.ts';
import { cover } from './reading/covered.ts';
import { shapeOf } from './reading/delimiter.ts';
import { disarm } from './reading/disarm.ts';
import type { Finding, FindingCode } from './reading/finding.ts';
import { personalColumns } from './reading/personal-columns.ts';
import { HEADER_WITHIN } from './reading/head.ts';
import { breaksIn, firstRecords, scan } from './reading/record.ts';
import { undated } from './reading/undated.ts';
import type { Vocabulary } from './reading/vocabulary.ts';

/** Of these it cannot be told where a cell ends, or they are too large to be corrected by hand. */
const NO_TABLE: readonly FindingCode[] = [
  ...(['unclosed-quote', 'stray-quote', 'too-many-rows', 'too-many-columns'] as const),
  ...(['lost-characters', 'misread-characters'] as const),
];

/** These are about lines outside the tables, where telephones may stand. */
const OUTSIDE: readonly FindingCode[] = ['closing-line', 'text-line', 'line-above-header'];

/**
 * Returns the annotated file in UTF-8 with BOM, as Excel opens it right; undefined where nothing has
 * to be mended or verified, or where the file could not be read as a table. What is about single
 * persons is covered.
 */
export function annotate(
  bytes: Uint8Array,
  { encoding, findings, counts }: Pick<Examination, 'encoding' | 'findings' | 'counts'>,
  words: Vocabulary,
): Uint8Array | undefined {
  if (encoding === '' || !findings.some(isRemark)) return undefined;
  if (findings.some(({ code }) => NO_TABLE.includes(code))) return undefined;
  const ragged = findings.filter(isRagged).map(({ line }) => line);
  // Rows of which it is not known that their cells do not fit would be mended in silence.
  if (UNFIT.some((one) => (counts[one] ?? 0) > findings.filter(({ code }) => code === one).length))
    return undefined;
  const text = new TextDecoder(encoding).decode(bytes);
  const sheet = sheetOf(text, words);
  const order = { findings, size: sizeOf(sheet, new Set(ragged)), words };
  return new TextEncoder().encode(`\uFEFF${written(sheet, order)}`);
}

function isRemark({ severity }: Finding): boolean {
  return severity !== 'info';
}

/** Of rows that have other cells than their header: they were not read. */
const UNFIT: readonly FindingCode[] = ['ragged-row', 'split-number'];

function isRagged({ code, column }: Finding): boolean {
  return UNFIT.includes(code) && column === '';
}

/** The sender's records, without the columns that an earlier receipt put there. */
interface Sheet {
  /** The header's place among the filled records, -1 where there is none. */
  readonly header: number;
  /** Hands over each record, and the lines from which and to which it goes, counted from 1. */
  readonly each: (next: (cells: readonly string[], line: number, end: number) => void) => void;
}

function sheetOf(text: string, words: Vocabulary): Sheet {
  const { delimiter, header } = shapeOf(text, words);
  const at = annotationAt(firstRecords(text, delimiter, HEADER_WITHIN));
  const isOwn = (i: number): boolean => at < 0 || (i !== at && i !== at + 1);
  return {
    header,
    each(next) {
      let line = 1;
      scan(text, delimiter, (cells) => {
        const end = line + 1 + breaksIn(cells);
        next(
          cells.filter((_, i) => isOwn(i)),
          line,
          end,
        );
        line = end;
        return true;
      });
    },
  };
}

interface Size {
  /** How many cells the widest record has, blank ones at its end left out. */
  readonly width: number;
  /** Whether a row with too many cells is as wide: behind it stands one more. */
  readonly isSurplus: boolean;
  /** How many records there are, blank ones at the end left out. */
  readonly height: number;
  /** The record with the names of the columns; the first filled one where no header was found. */
  readonly head: number;
  /** Whether there are months that a spreadsheet would take for dates. */
  readonly isDated: boolean;
}

function sizeOf({ header, each }: Sheet, ragged: ReadonlySet<unknown>): Size {
  let [width, height, head, count, filled, longest] = [0, 0, 0, 0, 0, 0];
  let isDated = false;
  each((cells, line) => {
    const own = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (own > 0) {
      if (filled === Math.max(0, header)) head = count;
      [width, height] = [Math.max(width, own), count + 1];
      filled++;
    }
    isDated ||= cells.some((cell) => undated(cell) !== cell);
    if (ragged.has(line)) longest = Math.max(longest, cells.length);
    count++;
  });
  return { width, isSurplus: longest > 0 && longest >= width, height, head, isDated };
}

interface Order {
  readonly findings: readonly Finding[];
  readonly size: Size;
  readonly words: Vocabulary;
}

// A blank record stays a blank line, so that lines keep their numbers.
function written({ each }: Sheet, { findings, size, words }: Order): string {
  const byLine = Map.groupBy(findings, ({ line }) => line ?? 0);
  const personalIn = personalColumns(words);
  const lines: string[] = [];
  let count = 0;
  each((cells, line, end) => {
    const isHead = count === size.head;
    const own = findingsAt(byLine, isHead ? [0] : [], [line, end]);
    const isBlank = cells.every((cell) => cell.trim() === '') && !own.some(isRemark);
    const isData = count > size.head && !own.some(({ code }) => OUTSIDE.includes(code));
    const personal = personalIn({ line, cells }, own);
    const shown = cells.map((cell, i) => covered(cell, isData, personal.includes(i)));
    if (count < size.height) lines.push(isBlank ? '' : record(shown, own, isHead));
    count++;
  });
  return lines.map((one) => `${one}\r\n`).join('');

  function record(cells: readonly string[], own: readonly Finding[], isHead: boolean): string {
    const { width, isSurplus } = size;
    const isLong = cells.length >= width;
    const mark = own.some(isRagged) ? (isLong ? SURPLUS : MISSING) : '';
    const filled = Array.from({ length: width }, (_, i) => undated(cells[i] ?? mark));
    if (isSurplus) filled.push(isLong ? mark : '');
    const shown = filled.map(disarm);
    const isChanged = shown.some((cell, i) => cell !== filled[i]);
    const [problem, remedy] = [problemOf(own), remedyOf(own, isChanged, mark)];
    const more = size.isDated ? [remedy, DATED].filter((one) => one !== '').join(' ') : remedy;
    const two = isHead ? [named(PROBLEM, problem), named(REMEDY, more)] : [problem, remedy];
    return [...shown, ...two].map(quoted).join(',');
  }
}

// As many lines as there were.
function covered(cell: string, isData: boolean, isPersonal: boolean): string {
  const shown = cover(cell, { isData, isPersonal });
  return shown === cell ? cell : shown + '\n'.repeat(breaksIn([cell]));
}

function findingsAt(
  byLine: ReadonlyMap<number, readonly Finding[]>,
  more: readonly number[],
  [from, to]: readonly [number, number],
): readonly Finding[] {
  const lines = [...more, ...Array.from({ length: to - from }, (_, i) => from + i)];
  return lines.flatMap((line) => byLine.get(line) ?? []);
}

const SEVERITIES = { error: '错误', warning: '需核实', info: '提示' } as const;

function problemOf(own: readonly Finding[]): string {
  const said = own.filter(isRemark).map(({ severity, column, message }) => {
    const at = column === '' ? '' : `“${column}”列：`;
    return `【${SEVERITIES[severity]}】${at}${message.zh}`;
  });
  return said.join(' ');
}

function remedyOf(own: readonly Finding[], isChanged: boolean, mark: string): string {
  const hints = new Set(own.filter(isRemark).map(({ hint }) => hint.zh));
  if (isChanged) hints.add("像公式的内容前加了一个撇号（'），以免表格软件运行；请改成数字或文字。");
  if (mark === MISSING) hints.add(`缺的格子里写着“${MISSING}”，请逐个改成要填的内容，没有的清空。`);
  if (mark === SURPLUS) hints.add(`把每个数挪回它的列下面，再清空写着“${SURPLUS}”的格子。`);
  return [...hints].join(' ');
}

const DATED = '月份都写成“2023年9月”的样子，用 Excel 打开再保存，不会变成日期。';

function named(name: string, remark: string): string {
  return remark === '' ? name : `${name}：${remark}`;
}
