// The targets on the pages of policies and places: in blocks, by status, and what stands beside them.

import { expect, test } from 'vitest';
import type { Page } from '../pipeline/page.ts';
import type { Reference, Target } from '../pipeline/reference/reference.ts';
import { READING_ORDER } from '../pipeline/status.ts';
import { ledger } from './case-builder.ts';
import {
  anchorsOf,
  assessmentsOf,
  clausesOf,
  counted,
  page,
  pagesOf,
  view,
} from './page-finder.ts';
import { snapshotOf, policy, PROVINCE_REFERENCE as reference, target } from './province-fixture.ts';

/** Snapshot of Shenyang’s own policy with these targets and what was received of Heping. */
function shenyang(targets: readonly Target[], received = ''): readonly Page[] {
  const city = { ...reference, policies: [policy('shenyang', '210100')], targets };
  return pagesOf(snapshotOf(city, received === '' ? {} : { ledger: ledger(received) }));
}

test('a list of places is called by its name, a short one that is given also by its places', () => {
  const named = { ...reference, listNames: [{ ...PILOTS, list: 'pilots' }] };
  const scopeOf = (of: Reference): unknown =>
    view('liaoning/pilots', pagesOf(snapshotOf(of))).scope;
  expect(scopeOf(named)).toEqual({ zh: '试点县', en: 'pilot counties' });
  const lists = ['210102', '210103'].map((place) => ({ list: 'pilots', place, document: '1' }));
  expect(JSON.stringify(scopeOf({ ...named, lists }))).toMatch(
    /^\{"zh":"试点县（[^、]+、[^、]+）"/,
  );
});

const PILOTS = { name_zh: '试点县', name_en: 'pilot counties', document: '1' };

test('a target whose places are not named says what would be reported once they are', () => {
  expect(view('liaoning/pilots')).toMatchObject({ unlisted: true, unasked: 0 });
  expect(view('liaoning/pilots').wanted.map(({ part }) => part)).toEqual([
    'numerator',
    'denominator',
  ]);
});

test('a target in one line keeps its strength and what must be said beside its status', () => {
  const [step] = page('policy', '/policy/liaoning/').slice.timeline;
  expect(step?.targets.map(({ strength }) => strength)).toEqual(['binding', 'binding']);
  expect(step?.targets[1]?.remarks).toEqual([
    { zh: '文件没有给出名单', en: 'the document does not name the places' },
  ]);
});

test('a missed target that the document only strove for says so, on each of its pages', () => {
  const missed = target('shenyang/share', {
    ...{ strength: 'strive', due: '2021-12-31', applies_to: 'each:district' },
  });
  const all = shenyang([missed], '2021-12 210102 nursing-beds=1 institution-beds=100');
  const word = '文件的用语是“力争”“努力”';
  const [own] = assessmentsOf(page('place', '/place/210102/', all).slice);
  expect(own).toMatchObject({ status: 'missed', remarks: [{ zh: word }] });
  const { timeline } = page('policy', '/policy/shenyang/', all).slice;
  expect(timeline[0]?.targets[0]).toMatchObject({ group: 'missed', remarks: [{ zh: word }] });
});

test('the same asked for several dates is one block, and joins where a clause repeats it', () => {
  const row = (year: string, clause: string): Target =>
    target(`shenyang/share-${year}`, { series: 's', due: `${year}-12-31`, clause });
  const all = shenyang([row('2023', '一;二'), row('2021', '二'), row('2022', '二')]);
  const [first, second] = clausesOf('shenyang', all);
  expect(first && anchorsOf(first)).toEqual(['share-2023']);
  const [block] = second?.blocks ?? [];
  expect(block).toMatchObject({
    kind: 'series',
    series: {
      rows: [
        { line: { anchor: 'share-2021' }, elsewhere: null },
        { line: { anchor: 'share-2022' }, elsewhere: null },
        { line: { anchor: 'share-2023' }, elsewhere: { zh: '第一部分' } },
      ],
    },
  });
  expect(second?.blocks).toHaveLength(1);
  expect(second?.elsewhere).toEqual([]);
});

test('a place’s targets are by policy and in the order of its document, the urgent unfolded', () => {
  const all = shenyang(
    [
      target('shenyang/z-missed', { due: '2021-12-31', applies_to: 'each:district' }),
      target('shenyang/behind', { due: '2023-06-30', value: '90', applies_to: 'each:district' }),
      target('shenyang/soon', {
        ...{ indicator: 'plan-issued', value: '1', unit: '完成', due: '2023-06-30' },
        applies_to: 'each:district',
      }),
      target('shenyang/a-missed', { due: '2022-12-31', applies_to: 'each:district' }),
      target('shenyang/met', { due: '2022-12-31', value: '5', applies_to: 'each:district' }),
    ],
    `2021-12 210102 nursing-beds=10 institution-beds=100
     2022-12 210102 nursing-beds=20 institution-beds=100`,
  );
  const { judged, groups } = page('place', '/place/210102/', all).slice;
  expect(judged.map(({ policy: { href } }) => href)).toEqual(['/policy/shenyang/']);
  expect(
    judged[0]?.blocks.map((block) => [
      block.label.en,
      block.open,
      ...block.assessments.map((one) => one.policy.href),
    ]),
  ).toEqual([
    ['Missed', true, '/policy/shenyang/#z-missed', '/policy/shenyang/#a-missed'],
    ['Behind', true, '/policy/shenyang/#behind'],
    ['Due within half a year', true, '/policy/shenyang/#soon'],
    ['Kept', false, '/policy/shenyang/#met'],
  ]);
  expect(counted(groups)).toBe(5);
});

test('a policy lists its targets by status, each once, under the counts that link there', () => {
  const { statuses, groups } = page('policy', '/policy/shenyang/').slice;
  expect(statuses.map(({ group, targets }) => [group, targets.length])).toEqual(
    READING_ORDER.flatMap((group) => {
      const count = groups.find((one) => one.group === group)?.count ?? 0;
      return count > 0 ? [[group, count]] : [];
    }),
  );
});

test('a clause names the form that its document attaches to it', () => {
  const form = {
    form: 'annex',
    name_zh: '基础表',
    name_en: 'Groundwork',
    document: 'liaoning号 二',
  };
  const asked = ['nursing-beds', 'institution-beds'];
  const attached: Reference = {
    ...reference,
    forms: [form, { ...form, form: 'whole', document: 'liaoning号' }],
    formMeasures: asked.map((measure) => ({ form: 'annex', measure })),
  };
  const all = pagesOf(snapshotOf(attached));
  expect(clausesOf('liaoning', all).map((one) => one.forms)).toEqual([
    [],
    [{ form: 'annex', name: { zh: '基础表', en: 'Groundwork' }, measures: 2 }],
    [],
  ]);
  expect(page('policy', '/policy/liaoning/', all).slice.forms).toMatchObject([{ form: 'whole' }]);
});

test('the list of policies has each with its number, a remark in its place in English', () => {
  const remark = { number: '（没有文号）', number_en: '(no number)' };
  const all = pagesOf(
    snapshotOf({ ...reference, policies: [policy('liaoning', '210000', remark)], targets: [] }),
  );
  const { policies } = page('policy-list', '/policy/', all).slice;
  expect(policies.map(({ number }) => number)).toEqual([{ zh: '（没有文号）', en: '(no number)' }]);
  expect(page('policy-list', '/policy/').slice.policies).toHaveLength(3);
});

test('a completed milestone is told by its day, and what is to be done never reads as done', () => {
  const plan = {
    ...{ indicator: 'plan-issued', value: '1', unit: '完成', applies_to: 'each:district' },
    due: '2022-12-31',
  };
  const all = shenyang(
    [target('shenyang/plan', plan)],
    '2022-06 210102 plan-issued=done:2022-06-05',
  );
  const [done] = assessmentsOf(page('place', '/place/210102/', all).slice);
  expect(done).toMatchObject({
    ...{ status: 'met', goal: null },
    latest: { period: '', display: { zh: '2022年6月5日完成', en: 'completed 5 June 2022' } },
  });
  const [other] = assessmentsOf(page('place', '/place/210103/', all).slice);
  expect(other?.goal).toEqual({ zh: '要完成', en: 'to be completed' });
});
