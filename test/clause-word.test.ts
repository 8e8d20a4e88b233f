// clauseWord(clause): what a clause is called; sectionOf(clause): where it stands.

import { expect, test } from 'vitest';
import { clausesWord, clauseWord, sectionOf } from '../pipeline/pages/clause-word.ts';

test.each([
  ['一', '第一部分', 'Part 1'],
  ['十二', '第十二部分', 'Part 12'],
  ['一 2021', '第一部分 · 2021年', 'Part 1 · 2021'],
  ['四 5', '第四部分第5项', 'Part 4, item 5'],
  ['二(一)1', '二(一)1', '2(1)1'],
  ['三(十一)', '三(十一)', '3(11)'],
  ['附件 9', '附件 9', 'Annex 9'],
  ['附件', '附件', 'Annexes'],
  ['Schedule B', 'Schedule B', 'Schedule B'],
])('clauseWord(%s) is %s', (clause, zh, en) => {
  expect(clauseWord(clause)).toEqual({ zh, en });
});

test('clausesWord(cell) names each of its clauses', () => {
  expect(clausesWord('二(一)1;附件 9')).toEqual({ zh: '二(一)1、附件 9', en: '2(1)1, Annex 9' });
});

test('sectionOf(clause) is its top section, and null where its number names none', () => {
  const idOf = (clause: string): string | undefined => sectionOf(clause)?.id;
  expect(['一', '一 2021', '二(一)1', '附件 9', 'Schedule B'].map(idOf)).toEqual([
    ...['一', '一', '二', '附件', undefined],
  ]);
});
