// The columns of a form, declared once: the CSV and the workbook derive from them. All are found
// again by the check; the last numbers and the definition are ignored there.

import { ROLES, type Role } from '../reading/role.ts';
import type { TemplateRow } from '../template.ts';
import { periodWord } from '../word.ts';
import { definitionWord } from './definition.ts';

export interface TemplateColumn {
  readonly header: string;
  /** How wide a workbook shows it, in digits. */
  readonly width: number;
  readonly cell: (row: TemplateRow) => string;
  readonly kind?: 'text' | 'number' | 'date';
  /** Whether a clerk may write there; absent: wherever the cell is blank. */
  readonly isOpen?: (row: TemplateRow) => boolean;
  /** Whether the form has the column; absent: always. */
  readonly isUsed?: (rows: readonly TemplateRow[]) => boolean;
}

const isMilestone = ({ measure }: TemplateRow): boolean => measure.temporality === 'milestone';
const hasMilestone = (rows: readonly TemplateRow[]): boolean => rows.some(isMilestone);
const hasPrevious = (rows: readonly TemplateRow[]): boolean =>
  rows.some(({ previous }) => previous !== undefined);
const blank = (): string => '';
const never = (): boolean => false;

const named = (role: Role): string => ROLES[role][0];

// A spreadsheet takes 2023-09 for a date and saves it as Sep-23; 2023年9月 stays what it is.
const written = (period: string): string => (period === '' ? '' : periodWord(period).zh);

/** The column that the numbers go into. */
export const VALUE_HEADER = named('value');

const COLUMNS: readonly TemplateColumn[] = [
  { header: named('place'), width: 14, cell: ({ place }) => place?.name_zh ?? '' },
  { header: named('place-code'), width: 12, cell: ({ place }) => place?.place ?? '' },
  { header: named('measure'), width: 38, cell: ({ measure }) => measure.name_zh },
  { header: named('measure-code'), width: 20, cell: ({ measure }) => measure.measure },
  { header: named('period'), width: 10, cell: ({ period }) => written(period) },
  { header: named('unit'), width: 10, cell: ({ measure }) => measure.unit },
  {
    ...{ header: '上期数', width: 16, kind: 'number', isOpen: never, isUsed: hasPrevious },
    cell: ({ previous }) => previous?.text ?? '',
  },
  {
    ...{ header: '上期期间', width: 10, isOpen: never, isUsed: hasPrevious },
    cell: ({ previous }) => written(previous?.period ?? ''),
  },
  { header: VALUE_HEADER, width: 14, cell: blank, kind: 'number' },
  {
    ...{ header: named('done-on'), width: 12, cell: blank, kind: 'date' },
    ...{ isOpen: isMilestone, isUsed: hasMilestone },
  },
  {
    ...{ header: named('evidence'), width: 20, cell: blank },
    ...{ isOpen: isMilestone, isUsed: hasMilestone },
  },
  { header: named('remark'), width: 20, cell: blank },
  {
    ...{ header: '口径', width: 56, isOpen: never },
    cell: ({ measure, period }) => definitionWord(measure, period),
  },
];

/** Returns the columns of a form with these rows. */
export function templateColumns(rows: readonly TemplateRow[]): readonly TemplateColumn[] {
  return COLUMNS.filter(({ isUsed }) => isUsed?.(rows) ?? true);
}
