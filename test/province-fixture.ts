// A province with a policy that nobody reports on, one of its cities with a policy of its own, and a
// city without any: what the tests of pages work on.

import type {
  Agency,
  Indicator,
  Place,
  Policy,
  Reference,
  Reporter,
  Target,
} from '../pipeline/reference/reference.ts';
import { NOTHING_RECEIVED, snapshot, type Received, type Snapshot } from '../pipeline/snapshot.ts';
import { SMALL_REFERENCE } from './small-reference.ts';

const [aPlace] = SMALL_REFERENCE.places;
const [share] = SMALL_REFERENCE.indicators;
if (!aPlace || !share) throw new Error('missing row');
const [PLACE, SHARE] = [aPlace, share] as const;

const DALIAN: Place = {
  ...PLACE,
  ...{ place: '210200', level: 'city', parent: '210000', name_zh: '大连市', name_en: 'Dalian' },
};
const PLAN: Indicator = {
  ...{ ...SHARE, indicator: 'plan-issued', name_zh: '专项规划', name_en: 'Special plan' },
  ...{ kind: 'milestone', numerator: 'plan-issued', denominator: '', factor: '1' },
  ...{ unit: '完成', unit_en: 'done', rollup: 'none', zero_denominator: '' },
};

function agency(id: string, place: string, name: string): Agency {
  return { agency: id, place, name_zh: name, name_en: id, aliases: '' };
}

function clause(id: string): Policy['clauses'][number] {
  const words = { title_zh: `标题${id}`, title_en: `title ${id}` };
  return { clause: id, ...words, summary_zh: `概要${id}`, summary_en: `summary ${id}` };
}

/** Returns a policy with the clauses 一, 二 and 三. */
export function policy(id: string, place: string, rest: Partial<Policy> = {}): Policy {
  return {
    ...{ policy: id, number: `${id}号`, title_zh: `${id}方案`, title_en: `${id} plan`, place },
    ...{ issuer_zh: '政府', issuer_en: 'government', date: '2021-01-31', note_zh: '', note_en: '' },
    clauses: ['一', '二', '三'].map(clause),
    ...rest,
  };
}

/** Returns the target `<policy>/<slug>`. */
export function target(id: string, rest: Partial<Target> = {}): Target {
  return {
    ...{ policy: id.split('/')[0] ?? '', target: id, series: '', indicator: SHARE.indicator },
    ...{ comparator: '>=', value: '55', unit: '%', when: 'by', starts: '', due: '2022-12-31' },
    ...{ applies_to: 'own', strength: 'binding', lead: '', responsible: '', clause: '一' },
    ...{ kind: 'quantity', statement_zh: `目标${id}`, statement_en: `target ${id}` },
    ...{ baseline_value: '', baseline_date: '', supersedes: '', restored: '' },
    ...{ caveat_zh: '', caveat_en: '', acknowledged: '', see_also: '', ...rest },
  };
}

const REPORTER: Reporter = {
  ...{
    reporter: 'heping',
    place: '210102',
    agency: '',
    name_zh: '和平区民政局',
    name_en: 'Heping',
  },
  ...{ may_report: '210102', forms: '', measures: 'nursing-beds;institution-beds' },
  since: '2020-01-01',
};

/** The policy of Tianjin has nothing to do with the others. */
export const PROVINCE_REFERENCE: Reference = {
  ...SMALL_REFERENCE,
  places: [...SMALL_REFERENCE.places, DALIAN],
  agencies: [
    agency('province-bureau', '210000', '省民政厅'),
    agency('city-bureau', '210100', '市民政局'),
    agency('unnamed', '210100', '未点名的局'),
  ],
  reporters: [REPORTER],
  indicators: [SHARE, PLAN],
  policies: [policy('liaoning', '210000'), policy('shenyang', '210100'), policy('tj', '120000')],
  targets: [
    target('liaoning/each', { applies_to: 'each:city', responsible: 'province-bureau' }),
    target('liaoning/plan', {
      ...{ indicator: 'plan-issued', value: '1', unit: '完成', due: '', clause: '二' },
      applies_to: 'agency:province-bureau',
    }),
    target('liaoning/pilots', { applies_to: 'list:pilots', clause: '二' }),
    target('shenyang/share-2021', { due: '2021-12-31', value: '40', lead: 'city-bureau' }),
    target('shenyang/share-2025', { due: '2025-12-31', clause: '二;一', lead: 'city-bureau' }),
    target('shenyang/yearly', { when: 'each-year', due: '', responsible: 'city-bureau' }),
    target('shenyang/rule', { when: 'standing', due: '', applies_to: 'each:district' }),
    target('tj/share'),
  ],
};

/** Returns the snapshot of what its first policy's place received: nothing, if nothing is given. */
export function snapshotOf(reference: Reference, received: Partial<Received> = {}): Snapshot {
  const cities = reference.policies.map(({ place }, i): [string, Received] => [
    place,
    { ...NOTHING_RECEIVED, ...(i === 0 ? received : {}) },
  ]);
  return snapshot(new Map(cities), reference, { asOf: '2023-03-31' });
}
