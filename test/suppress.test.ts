// Suppression in the whole flow: what is withheld stands in no table that is shown.

import { expect, test } from 'vitest';
import { mergeLedgers, type Ledger } from '../pipeline/ledger.ts';
import type { Reference } from '../pipeline/reference/reference.ts';
import { plan } from '../pipeline/plan.ts';
import { snapshot, type CityTables } from '../pipeline/snapshot.ts';
import { rows } from '../pipeline/table.ts';
import { assessed, CITY, ledger } from './case-builder.ts';
import { AS_OF, DATA, MEASURES, received } from './suppress-fixture.ts';

function published(from: Ledger, data: Reference = DATA): CityTables & { readonly id: string } {
  const made = snapshot(new Map([[CITY, received(from)]]), data, { asOf: AS_OF });
  const tables = made.cities.get(CITY);
  if (!tables) throw new Error('no city');
  return { ...tables, id: made.id };
}

const FIRST = `
  2023-01 a willing=3 placed=3 beds=50
  2023-01 b willing=40 placed=38 beds=60
  2023-01 c willing=60 placed=57 beds=70
  2023-01 own willing=80 placed=80 beds=90
  2023-01 free-zone willing=90 placed=80 beds=90`;

test('a small count is withheld, its ratio with it, and a partner that the total would betray it by', () => {
  const { observations, values } = published(mergeLedgers([ledger(FIRST)]));
  const hidden = rows(observations).filter((row) => row.suppressed === 'yes');
  expect(hidden.map((row) => `${row.place} ${row.measure} ${row.value}`)).toEqual([
    ...['a placed ', 'a willing ', 'b placed ', 'b willing '],
  ]);
  const valueOf = (place: string): unknown =>
    rows(values).find((row) => row.place === place && row.indicator === 'placed-share');
  expect(valueOf('a')).toMatchObject({ value: '', numerator: '', denominator: '' });
  expect(valueOf('a')).toMatchObject({ suppressed: 'yes' });
  expect(valueOf('c')).toMatchObject({ value: '95', suppressed: 'no' });
  expect(valueOf(CITY)).toMatchObject({ numerator: '258', denominator: '273', suppressed: 'no' });
});

test('a part alone that is withheld leaves the other part shown', () => {
  const { values } = published(mergeLedgers([ledger(FIRST)]));
  const perBed = rows(values).find(
    (row) => row.place === 'a' && row.indicator === 'placed-per-bed',
  );
  expect(perBed).toMatchObject({ value: '', numerator: '', denominator: '50', suppressed: 'yes' });
});

test('suppress_below decides what is small; 0 shows everything, and nothing else does', () => {
  const hiddenBelow = (suppress_below?: number): number => {
    const site = suppress_below === undefined ? DATA.site : { ...DATA.site, suppress_below };
    const { observations } = published(mergeLedgers([ledger(FIRST)]), { ...DATA, site });
    return observations.suppressed.filter((one) => one === 'yes').length;
  };
  expect([hiddenBelow(), hiddenBelow(5), hiddenBelow(4), hiddenBelow(3), hiddenBelow(0)]).toEqual([
    ...[4, 4, 4, 0, 0],
  ]);
  const insensitive = MEASURES.map((one) => ({ ...one, sensitive: '' as const }));
  const { observations } = published(mergeLedgers([ledger(FIRST)]), {
    ...DATA,
    measures: insensitive,
  });
  expect(observations.suppressed).not.toContain('yes');
});

test('a withheld number is in no total of a later period, nor in how much of it was reported', () => {
  const later = FIRST.replaceAll('2023-01', '2023-02').replace(/.* [ab] .*\n/g, '');
  const { values } = published(mergeLedgers([ledger(FIRST + later)]));
  const row = rows(values).find(
    (one) => one.place === CITY && one.indicator === 'placed-share' && one.period === '2023-02',
  );
  expect(row).toMatchObject({ denominator: '230', places_reported: '3', places_carried: '0' });
  expect(row?.coverage).toBe('');
});

test('a total that the city itself reports beside its places betrays nothing either', () => {
  const measures = MEASURES.map((one) => ({ ...one, levels: `${one.levels};city` }));
  const few = '2023-01 a willing=3\n2023-01 x willing=3';
  const { observations } = published(mergeLedgers([ledger(few)]), { ...DATA, measures });
  expect(observations.suppressed).toEqual(['yes', 'yes']);
});

test('a total that the city itself reports gets a partner, though nothing is rolled up', () => {
  const measures = MEASURES.map((one) => ({ ...one, levels: `${one.levels};city` }));
  const some = '2023-01 a willing=3\n2023-01 b willing=40\n2023-01 c willing=50';
  const { observations } = published(mergeLedgers([ledger(`${some}\n2023-01 x willing=93`)]), {
    ...{ ...DATA, measures },
    ...{ indicators: [], targets: [] },
  });
  expect(observations.value).toEqual(['', '', '50', '93']);
});

/** Returns the places whose number of those willing is withheld, by period. */
function hiddenPlaces(text: string): readonly string[] {
  const { observations } = published(mergeLedgers([ledger(text)]));
  return rows(observations)
    .filter((row) => row.suppressed === 'yes')
    .map((row) => `${row.period} ${row.place}`);
}

test('the partner is the place that was last shown with the fewest, whatever it has now', () => {
  const months = `
    2023-01 a willing=9 \n 2023-01 b willing=40 \n 2023-01 c willing=30 \n 2023-01 own willing=50
    2023-02 a willing=3 \n 2023-02 b willing=20 \n 2023-02 c willing=90 \n 2023-02 own willing=25
    2023-03 a willing=3 \n 2023-03 b willing=31 \n 2023-03 c willing=90 \n 2023-03 own willing=60`;
  const hidden = ['2023-02 a', '2023-02 c', '2023-03 a', '2023-03 b'];
  expect(hiddenPlaces(months).toSorted()).toEqual(hidden);
  expect(hiddenPlaces(months.replace('03 b willing=31', '03 b willing=5')).toSorted()).toEqual(
    hidden,
  );
});

test('a place that holds a zone is no partner: the zone says how few it cannot have', () => {
  const some = '2023-01 a willing=20\n2023-01 a-zone willing=20\n2023-01 b willing=3';
  expect(hiddenPlaces(`${some}\n2023-01 c willing=30`)).toEqual(['2023-01 b', '2023-01 c']);
});

test('earlier small values, values sent again and remarks beside them are withheld too', () => {
  const all = mergeLedgers([
    withRemark(ledger('2023-01 a willing=4 beds=50', { received: 'r1' }), '只有4人'),
    ledger('2023-01 a willing=12', { received: 'r2' }),
    ledger('2023-02 a willing=3\n2023-02 b willing=30', { received: 'r3' }),
    ledger('2023-02 b willing=30', { received: 'r4' }),
  ]);
  const { ledger: shown, observations } = published(all);
  const said = rows(shown).map((row) => `${row.place} ${row.period} ${row.measure} ${row.value}`);
  expect(said).toEqual([
    ...['a 2023-01 beds 50', 'a 2023-01 willing suppressed', 'a 2023-01 willing 12'],
    ...['a 2023-02 willing suppressed', 'b 2023-02 willing suppressed'],
    'b 2023-02 willing suppressed',
  ]);
  expect([...shown.remark, ...observations.remark].join('')).toBe('');
});

test('an upload with a withheld number shows no hash, no size, no finding that quotes one, no change', () => {
  const all = mergeLedgers([
    ledger('2023-01 a willing=3', { received: '2023-02-01T09:00:00+08:00' }),
    ledger('2023-01 a willing=4', { received: '2023-02-02T09:00:00+08:00' }),
    ledger('2023-01 b beds=4', { received: '2023-02-03T09:00:00+08:00' }),
  ]);
  const { ledger: shown, uploads, findings } = published(all);
  expect(uploads.sha256).toEqual(['', '', 'of b 4']);
  expect(uploads.bytes).toEqual(['', '', '3']);
  expect(shown.sha256).toEqual(['', '', '0']);
  expect(findings.value).toEqual(['', '', '３']);
  expect(findings.message_zh.slice(0, 2).join('')).not.toMatch(/\p{N}/u);
  expect(findings.hint_zh[0]).toBe('');
  expect(findings.code).not.toContain('changed-value');
});

test('the name of a release tells nothing of what is withheld, and what was received is kept', () => {
  const [one, other] = [3, 4].map((count) =>
    published(
      mergeLedgers([
        ledger(
          FIRST.replace('a willing=3 placed=3', `a willing=${count} placed=3`).replace(
            'b willing=40',
            `b willing=${43 - count}`,
          ),
        ),
      ]),
    ),
  );
  expect(one?.id).toBe(other?.id);
  expect(one?.received.ledger.value).not.toEqual(other?.received.ledger.value);
});

test('a verdict that a withheld number decides is not assessable, and says why without it', () => {
  const row = assessed({ indicator: 'placed-share' }, FIRST, { asOf: '2023-02-28', data: DATA });
  expect(row).toMatchObject({ status: 'not-assessable', cause: 'suppressed', latest_value: '' });
  expect(row.sentence_zh).toBe(
    'a区：2023年1月“placed-share”的数不予公布，目标是2022年12月31日前不低于90%，暂不评价（数值很小，为保护个人不予公布）。',
  );
  const shown = assessed({ indicator: 'placed-share' }, FIRST, {
    ...{ asOf: '2023-02-28', at: 'c', data: DATA },
  });
  expect(shown.cause).not.toBe('suppressed');
});

test('a later number that is withheld leaves open whether a missed target was reached late', () => {
  const due = (parts: string, later: string): unknown => {
    const text = `2022-12 a willing=40 placed=${parts}\n2023-01 a ${later}`;
    const { status, cause, note } = assessed({ indicator: 'placed-share', value: '90' }, text, {
      ...{ asOf: '2023-02-28', data: DATA },
    });
    return [status, cause, note];
  };
  expect(due('30', 'willing=40 placed=31')).toEqual(['missed', '', '']);
  expect(due('30', 'willing=4 placed=4')).toEqual(['not-assessable', 'suppressed', '']);
  expect(due('38', 'willing=4 placed=0')).toEqual(['met', '', '']);
});

function withRemark(from: Ledger, remark: string): Ledger {
  return { ...from, remark: from.remark.map(() => remark) };
}

test('no page and no file of a site holds a withheld number', () => {
  // Numbers that stand nowhere by chance, all of them small.
  const [first, second] = ['2468024', '1357913'];
  const all = mergeLedgers([
    ledger(
      `2023-01 a willing=${first} placed=${first}\n2023-01 b willing=90000001 placed=80000001`,
      {
        received: '2023-02-01T09:00:00+08:00',
      },
    ),
    ledger(`2023-01 a willing=${second}`, { received: '2023-02-02T09:00:00+08:00' }),
  ]);
  const data = { ...DATA, site: { ...DATA.site, suppress_below: 10_000_000 } };
  const made = snapshot(new Map([[CITY, received(all)]]), data, { asOf: AS_OF });
  const { pages, immutable, aliases } = plan({ snapshot: made, receipts: [] }, 'renderer');
  const texts = [
    JSON.stringify(pages),
    ...[...immutable.map(({ bytes }) => bytes), ...aliases.map((file) => file.make())].map(
      (bytes) => new TextDecoder().decode(bytes),
    ),
  ];
  expect(texts.join('')).toContain('suppressed');
  for (const number of [
    first,
    second,
    '2,468,024',
    '1,357,913',
    '90000001',
    '90,000,001',
    '80000001',
    '其中三人',
  ])
    expect(texts.filter((text) => text.includes(number))).toEqual([]);
  const index = aliases.find(({ path }) => path === 'data/latest/index.json');
  const { suppressed } = JSON.parse(new TextDecoder().decode(index?.make())) as {
    readonly suppressed: object;
  };
  expect(suppressed).toEqual({ observations: 4, values: 6, assessments: 2 });
});

test('a page says of a withheld number that it is withheld, not that there is none', () => {
  const made = snapshot(new Map([[CITY, received(mergeLedgers([ledger(FIRST)]))]]), DATA, {
    asOf: AS_OF,
  });
  const { pages } = plan({ snapshot: made, receipts: [] }, 'renderer');
  const indicator = pages.find((page) => page.path === `/indicator/placed-share/${CITY}/`);
  if (indicator?.kind !== 'indicator') throw new Error('no page');
  const shown = new Map(
    indicator.slice.districts?.table.rows.map(([place, value]) => [place?.href, value?.text.zh]),
  );
  expect(['a', 'b', 'c'].map((place) => shown.get(`/place/${place}/`))).toEqual([
    ...['不予公布', '不予公布', '95.0%'],
  ]);
  const upload = pages.find((page) => page.kind === 'upload');
  expect(JSON.stringify(upload)).toContain('不予公布');
  expect(JSON.stringify(upload)).not.toContain('suppressed 人');
  expect(upload).toMatchObject({ slice: { sha256: '', bytes: null } });
});
