// The function that runs at the edge, run here.

import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { INDEX_FUNCTION } from '../infra/edge.ts';

test('the function at the edge finds the file behind an address', () => {
  const handler = runInNewContext(`${INDEX_FUNCTION}; handler`) as (event: object) => {
    readonly uri?: string;
    readonly headers?: { readonly location: { readonly value: string } };
  };
  const asked = (uri: string): string | undefined => {
    const answer = handler({ request: { uri } });
    return answer.uri ?? answer.headers?.location.value;
  };
  expect(asked('/')).toBe('/index.html');
  expect(asked('/place/210102/')).toBe('/place/210102/index.html');
  expect(asked('/place/210102')).toBe('/place/210102/');
  expect(asked('/data/latest/values.csv')).toBe('/data/latest/values.csv');
  expect(asked('/data/latest/SHA256SUMS')).toBe('/data/latest/SHA256SUMS');
});
