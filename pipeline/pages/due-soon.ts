// Which open targets fall due within the next half year.

import { addMonths } from '../period.ts';
import type { StatusGroup } from '../status.ts';

const SOON_MONTHS = 6;

/** Whether a target is still open and falls due within half a year after as-of. */
export function isDueSoon(
  { group, due }: { readonly group: StatusGroup; readonly due: string },
  asOf: string,
): boolean {
  const isOpen = group !== 'kept' && group !== 'out';
  return isOpen && due > asOf && due <= addMonths(asOf, SOON_MONTHS);
}
