// The command line: parses the words, calls one command, turns its result into an exit code.
// 0 done, 1 the data were refused, 2 wrong usage or environment.

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { checkFiles, type CheckCommandOptions } from './check.ts';
import { describeData, type DataCommandOptions } from './data.ts';
import { inviteReporter, type InviteCommandOptions } from './invite.ts';
import { ingestInbox, type IngestCommandOptions } from './ingest.ts';
import { publishSite, type PublishCommandOptions } from './publish.ts';
import { serveSite } from './serve.ts';
import { startSamples } from './start.ts';
import { printTemplate, type TemplateCommandOptions } from './template.ts';
import type { PicturesCommandOptions } from './pictures.ts';
import { recheckUploads, type RecheckCommandOptions } from './recheck.ts';
import { eraseUpload, withdrawUpload, type TakeBackOptions } from './take-back.ts';
import { tell } from './terminal.ts';
import { traceNumber, type TraceCommandOptions } from './trace.ts';
import { verifySite, type VerifyCommandOptions } from './verify.ts';
import { DEFAULTS } from './workplace.ts';
import { isDate } from '../period.ts';
import { UserError } from '../user-error.ts';

const data = ['--data <dir>', 'folder of reference data', DEFAULTS.data] as const;
const inbox = [
  '--inbox <dir>',
  'folder of uploads, one sub-folder per reporter',
  DEFAULTS.inbox,
] as const;
const store = ['--store <dir>', 'folder of the store, or s3://bucket', DEFAULTS.store] as const;
const out = ['--out <dir>', 'folder of the published site, or s3://bucket', DEFAULTS.out] as const;
const asOf = ['--as-of <date>', 'judge as of this date, YYYY-MM-DD', date] as const;
const json = ['--json', 'print JSON for machines'] as const;
const withPictures = ['--pictures', 'draw the pictures too, those that changed'] as const;
const lang = (): Option =>
  new Option('--lang <lang>', 'language of messages').choices(['zh', 'en']).default('zh');

const program = new Command('mubiao')
  .description('目标：政府的承诺兑现了吗。Reads reported CSVs, publishes progress on targets.')
  .exitOverride()
  .showHelpAfterError('(mubiao --help shows how)')
  .addHelpText(
    'after',
    examples([
      'mubiao check 月报.csv --reporter shenyang-heping-mz',
      'mubiao ingest --inbox inbox --store var/store',
      'mubiao publish --out dist --as-of 2023-09-30',
      'mubiao serve --watch',
    ]),
  );

program
  .command('check')
  .description('show what would be found if these files were sent; nothing is stored')
  .argument('<file...>', 'CSV files')
  .option('--reporter <id>', 'whose files they are')
  .option('--fix <file>', 'write an accepted file here in the layout of the templates')
  .option(...json)
  .addOption(lang())
  .option(...data)
  .addHelpText(
    'after',
    examples([
      'mubiao check 月报.csv',
      'mubiao check *.csv --json --lang en',
      'mubiao check 月报.csv --fix 月报-规范.csv',
    ]),
  )
  .action(async (files: string[], options: CheckCommandOptions) => {
    finish(await checkFiles(files, options));
  });

program
  .command('ingest')
  .description('take in what is new in the inbox; a receipt per upload')
  .option(...inbox)
  .option(...store)
  .option(...json)
  .addOption(lang())
  .option(...data)
  .addHelpText('after', examples(['mubiao ingest', 'mubiao ingest --inbox inbox --json']))
  .action(async (options: IngestCommandOptions) => {
    finish(await ingestInbox(options));
  });

program
  .command('publish')
  .description('commit what was taken in and roll the site forward to it')
  .option(...store)
  .option(...out)
  .option(...asOf)
  .option(...withPictures)
  .addOption(
    new Option('--snapshot <id>', 'go back to an older release, and hold there').conflicts('unpin'),
  )
  .option('--unpin', 'end that: publish what was taken in since, too')
  .option(...json)
  .option(...data)
  .addHelpText(
    'after',
    examples([
      'mubiao publish',
      'mubiao publish --as-of 2023-09-30 --json',
      'mubiao publish --snapshot 2023-09-30-1a2b3c4d',
      'mubiao publish --unpin',
    ]),
  )
  .action(async (options: PublishCommandOptions) => {
    finish(await publishSite(options));
  });

program
  .command('pictures')
  .description('draw the pictures that pages are shared with; only those that changed')
  .option(...store)
  .option(...out)
  .option(...json)
  .addHelpText('after', examples(['mubiao pictures', 'mubiao pictures --out dist --json']))
  .action(async (options: PicturesCommandOptions) => {
    const { drawSite } = await import('./pictures.ts');
    finish(await drawSite(options));
  });

program
  .command('invite')
  .description('let a reporter send files from the page /send/ for some days')
  .option('--reporter <id>', 'who is invited')
  .option('--days <n>', 'for how many days', Number, 30)
  .addOption(new Option('--list', 'list all invitations').conflicts('reporter'))
  .addOption(new Option('--revoke <hash>', 'take one back, by its hash').conflicts('reporter'))
  .option(...store)
  .option(...json)
  .option(...data)
  .addHelpText(
    'after',
    examples([
      'mubiao invite --reporter shenyang-heping-mz --days 30',
      'mubiao invite --list',
      'mubiao invite --revoke 1a2b3c4d5e6f',
    ]),
  )
  .action(async (options: InviteCommandOptions) => {
    finish(await inviteReporter(options));
  });

program
  .command('withdraw')
  .description(
    'take back an accepted upload: its numbers no longer count; shown after mubiao publish',
  )
  .argument('<upload>', 'id of the upload, as its page and its receipt name it')
  .requiredOption('--reason <text>', 'why; readers are told')
  .option(...store)
  .addHelpText('after', examples(["mubiao withdraw 58e6ccb8acfd9314585bee7d --reason '重复上报'"]))
  .action(async (upload: string, options: TakeBackOptions) => {
    finish(await withdrawUpload(upload, options));
  });

program
  .command('erase')
  .description(
    'erase an upload, all but the record that it was received; shown after mubiao publish',
  )
  .argument('<upload>', 'id of the upload')
  .requiredOption('--reason <text>', 'why; readers are told')
  .option(...store)
  .addHelpText('after', examples(["mubiao erase 58e6ccb8acfd9314585bee7d --reason '含个人信息'"]))
  .action(async (upload: string, options: TakeBackOptions) => {
    finish(await eraseUpload(upload, options));
  });

program
  .command('recheck')
  .description('say which recorded decisions today’s rules would change; nothing is changed')
  .option(...store)
  .option(...json)
  .option(...data)
  .addHelpText('after', examples(['mubiao recheck', 'mubiao recheck --store s3://bucket --json']))
  .action(async (options: RecheckCommandOptions) => {
    finish(await recheckUploads(options));
  });

program
  .command('serve')
  .description('serve the site on loopback, under the headers of production')
  .option(...out)
  .option('--port <n>', 'port; 0 takes any that is free', port, DEFAULTS.port)
  .option('--watch', 'take in and publish what is dropped into the inbox')
  .option(...withPictures)
  .option(...inbox)
  .option(...store)
  .option(...asOf)
  .addOption(lang())
  .option(...data)
  .addHelpText('after', examples(['mubiao serve', 'mubiao serve --watch --port 8080']))
  .action(serveSite);

program
  .command('template')
  .description('write the form that a reporter is asked to fill in')
  .option('--reporter <id>', 'for a reporter: all it owes')
  .option(
    '--period <period...>',
    'what is due then: 2023-08, 2023-Q3, 2023 (default: the last month)',
  )
  .option('--form <id>', 'for a form of data/forms.csv, with --place')
  .option('--place <code...>', 'the places that the form is filled in for')
  .option('--store <dir>', 'with the last published numbers of this store')
  .addOption(new Option('--format <format>', 'kind of file').choices(['csv', 'xlsx']))
  .option('--out <file>', 'file to write; .xlsx makes a workbook (default: standard output)')
  .option(...data)
  .addHelpText(
    'after',
    examples([
      'mubiao template --reporter shenyang-heping-mz --period 2023-09 > 和平区.csv',
      'mubiao template --reporter shenyang-heping-mz --store var/store --out 和平区.xlsx',
      'mubiao template --form liaoning-pilot-2021-annex-2 --place 210102 --period 2020',
    ]),
  )
  .action(async (options: TemplateCommandOptions) => {
    finish(await printTemplate(options));
  });

program
  .command('data')
  .description('check the reference data and print what they hold')
  .option(...data)
  .option(...json)
  .addHelpText('after', examples(['mubiao data', 'mubiao data --data data --json']))
  .action(async (options: DataCommandOptions) => {
    finish(await describeData(options));
  });

program
  .command('trace')
  .description('say where a published number comes from, down to the line that reported it')
  .argument('<place>', 'code or name of a place')
  .argument('<indicator>', 'id or name of an indicator')
  .argument('<period>', '2023-08, 2023-Q3 or 2023')
  .option(...store)
  .option(...json)
  .addOption(lang())
  .addHelpText('after', examples(['mubiao trace 浑南区 nursing-bed-share 2023-05']))
  .action(
    async (place: string, indicator: string, period: string, options: TraceCommandOptions) => {
      finish(await traceNumber([place, indicator, period], options));
    },
  );

program
  .command('verify')
  .description('recompute a published release from its own tables, and say what differs')
  .argument('<from>', 'address of a site, or folder that one was published to')
  .option(...json)
  .addHelpText(
    'after',
    examples(['mubiao verify dist', 'mubiao verify https://example.org --json']),
  )
  .action(async (from: string, options: VerifyCommandOptions) => {
    finish(await verifySite(from, options));
  });

program
  .command('start')
  .description('publish the sample site from nothing and serve it; what npm start runs')
  .option('--once', 'stop after publishing')
  .option('--port <n>', 'port; 0 takes any that is free', port, DEFAULTS.port)
  .addHelpText('after', examples(['mubiao start', 'mubiao start --once']))
  .action(startSamples);

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}

function date(text: string): string {
  if (!isDate(text)) throw new InvalidArgumentError('Write a date as 2023-09-30.');
  return text;
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535) throw new InvalidArgumentError('Not a port.');
  return number;
}

function finish(code: number): void {
  process.exitCode = code;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof UserError) {
    tell(`${error.message}\n  ${error.hint}`);
    process.exitCode = error.code;
  } else if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof Error && 'syscall' in error) {
    tell(`${error.message}\n  check that the folder is there and may be written to`);
    process.exitCode = 2;
  } else {
    throw error;
  }
}
