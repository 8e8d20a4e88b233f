// How tests run: one temporary folder per run, in which the first test that asks for the sample
// site builds it for all others.

import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** One of the tests on the sample site begins, so that it stands when the others come, at the end. */
class SampleSiteEarly extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const [builder, ...later] = sorted.filter(usesSampleSite);
    const others = sorted.filter((file) => !usesSampleSite(file));
    return builder ? [builder, ...others, ...later] : others;
  }
}

function usesSampleSite({ moduleId }: TestSpecification): boolean {
  return readFileSync(moduleId, 'utf8').includes('sampleSite()');
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/sample-site.ts',
    // Tests share no state but what a module works out once: it is loaded once for many of them.
    isolate: false,
    sequence: { sequencer: SampleSiteEarly },
    // The picture of a chart takes its look from the site's stylesheet.
    css: true,
    // Only what hangs is ended: how fast things are is for the bench, and machines are shared.
    testTimeout: 90_000,
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 240_000,
  },
});
