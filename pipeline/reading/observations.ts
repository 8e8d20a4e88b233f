// The observations of a file as columns, found again by place, measure and period: keys are integers
// and cells that are mostly blank take no room, so that a million rows do not fill the memory.

import type { ObservationColumn } from '../check.ts';
import { integers } from './integers.ts';
import { keyIndex } from './key-index.ts';
import type { Measure, Place } from '../reference/reference.ts';
import type { Columns } from '../table.ts';

/** What a cell of the file reports, and where it stands. */
export interface Observed {
  readonly place: Place;
  readonly measure: Measure;
  readonly period: string;
  readonly value: string;
  readonly done_on: string;
  readonly withdrawn: string;
  readonly evidence: string;
  readonly remark: string;
  readonly line: number;
  /** The name in the header of the column that holds the value. */
  readonly column: string;
  /** Which of the file's tables holds it, counted from 0. */
  readonly table: number;
  /** Whether its unit stands in the column's name or in the row. */
  readonly isUnitStated: boolean;
}

export interface Observations {
  readonly count: () => number;
  /** Adds one of a place, measure and period not there yet; else returns the number of that one. */
  readonly add: (observed: Observed) => number;
  /** The number of the observation of that place, measure and period, -1 where there is none. */
  readonly find: (place: string, measure: string, period: string) => number;
  readonly at: (index: number) => Observed;
  /** The parts of an observation, for loops over all of them. */
  readonly placeAt: (index: number) => Place;
  readonly measureAt: (index: number) => Measure;
  readonly periodAt: (index: number) => string;
  readonly valueAt: (index: number) => string;
  readonly columns: () => Columns<ObservationColumn>;
}

/** Returns an empty set of observations. */
export function observations(): Observations {
  const [places, measures, periods] = [list<Place>(), list<Measure>(), list<string>()];
  const [columns, keys] = [list<string>(), keyIndex()];
  const [values, lines, wheres] = [numerals(), integers(), integers()];
  const [done_on, withdrawn, evidence, remark] = [sparse(), sparse(), sparse(), sparse()];

  const placeAt = (i: number): Place => places.at(Math.floor(keys.at(i) / (MEASURES * PERIODS)));
  const measureAt = (i: number): Measure =>
    measures.at(Math.floor(keys.at(i) / PERIODS) % MEASURES);
  const periodAt = (i: number): string => periods.at(keys.at(i) % PERIODS);
  const valueAt = values.at;

  return {
    ...{ placeAt, measureAt, periodAt, valueAt },
    count: keys.count,
    add(one) {
      const place = places.number(one.place.place, one.place);
      const measure = measures.number(one.measure.measure, one.measure);
      const key = (place * MEASURES + measure) * PERIODS + periods.number(one.period, one.period);
      const at = keys.count();
      const before = keys.add(key);
      if (before >= 0) return before;
      values.put(at, one.value);
      lines.push(one.line);
      const column = columns.number(one.column, one.column);
      wheres.push((one.table * 2 + Number(one.isUnitStated)) * COLUMNS + column);
      if (one.done_on !== '') done_on.put(at, one.done_on);
      if (one.withdrawn !== '') withdrawn.put(at, one.withdrawn);
      if (one.evidence !== '') evidence.put(at, one.evidence);
      if (one.remark !== '') remark.put(at, one.remark);
      return -1;
    },
    find(place, measure, period) {
      const [p, m, t] = [places.known(place), measures.known(measure), periods.known(period)];
      if (p === undefined || m === undefined || t === undefined) return -1;
      return keys.find((p * MEASURES + m) * PERIODS + t);
    },
    at(i) {
      const where = wheres.at(i);
      return {
        ...{ place: placeAt(i), measure: measureAt(i), period: periodAt(i), value: valueAt(i) },
        ...{ done_on: done_on.at(i), withdrawn: withdrawn.at(i) },
        ...{ evidence: evidence.at(i), remark: remark.at(i), line: lines.at(i) },
        column: columns.at(where % COLUMNS),
        table: Math.floor(where / (2 * COLUMNS)),
        isUnitStated: Math.floor(where / COLUMNS) % 2 === 1,
      };
    },
    columns() {
      const count = keys.count();
      const all = (cell: (i: number) => string): string[] => {
        const column = new Array<string>(count);
        for (let i = 0; i < count; i++) column[i] = cell(i);
        return column;
      };
      const blank = new Array<string>(count).fill('');
      return {
        place: all((i) => placeAt(i).place),
        measure: all((i) => measureAt(i).measure),
        period: all(periodAt),
        value: all(valueAt),
        done_on: done_on.column(blank),
        evidence: evidence.column(blank),
        withdrawn: withdrawn.column(blank),
        remark: remark.column(blank),
        line: all((i) => String(lines.at(i))),
      };
    },
  };
}

// More than a country has, so that a key is exact in a number.
const MEASURES = 1 << 12;
const PERIODS = 1 << 16;
const COLUMNS = 1 << 16;

interface List<T> {
  number(name: string, item: T): number;
  known(name: string): number | undefined;
  at(number: number): T;
}

function list<T>(): List<T> {
  const numbers = new Map<string, number>();
  const items: T[] = [];
  return {
    number(name, item) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, items.length);
      return items.push(item) - 1;
    },
    known: (name) => numbers.get(name),
    at(number) {
      const item = items[number];
      if (item === undefined) throw new Error(`unknown number: ${number}`);
      return item;
    },
  };
}

// Whole numbers as such: as texts a million of them would take thirty times the room.
function numerals(): Pick<Sparse, 'put' | 'at'> {
  const numbers = integers();
  const others = sparse();
  return {
    put(at, text) {
      const isShort = /^(?:0|[1-9]\d{0,8})$/.test(text);
      numbers.push(isShort ? Number(text) : OTHER);
      if (!isShort) others.put(at, text);
    },
    at(index) {
      const number = numbers.at(index);
      return number === OTHER ? others.at(index) : String(number);
    },
  };
}

const OTHER = -1;

interface Sparse {
  put(at: number, text: string): void;
  at(index: number): string;
  column(blank: readonly string[]): readonly string[];
}

// Blank as far as nothing was put.
function sparse(): Sparse {
  const texts: string[] = [];
  return {
    put(at, text) {
      while (texts.length < at) texts.push('');
      texts.push(text);
    },
    at: (index) => texts[index] ?? '',
    column: (blank) => (texts.length === 0 ? blank : blank.map((_, i) => texts[i] ?? '')),
  };
}
