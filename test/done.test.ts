import { expect, test } from 'vitest';
import { readDone } from '../pipeline/reading/done.ts';

test('readDone finds the date in a sentence that says that something is done', () => {
  const texts = [
    '已完成（2021年6月30日）',
    '2021.6.30完成',
    '是，2021-06-30',
    '于2021年6月30日印发',
  ];
  for (const text of [
    ...texts,
    '20210630',
    '2021-06-30 00:00:00',
    '二〇二一年六月三十日',
    '√ 2021/6/30',
  ])
    expect([text, readDone(text)]).toEqual([text, { kind: 'dated', date: '2021-06-30' }]);
});

test('readDone knows done, not done, and neither', () => {
  const kinds = {
    yes: ['是', '已完成', '√', '✔️', '已出台。', 'Done', '1', '1.0'],
    no: ['否', '×', '未完成', '进行中', '尚未启动', 'No', '0'],
    blank: ['', ' '],
    planned: ['预计2023年12月完成', '未完成，预计2023-12-31', '拟于年底前印发'],
    'bad-date': ['2022年6月', '2022年6月完成', '45170'],
    unclear: ['快了', '80%', '基本完成', '2', '2022-02-30', '2022-06-30至2022-07-01', '120'],
  };
  for (const [kind, texts] of Object.entries(kinds))
    for (const text of texts) expect([text, readDone(text).kind]).toEqual([text, kind]);
});

test('readDone: a date beside a word for not done is a contradiction', () => {
  expect(readDone('未完成（2022-06-30）')).toEqual({ kind: 'contradiction', date: '2022-06-30' });
});
