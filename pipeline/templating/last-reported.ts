// Until when each reporter has reported.

import { periodEnd } from '../period.ts';
import type { Reporter } from '../reference/reference.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Observed } from './previous.ts';

/** Returns the last day that each reporter has a number in force for. */
export function lastReported(
  { cities }: Snapshot,
  { upload, period }: Observed,
): ReadonlyMap<Reporter['reporter'], string> {
  const senders = new Map<string, string>();
  for (const { uploads } of cities.values())
    for (const [i, id] of uploads.upload.entries()) senders.set(id, uploads.reporter[i] ?? '');
  const last = new Map<string, string>();
  for (const [i, id] of upload.entries()) {
    const reporter = senders.get(id) ?? '';
    const end = periodEnd(period[i] ?? '');
    if (end > (last.get(reporter) ?? '')) last.set(reporter, end);
  }
  return last;
}
