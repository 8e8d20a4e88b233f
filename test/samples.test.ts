// generateSamples(reference): the uploads of the sample, and what they are there to show.

import { beforeAll, expect, test } from 'vitest';
import { generateSamples, type Sample } from '../data/samples/generate.ts';
import { encodeGb18030 } from '../data/samples/gb18030.ts';
import { INCIDENTS, STRAY } from '../data/samples/incident.ts';
import { LEVELS } from '../data/samples/model.ts';
import { scenarioOf } from '../data/samples/scenario.ts';
import { assess, type AssessmentRow } from '../pipeline/assess.ts';
import { examine, type Examination } from '../pipeline/examine.ts';
import { questions } from '../pipeline/judging/case.ts';
import { isOwed } from '../pipeline/judging/owed.ts';
import { LEDGER_COLUMNS, type LedgerColumn } from '../pipeline/ledger.ts';
import { items, measureOf } from '../pipeline/measure.ts';
import { normalize, type CurrentColumn, type Normalized } from '../pipeline/normalize.ts';
import { readData } from '../pipeline/reference/read-data.ts';
import type { Reference } from '../pipeline/reference/reference.ts';
import { STATUSES } from '../pipeline/status.ts';
import { rows, stack, table } from '../pipeline/table.ts';
import { VALUE_COLUMNS } from '../pipeline/indicator-value.ts';

const AS_OF = '2023-09-30';
const CITIES = ['210100', '321300'];

let reference: Reference;
let samples: readonly Sample[];
let examined: ReadonlyMap<string, Examination>;
let normalized: readonly Normalized[];
let observations: readonly Readonly<Record<CurrentColumn, string>>[];
let assessments: readonly AssessmentRow[];

beforeAll(async () => {
  reference = await readData(new URL('../data', import.meta.url).pathname);
  samples = generateSamples(reference);
  examined = new Map(
    samples.flatMap((sample) => {
      const reporter = reference.reporters.find((one) => one.reporter === folderOf(sample));
      const options = { reporter, reference, received: receivedOf(sample) };
      return reporter ? [[sample.path, examine(sample.bytes, options)]] : [];
    }),
  );
  normalized = CITIES.map((city) =>
    normalize(table(LEDGER_COLUMNS, ledgerOf(city)), city, reference),
  );
  observations = normalized.flatMap((one) => rows(one.observations));
  const values = normalized.map((one) => one.values);
  assessments = rows(assess(stack(VALUE_COLUMNS, values), reference, AS_OF));
}, 60_000);

test('generateSamples(reference) returns the same paths and bytes every time', () => {
  expect(generateSamples(reference)).toEqual(samples);
});

test('generateSamples(reference) names every file as a sample, with the time it was received', () => {
  const name = /^[a-z-]+\/20\d{6}T(0[89]|1[0-6])[0-5]\d[0-5]\d_示例_[^/]+\.csv$/;
  expect(samples.filter(({ path }) => !name.test(path))).toEqual([]);
  expect(new Set(samples.map(({ path }) => path)).size).toBe(samples.length);
});

test('generateSamples(reference) covers every reporter, and one folder of no reporter', () => {
  const folders = new Set(samples.map(folderOf));
  const reporters = reference.reporters.map(({ reporter }) => reporter);
  expect([...folders].sort()).toEqual([...reporters, STRAY.folder].sort());
});

test('generateSamples(reference) writes long and wide files in several encodings', () => {
  const encodings = new Set([...examined.values()].map(({ encoding }) => encoding));
  expect([...encodings]).toEqual(expect.arrayContaining(['utf-8', 'gb18030', '']));
  const bom = samples.filter(({ bytes }) => bytes[0] === 0xef && bytes[1] === 0xbb);
  expect(bom.length).toBeGreaterThan(0);
  expect(bom.length).toBeLessThan(samples.length);
});

test('generateSamples(reference) has as many refused files as faults, and a sound one after each', () => {
  const refused = samples.filter(({ path }) => examined.get(path)?.accepted === false);
  const faults = INCIDENTS.filter(({ kind }) => kind === 'refused');
  expect(refused.map(folderOf).sort()).toEqual(faults.map(({ reporter }) => reporter).sort());
  for (const { reporter, period } of faults) {
    const mended = samples.find(
      (sample) => folderOf(sample) === reporter && sample.path.endsWith(`_${period}_重报.csv`),
    );
    expect(examined.get(mended?.path ?? '')?.accepted, `${reporter} ${period}`).toBe(true);
  }
});

test('generateSamples(reference) withdraws a value and sends the same bytes again', () => {
  const withdrawn = [...examined.values()].flatMap(({ observations }) => observations.withdrawn);
  expect(withdrawn.filter((cell) => cell !== '')).toHaveLength(1);
  for (const { reporter, period } of INCIDENTS.filter(({ kind }) => kind === 'resent')) {
    const twice = samples.filter(
      (sample) => folderOf(sample) === reporter && sample.path.endsWith(`_${period}.csv`),
    );
    expect(twice).toHaveLength(2);
    expect(twice[0]?.bytes).toEqual(twice[1]?.bytes);
  }
});

test('generateSamples(reference) has nothing but its faults returned', () => {
  const faults = INCIDENTS.filter(({ kind }) => kind === 'refused');
  const accepted = [...examined.values()].filter((one) => one.accepted);
  expect(accepted).toHaveLength(examined.size - faults.length);
  expect(examined.size).toBe(samples.length - 1);
  // The one column that an office adds of its own, a change since last year, is nothing to warn of.
  const warned = accepted.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code),
  );
  expect(warned).toEqual([]);
  expect(accepted.some(({ counts }) => counts['compared-column'])).toBe(true);
});

test('generateSamples(reference) makes up no number without a course or a level', () => {
  const wholes = new Set(
    reference.indicators.filter(({ kind }) => kind === 'ratio').map(({ numerator }) => numerator),
  );
  const unknown = owedCells().filter(({ place, measure }) => {
    if (measureOf(reference, measure).temporality === 'milestone') return false;
    const { counts, events, exceptions, shares } = scenarioOf(place);
    const key = `${measure} ${place}`;
    if (key in counts || key in events) return false;
    return !(wholes.has(measure) ? key in exceptions || measure in shares : measure in LEVELS);
  });
  expect(unknown).toEqual([]);
});

test('generateSamples(reference) has data for every target of its cities that is owed, at each place', () => {
  const answered = new Set(
    assessments
      .filter(({ status }) => status !== 'no-data')
      .map(({ target, place }) => `${target} ${place}`),
  );
  const owed = reference.targets.filter(({ policy }) =>
    reference.policies.some((one) => one.policy === policy && CITIES.includes(one.place)),
  );
  const asked = owed.flatMap((target) => {
    const indicator = reference.indicators.find((one) => one.indicator === target.indicator);
    return (questions(target, reference) ?? [])
      .filter(({ place }) => indicator && isOwed(reference, indicator, place))
      .map(({ place }) => `${target.target} ${place.place}`);
  });
  expect(asked.length).toBeGreaterThan(200);
  expect(asked.filter((one) => !answered.has(one))).toEqual([]);
});

test('generateSamples(reference) brings about every status but awaiting at the end of 2023-09', () => {
  const found = new Set(assessments.map(({ status }) => status));
  // No target falls due in the weeks before the as-of date, so none can await its report.
  const expected = STATUSES.map(({ status }) => status).filter((status) => status !== 'awaiting');
  expect([...found].sort()).toEqual([...expected].sort());
});

test('generateSamples(reference) has no share over 100 and no sum that falls', () => {
  const shares = new Set(
    reference.indicators.filter(({ unit }) => unit === '%').map(({ indicator }) => indicator),
  );
  const over = normalized
    .flatMap(({ values }) => rows(values))
    .filter(({ indicator, value }) => shares.has(indicator) && Number(value) > 100);
  expect(over).toEqual([]);
  expect(fallen('since')).toEqual([]);
  expect(fallen('ytd')).toEqual([]);
});

test('generateSamples(reference) counts as many pilot districts as report pilot communities', () => {
  const districts = observations.filter(
    ({ measure }) => measure === 'purchased-care-pilot-districts',
  );
  const communities = observations.filter(
    ({ measure, value }) => measure === 'purchased-care-pilot-communities' && value !== '0',
  );
  const counted = districts.map(({ period }) => communities.filter((one) => one.period === period));
  expect(districts.map(({ value }) => Number(value))).toEqual(counted.map((one) => one.length));
});

test('generateSamples(reference) has townships in the agricultural districts alone', () => {
  const places = observations
    .filter(({ measure, value }) => measure === 'townships' && value !== '0')
    .map(({ place }) => place);
  const listed = reference.lists.filter(({ list }) => list === 'agricultural');
  expect(new Set(places)).toEqual(new Set(listed.map(({ place }) => place)));
});

test('encodeGb18030(text) round-trips through the decoder and refuses what it cannot hold', () => {
  const text = '地区,统计期\r\n和平区,２０２３年（示例）“”、Ａ%\r\n';
  expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text);
  expect([...encodeGb18030('护')]).toEqual([0xbb, 0xa4]);
  expect(() => encodeGb18030('🙂')).toThrow('unknown character');
});

/** Returns the sums lower than the one before them; those of a year start again in the next. */
function fallen(temporality: 'since' | 'ytd'): string[] {
  const summed = new Set(
    reference.measures.filter((one) => one.temporality === temporality).map((one) => one.measure),
  );
  return observations.flatMap(({ place, measure, period, value }, i) => {
    const before = observations[i - 1];
    if (before?.place !== place || before.measure !== measure || !summed.has(measure)) return [];
    const isNew = temporality === 'ytd' && period.slice(0, 4) !== before.period.slice(0, 4);
    return !isNew && Number(value) < Number(before.value) ? [`${place} ${measure} ${period}`] : [];
  });
}

function owedCells(): { readonly place: string; readonly measure: string }[] {
  return reference.reporters.flatMap((reporter) =>
    items(reporter.measures).flatMap((measure) => {
      const levels = items(measureOf(reference, measure).levels);
      return reference.places
        .filter(
          ({ place, level }) =>
            items(reporter.may_report).includes(place) && levels.includes(level),
        )
        .map(({ place }) => ({ place, measure }));
    }),
  );
}

function folderOf({ path }: Sample): string {
  return path.split('/')[0] ?? '';
}

function receivedOf({ path }: Sample): string {
  const [, year, month, day, hour, minute, second] =
    /\/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)_/.exec(path) ?? [];
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}+08:00`;
}

function ledgerOf(city: string): Record<LedgerColumn, string>[] {
  return samples.flatMap((sample) => {
    const observations = examined.get(sample.path)?.observations;
    const mine = folderOf(sample).startsWith(city === '210100' ? 'shenyang' : 'suqian');
    if (!observations || !mine) return [];
    const received = receivedOf(sample);
    return rows(observations).map((row) => ({
      ...row,
      upload: sample.path,
      received,
      sha256: '',
    }));
  });
}
