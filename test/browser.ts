// A headless Chromium from the npm package alone: works on a machine with only Node and npm.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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

/** Starts Chromium, unpacked into a folder of its own; `more` are arguments of its own. */
export async function startBrowser(more: readonly string[] = []): Promise<StartedBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'mubiao-browser-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const browser = await launch(folder, more);
    return { browser, stop: () => browser.close().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function launch(folder: string, more: readonly string[]): Promise<Browser> {
  // The package unpacks into the system's temporary folder and takes whatever lies there already.
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = folder;
  try {
    return await unpackAndLaunch(folder, more);
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}

async function unpackAndLaunch(folder: string, more: readonly string[]): Promise<Browser> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const fonts = join(folder, 'fonts.conf');
  await writeFile(fonts, fontsXml(folder));
  const env: Record<string, string> = { TMPDIR: folder, HOME: folder, FONTCONFIG_FILE: fonts };
  if (!(await starts(executablePath, env))) {
    await inflate(join(packed(), 'al2023.tar.br'));
    env['LD_LIBRARY_PATH'] = join(folder, 'al2023', 'lib');
  }
  const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'];
  return playwright.launch({ executablePath, args: [...args, ...more], env });
}

/** The same fonts on every machine, whatever its own are: widths of text are measured in tests. */
function fontsXml(folder: string): string {
  const chinese = fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc'));
  const weights = ['400Regular', '700Bold'].map((weight) => join(dirname(chinese), weight));
  const folders = [join(folder, 'fonts', 'fonts'), ...weights].map((one) => `<dir>${one}</dir>`);
  return `<?xml version="1.0"?>
<fontconfig>
  ${folders.join('')}
  <cachedir>${join(folder, 'font-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>`;
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
