// describeReference(reference): the operator's overview counts everything and names what hangs loose.

import { expect, test } from 'vitest';
import { describeReference } from '../pipeline/reference/describe-reference.ts';
import { indicator, INDICATORS, measure, MEASURES, reference, target } from './case-builder.ts';

const REPORTERS = reference().reporters.map((one) => ({ ...one, measures: 'beds;nursing' }));

test('describeReference(…) counts targets by policy and kind', () => {
  const targets = [
    target({ indicator: 'nursing-share', applies_to: 'own' }),
    target({ indicator: 'plan', kind: 'milestone' }),
    target({ indicator: 'homes', kind: 'milestone' }),
  ];
  const { policies, ...counts } = describeReference(reference({ targets }));
  expect(counts).toMatchObject({ targets: 3, measures: MEASURES.length, indicators: 7 });
  expect(policies).toMatchObject([{ policy: 'plan-2020', targets: 3 }]);
  expect(policies[0]?.kinds).toMatchObject({ quantity: 1, milestone: 2, annual: 0 });
});

test('describeReference(…) names what nobody reports and what nobody asks', () => {
  const overview = describeReference(
    reference({
      targets: [
        target({ indicator: 'nursing-share', applies_to: 'own' }),
        target({ indicator: 'homes' }),
        target({ indicator: 'visits', applies_to: 'list:pilots' }),
      ],
      measures: [...MEASURES, measure('spare')],
      indicators: [...INDICATORS, indicator('spare-share', { numerator: 'spent' })],
      reporters: REPORTERS,
    }),
  );
  expect(overview.targetsNobodyReports).toEqual(['plan-2020/homes']);
  const asked = reference({
    targets: [target({ indicator: 'homes' })],
    reporters: reference().reporters.filter((one) => one.place === 'a'),
  });
  // One district of three is asked: somebody reports on it.
  expect(describeReference(asked).targetsNobodyReports).toEqual([]);
  expect(overview.targetsWithoutPlaces).toEqual(['plan-2020/visits']);
  expect(overview.indicatorsWithoutTarget).toContain('spare-share');
  expect(overview.indicatorsWithoutTarget).not.toContain('homes');
  expect(overview.measuresWithoutIndicator).toEqual(['spare']);
  expect(overview.measuresNobodyOwes).toEqual(
    [...MEASURES.map((one) => one.measure), 'spare'].filter(
      (id) => id !== 'beds' && id !== 'nursing',
    ),
  );
});
