// canonical(observations): the long form of an accepted file, which the check reads as the same.

import { expect, test } from 'vitest';
import { canonical, CANONICAL_NUMERIC } from '../pipeline/canonical.ts';
import type { CheckOptions } from '../pipeline/check.ts';
import { writeCsv } from '../pipeline/datasets/write-csv.ts';
import { examine, type Examination } from '../pipeline/examine.ts';
import { cases, input } from './golden.ts';
import { WIDER_REFERENCE as reference } from './small-reference.ts';

const reporter = reference.reporters.find((one) => one.reporter === 'heping');
const OPTIONS: CheckOptions = { reference, reporter, received: '2023-10-10' };

function fixed({ observations }: Examination): Uint8Array {
  const text = writeCsv(canonical(observations, reference), CANONICAL_NUMERIC);
  return new TextEncoder().encode(text);
}

function reported({ observations }: Examination): object {
  // It has lines of its own, and an apostrophe before a remark that a spreadsheet would run.
  const remark = observations.remark.map((text) => text.replace(/^'(?=[=+\-@＝＋－＠])/, ''));
  return { ...observations, remark, line: [] };
}

test('canonical names places, measures and units in full, with their codes', () => {
  const sent = '地区,统计期,护理型床位数,养老机构床位数\n和平区,2023年9月,640,撤回\n';
  const bytes = new TextEncoder().encode(sent);
  expect(new TextDecoder().decode(fixed(examine(bytes, OPTIONS)))).toMatchInlineSnapshot(`
    "地区代码,地区,指标代码,指标,期间,计量单位,数值,完成日期,佐证,备注
    210102,沈阳市和平区,nursing-beds,护理型床位数,2023-09,张,640,,,
    210102,沈阳市和平区,institution-beds,养老机构床位数,2023-09,张,撤回,,,
    "
  `);
});

test('every recorded case that is accepted reports the same in its canonical form', () => {
  let compared = 0;
  for (const name of cases('check')) {
    const given = JSON.parse(new TextDecoder().decode(input('check', name, 'options.json'))) as {
      readonly reporter: string | null;
      readonly received: string;
    };
    const options: CheckOptions = {
      ...{ reference, received: given.received },
      reporter: reference.reporters.find((one) => one.reporter === given.reporter),
    };
    const before = examine(input('check', name, 'upload.csv'), options);
    if (!before.accepted || before.observations.line.length === 0) continue;
    const after = examine(fixed(before), options);
    expect(
      after.findings.filter(({ severity }) => severity === 'error'),
      name,
    ).toEqual([]);
    expect(reported(after), name).toEqual(reported(before));
    compared++;
  }
  expect(compared).toBeGreaterThan(20);
});
