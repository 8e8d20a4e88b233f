import { expect, test } from 'vitest';
import { securityHeaders } from '../pipeline/security-headers.ts';

const ancestors = (path: string) =>
  /frame-ancestors (.*)$/.exec(securityHeaders(path)['content-security-policy'] ?? '')?.[1];

test.each(['/embed/a-210100-series/', '/en/embed/a-210100-series/', '/embed/'])(
  '%s may be framed by anybody',
  (path) => {
    expect(ancestors(path)).toBe('*');
  },
);

test.each([
  ...['/', '/en/', '/place/210102/', '/chart/0123/a-zh.svg', '/receipts/abc/', '/404.html'],
  ...['/embedded/', '/place/embed/', '/en/place/embed/', '//embed/', '/fr/embed/', '/embed'],
])('%s may be framed by nobody', (path) => {
  expect(ancestors(path)).toBe("'none'");
});

test('securityHeaders(path) differ in nothing but who may frame', () => {
  const [one, other] = ['/embed/a/', '/'].map((path) => {
    const policy = securityHeaders(path)['content-security-policy']?.replace(/frame-.*/, '');
    return { ...securityHeaders(path), 'content-security-policy': policy };
  });
  expect(one).toEqual(other);
});
