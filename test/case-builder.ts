// A small made-up city and short forms for what it reports, so that a case reads as its numbers. The
// stages behind are the real ones: ledger → normalize → assess.

import { assess, type AssessmentRow } from '../pipeline/assess.ts';
import type { ValueRow } from '../pipeline/indicator-value.ts';
import { LEDGER_COLUMNS, mergeLedgers, type Ledger } from '../pipeline/ledger.ts';
import { normalize } from '../pipeline/normalize.ts';
import type {
  Indicator,
  Measure,
  Place,
  Reference,
  Target,
} from '../pipeline/reference/reference.ts';
import { rows, table } from '../pipeline/table.ts';
import { SMALL_REFERENCE } from './small-reference.ts';

/** The city, whose codes are its districts a, b and c, its own row and two zones. */
export const CITY = 'x';

function place(code: string, level: Place['level'], rest: Partial<Place> = {}): Place {
  return {
    ...{ place: code, level, parent: CITY, counted_in: '', name_zh: `${code}区`, name_en: code },
    ...{ short_zh: code, short_en: code, aliases: '' },
    ...{ valid_from: '', valid_to: '', successor: '', ...rest },
  };
}

export const PLACES: readonly Place[] = [
  place('p', 'province', { parent: '' }),
  place(CITY, 'city', { parent: 'p', name_zh: '某市', name_en: 'Some City' }),
  place('own', 'own', { name_zh: '市本级', name_en: 'city’s own' }),
  place('a', 'district'),
  place('b', 'district'),
  place('c', 'district'),
  place('a-zone', 'zone', { counted_in: 'a' }),
  place('free-zone', 'zone'),
];

/** Returns a measure: a monthly stock, due on the 15th, carried for 3 months, of every district. */
export function measure(id: string, rest: Partial<Measure> = {}): Measure {
  return {
    ...{ measure: id, name_zh: id, name_en: id, unit: '个', unit_en: 'units', aliases: '' },
    ...{ temporality: 'stock', counted_from: '', frequency: 'month', report_by: '15' },
    ...{
      stale_after: '3',
      levels: 'district',
      source: '',
      source_en: '',
      decimals: '0',
      sensitive: '',
    },
    ...{ definition_version: '1', valid_from: '2019-01-01', ...rest },
  };
}

/** Returns an indicator: the sum of a measure of the same name. */
export function indicator(id: string, rest: Partial<Indicator> = {}): Indicator {
  return {
    ...{ indicator: id, name_zh: id, name_en: id, kind: 'measure', numerator: id },
    ...{ denominator: '', factor: '1', unit: '个', unit_en: 'units', decimals: '0' },
    ...{ direction: 'up', rollup: 'sum', zero_denominator: '', due_rule: '' },
    ...{ plain_zh: '', plain_en: '', ...rest },
  };
}

/** Returns an indicator: a percentage, `above` of `below`, rolled up as the ratio of sums. */
export function share(
  id: string,
  [above, below]: readonly [string, string],
  rest: Partial<Indicator> = {},
): Indicator {
  return indicator(id, {
    ...{ kind: 'ratio', numerator: above, denominator: below, factor: '100' },
    ...{ unit: '%', unit_en: '%', decimals: '1', rollup: 'ratio' },
    ...{ zero_denominator: 'not-applicable', ...rest },
  });
}

export const MEASURES: readonly Measure[] = [
  measure('beds', { levels: 'district;own' }),
  measure('nursing', { levels: 'district;own' }),
  measure('homes'),
  measure('visits', { temporality: 'flow' }),
  measure('trained', { temporality: 'since', counted_from: '2020-12-31' }),
  measure('spent', { temporality: 'ytd', levels: 'district;own' }),
  measure('spent-on-care', { temporality: 'ytd', levels: 'district;own' }),
  measure('plan', { temporality: 'milestone', levels: 'city;district' }),
];

export const INDICATORS: readonly Indicator[] = [
  share('nursing-share', ['nursing', 'beds']),
  share('care-share', ['spent-on-care', 'spent'], { rollup: 'own' }),
  indicator('homes'),
  indicator('visits'),
  indicator('trained'),
  indicator('spent'),
  indicator('plan', { kind: 'milestone', rollup: 'none' }),
];

/** Returns a target of the policy of 2020-12-31: each district, 60 or more by the end of 2022. */
export function target(rest: Partial<Target> & Pick<Target, 'indicator'>): Target {
  return {
    ...{ policy: 'plan-2020', target: `plan-2020/${rest.indicator}`, series: '' },
    ...{ comparator: '>=', value: '60', unit: '', when: 'by', starts: '', due: '2022-12-31' },
    ...{ applies_to: 'each:district', strength: 'binding', lead: '', responsible: '' },
    ...{ clause: '1', kind: 'quantity', statement_zh: '目标', statement_en: 'target' },
    ...{ baseline_value: '', baseline_date: '', supersedes: '', restored: '' },
    ...{ caveat_zh: '', caveat_en: '', acknowledged: '', see_also: '', ...rest },
  };
}

/** Returns the reference data of the made-up city, with whatever a case has of its own. */
export function reference(rest: Partial<Reference> = {}): Reference {
  return {
    ...SMALL_REFERENCE,
    ...{ places: PLACES, measures: MEASURES, indicators: INDICATORS, agencies: [] },
    reporters: PLACES.map(({ place: code }) => ({
      ...{ reporter: code, place: code, agency: '', name_zh: code, name_en: code },
      ...{ may_report: code, forms: 'all', since: '2020-01-01' },
      measures: (rest.measures ?? MEASURES).map((one) => one.measure).join(';'),
    })),
    policies: [
      {
        ...{ policy: 'plan-2020', number: '1', title_zh: '计划', title_en: 'Plan', place: CITY },
        ...{ issuer_zh: '某市', issuer_en: 'Some City', date: '2020-12-31', clauses: [] },
        ...{ note_zh: '', note_en: '' },
      },
    ],
    ...rest,
  };
}

export interface Reception {
  readonly received?: string;
  readonly sha256?: string;
  readonly upload?: string;
}

/**
 * Returns the ledger of one upload, written as lines `2021-12 a nursing=40 beds=100`. A value may be
 * `done:2021-12-20` or `withdrawn`.
 */
export function ledger(text: string, reception: Reception = {}): Ledger {
  const { received = '2030-01-01T09:00:00+08:00', sha256 = '0', upload = received } = reception;
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  return table(
    LEDGER_COLUMNS,
    lines.flatMap((line, i) => {
      const [period = '', code = '', ...cells] = line.split(/\s+/);
      return cells.map((cell) => {
        const [id = '', said = ''] = cell.split('=');
        const [, doneOn = ''] = said.split('done:');
        const withdrawn = said === 'withdrawn' ? 'yes' : '';
        return {
          ...{ place: code, measure: id, period, done_on: doneOn, evidence: '', withdrawn },
          value: withdrawn ? '' : doneOn ? '1' : said,
          ...{ remark: '', line: String(i + 2), upload, received, sha256 },
        };
      });
    }),
  );
}

/** Returns the values that the city's ledger leads to; by `<indicator> <place> <period>`. */
export function valuesOf(
  received: Ledger | string,
  data: Reference = reference(),
): ReadonlyMap<string, ValueRow> {
  const found = rows(normalize(ledgerOf(received), CITY, data).values);
  const byKey = new Map(found.map((row) => [`${row.indicator} ${row.place} ${row.period}`, row]));
  if (byKey.size < found.length) throw new Error('duplicate value');
  return byKey;
}

/** Returns the assessments that the city's ledger leads to at a date. */
export function assessments(
  received: Ledger | string,
  data: Reference,
  asOf: string,
): readonly AssessmentRow[] {
  const { values } = normalize(ledgerOf(received), CITY, data);
  return rows(assess(values, data, asOf));
}

function ledgerOf(received: Ledger | string): Ledger {
  return mergeLedgers([typeof received === 'string' ? ledger(received) : received]);
}

/** Returns the one assessment of a target at a place; throws where there are none or several. */
export function assessed(
  aim: Partial<Target> & Pick<Target, 'indicator'>,
  received: Ledger | string,
  { asOf, at = 'a', data = {} }: { asOf: string; at?: string; data?: Partial<Reference> },
): AssessmentRow {
  const all = assessments(received, reference({ targets: [target(aim)], ...data }), asOf);
  const [row, second] = all.filter((one) => one.place === at);
  if (!row || second) throw new Error(`not one assessment: ${all.length} in all`);
  return row;
}
