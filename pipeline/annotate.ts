// The bytes of an upload and its findings in, the annotated receipt out: the sender's own lines in
// their order, each with what is wrong and how to mend it in two columns behind them. It can be
// corrected and sent itself: those columns are ignored on reading.

import { quoted } from './datasets/write-csv.ts';
import type { Examination } from './examine.ts';
import { shapeOf, type Shape } from './reading/delimiter.ts';
import { PROBLEM, REMEDY } from './reading/annotation.ts';
import type { Finding, FindingCode } from './reading/finding.ts';
import { breaksIn, scan } from './reading/record.ts';
import { splitNumbers } from './reading/split-number.ts';
import type { Vocabulary } from './reading/vocabulary.ts';

export interface AnnotateOptions {
  readonly words: Vocabulary;
  /** Covers what must not be shown again; `column` is the name in the header above, or ''. */
  readonly mask?: (cell: string, column: string) => string;
}

/** Of these it cannot be told where a cell ends, or they are too large to be corrected by hand. */
const NO_TABLE: readonly FindingCode[] = [
  ...(['unclosed-quote', 'stray-quote', 'too-many-rows', 'too-many-columns'] as const),
  ...(['lost-characters', 'misread-characters'] as const),
];

/**
 * Returns the annotated file in UTF-8 with BOM, as Excel opens it right; undefined where nothing has
 * to be mended or verified, or where the file could not be read as a table.
 */
export function annotate(
  bytes: Uint8Array,
  { encoding, findings }: Pick<Examination, 'encoding' | 'findings'>,
  { words, mask = (cell) => cell }: AnnotateOptions,
): Uint8Array | undefined {
  const remarks = findings.filter(({ severity }) => severity !== 'info');
  if (encoding === '' || remarks.length === 0) return undefined;
  if (remarks.some(({ code }) => NO_TABLE.includes(code))) return undefined;
  const text = new TextDecoder(encoding).decode(bytes);
  const shape = shapeOf(text, words);
  const size = sizeOf(text, shape);
  return new TextEncoder().encode(`\uFEFF${written(text, { remarks, mask, shape, size })}`);
}

interface Size {
  /** How many cells the widest record has, blank ones at its end left out. */
  readonly width: number;
  /** How many records there are, blank ones at the end left out. */
  readonly height: number;
  /** The record with the names of the columns; the first filled one where no header was found. */
  readonly head: number;
  readonly names: readonly string[];
}

function sizeOf(text: string, { delimiter, header }: Shape): Size {
  let [width, height, head, count, filled] = [0, 0, 0, 0, 0];
  let names: readonly string[] = [];
  scan(text, delimiter, (cells) => {
    const own = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (own > 0) {
      if (filled === Math.max(0, header)) [head, names] = [count, header < 0 ? [] : cells];
      [width, height] = [Math.max(width, own), count + 1];
      filled++;
    }
    count++;
    return true;
  });
  return { width, height, head, names };
}

interface Order {
  readonly remarks: readonly Finding[];
  readonly mask: (cell: string, column: string) => string;
  readonly shape: Shape;
  readonly size: Size;
}

// A blank record stays a blank line, so that lines keep their numbers.
function written(text: string, { remarks, mask, shape, size }: Order): string {
  const byLine = Map.groupBy(remarks, ({ line }) => line ?? 0);
  const lines: string[] = [];
  let [line, count] = [1, 0];
  scan(text, shape.delimiter, (cells) => {
    const end = line + 1 + breaksIn(cells);
    const isHead = count === size.head;
    const own = remarksAt(byLine, isHead ? [0] : [], [line, end]);
    const isBlank = cells.every((cell) => cell.trim() === '') && own.length === 0;
    if (count < size.height) lines.push(isBlank ? '' : record(cells, own, isHead));
    [line, count] = [end, count + 1];
    return count < size.height;
  });
  return lines.map((one) => `${one}\r\n`).join('');

  function record(cells: readonly string[], own: readonly Finding[], isHead: boolean): string {
    const missing = own.some(({ code }) => code === 'ragged-row') ? MISSING : '';
    const isSplit = own.some(({ code }) => code === 'split-number');
    const [split] = isSplit ? splitNumbers({ cells }) : [];
    const shown = Array.from({ length: size.width }, (_, i) => {
      const cell = i === split?.from ? `${SPLIT}${split.text}` : cells[i];
      return cell === undefined ? missing : harmless(mask(cell, size.names[i] ?? ''));
    });
    const isChanged = shown.some((cell, i) => cell === `'${cells[i] ?? ''}`);
    const hints = [
      ...(isChanged ? [APOSTROPHE] : []),
      ...(missing === '' ? [] : [`缺的格子里写着“${missing}”，请逐个改成要填的内容，没有的清空。`]),
      ...(split ? [`“${SPLIT}${split.text}”请改成一个数，并把后面的格子移回原来的列。`] : []),
    ];
    const [problem, remedy] = [problemOf(own), remedyOf(own, hints)];
    const two = isHead ? [named(PROBLEM, problem), named(REMEDY, remedy)] : [problem, remedy];
    return [...shown, ...two].map(quoted).join(',');
  }
}

function remarksAt(
  byLine: ReadonlyMap<number, readonly Finding[]>,
  more: readonly number[],
  [from, to]: readonly [number, number],
): readonly Finding[] {
  const lines = [...more, ...Array.from({ length: to - from }, (_, i) => from + i)];
  return lines.flatMap((line) => byLine.get(line) ?? []);
}

/** Stands in the cells that a row lacks: blank ones would be read as if nothing were missing. */
const MISSING = '？请补填';
/** Stands before a number that fills several cells: padded to one width its row would look whole. */
const SPLIT = '？';
const SEVERITIES = { error: '错误', warning: '需核实', info: '提示' } as const;

function problemOf(own: readonly Finding[]): string {
  const said = own.map(({ severity, column, message }) => {
    const at = column === '' ? '' : `“${column}”列：`;
    return `【${SEVERITIES[severity]}】${at}${message.zh}`;
  });
  return said.join(' ');
}

const APOSTROPHE = "像公式的内容前加了一个撇号（'），以免表格软件运行；请改成数字或文字。";

function remedyOf(own: readonly Finding[], more: readonly string[]): string {
  return [...new Set([...own.map(({ hint }) => hint.zh), ...more])].join(' ');
}

function named(name: string, remark: string): string {
  return remark === '' ? name : `${name}：${remark}`;
}

// A code as a formula ("=""210102""") computes nothing, and a sign before a number is none.
function harmless(cell: string): string {
  const runs = /^\s*[=+\-@\t\r＝＋－＠]/.test(cell);
  const isPlain = /^\s*(?:="[^"]*"|[-+－＋]*[\d.,%，．％\s]*)\s*$/.test(cell);
  return runs && !isPlain ? `'${cell}` : cell;
}
