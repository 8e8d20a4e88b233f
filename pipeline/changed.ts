// A city's ledger in; out comes what each upload changed: the values of indicators that were in force
// otherwise just before its reception than just after, at the places that it reports for and, where
// it corrected one, in the whole city. Made of nothing but what is shown.

import { indicatorValue, type ValueRow } from './indicator-value.ts';
import type { Ledger } from './ledger.ts';
import { bookOf, numberAt, WITHHELD, type Book, type Moment, type Shown } from './ledger-book.ts';
import { indicatorVersion } from './measure.ts';
import type { Indicator, Reference } from './reference/reference.ts';
import { membersOf, rollUp } from './roll-up.ts';
import type { Suppressed } from './suppressing/suppressed.ts';

/** The numbers that a value is computed from. */
export interface Parts {
  readonly numerator: string;
  readonly denominator: string;
}

/** A value that an upload brought, corrected or withdrew. */
export interface Change {
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  /** Undefined where there was none before. */
  readonly before: Parts | undefined;
  /** Undefined where there is none any more. */
  readonly after: Parts | undefined;
}

/** Returns what each upload changed, in the order of the ledger; values of the city come last. */
export function changedBy(
  ledger: Ledger,
  city: string,
  reference: Reference,
): ReadonlyMap<string, readonly Change[]> {
  const book = bookOf(ledger);
  const using = indicatorsByMeasure(reference.indicators, (indicator) => {
    const members = membersOf(reference, indicator, city);
    return { ...{ indicator, city, reference }, members: members.map(({ place }) => place) };
  });
  const changes = new Map<string, Change[]>();
  for (const [i, upload] of ledger.upload.entries()) {
    for (const scope of using.get(ledger.measure[i] ?? '') ?? []) {
      const change = changeOf(i, scope, book);
      if (!change) continue;
      const own = changes.get(upload);
      if (own) own.push(change);
      else changes.set(upload, [change]);
    }
  }
  const scopes = new Map([...using.values()].flat().map((one) => [one.indicator.indicator, one]));
  for (const [upload, own] of changes) own.push(...changesOfCity(own, { upload, scopes, book }));
  return changes;
}

interface Scope {
  readonly indicator: Indicator;
  readonly city: string;
  readonly reference: Reference;
  /** The places whose numbers make up the city's; none: it has its own. */
  readonly members: readonly string[];
}

function indicatorsByMeasure(
  indicators: readonly Indicator[],
  scopeOf: (indicator: Indicator) => Scope,
): ReadonlyMap<string, readonly Scope[]> {
  const found = new Map<string, Scope[]>();
  for (const indicator of indicators) {
    const scope = scopeOf(indicator);
    for (const measure of new Set([indicator.numerator, indicator.denominator]))
      found.set(measure, [...(found.get(measure) ?? []), scope]);
  }
  return found;
}

interface Where {
  readonly place: string;
  readonly period: string;
}

function partsAt(
  { numerator, denominator }: Indicator,
  { place, period }: Where,
  { moment, book }: { readonly moment: Moment; readonly book: Book },
): Parts | undefined | typeof WITHHELD {
  const at = (measure: string): Shown => numberAt(`${place} ${measure} ${period}`, moment, book);
  const above = at(numerator);
  const below = denominator === '' ? '' : at(denominator);
  if (above === WITHHELD || below === WITHHELD) return WITHHELD;
  return above === undefined || below === undefined
    ? undefined
    : { numerator: above, denominator: below };
}

// A row is looked at for its numerator, for its denominator only where that came without the other.
function changeOf(i: number, { indicator, city, members }: Scope, book: Book): Change | undefined {
  const { ledger } = book;
  const [place, period] = [ledger.place[i] ?? '', ledger.period[i] ?? ''];
  const upload = ledger.upload[i] ?? '';
  const isShare = indicator.kind === 'share-of-places';
  if (isShare || (place === city && members.length > 0)) return undefined;
  if (ledger.measure[i] !== indicator.numerator) {
    const [from, to] = book.runs.get(`${place} ${indicator.numerator} ${period}`) ?? [0, 0];
    if (ledger.upload.slice(from, to).includes(upload)) return undefined;
  }
  const at = (isAfter: boolean): ReturnType<typeof partsAt> =>
    partsAt(indicator, { place, period }, { moment: { upload, isAfter }, book });
  return change(indicator, { place, period }, [at(false), at(true)]);
}

function change(
  indicator: Indicator,
  where: Where,
  [before, after]: readonly [
    Parts | undefined | typeof WITHHELD,
    Parts | undefined | typeof WITHHELD,
  ],
): Change | undefined {
  if (before === WITHHELD || after === WITHHELD) return undefined;
  if (valueOf(indicator, before) === valueOf(indicator, after)) return undefined;
  return { indicator: indicator.indicator, ...where, before, after };
}

function valueOf(indicator: Indicator, parts: Parts | undefined): string {
  return parts ? indicatorValue(indicator, parts.numerator, parts.denominator) : '';
}

interface Corrections {
  readonly upload: string;
  readonly scopes: ReadonlyMap<string, Scope>;
  readonly book: Book;
}

// A first report makes the city's number grow with each district: nothing that one upload changed.
function changesOfCity(own: readonly Change[], { upload, scopes, book }: Corrections): Change[] {
  const corrected = own.filter(({ before }) => before !== undefined);
  const once = new Map(corrected.map((one) => [`${one.indicator} ${one.period}`, one]));
  return [...once.values()].flatMap(({ indicator: id, period, place }) => {
    const scope = scopes.get(id);
    if (!scope?.members.includes(place)) return [];
    const at = (isAfter: boolean): ReturnType<typeof cityAt> =>
      cityAt(scope, period, { moment: { upload, isAfter }, book });
    return change(scope.indicator, { place: scope.city, period }, [at(false), at(true)]) ?? [];
  });
}

/** Returns the parts of the city's value at a moment, rolled up as the published one is. */
function cityAt(
  { indicator, city, members, reference }: Scope,
  period: string,
  then: { readonly moment: Moment; readonly book: Book },
): Parts | undefined | typeof WITHHELD {
  const found = members.map((place) => latestAt(indicator, { place, period }, then));
  if (found.includes(WITHHELD)) return WITHHELD;
  const direct = found
    .filter((one) => typeof one === 'object')
    .map((one): ValueRow => {
      const version = indicatorVersion(reference, indicator, one.period);
      return { ...BLANK, ...one, indicator: indicator.indicator, definition_version: version };
    });
  const own = { ...reference, indicators: [indicator] };
  const rolled = rollUp(direct, city, { reference: own, suppressed: NOTHING_SUPPRESSED });
  return rolled.find((row) => row.place === city && row.period === period);
}

/** The ledger that is handed in is the one that may be shown: what is withheld is no number in it. */
const NOTHING_SUPPRESSED: Suppressed = {
  ...{ cells: new Set(), totals: new Set(), limit: 0, sensitive: new Set() },
};

const BLANK = {
  ...{ value: '', done_on: '', evidence: '', coverage: '100', revision: '0' },
  ...{ places_reported: '1', places_carried: '0', places_expected: '1' },
  ...{ numerator_upload: '', denominator_upload: '', suppressed: 'no' },
};

/** Returns the parts of the last period up to the given one that has them. */
function latestAt(
  indicator: Indicator,
  { place, period }: Where,
  then: { readonly moment: Moment; readonly book: Book },
): (Parts & Where) | undefined | typeof WITHHELD {
  const periods = then.book.periods.get(`${place} ${indicator.numerator}`) ?? [];
  for (let i = periods.length - 1; i >= 0; i -= 1) {
    const own = periods[i] ?? '';
    const parts = own > period ? undefined : partsAt(indicator, { place, period: own }, then);
    if (parts === WITHHELD) return parts;
    if (parts) return { ...parts, place, period: own };
  }
  return undefined;
}
