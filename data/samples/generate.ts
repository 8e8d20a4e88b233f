// Reference data in, the uploads that real reporting would bring out: every reporter, month by month,
// with the faults of real files. Invented throughout, and the same bytes on every run.

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addDays, periodEnd, periodOf, type Frequency } from '../../pipeline/period.ts';
import { readData } from '../../pipeline/reference/read-data.ts';
import type { Reference, Reporter } from '../../pipeline/reference/reference.ts';
import { faulty } from './fault.ts';
import { FIRST_MONTH, LAST_MONTH, figures, monthsBetween } from './figures.ts';
import { habitOf, type Habit } from './habit.ts';
import { INCIDENTS, STRAY, type Incident } from './incident.ts';
import { random } from './random.ts';
import { bytesOfSheet, sheetOf, type Line, type Sheet } from './sheet.ts';

export interface Sample {
  /** `<reporter>/<received>_<name>.csv`, relative to the inbox. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Returns all sample uploads. */
export function generateSamples(reference: Reference): readonly Sample[] {
  const figureOf = figures(reference);
  const sent = reference.reporters.flatMap((reporter) => {
    const owed = owedBy(reporter, reference);
    return periodsOf(habitOf(reporter.reporter)).flatMap((period) => {
      const lines = linesOf(period, owed, figureOf);
      return samplesOf({ reporter, period, lines, reference });
    });
  });
  const stray = sent.find(({ path }) => path.startsWith('shenyang-tiexi-mz/'));
  const path = `${STRAY.folder}/${STRAY.received}_示例_铁西区_2023-08.csv`;
  return stray ? [...sent, { path, bytes: stray.bytes }] : sent;
}

interface Owed {
  readonly place: string;
  readonly measure: string;
  readonly frequency: Frequency;
}

function owedBy({ may_report, measures }: Reporter, reference: Reference): readonly Owed[] {
  const ids = new Set(measures.split(';'));
  const newest = new Map(reference.measures.map((measure) => [measure.measure, measure]));
  const places = reference.places.filter(({ place }) => may_report.split(';').includes(place));
  return places.flatMap(({ place, level }) =>
    [...newest.values()]
      .filter(({ measure, levels }) => ids.has(measure) && levels.split(';').includes(level))
      .map(({ measure, frequency }) => ({ place, measure, frequency })),
  );
}

const MONTHS = monthsBetween(FIRST_MONTH, LAST_MONTH);
const QUARTER_OF = new Map(MONTHS.map((month) => [month, periodOf(`${month}-01`, 'quarter')]));

function periodsOf({ every }: Habit): readonly string[] {
  return every === 'month' ? MONTHS : [...new Set(QUARTER_OF.values())];
}

function linesOf(
  period: string,
  owed: readonly Owed[],
  figureOf: ReturnType<typeof figures>,
): readonly Line[] {
  const months = MONTHS.filter((month) => month === period || QUARTER_OF.get(month) === period);
  return months.flatMap((month) =>
    owed.flatMap(({ place, measure, frequency }) => {
      const over = periodOf(`${month}-01`, frequency);
      const figure = periodEnd(over) === periodEnd(month) && figureOf(measure, place, month);
      return figure ? [{ place, measure, period: over, ...figure, remark: '' }] : [];
    }),
  );
}

interface Report {
  readonly reporter: Reporter;
  readonly period: string;
  readonly lines: readonly Line[];
  readonly reference: Reference;
}

function samplesOf(report: Report): readonly Sample[] {
  const { reporter, period, lines } = report;
  const mine = INCIDENTS.filter((incident) => incident.reporter === reporter.reporter);
  const silent = mine.some((one) => one.kind === 'silent' && one.period <= period);
  const incident = mine.find((one) => one.period === period);
  if (silent || incident?.kind === 'never' || lines.length === 0) return [];
  const sound = bytesOfSheet(sheetFor(report, lines), habitOf(reporter.reporter));
  const late = incident?.kind === 'late' ? incident.days : 0;
  const first = { path: pathOf(report, { days: late, mark: '' }), bytes: sound };
  return incident ? withIncident(first, report, incident) : [first];
}

function withIncident(first: Sample, report: Report, incident: Incident): readonly Sample[] {
  const { lines, reporter, reference } = report;
  const habit = habitOf(reporter.reporter);
  switch (incident.kind) {
    case 'never':
    case 'silent':
      return [];
    case 'late':
      return [first];
    case 'resent':
      return [first, { ...first, path: pathOf(report, { days: incident.days, mark: '' }) }];
    case 'refused': {
      const context = { habit, foreign: foreignTo(reporter, reference) };
      const bytes = faulty(sheetFor(report, lines), incident.fault, context);
      const path = pathOf(report, { days: incident.days, mark: '_重报' });
      return [
        { ...first, bytes },
        { ...first, path },
      ];
    }
    case 'corrected':
    case 'withdrawn': {
      const { measure, month, remark, days } = incident;
      const concerns = (line: Line): boolean => line.measure === measure && line.period === month;
      const withdrawn = incident.kind === 'withdrawn';
      const changed = lines
        .filter(concerns)
        .map((line) => ({ ...line, value: withdrawn ? '撤回' : line.value, remark }));
      const before = lines.map((line) =>
        concerns(line) && !withdrawn ? { ...line, value: mistaken(line.value) } : line,
      );
      const mark = withdrawn ? '_撤回' : '_更正';
      return [
        { ...first, bytes: bytesOfSheet(sheetFor(report, before), habit) },
        {
          path: pathOf(report, { days, mark }),
          bytes: bytesOfSheet(sheetFor(report, changed), habit),
        },
      ];
    }
  }
}

function sheetFor({ reporter, period, reference }: Report, lines: readonly Line[]): Sheet {
  const titles = [
    `${reporter.name_zh.replace(/民政局$/, '')}养老服务报表（示例）`,
    `填报单位：${reporter.name_zh}　报告期：${period}`,
  ];
  return sheetOf(lines, { habit: habitOf(reporter.reporter), reference, titles });
}

function mistaken(value: string): string {
  return String(Math.floor(Number(value) * 0.93));
}

function foreignTo({ place, may_report }: Reporter, reference: Reference): string {
  const parent = reference.places.find((one) => one.place === place)?.parent;
  const others = reference.places.filter(
    (one) => one.parent === parent && one.level === 'district' && !may_report.includes(one.place),
  );
  return others[0]?.name_zh ?? '';
}

// Received in the first half of the month after, in office hours, Beijing time.
function pathOf(
  { reporter, period }: Report,
  { days, mark }: { days: number; mark: string },
): string {
  const draw = random(`${reporter.reporter} ${period} received`);
  const day = addDays(periodEnd(period), 3 + Math.floor(draw() * 11) + days);
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = [8 + draw() * 9, draw() * 60, draw() * 60].map((one) => two(Math.floor(one)));
  const received = `${day.replaceAll('-', '')}T${time.join('')}`;
  const name = `示例_${reporter.name_zh}_${period}${mark}.csv`;
  return `${reporter.reporter}/${received}_${name}`;
}

/** Writes the samples into the inbox beside this file, in place of those of the last time. */
export async function writeSamples(): Promise<number> {
  const inbox = join(import.meta.dirname, 'inbox');
  const reference = await readData(join(import.meta.dirname, '..'));
  const samples = generateSamples(reference);
  await mkdir(inbox, { recursive: true });
  const before = await readdir(inbox, { recursive: true });
  await Promise.all(
    before.filter((path) => path.includes('_示例_')).map((path) => rm(join(inbox, path))),
  );
  const folders = new Set(samples.map(({ path }) => dirname(path)));
  for (const folder of folders) await mkdir(join(inbox, folder), { recursive: true });
  await Promise.all(samples.map(({ path, bytes }) => writeFile(join(inbox, path), bytes)));
  return samples.length;
}

if (import.meta.main) process.stdout.write(`${await writeSamples()} sample uploads written\n`);
