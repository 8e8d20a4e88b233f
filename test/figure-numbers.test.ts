// The number in a chart, in its sentence, in its table and in its file is the same: over every figure
// of the sample site, from its plan.

import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { plan } from '../pipeline/plan.ts';
import type { Target } from '../pipeline/reference/reference.ts';
import type { Drawing, Figure, FigureCell, PlaceNow } from '../pipeline/slice/figure.ts';
import { folderStore } from '../pipeline/store/folder-store.ts';
import { newestEntry, readRelease } from '../pipeline/store/log.ts';
import { textOf } from '../pipeline/store/store.ts';
import { numbersOf, unexplained } from './sentence-number.ts';
import { sampleSite } from './sample-site.ts';

type Row = Readonly<Record<string, string>>;

let figures: readonly Figure[];
let targets: readonly Target[];
const files = new Map<string, readonly Row[]>();

beforeAll(async () => {
  const store = folderStore((await sampleSite()).store);
  const entry = await newestEntry(store);
  if (!entry) throw new Error('missing release');
  const release = await readRelease(store, entry);
  targets = release.snapshot.reference.targets;
  const { pages, immutable } = plan(release, 'renderer');
  figures = pages.flatMap((page) => (page.kind === 'embed' ? [page.slice.figure] : []));
  const charts = new Set(figures.map(({ csv }) => csv.href));
  for (const { path, bytes } of immutable.filter((one) => charts.has(`/${one.path}`)))
    files.set(`/${path}`, parse(textOf(bytes), { columns: true, bom: true }));
}, 240_000);

const fileOf = ({ csv }: Figure): readonly Row[] => files.get(csv.href) ?? [];

/** The figures with drawings of one kind, each with what is drawn. */
function drawn<Kind extends Drawing['kind']>(kind: Kind) {
  const found = figures.flatMap((figure) => {
    const { drawing } = figure;
    return drawing.kind === kind ? [{ figure, drawing: drawing as DrawingOf<Kind> }] : [];
  });
  expect(found.length).toBeGreaterThan(3);
  return found;
}
type DrawingOf<Kind> = Extract<Drawing, { kind: Kind }>;

/** The cells of a column, '' where the table leaves the column out. */
function column({ table }: Figure, name: string): readonly FigureCell[] {
  const at = table.columns.findIndex((one) => one.name === name);
  return table.rows.map((row) => row[at] ?? { text: { zh: '', en: '' }, csv: '' });
}

const csvOf = (cells: readonly FigureCell[]): readonly string[] => cells.map(({ csv }) => csv);
const numberOf = (csv: string): number | null => (csv === '' ? null : Number(csv));

test('the sample site has figures of every kind', () => {
  const kinds = new Set(figures.map(({ drawing }) => drawing.kind));
  expect(kinds.size).toBe(6);
  expect(figures.length).toBeGreaterThan(300);
});

test('the file of a figure has its table, row by row: the number as published and as shown', () => {
  for (const figure of figures.filter(({ drawing }) => drawing.kind !== 'small-multiples')) {
    const rows = fileOf(figure);
    expect(rows.length, figure.id).toBe(figure.table.rows.length);
    expect(new Set(rows.map((row) => row['data_status']))).toEqual(new Set(['示例']));
    for (const { name } of figure.table.columns) {
      const cells = column(figure, name);
      expect(
        rows.map((row) => row[name]),
        `${figure.id} ${name}`,
      ).toEqual(csvOf(cells));
      if (name === 'value')
        expect(rows.map((row) => row['shown'])).toEqual(cells.map(({ text }) => text.zh));
    }
  }
});

test('a line is drawn through the numbers of its table', () => {
  for (const { figure, drawing } of drawn('target-steps')) {
    const series = drawing.series.toReversed();
    const [periods, values] = [column(figure, 'period'), column(figure, 'value')];
    expect(csvOf(periods), figure.id).toEqual(series.map(({ period }) => period));
    expect(values.map(({ text }) => text.zh)).toEqual(series.map(({ display }) => display));
    for (const [i, { csv }] of values.entries())
      expect(Number(csv), figure.id).toBeCloseTo(series[i]?.value ?? NaN, 6);
  }
});

/** What is drawn of places stands in the rows of the table, in their order. */
function expectPlaces(figure: Figure, places: readonly PlaceNow[]): void {
  const values = column(figure, 'value');
  expect(column(figure, 'place').map(({ text }) => text)).toEqual(places.map(({ full }) => full));
  for (const [i, { value, display }] of places.entries()) {
    const cell = values[i];
    const number = numberOf(cell?.csv ?? '');
    if (value === null) expect(number, figure.id).toBe(null);
    else expect(number, figure.id).toBeCloseTo(value, 6);
    for (const lang of ['zh', 'en'] as const)
      expect(cell?.text[lang].startsWith(display[lang].replace('*', '')), figure.id).toBe(true);
  }
}

test('dots, tiles and panels stand at the numbers of their table', () => {
  for (const { figure, drawing } of drawn('district-dots')) expectPlaces(figure, drawing.rows);
  for (const { figure, drawing } of drawn('tile-grid')) expectPlaces(figure, drawing.tiles);
  for (const { figure, drawing } of drawn('small-multiples')) expectPlaces(figure, drawing.panels);
});

test('the file of small multiples has every number that is drawn, those of the table among them', () => {
  for (const { figure, drawing } of drawn('small-multiples')) {
    const rows = fileOf(figure);
    const places = csvOf(column(figure, 'place'));
    const lines = drawing.panels.flatMap(({ series }, i) =>
      series.map(({ period, value }) => ({ place: places[i] ?? '', period, value })),
    );
    expect(rows.map(({ place, period }) => [place, period])).toEqual(
      lines.map(({ place, period }) => [place, period]),
    );
    for (const [i, row] of rows.entries())
      expect(Number(row['value']), figure.id).toBeCloseTo(lines[i]?.value ?? NaN, 6);
    const inFile = new Set(rows.map((row) => [row['place'], row['period'], row['value']].join()));
    for (const [number, period] of [
      ['first', 'first_period'],
      ['value', 'period'],
    ] as const)
      for (const [i, { csv }] of column(figure, number).entries()) {
        const key = [places[i], column(figure, period)[i]?.csv, csv].join();
        if (csv !== '' && !inFile.has(key)) expect.fail(`${figure.id}: ${key} is not in the file`);
      }
  }
});

test('a strip is drawn from the spells of its table, a timeline from the counts of its', () => {
  for (const { figure, drawing } of drawn('status-strip')) {
    expect(csvOf(column(figure, 'status')), figure.id).toEqual(
      drawing.spells.map(({ status }) => status),
    );
    for (const [i, { from, to, word }] of drawing.spells.entries()) {
      expect(from.startsWith((column(figure, 'from')[i]?.csv ?? '?').slice(0, 4))).toBe(true);
      expect(to.startsWith((column(figure, 'to')[i]?.csv ?? '?').slice(0, 4))).toBe(true);
      expect(column(figure, 'status')[i]?.text).toEqual(word);
    }
  }
  for (const { figure, drawing } of drawn('due-timeline')) {
    expect(csvOf(column(figure, 'due'))).toEqual(drawing.dues.map(({ due }) => due));
    for (const [i, { groups }] of drawing.dues.entries()) {
      const total = groups.reduce((sum, { count }) => sum + count, 0);
      expect(column(figure, 'targets')[i]?.csv, figure.id).toBe(String(total));
      for (const { group, count } of groups.filter((one) => one.count > 0))
        expect(column(figure, group)[i]?.csv, figure.id).toBe(String(count));
    }
  }
});

/** How many targets of a policy are not in its timeline, for want of a date. */
function undated({ id, drawing }: Figure): readonly number[] {
  if (drawing.kind !== 'due-timeline') return [];
  const all = targets.filter(({ policy }) => id === `${policy}-timeline`).length;
  const inChart = drawing.dues.flatMap(({ groups }) => groups.map(({ count }) => count));
  return [all - inChart.reduce((sum, count) => sum + count, 0)];
}

test('every number of a sentence stands in the table, in the drawing, or is counted from them', () => {
  const wrong: string[] = [];
  let said = 0;
  for (const figure of figures)
    for (const lang of ['zh', 'en'] as const) {
      said += numbersOf(figure.sentence[lang]).length;
      const found = unexplained(figure, lang, undated(figure));
      if (found.length > 0)
        wrong.push(`${figure.id} ${lang} ${found.join()}: ${figure.sentence[lang]}`);
    }
  expect(wrong).toEqual([]);
  expect(said).toBeGreaterThan(2000);
});
