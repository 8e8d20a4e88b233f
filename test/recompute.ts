// The status of a ratio target, computed anew from published rows alone: an independent reading of
// the method page, which shares no code with the pipeline.

export type Row = Readonly<Record<string, string>>;

interface Published {
  readonly indicator: Row;
  readonly target: Row;
  /** Of the numerator: a count that starts anew each year says nothing of the year before. */
  readonly temporality: string;
  /** The values of the indicator at the place. */
  readonly series: readonly Row[];
}

// What depends on more than the numbers: who was asked, since when, under which definition.
const NOT_FROM_VALUES = new Set(['no-data', 'not-assessable', 'not-applicable', 'awaiting']);

/** Returns the status of an assessment, undefined where the values alone do not decide it. */
export function statusOf(row: Row, published: Published): string | undefined {
  const { indicator, target, temporality } = published;
  if (NOT_FROM_VALUES.has(row['status'] ?? '')) return undefined;
  const meets = (value: Row): boolean => satisfies(value, row, indicator['factor'] ?? '1');
  const year = temporality === 'ytd' ? cell(row, 'due').slice(0, 4) : '';
  const past = published.series
    .filter((one) => one['suppressed'] === 'no')
    .filter((one) => endOf(one) <= cell(row, 'as_of'))
    .filter((one) => endOf(one).startsWith(year));
  const latest = past.find((one) => one['period'] === row['latest_period']);
  if (!latest || !agrees(latest, row, indicator)) return 'latest value is not in values.csv';
  if (target['when'] === 'standing') return meets(latest) ? 'holding' : 'not-holding';
  const complete = past.filter((one) => one['places_reported'] === one['places_expected']);
  const due = cell(row, 'due');
  if (due === '' || due > cell(row, 'as_of')) {
    // A share of two sums of the year is judged on the year's last period, and has no pace.
    if (temporality === 'ytd') return 'in-progress';
    if (meets(latest) && complete.includes(latest)) return 'met';
    const fell = !meets(latest) && complete.some((one) => meets(one));
    return fell ? 'slipped' : paceOf(row);
  }
  const atDue = complete.find((one) => endOf(one) === due);
  const later = complete.findLast((one) => endOf(one) > due);
  const metLater = later !== undefined && meets(later);
  if (!atDue) return metLater ? 'met' : 'unreported-at-due';
  if (meets(atDue)) return 'met';
  return metLater ? 'met-late' : 'missed';
}

const cell = (row: Row, name: string): string => row[name] ?? '';

/** Whether the parts and the value that an assessment names are those of the values. */
function agrees(latest: Row, row: Row, { factor = '1' }: Row): boolean {
  const [numerator, denominator] = [cell(row, 'latest_numerator'), cell(row, 'latest_denominator')];
  const computed = (Number(numerator) / Number(denominator)) * Number(factor);
  return (
    numerator === latest['numerator'] &&
    denominator === latest['denominator'] &&
    row['latest_value'] === latest['value'] &&
    Math.abs(computed - Number(row['latest_value'])) < 1e-6
  );
}

/** numerator × factor against goal × denominator, in whole numbers: no division, no rounding. */
function satisfies(value: Row, { comparator, goal = '' }: Row, factor: string): boolean {
  const left = whole(cell(value, 'numerator')) * whole(factor);
  const right = whole(goal) * whole(cell(value, 'denominator'));
  return comparator === '>=' ? left >= right : comparator === '<=' ? left <= right : left === right;
}

const SCALE = 8;

function whole(decimal: string): bigint {
  const [integer = '', fraction = ''] = decimal.split('.');
  return BigInt(integer + fraction.padEnd(SCALE, '0'));
}

function endOf(value: Row): string {
  const period = cell(value, 'period');
  const year = Number(period.slice(0, 4));
  const quarter = /-Q(\d)$/.exec(period)?.[1];
  const month = quarter ? Number(quarter) * 3 : Number(period.slice(5) || '12');
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The class of the way come since the start, against the straight line to the goal. */
function paceOf(row: Row): string {
  if (row['pace'] === '') return 'in-progress';
  const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  const [start, y0] = [day(cell(row, 'start_date')), Number(row['start_value'])];
  const at = day(endOf({ period: cell(row, 'latest_period') }));
  const share = (at - start) / (day(cell(row, 'due')) - start);
  const expected = y0 + (Number(row['goal']) - y0) * share;
  if (Math.abs(expected - Number(row['expected_value'])) > 1e-4) return `expects ${expected}`;
  const pace = (Number(row['latest_value']) - y0) / (expected - y0);
  if (Math.abs(pace - Number(row['pace'])) > 1e-3) return `has a pace of ${pace}`;
  if (pace >= 0.95) return 'on-pace';
  if (pace >= 0.6) return 'slightly-behind';
  return pace < 0 && Math.abs(Number(row['latest_value']) - y0) > 1 ? 'below-start' : 'behind';
}
