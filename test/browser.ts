// A headless Chromium from the npm package alone: works on a machine with only Node and npm.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium as playwright, type Browser } from 'playwright-core';

export interface StartedBrowser {
  readonly browser: Browser;
  /** Ends the browser and removes its folder. */
  stop(): Promise<void>;
}

/** Starts Chromium, unpacked into a folder of its own. */
export async function startBrowser(): Promise<StartedBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'mubiao-browser-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const browser = await launch(folder);
    return { browser, stop: () => browser.close().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function launch(folder: string): Promise<Browser> {
  // The package unpacks into the system's temporary folder and takes whatever lies there already.
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = folder;
  try {
    return await unpackAndLaunch(folder);
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}

async function unpackAndLaunch(folder: string): Promise<Browser> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const env: Record<string, string> = { TMPDIR: folder, HOME: folder };
  // Where no fonts are configured, those of the package are used.
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(folder, 'fonts');
  if (!(await starts(executablePath, env))) {
    await inflate(join(packed(), 'al2023.tar.br'));
    env['LD_LIBRARY_PATH'] = join(folder, 'al2023', 'lib');
  }
  const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'];
  return playwright.launch({ executablePath, args, env });
}

/** Whether the system has the libraries that Chromium is linked with. */
async function starts(path: string, env: Record<string, string>): Promise<boolean> {
  return promisify(execFile)(path, ['--version'], { env }).then(
    () => true,
    () => false,
  );
}

function packed(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
}
