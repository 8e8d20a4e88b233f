// A header in, what each column holds out: a row per value (long), a column per measure, or a
// column per place. Every column is accounted for: read, or reported.

import { meaningOf, type Meaning } from './header.ts';
import { nameOf, readPlace, unitOf, type Context } from './key.ts';
import { nearest } from '../nearest.ts';
import type { Parsed } from '../parse.ts';
import type { Measure, Place, Reference } from '../reference/reference.ts';
import { summedMeasures } from './total.ts';
import { isUnit } from './unit.ts';
import { bare, fold, isValueRole, ROLES, type Role } from './vocabulary.ts';

/** Where values stand, and what the header says of them. */
export interface ValueColumn {
  readonly index: number;
  readonly measure?: Measure;
  readonly place?: Place;
  /** In a long layout: the period alone, or added up to its end; absent: it does not say. */
  readonly span?: 'period' | 'to-date';
  /** Whether the column is called a total, in a layout with a column per place. */
  readonly isTotal?: boolean;
}

type Kind = 'long' | 'by-measure' | 'by-place';
type Columns = Readonly<Partial<Record<Role, number>>>;

export interface Layout {
  readonly kind: Kind;
  readonly at: Columns;
  /** The columns of values; none in a long layout that holds nothing but completion dates. */
  readonly values: readonly ValueColumn[];
  /** The measures that places report beside the rows of totals. */
  readonly summed: ReadonlySet<string>;
}

interface Named {
  readonly index: number;
  readonly line: number;
  readonly column: string;
  readonly meaning: Meaning;
}

/** Returns the layout of a table, or undefined where a column is missing without which none is. */
export function layoutOf(parsed: Parsed, context: Context): Layout | undefined {
  const { line, cells } = parsed.header;
  const columns = withoutRepeated(
    cells.map((cell, index) => {
      return { index, line, column: cell.trim(), meaning: meaningOf(cell, context.words) };
    }),
    context,
  );
  for (const column of columns) explainUnread(column, parsed, context);
  const at: Partial<Record<Role, number>> = {};
  for (const { index, meaning } of columns) if (meaning.kind === 'role') at[meaning.role] = index;
  const kind = kindOf(at, columns);
  const missing = missingNames(at, kind);
  for (const name of missing) context.found.add('missing-column', { line, name });
  if (!kind || missing.length > 0) return undefined;
  for (const column of columns) explainMisfit(column, kind, context);
  const values = valueColumns(kind, columns, context);
  const summed = summedMeasures(parsed.rows, { at, values }, context.words);
  return { kind, at, values, summed };
}

function withoutRepeated(columns: readonly Named[], { found }: Context): Named[] {
  const first = new Map<string, number>();
  return columns.filter(({ index, line, column, meaning }) => {
    const key = keyOf(column, meaning);
    const other = first.get(key);
    if (key === '' || other === undefined) {
      first.set(key, index);
      return true;
    }
    found.add('repeated-column', { line, column, other: other + 1 });
    return false;
  });
}

function keyOf(column: string, meaning: Meaning): string {
  switch (meaning.kind) {
    case 'role':
      if (meaning.role === 'ignored' || meaning.role === 'total') return '';
      return meaning.role === 'period-value' ? 'value' : meaning.role;
    case 'measure':
      return `measure ${meaning.measure.measure}`;
    case 'place':
      return `place ${meaning.places.map((place) => place.place).join(' ')}`;
    default:
      return fold(column);
  }
}

function explainUnread(
  { index, line, column, meaning }: Named,
  { rows }: Parsed,
  { found, reference }: Context,
): void {
  if (meaning.kind === 'blank' && rows.some(({ cells }) => cells[index]?.trim() !== ''))
    found.add('blank-header', { line, position: index + 1 });
  if (meaning.kind === 'other-unit') {
    const { measure, unit } = meaning;
    const known = { measure: nameOf(measure), unit: unitOf(measure) };
    if (/[百千万亿%‰]/.test(unit) || isUnit(unit, reference))
      found.add('unit-in-header', { line, column, found: unit, ...known });
    else found.add('near-miss-column', { line, column, suggestion: known.measure });
  }
  if (meaning.kind === 'unknown') {
    const suggestion = nearest(column, knownNames(reference), bare);
    if (suggestion === undefined) found.add('unknown-column', { line, column });
    else found.add('near-miss-column', { line, column, suggestion });
  }
}

function knownNames({ measures, places }: Reference): string[] {
  return [
    ...Object.values(ROLES).flat(),
    ...measures.flatMap((measure) => [measure.name_zh, measure.name_en, measure.measure]),
    ...places.flatMap((place) => [place.name_zh, place.name_en]),
  ];
}

const VALUES = ['value', 'period-value', 'to-date-value'] as const;
const LONG = [...VALUES, 'done-on'] as const;

function kindOf(at: Columns, columns: readonly Named[]): Kind | undefined {
  const has = (kind: Meaning['kind']): boolean =>
    columns.some(({ meaning }) => meaning.kind === kind);
  const hasMeasure = at.measure !== undefined || at['measure-code'] !== undefined;
  if (hasMeasure && LONG.some((role) => at[role] !== undefined)) return 'long';
  if (hasMeasure && has('place')) return 'by-place';
  // A lone mistake in a unit is enough to be told about; a missing column would be no news.
  return has('measure') || has('other-unit') ? 'by-measure' : undefined;
}

function missingNames(at: Columns, kind: Kind | undefined): string[] {
  const missing: Role[] = [];
  if (kind !== 'by-place' && at.place === undefined && at['place-code'] === undefined)
    missing.push('place');
  if (kind === undefined && at.measure === undefined && at['measure-code'] === undefined)
    missing.push('measure');
  if (at.period === undefined) missing.push('period');
  if (kind === undefined && VALUES.every((role) => at[role] === undefined)) missing.push('value');
  return missing.map((role) => ROLES[role][0]);
}

const MISFITS = {
  long: { kinds: ['measure', 'place'], roles: [], unused: [] },
  'by-measure': {
    kinds: ['place'],
    roles: ['measure', 'measure-code', ...VALUES],
    unused: ['done-on', 'unit'],
  },
  'by-place': {
    kinds: ['measure'],
    roles: ['place', 'place-code', ...VALUES],
    unused: ['done-on'],
  },
} as const satisfies Record<
  Kind,
  Record<'roles' | 'unused', readonly Role[]> & { kinds: readonly Meaning['kind'][] }
>;

function explainMisfit({ line, column, meaning }: Named, kind: Kind, { found }: Context): void {
  const { kinds, roles, unused } = MISFITS[kind];
  const isOf = (list: readonly Role[]): boolean =>
    meaning.kind === 'role' && list.includes(meaning.role);
  if (isOf(['total'])) found.add('total-column', { line, column });
  if (isOf(unused)) found.add('unused-column', { line, column });
  if (isOf(roles) || kinds.some((one) => one === meaning.kind))
    found.add('mixed-layout', { line, column });
}

function valueColumns(kind: Kind, columns: readonly Named[], context: Context): ValueColumn[] {
  const hasToDate = columns.some(
    ({ meaning }) => meaning.kind === 'role' && meaning.role === 'to-date-value',
  );
  return columns.flatMap(({ index, line, column, meaning }): ValueColumn[] => {
    if (meaning.kind === 'role' && kind === 'long')
      return isValueRole(meaning.role) ? [{ index, ...spanOf(meaning.role, hasToDate) }] : [];
    if (meaning.kind === 'role' && kind === 'by-place' && meaning.role === 'total')
      return [{ index, isTotal: true }];
    if (kind === 'by-measure')
      return meaning.kind === 'measure' ? [{ index, measure: meaning.measure }] : [];
    if (kind === 'long' || meaning.kind !== 'place') return [];
    const place = readPlace({ line, column, value: column }, context);
    return place ? [{ index, place }] : [];
  });
}

// 数值 beside 本年累计 can only be the number of the period.
function spanOf(role: Role, hasToDate: boolean): Pick<ValueColumn, 'span'> {
  if (role === 'to-date-value') return { span: 'to-date' };
  return role === 'period-value' || hasToDate ? { span: 'period' } : {};
}
