import { expect, test } from 'vitest';
import { examine } from '../pipeline/examine.ts';
import type { Lang } from '../pipeline/page.ts';
import { showFinding } from '../pipeline/reading/show-finding.ts';
import { SMALL_REFERENCE as reference } from './small-reference.ts';

function shown(text: string, lang: Lang = 'zh'): string[] {
  const { findings } = examine(new TextEncoder().encode(text), {
    ...{ reference, reporter: undefined, received: '2023-10-10' },
  });
  return findings.map((finding) => showFinding(finding, text, { lang }));
}

test('showFinding draws the caret under the cell, Chinese characters two columns wide', () => {
  const [only] = shown('地区,统计期,护理型床位数\n沈河区,2023-09,约30\n');
  expect(only?.split('\n').slice(0, 3)).toEqual([
    '错误 approximate-value',
    '  2 | 沈河区,2023-09,约30',
    '                     ^^^^',
  ]);
});

test('showFinding finds the cell by its column where another holds the same text', () => {
  const [only] = shown(
    'place,period,visits,nursing-beds\nShenhe,2023-09,-1,-1\n'.replace('-1', '1'),
  );
  expect(only?.split('\n')[2]).toBe('                       ^^');
});

test('showFinding finds a cell behind a quoted delimiter', () => {
  const [only] = shown('remark,place,period,visits\n"a, b",Shenhe,2023-09,x\n', 'en');
  expect(only?.split('\n').slice(0, 3)).toEqual([
    'error text-in-number',
    '  2 | "a, b",Shenhe,2023-09,x',
    '                            ^',
  ]);
});

test('showFinding shows a long line from a little before the cell', () => {
  const [only] = shown(`remark,place,period,visits\n${'a'.repeat(300)},Shenhe,2023-09,x\n`, 'en');
  const [, line = '', caret = ''] = only?.split('\n') ?? [];
  expect(line.length).toBeLessThan(120);
  expect(line[caret.indexOf('^')]).toBe('x');
});

test('showFinding without a line says only what is wrong and what to do', () => {
  expect(shown('', 'en')).toEqual([
    'error empty-file\n  The file is empty.\n  hint: Make sure that the data are saved, export them as CSV again and send that file.',
  ]);
});

test('showFinding leaves colours to its caller', () => {
  const text = 'place,period,visits\nShenhe,2023-09,x\n';
  const { findings } = examine(new TextEncoder().encode(text), {
    ...{ reference, reporter: undefined, received: '2023-10-10' },
  });
  const paint = (plain: string, severity: string): string => `<${severity}>${plain}</>`;
  const [first] = findings;
  expect(first && showFinding(first, text, { lang: 'en', paint })).toContain('<error>^</>');
});

test('showFinding covers personal numbers and what stands in personal columns', () => {
  const line =
    '沈河区,2023-09,约30,张三,024-23456789,"和平区南京街 1 号",２１０１０２１９９００３０７８５１５';
  const text = `地区,统计期,护理型床位数,老人姓名,联系电话,住址,备注\n${line}\n`;
  const [finding] = examine(new TextEncoder().encode(text), {
    ...{ reference, reporter: undefined, received: '2023-10-10' },
  }).findings.filter(({ value }) => value === '约30');
  if (!finding) throw new Error('missing finding');
  const [, printed, caret] = showFinding(finding, text, { lang: 'zh' }).split('\n');
  expect(printed).toBe(`  2 | 沈河区,2023-09,约30,**,************,"**********",${'*'.repeat(18)}`);
  expect(caret?.indexOf('^')).toBe('  2 | 沈河区,2023-09,'.length + 3);
});

test('showFinding takes prose about personal numbers for no name of a column', () => {
  const text =
    '地区,统计期,护理型床位数,备注\n沈河区,2023-08,30,请不要写身份证号，谢谢\n沈河区,2023-09,约30,无，都没有\n';
  expect(shown(text)[0]?.split('\n')[1]).toBe('  3 | 沈河区,2023-09,约30,无，都没有');
});
