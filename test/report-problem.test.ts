import { expect, test } from 'vitest';
import { reportProblem } from '../site/report-problem.ts';

const identity = {
  ...{ indicator: 'nursing-bed-share', place: '210102', period: '2023-09', value: '48.4%' },
  address: 'https://example.org/place/210102/#a&b=c',
};

test('reportProblem(contact, number) carries the whole identity of the number in one subject', () => {
  const mail = reportProblem('data@example.org', identity) ?? '';
  const url = new URL(mail);
  expect(url.pathname).toBe('data@example.org');
  expect([...url.searchParams]).toEqual([
    ['subject', `nursing-bed-share 210102 2023-09 48.4% ${identity.address}`],
  ]);
});

test('reportProblem(contact) lets nothing of a number or an address begin another header', () => {
  const value = '5 ten thousand yuan&body=x\r\nBcc: y 万元';
  const url = new URL(reportProblem('a+b?cc=x@example.org', { ...identity, value }) ?? '');
  expect(decodeURIComponent(url.pathname)).toBe('a+b?cc=x@example.org');
  expect([...url.searchParams.keys()]).toEqual(['subject']);
  expect(url.searchParams.get('subject')).toContain(value);
  expect(url.href).not.toMatch(/\s/);
});

test('reportProblem(a contact that is no mail address) is none', () => {
  for (const contact of ['12345', '024-2270 0000', 'https://example.org/contact', 'a b@c'])
    expect(reportProblem(contact, identity)).toBe(null);
});
