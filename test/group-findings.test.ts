import { expect, test } from 'vitest';
import type { Severity } from '../pipeline/reading/finding.ts';
import { groupFindings } from '../pipeline/reading/group-findings.ts';

const one = (
  code: string,
  severity: Severity,
  line = 1,
): { code: string; severity: Severity; line: number } => ({
  ...{ code, severity, line },
});

test('groupFindings(none) is none', () => {
  expect(groupFindings({ findings: [], counts: {} })).toEqual([]);
});

test('groupFindings puts errors first, then the code that comes up first', () => {
  const findings = [
    ...[one('encoding', 'info'), one('jump', 'warning', 2), one('blank', 'error', 3)],
    ...[one('text', 'error', 4), one('blank', 'error', 5)],
  ];
  const groups = groupFindings({ findings, counts: {} });
  expect(groups.map(({ code, count }) => [code, count])).toEqual([
    ...[
      ['blank', 2],
      ['text', 1],
      ['jump', 1],
      ['encoding', 1],
    ],
  ]);
  expect(groups[0]?.findings.map(({ line }) => line)).toEqual([3, 5]);
});

test('groupFindings lists a hundred of a code, and counts those that are not listed', () => {
  const findings = Array.from({ length: 250 }, (_, i) => one('text', 'error', i + 2));
  const [group] = groupFindings({ findings, counts: { text: 3000 } });
  expect([group?.count, group?.findings.length, group?.findings.at(-1)?.line]).toEqual([
    3000, 100, 101,
  ]);
  expect(groupFindings({ findings, counts: {} })[0]?.count).toBe(250);
});
