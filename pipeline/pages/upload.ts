// The page of an accepted upload: what it reported, row by row, and what was remarked about it; and
// the private receipt of a returned one.

import { grouped } from '../decimal.ts';
import type { Ledger, LedgerColumn } from '../ledger.ts';
import type { FindingView, Page, UploadSlice } from '../page.ts';
import type { StoredReceipt } from '../receive.ts';
import type { Bilingual, Reference } from '../reference/reference.ts';
import type { CityTables, FindingColumn, UploadColumn } from '../snapshot.ts';
import { indexRows, rows } from '../table.ts';
import { dateWord } from '../word.ts';
import { frame, placeNear, type Context } from './context.ts';
import { HOME, nameOf } from './link.ts';

type UploadRow = Readonly<Record<UploadColumn, string>>;
type LedgerRow = Readonly<Record<LedgerColumn, string>>;

/** Returns the pages of a city's accepted uploads. */
export function uploadPages(context: Context, tables: CityTables): readonly Page[] {
  const newest = newestOf(tables.ledger);
  const reported = indexRows(tables.ledger, ['upload']);
  const findings = indexRows(tables.findings, ['upload']);
  return rows(tables.uploads).map((upload) =>
    uploadPage(context, upload, {
      rows: reported.get(upload.upload).toSorted((a, b) => Number(a.line) - Number(b.line)),
      findings: findings.get(upload.upload),
      newest,
    }),
  );
}

interface Newest {
  readonly upload: string;
  readonly state: string;
}

/** What was reported last, by place, measure and period: the ledger is in order of reception. */
function newestOf(ledger: Ledger): ReadonlyMap<string, Newest> {
  const newest = new Map<string, Newest>();
  for (const [i, upload] of ledger.upload.entries()) {
    const at = (name: LedgerColumn): string => ledger[name][i] ?? '';
    const state = stateOf({
      value: at('value'),
      done_on: at('done_on'),
      withdrawn: at('withdrawn'),
    });
    newest.set(`${at('place')} ${at('measure')} ${at('period')}`, { upload, state });
  }
  return newest;
}

interface UploadContent {
  readonly rows: readonly LedgerRow[];
  readonly findings: readonly Readonly<Record<FindingColumn, string>>[];
  readonly newest: ReadonlyMap<string, Newest>;
}

function uploadPage(context: Context, upload: UploadRow, content: UploadContent): Page {
  const { reference } = context.snapshot;
  const reporter = reporterName(reference, upload.reporter);
  const day = dateWord(upload.received.slice(0, 10));
  return {
    kind: 'upload',
    path: `/upload/${upload.upload}/`,
    frame: frame(
      context,
      { zh: `${reporter.zh}上报文件`, en: `Upload by ${reporter.en}` },
      {
        description: {
          zh: `${reporter.zh}于${day.zh}上报的数据。`,
          en: `The numbers that ${reporter.en} reported on ${day.en}.`,
        },
        trail: [HOME],
      },
    ),
    slice: {
      upload: upload.upload,
      accepted: true,
      private: false,
      reporter,
      received: upload.received,
      name: generatedName(upload),
      sha256: upload.sha256,
      bytes: Number(upload.bytes),
      rules: upload.rule_version,
      findings: content.findings.map(findingView),
      moreFindings: 0,
      rows: content.rows.map((row) => reportedRow(context, row, content.newest)),
    },
  };
}

function reportedRow(
  context: Context,
  row: LedgerRow,
  newest: ReadonlyMap<string, Newest>,
): UploadSlice['rows'][number] {
  const measure = context.measure(row.measure);
  const inForce = newest.get(`${row.place} ${row.measure} ${row.period}`);
  const isReplaced = inForce !== undefined && inForce.state !== stateOf(row);
  return {
    line: row.line,
    place: placeNear(context, context.place(row.place)),
    measure: nameOf(measure),
    period: row.period,
    display: reportedWord(row, measure),
    replacedBy: isReplaced ? `/upload/${inForce.upload}/` : '',
  };
}

function stateOf(row: Pick<LedgerRow, 'value' | 'done_on' | 'withdrawn'>): string {
  return `${row.value} ${row.done_on} ${row.withdrawn}`;
}

function reportedWord(
  row: LedgerRow,
  measure: { readonly temporality: string; readonly unit: string; readonly unit_en: string },
): Bilingual {
  if (row.withdrawn !== '') return { zh: '撤回', en: 'withdrawn' };
  if (measure.temporality !== 'milestone') {
    const number = grouped(row.value);
    return { zh: `${number} ${measure.unit}`, en: `${number} ${measure.unit_en}` };
  }
  if (row.done_on === '') return { zh: '未完成', en: 'not done' };
  const on = dateWord(row.done_on);
  return { zh: `${on.zh}完成`, en: `done on ${on.en}` };
}

function findingView(row: Readonly<Record<FindingColumn, string>>): FindingView {
  return {
    code: row.code,
    severity: row.severity as FindingView['severity'],
    line: row.line,
    column: row.column,
    value: row.value,
    message: { zh: row.message_zh, en: row.message_en },
    hint: { zh: row.hint_zh, en: row.hint_en },
  };
}

/** What must be mended stands first. */
const URGENCY = ['error', 'warning', 'info'];

/** Returns the private receipt of a returned upload, at its unguessable address. */
export function receiptPage(context: Context, stored: StoredReceipt): Page {
  const { receipt, token } = stored;
  const reporter = reporterName(context.snapshot.reference, receipt.reporter);
  const shown = receipt.findings.length;
  const total = receipt.severities.error + receipt.severities.warning + receipt.severities.info;
  return {
    kind: 'upload',
    path: `/receipts/${token}/`,
    frame: frame(
      context,
      { zh: '报送回执：退回修改', en: 'Receipt: returned for correction' },
      { description: receipt.sentence, unlisted: true },
    ),
    slice: {
      upload: receipt.upload,
      accepted: false,
      private: true,
      reporter,
      received: receipt.received,
      name: receipt.name,
      sha256: receipt.sha256,
      bytes: receipt.bytes,
      rules: receipt.rules,
      findings: receipt.findings
        .toSorted((a, b) => URGENCY.indexOf(a.severity) - URGENCY.indexOf(b.severity))
        .map((finding) => ({
          ...finding,
          line: finding.line === null ? '' : String(finding.line),
        })),
      moreFindings: total - shown,
      rows: [],
    },
  };
}

function reporterName(reference: Reference, id: string): Bilingual {
  const found = reference.reporters.find((one) => one.reporter === id);
  return found
    ? nameOf(found)
    : { zh: id === '' ? '未知单位' : id, en: id === '' ? 'unknown' : id };
}

function generatedName({ reporter, received }: UploadRow): string {
  return `${reporter}-${received.slice(0, 19).replace(/[-:]/g, '')}.csv`;
}
