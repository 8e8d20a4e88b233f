// Which numbers in the sentence of a figure neither stand in its table nor follow from it.

import { exact, plain } from '../pipeline/decimal.ts';
import type { Drawing, Figure, FigureCell } from '../pipeline/slice/figure.ts';
import { dateWord, periodWord } from '../pipeline/word.ts';

type Lang = 'zh' | 'en';

/** Returns the numbers in a text, without the commas of thousands. */
export function numbersOf(text: string): readonly string[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((one) => one.replaceAll(',', ''));
}

/** Returns the numbers of a figure's sentence that nothing explains; `more` are known beside it. */
export function unexplained(
  figure: Figure,
  lang: Lang,
  more: readonly number[] = [],
): readonly string[] {
  const shown = [...tabled(figure, lang), ...ofDrawing(figure.drawing, lang)];
  const factor = lang === 'en' ? MILLIONS[figure.unit.zh] : undefined;
  const known = new Set(factor ? shown.map((one) => scaled(one, factor)) : shown);
  for (const count of [...counted(figure), ...more]) known.add(String(count));
  const said = numbersOf(withoutNames(figure, lang));
  // How far it is to go: what stands in the same sentence, one from the other.
  const gaps = said.flatMap((one) => said.map((other) => distance(one, other)));
  const isFound = (one: string): boolean => known.has(one) || known.has(plain(exact(one), 12));
  return said.filter((one) => !isFound(one) && !gaps.includes(plain(exact(one), 12)));
}

/** English tells money in millions. */
const MILLIONS: Readonly<Record<string, string>> = { 万元: '0.01', 亿元: '100' };

const scaled = (one: string, factor: string): string => plain(exact(one).mul(exact(factor)), 12);

const distance = (one: string, other: string): string =>
  plain(exact(one).sub(exact(other)).abs(), 12);

/** The sentence without the name of the indicator, and without the days and months of the figure. */
function withoutNames({ sentence, title, table, drawing }: Figure, lang: Lang): string {
  const name = title[lang].split(lang === 'zh' ? '：' : ':')[0] ?? '';
  const dates = table.rows
    .flatMap((row) => row.map(({ csv }) => csv))
    .concat(datesOf(drawing))
    .flatMap((one) => (/^\d{4}(-\d\d|-Q\d|$)/.test(one) ? [wordOf(one)[lang]] : []))
    .toSorted((a, b) => b.length - a.length);
  return [name, ...dates].reduce((text, one) => text.replaceAll(one, ''), sentence[lang]);
}

const wordOf = (date: string) => (date.length === 10 ? dateWord(date) : periodWord(date));

function datesOf(drawing: Drawing): readonly string[] {
  switch (drawing.kind) {
    case 'target-steps':
      return drawing.steps.map(({ due }) => due);
    case 'due-timeline':
      return [drawing.asOf, ...drawing.dues.map(({ due }) => due)];
    default:
      return [];
  }
}

function tabled({ table }: Figure, lang: Lang): readonly string[] {
  return table.rows.flatMap((row) =>
    row.flatMap((cell, i) => (table.columns[i]?.numeric ? numbersOf(cell.text[lang]) : [])),
  );
}

function ofDrawing(drawing: Drawing, lang: Lang): readonly string[] {
  switch (drawing.kind) {
    case 'target-steps': {
      const { steps, outlook, reference } = drawing;
      const words = [outlook?.projected, outlook?.perMonth, reference?.label].map(
        (word) => word?.[lang] ?? '',
      );
      return [...steps.map(({ value }) => String(value)), ...words.flatMap(numbersOf)];
    }
    case 'district-dots':
    case 'tile-grid':
    case 'small-multiples':
      return numbersOf(drawing.goal?.label[lang] ?? '');
    default:
      return [];
  }
}

/** What can be counted in a table: its rows, those with a number, those that stand alike. */
function counted({ table, drawing }: Figure): readonly number[] {
  const at = (name: string): readonly FigureCell[] => {
    const i = table.columns.findIndex((one) => one.name === name);
    return table.rows.flatMap((row) => row[i] ?? []);
  };
  const [values, statuses] = [at('value'), at('status')];
  switch (drawing.kind) {
    case 'district-dots': {
      const judged = statuses.some(({ csv }) => csv !== '');
      const rows = values.filter((_, i) => !judged || statuses[i]?.csv !== '');
      const known = rows.filter(({ csv, text }) => csv !== '' || text.zh.includes('视为达到'));
      return [rows.length, known.length, reached(known, drawing.goal)];
    }
    case 'tile-grid': {
      const groups = drawing.tiles.flatMap(({ group }) => group ?? []);
      const sizes = [...Map.groupBy(groups, (one) => one).values()].map(({ length }) => length);
      const known = values.filter(({ csv }) => csv !== '').length;
      return [groups.length, ...sizes, ...(groups.length > 0 ? [] : [values.length, known])];
    }
    case 'small-multiples': {
      const moves = drawing.panels.flatMap(({ series }) => {
        const last = series.at(-1);
        const first = series.find(({ version }) => version === last?.version);
        return first && last && first !== last ? [Math.sign(last.value - first.value)] : [];
      });
      return [
        moves.length,
        ...[1, -1, 0].map((sign) => moves.filter((one) => one === sign).length),
      ];
    }
    case 'status-strip':
      return [table.rows.length - 1];
    case 'due-timeline':
      return ofTimeline(drawing);
    case 'target-steps':
      return [];
  }
}

function reached(
  known: readonly FigureCell[],
  goal: { label: { zh: string }; value: number } | null,
) {
  if (!goal) return 0;
  const isFloor = /不[低少]于/.test(goal.label.zh);
  return known.filter(({ csv }) => {
    if (csv === '') return true;
    return isFloor ? Number(csv) >= goal.value : Number(csv) <= goal.value;
  }).length;
}

function ofTimeline({ dues, asOf }: Extract<Drawing, { kind: 'due-timeline' }>): readonly number[] {
  const sum = (all: typeof dues, only: readonly string[] = []): number =>
    all
      .flatMap(({ groups }) => groups)
      .filter(({ group }) => only.length === 0 || only.includes(group))
      .reduce((total, { count }) => total + count, 0);
  const passed = dues.filter(({ due }) => due <= asOf);
  const next = dues.filter(({ due }) => due > asOf).slice(0, 1);
  return [sum(passed), sum(passed, ['kept', 'late']), sum(next)];
}
