#!/usr/bin/env node
// The bin of the package. What was compiled the last time is not compiled again: the command itself
// is imported only once that is switched on.

import { enableCompileCache } from 'node:module';

enableCompileCache();
// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
await import('./command/program.ts');
