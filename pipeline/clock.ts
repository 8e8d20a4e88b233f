// The clock, read at the edge and nowhere else. All dates are Beijing time.

import { addDays } from './period.ts';
import type { SiteSettings } from './reference/reference.ts';

const BEIJING_MS = 8 * 3_600_000;

/** Returns a moment as Beijing time, YYYY-MM-DDTHH:mm:ss+08:00. */
export function beijingTime(ms: number): string {
  return `${new Date(ms + BEIJING_MS).toISOString().slice(0, 19)}+08:00`;
}

/** Returns the as-of date: the one asked for, the site's own, or the last complete month's end. */
export function asOfDate(asked: string | undefined, site: SiteSettings, now: string): string {
  return asked ?? site.as_of ?? addDays(`${now.slice(0, 7)}-01`, -1);
}
