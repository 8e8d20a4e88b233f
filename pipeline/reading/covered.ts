// What stands in the sender's annotated rows instead of a cell about single persons, and the kinds of
// them that a cell still holds when those rows are sent back: so covered, it reports nothing.

import type { Bilingual } from '../reference/reference.ts';
import { personalIn, type Personal } from './privacy.ts';

export type Covered = Personal | 'personal-data';

export const COVERED_KINDS: Readonly<Record<Covered, Bilingual>> = {
  'resident-id': { zh: '居民身份证号', en: 'a resident identity number' },
  'bank-card': { zh: '银行卡号', en: 'a bank card number' },
  'mobile-number': { zh: '手机号', en: 'a mobile telephone number' },
  'personal-data': { zh: '个人信息', en: 'data of a single person' },
};
const KINDS = Object.keys(COVERED_KINDS) as readonly Covered[];

/** How the text of every covered cell begins. */
export const COVER = '【已隐去：';

export interface CoverOptions {
  /** Whether the cell stands in a row of data, where a telephone number may not be. */
  readonly isData: boolean;
  /** Whether it stands in a column of data of single persons. */
  readonly isPersonal: boolean;
}

/** Returns a cell as it may be shown to its sender again: all of it is covered, or nothing. */
export function cover(cell: string, { isData, isPersonal }: CoverOptions): string {
  const found = personalIn(cell);
  const kinds = KINDS.filter(
    (kind) => kind !== 'personal-data' && found.has(kind) && (isData || kind !== 'mobile-number'),
  );
  if (kinds.length > 0)
    return `${COVER}${kinds.map((kind) => COVERED_KINDS[kind].zh).join('、')}】`;
  // Where a name, an address or a number can be in it.
  return isPersonal && /\p{L}|\d{5}/u.test(cell)
    ? `${COVER}${COVERED_KINDS['personal-data'].zh}】`
    : cell;
}

/** Returns the kinds of what was covered in a cell. */
export function coveredIn(cell: string): readonly Covered[] {
  const from = cell.indexOf(COVER);
  if (from < 0) return [];
  const [said = ''] = cell.slice(from + COVER.length).split('】');
  const kinds = KINDS.filter((kind) => said.split('、').includes(COVERED_KINDS[kind].zh));
  return kinds.length > 0 ? kinds : ['personal-data'];
}
