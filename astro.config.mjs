// The site compiled into a renderer: output on demand, one stylesheet, no inline style, and one small
// script that adds to every page; more only on the page which checks a file before it is sent.

import { defineConfig, passthroughImageService } from 'astro/config';
import { renderer } from './site/adapter.ts';

export default defineConfig({
  output: 'server',
  srcDir: './site',
  outDir: './var/renderer',
  cacheDir: './var/astro',
  trailingSlash: 'always',
  compressHTML: true,
  adapter: renderer(),
  build: { inlineStylesheets: 'never', redirects: false },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1' },
  vite: {
    // Old phones: what these two cannot read is rewritten or refused.
    build: { assetsInlineLimit: 0, cssTarget: ['chrome69', 'safari12'] },
    // Scripts too: what a phone cannot parse it cannot run. The check page needs Chrome 86.
    environments: { client: { build: { target: 'chrome69' } } },
    worker: { format: 'es' },
    resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } },
  },
});
