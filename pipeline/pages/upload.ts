// The page of an accepted upload: what it reported, row by row, what that changed, and what was
// remarked about it.

import { changedBy } from '../changed.ts';
import type { Ledger, LedgerColumn } from '../ledger.ts';
import { countsOf } from '../finding-count.ts';
import type { ChangedView, UploadSlice } from '../receipt-view.ts';
import { acceptance } from '../receipt.ts';
import type { Bilingual } from '../reference/reference.ts';
import type { CityTables, FindingColumn, UploadColumn } from '../snapshot.ts';
import { indexRows, rows } from '../table.ts';
import { dateWord, reportedWord, WITHHELD } from '../word.ts';
import { SUPPRESSED } from '../suppressing/conceal.ts';
import { frame, placeNear, type Context } from './context.ts';
import { changedView, judgedBy } from './changed-view.ts';
import { findingGroups, viewOfRow } from './finding-view.ts';
import { HOME, nameOf, reporterName } from './link.ts';
import type { UploadPage } from './receipt.ts';

type UploadRow = Readonly<Record<UploadColumn, string>>;
type LedgerRow = Readonly<Record<LedgerColumn, string>>;

/** Returns the pages of a city's accepted uploads. */
export function uploadPages(
  context: Context,
  city: string,
  tables: CityTables,
): readonly UploadPage[] {
  const changes = changedBy(tables.ledger, city, context.snapshot.reference);
  const judged = judgedBy(context);
  const newest = newestOf(tables.ledger);
  const reported = indexRows(tables.ledger, ['upload']);
  const withdrawn = indexRows(tables.withdrawn, ['upload']);
  const findings = indexRows(tables.findings, ['upload']);
  return rows(tables.uploads).map((upload) =>
    uploadPage(context, upload, {
      rows: [...reported.get(upload.upload), ...withdrawn.get(upload.upload)].sort(
        (a, b) => Number(a.line) - Number(b.line),
      ),
      findings: findings.get(upload.upload),
      changed: changedView(context, changes.get(upload.upload) ?? [], judged),
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
  readonly changed: ChangedView;
  readonly newest: ReadonlyMap<string, Newest>;
}

function uploadPage(context: Context, upload: UploadRow, content: UploadContent): UploadPage {
  const { reference } = context.snapshot;
  const reporter = reporterName(reference, upload.reporter);
  const observations = Number(upload.observations);
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
      reporterId: upload.reporter,
      received: upload.received,
      name: generatedName(upload),
      sha256: upload.sha256,
      bytes: upload.bytes === '' ? null : Number(upload.bytes),
      encoding: '',
      rules: upload.rule_version,
      sentence: acceptance(observations, Number(upload.warnings)),
      observations,
      ...findingGroups({
        findings: content.findings.map(viewOfRow),
        counts: countsOf(upload.finding_counts),
      }),
      annotated: null,
      withdrawn: withdrawalView(upload),
      changed: upload.withdrawn === '' ? content.changed : null,
      rows: content.rows.map((row) => reportedRow(context, row, content.newest)),
    },
  };
}

function withdrawalView({
  withdrawn,
  withdrawn_reason: reason,
}: UploadRow): UploadSlice['withdrawn'] {
  if (withdrawn === '') return null;
  const day = dateWord(withdrawn);
  return {
    day: withdrawn,
    sentence: {
      zh: `这份文件已于${day.zh}撤回，其中的数据不再采用。原因：${reason}`,
      en: `This file was withdrawn on ${day.en}; its numbers no longer count. Reason: ${reason}`,
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
  const isReplaced =
    inForce !== undefined && inForce.upload !== row.upload && inForce.state !== stateOf(row);
  return {
    line: row.line,
    place: placeNear(context, context.place(row.place)),
    measure: nameOf(measure),
    period: row.period,
    display: displayOf(row, measure),
    replacedBy: isReplaced ? `/upload/${inForce.upload}/` : '',
  };
}

function stateOf(row: Pick<LedgerRow, 'value' | 'done_on' | 'withdrawn'>): string {
  return `${row.value} ${row.done_on} ${row.withdrawn}`;
}

function displayOf(
  row: LedgerRow,
  measure: { readonly temporality: string; readonly unit: string; readonly unit_en: string },
): Bilingual {
  if (row.withdrawn !== '') return { zh: '撤回', en: 'withdrawn' };
  if (row.value === SUPPRESSED) return WITHHELD;
  if (measure.temporality !== 'milestone') return reportedWord(row.value, measure);
  if (row.done_on === '') return { zh: '未完成', en: 'not done' };
  const on = dateWord(row.done_on);
  return { zh: `${on.zh}完成`, en: `done on ${on.en}` };
}

function generatedName({ reporter, received }: UploadRow): string {
  return `${reporter}-${received.slice(0, 19).replace(/[-:]/g, '')}.csv`;
}
