import { expect, test } from 'vitest';
import { examine } from '../pipeline/examine.ts';
import { FINDINGS, visible, type Finding } from '../pipeline/reading/finding.ts';
import { cases, expectGolden, input } from './golden.ts';
import { WIDER_REFERENCE as reference } from './small-reference.ts';

interface CaseOptions {
  readonly reporter: string | null;
  readonly received: string;
}

/** Returns what a case raises, each with the line of its file. */
function raised(name: string): readonly (readonly [Finding, string])[] {
  const bytes = input('check', name, 'upload.csv');
  const { reporter: id, ...asked } = JSON.parse(
    new TextDecoder().decode(input('check', name, 'options.json')),
  ) as CaseOptions;
  const reporter = reference.reporters.find((one) => one.reporter === id);
  const { findings, encoding } = examine(bytes, { ...asked, reporter, reference });
  const lines = new TextDecoder(encoding || 'utf-8').decode(bytes).split(/\r\n|\n|\r/);
  const isText = encoding !== '';
  return findings.map((one) => [one, isText && one.line ? (lines[one.line - 1] ?? '') : '']);
}

test('the example of each code is the finding of the case named after it, or of the first that raises it', () => {
  const all = cases('check').flatMap((name) => raised(name).map((one) => [name, ...one] as const));
  const examples = Object.keys(FINDINGS).flatMap((code) => {
    const own = all.filter(([, { code: found }]) => found === code);
    const [, finding, row = ''] = own.find(([name]) => name === code) ?? own[0] ?? [];
    if (!finding) return [];
    const line = finding.line === null ? '' : String(finding.line);
    return [[code, { line, row: visible(row), message: finding.message }]];
  });
  expect(examples.length).toBeGreaterThan(0.8 * Object.keys(FINDINGS).length);
  const text = JSON.stringify(Object.fromEntries(examples), null, 2);
  expectGolden('../../pipeline/reading/finding-example.json', `${text}\n`);
});
