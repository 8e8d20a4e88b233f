// How tests run: one temporary folder per run, in which the first test that asks for the sample
// site builds it for all others.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/sample-site.ts',
    // The picture of a chart takes its look from the site's stylesheet.
    css: true,
    // Only what hangs is ended: how fast things are is for the bench, and machines are shared.
    testTimeout: 90_000,
    hookTimeout: 240_000,
  },
});
