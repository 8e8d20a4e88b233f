#!/usr/bin/env node
// The bin of the package. What was compiled the last time is not compiled again: the command itself
// is imported only once that is switched on.

import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./command/program.ts');
