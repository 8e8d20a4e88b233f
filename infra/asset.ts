// The folder of a bundled function as an asset of the stack.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AssetCode, Code } from 'aws-cdk-lib/aws-lambda';

const BUNDLES = resolve(import.meta.dirname, '../build/lambda');

export type FunctionName = 'ingest' | 'publish' | 'pictures' | 'remind' | 'permit';

/** Returns the code of a function. Throws where it was not bundled. */
export function asset(name: FunctionName, bundles = BUNDLES): AssetCode {
  const folder = join(bundles, name);
  if (!existsSync(join(folder, 'index.mjs')))
    throw new Error(`missing bundle: ${name} (run npm run bundle)`);
  return Code.fromAsset(folder);
}
