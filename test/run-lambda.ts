// node test/run-lambda.ts FOLDER EVENT: calls the handler that was bundled into a folder, in a process
// of its own, and prints what it returns as JSON on the last line.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , folder = '.', event = '{}'] = process.argv;
const module = (await import(pathToFileURL(join(folder, 'index.mjs')).href)) as {
  readonly handler: (event: unknown, context: object) => Promise<unknown>;
};
const context = {
  ...{ awsRequestId: `test-${process.pid}`, functionName: 'test', functionVersion: '1' },
  ...{ memoryLimitInMB: '1024', invokedFunctionArn: 'arn:aws:lambda:test' },
  getRemainingTimeInMillis: () => 60_000,
};
const result = await module.handler(JSON.parse(event), context);
process.stdout.write(`\n${JSON.stringify(result ?? null)}\n`);
