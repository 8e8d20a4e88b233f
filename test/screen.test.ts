// screenRow(row) and explainGarbled(head): what is done about characters that should not be there.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { report } from '../pipeline/reading/finding.ts';
import { explainGarbled, garbled } from '../pipeline/reading/garbled.ts';
import { personalIn } from '../pipeline/reading/privacy.ts';
import { needsScreening, screenRow } from '../pipeline/reading/screen.ts';

function screened(cell: string, isData = true): readonly [string, string[]] {
  const found = report();
  const header = isData ? ['地区', '备注'] : undefined;
  const { cells } = screenRow({ line: 3, cells: ['和平区', cell] }, { header, found });
  for (const { line, column } of found.findings)
    expect([line, column]).toEqual([3, isData ? '备注' : '']);
  return [cells[1] ?? '', Object.keys(found.counts)];
}

test('screenRow(row) leaves an ordinary row as it is', () => {
  const found = report();
  const cells = [
    '和平区',
    '2023-09',
    '640',
    '1,200.5',
    '养老机构（公办）：－，％～',
    '-5',
    '+3',
    '完成√',
  ];
  const row = { line: 2, cells: [...cells, 'two\r\nlines\tand a tab', '12.5㎡ 30℃ ①', '〇镕䶮𠮷'] };
  expect(screenRow(row, { header: row.cells, found })).toBe(row);
  expect(found.counts).toEqual({});
  for (const cell of row.cells) expect([cell, needsScreening(cell)]).toEqual([cell, false]);
});

test('screenRow(row) takes invisible characters out and says so', () => {
  for (const odd of ['\u200b', '\ufeff', '\u200e', '\u00ad', '\u2060', '\ufe0f', '\u061c'])
    for (const cell of [`${odd}640`, `64${odd}0`, `640${odd}`])
      expect(screened(cell)).toEqual(['640', ['invisible-removed']]);
  expect(screened('\x1a')).toEqual(['', ['invisible-removed']]);
});

test('screenRow(row) refuses control characters and changed directions, everywhere', () => {
  for (const odd of ['\0', '\x07', '\x0b', '\x1b', '\x7f', '\x85', '\x1a'])
    for (const isData of [true, false])
      expect(screened(`6${odd}40`, isData)[1]).toEqual(['control-character']);
  for (const odd of ['\u202e', '\u202d', '\u2066', '\u202a'])
    expect(screened(`6${odd}40`)[1]).toEqual(['direction-control']);
});

test('screenRow(row) finds personal numbers, telephones in rows of data alone', () => {
  for (const isData of [true, false])
    expect(screened('张三210102199003078515', isData)[1]).toEqual(['resident-id']);
  expect(screened('6222 0212 3456 7890 128')[1]).toEqual(['bank-card']);
  expect(screened('13912345678')[1]).toEqual(['mobile-number']);
  expect(screened('联系电话：13912345678', false)[1]).toEqual([]);
  expect(screened('024-23456789')[1]).toEqual([]);
});

test('screenRow(row) reports formulas and leaves them, but for a text written as one', () => {
  const formulas = ['=1+1', '=HYPERLINK("http://x","y")', "=CMD|' /C calc'!A0", '@SUM(1)', '＝1+1'];
  for (const cell of [...formulas, '+HYPERLINK("x")', "-2+3+cmd|' /C calc'!A0", '-(1+1)*IF(1)'])
    expect([cell, screened(cell)]).toEqual([cell, [cell, ['formula-text']]]);
  for (const cell of [
    '-5',
    '+5张',
    '-',
    '- 无',
    '@李四',
    'a=b',
    '+',
    '=',
    '-5（含新增2）',
    'a@b.cn',
  ])
    expect([cell, screened(cell)]).toEqual([cell, [cell, []]]);
  expect(screened('="210102"')).toEqual(['210102', ['formula-unwrapped']]);
  expect(screened('="A1"&"B"')).toEqual(['="A1"&"B"', ['formula-text']]);
  expect(screened('=1+1', false)[1]).toEqual([]);
});

test('screenRow(row) reports the code of web pages', () => {
  const codes = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</td>',
    '<b>',
    '<!--',
  ];
  for (const cell of [...codes.slice(0, 4), '<svg/onload=x', 'javascript:alert(1)='])
    expect([cell, screened(cell)]).toEqual([cell, [cell, ['markup-text']]]);
  for (const cell of ['<30', 'a<b', '<=5', '<表一>', '>60岁', '5<x<7'])
    expect([cell, screened(cell)[1]]).toEqual([cell, []]);
});

test('garbled(cell) tells lost characters from misread ones, and both from sound text', () => {
  const misread = (text: string, encoding: string): string =>
    new TextDecoder(encoding).decode(new TextEncoder().encode(text));
  const lost = ['锟斤拷锟斤拷', 'ï¿½ï¿½', '和\ufffd区', '????', '???(??)'];
  for (const cell of lost) expect([cell, garbled(cell)]).toEqual([cell, 'lost-characters']);
  const spoilt = [
    misread('和平区', 'windows-1252'),
    misread('é', 'latin1'),
    'µØÇø',
    'ºÍÆ½Çø',
    'Â°C',
  ];
  for (const cell of spoilt) expect([cell, garbled(cell)]).toEqual([cell, 'misread-characters']);
  const sound = [
    '和平区',
    'café',
    'Ünal',
    '××××',
    '±5°',
    '是否完成？',
    '?',
    'a??b',
    '锟',
    '12 m²',
    'Ångström',
  ];
  for (const cell of sound) expect([cell, garbled(cell)]).toEqual([cell, undefined]);
});

test('explainGarbled(head) says why no header is found', () => {
  const code = (head: string): string | undefined => explainGarbled(head)?.code;
  const sound = '地区,指标,期间,数值\n和平区,护理型床位数,2023-09,640\n';
  const asGbk = new TextDecoder('gb18030').decode(new TextEncoder().encode(sound));
  const asLatin = new TextDecoder('latin1').decode(new TextEncoder().encode(sound));
  expect(code(asGbk)).toBe('misread-characters');
  expect(code(asLatin)).toBe('misread-characters');
  expect(code('??,??,??,??\n???,??????,2023-09,640\n')).toBe('lost-characters');
  expect(explainGarbled('标题\n"??","????"\n')?.line).toBe(2);
  const others = [sound, '車牌,顏色,停車位\n', '淄博,沧州,潍坊\n', 'plate,colour\n?,5\n', ''];
  for (const head of others) expect([head, code(head)]).toEqual([head, undefined]);
});

test('needsScreening(text) is never false where a cell of the text is changed or reported', () => {
  const odd = [
    '\u200b',
    '锟斤拷',
    '="1"',
    '<b>',
    '６',
    '??',
    'µØÇø',
    '@SUM(1)',
    '-cmd|x!',
    "-2+cmd|'!",
  ];
  const personal = [
    '13912345678',
    '139 1234 5678',
    '139－1234－5678',
    '210102199003078515',
    '210102 19900307 8515',
    '1３912345678',
  ];
  for (const cell of [...odd, ...personal])
    for (let before = 0; before < 15; before++)
      for (const [open, close] of [
        ['', ''],
        ['"', '"'],
        [',', ','],
      ] as const) {
        const text = `${'和,'.repeat(before)}${open}${cell}${close}\n和平区,640\n`;
        expect([text, needsScreening(text)]).toEqual([text, true]);
      }
});

test('screenRow(row) takes no longer for a cell that was made to take long', () => {
  const parts = ['|', '+|', '111 ', '1 ', '<a', 'é', '¡', '"', '=', '\u200b', '-', '9', '　'];
  for (const start of ['', '+', '=', '<'])
    for (const part of parts) {
      const cell = start + part.repeat(10_000 / part.length);
      const before = performance.now();
      screened(cell);
      expect([cell.slice(0, 8), performance.now() - before < 50]).toEqual([cell.slice(0, 8), true]);
    }
});

const ODD = [
  '0',
  '1',
  '3',
  '9',
  '13912345678',
  '210102',
  '19900307',
  '8515',
  '６',
  'X',
  ' ',
  '-',
  '－',
];
const ODDER = [
  '+',
  '=',
  '@',
  '|',
  '!',
  '(',
  '<',
  'b',
  '>',
  '?',
  '锟斤拷',
  'Ã',
  '¡',
  'é',
  '\u00bf',
  '和',
];
const ODDEST = [
  '\u200b',
  '\u202e',
  '\0',
  '\x1a',
  '\ufeff',
  '\ufffd',
  '\u3000',
  '\u00a0',
  '.',
  '\n',
];
const oddCell = fc
  .array(fc.constantFrom(...ODD, ...ODDER, ...ODDEST), { maxLength: 8 })
  .map((parts) => parts.join(''));

test('a text that need not be screened has no cell that need be', () => {
  fc.assert(
    fc.property(fc.array(oddCell, { minLength: 1, maxLength: 4 }), (cells) => {
      for (const between of [',', ';', '\t', '|', '，']) {
        const quoted = cells.map((cell) => (/["\n]|[,;\t|，]/.test(cell) ? `"${cell}"` : cell));
        const text = `和平区${between}640\n${quoted.join(between)}\n`;
        fc.pre(!needsScreening(text));
        expect(cells.filter(needsScreening)).toEqual([]);
      }
    }),
    { numRuns: 3000 },
  );
});

test('a cell that need not be screened holds nothing that is looked for', () => {
  fc.assert(
    fc.property(oddCell, (cell) => {
      fc.pre(!needsScreening(cell));
      expect([garbled(cell), personalIn(cell).size]).toEqual([undefined, 0]);
    }),
    { numRuns: 3000 },
  );
});
