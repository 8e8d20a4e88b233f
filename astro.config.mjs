// The site compiled into a renderer: output on demand, one stylesheet, no inline style, and no script
// but that of the page which checks a file before it is sent.

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
    // The last Chrome for Windows 7 is 109; 86 is what its offices still have.
    environments: { client: { build: { target: 'chrome86' } } },
    worker: { format: 'es' },
    resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } },
  },
});
