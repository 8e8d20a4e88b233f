// Series in; out come the numbers that depart from their own history. A departure does not enter the
// history, unless the numbers after it confirm that the level is a new one.

import { finding } from '../reading/finding.ts';
import type { Bilingual } from '../reference/reference.ts';
import { periodWord } from '../word.ts';
import { confirms, departure, type Departure } from './departure.ts';
import { nameOf, type Raised } from './raised.ts';
import type { Point, Series } from './series.ts';

const REMEMBERED = 12;
/** How many numbers near a departure make it the new level: a wrong unit is often used again. */
const CONFIRMATIONS = { jump: 1, 'unit-slip': 5 };

export interface Outlier extends Raised {
  readonly point: Point;
}

/** Returns the numbers of a series that depart from its history, each with its finding. */
export function outliers(series: Series): readonly Outlier[] {
  let history: readonly Point[] = [];
  let departed: readonly Point[] = [];
  const found: Outlier[] = [];
  for (const point of series.points) {
    const departs = departure(point, history, series.measure);
    const last = departed.at(-1);
    if (!departs) {
      history = [...history, point].slice(-REMEMBERED);
      departed = [];
    } else {
      departed = last && confirms(last, point) ? [...departed, point] : [point];
      if (departed.length > CONFIRMATIONS[departs.kind]) [history, departed] = [departed, []];
      else found.push({ point, upload: point.upload, finding: worded(departs, point, series) });
    }
  }
  return found;
}

function worded(
  departs: Departure,
  { period, text, line }: Point,
  { place, measure }: Series,
): Raised['finding'] {
  const usual = Number(departs.usual.toFixed(Number(measure.decimals)));
  const at = {
    ...{ line, column: measure.name_zh, value: text, usual, period: periodWord(period) },
    ...{ place: nameOf(place), measure: nameOf(measure) },
  };
  if (departs.kind === 'jump') return finding('jump', at);
  const unit = { zh: measure.unit, en: measure.unit_en };
  return finding('unit-slip', { ...at, unit, times: timesWord(departs.factor) });
}

const PARTS: Readonly<Record<number, string>> = { 10: '十', 100: '百', 10_000: '万' };

function timesWord(factor: number): Bilingual {
  const times = Math.round(factor >= 1 ? factor : 1 / factor);
  return factor >= 1
    ? { zh: ` ${times} 倍`, en: `${times} times` }
    : { zh: `${PARTS[times] ?? times}分之一`, en: `a ${times}th of` };
}
