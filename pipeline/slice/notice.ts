// What one sheet for the notice board shows: a place or a policy, and a few of its promises.

import type { QrCode } from '../qr.ts';
import type { Bilingual } from '../reference/reference.ts';
import type { GroupCount } from '../view.ts';
import type { PlainTarget } from './elder.ts';

export interface NoticeSlice {
  readonly sentence: Bilingual;
  readonly dataMonth: string;
  readonly groups: readonly GroupCount[];
  /** Some from each group, what was not done first. */
  readonly lines: readonly PlainTarget[];
  /** How many more there are. */
  readonly rest: number;
  /** The page with all of them, and its address as a code, by language. */
  readonly whole: string;
  readonly code: { readonly zh: QrCode; readonly en: QrCode };
}
