// mubiao trace: where a published number comes from, down to the line of the file that reported it.

import { readPeriod } from '../period.ts';
import { vocabulary, placesNamed, fold } from '../reading/vocabulary.ts';
import { didYouMean } from '../reference/reference-table.ts';
import type { Bilingual, Indicator, Place, Reference } from '../reference/reference.ts';
import { openStore } from '../store/open-store.ts';
import { newestEntry, readRelease } from '../store/log.ts';
import { tracer, type Trace, type TracedObservation, type TracedTarget } from '../trace.ts';
import { UserError } from '../user-error.ts';
import { say } from './terminal.ts';
import { present } from './workplace.ts';

export interface TraceCommandOptions {
  readonly store: string;
  readonly lang: keyof Bilingual;
  readonly json?: true;
}

/** Says where the number of an indicator at a place in a period comes from. */
export async function traceNumber(
  [place, indicator, period]: readonly [string, string, string],
  { store: dir, lang, json }: TraceCommandOptions,
): Promise<number> {
  await present('store', dir, 'name the folder that mubiao publish uses: --store DIR');
  const store = await openStore(dir);
  const newest = await newestEntry(store);
  if (!newest) {
    throw new UserError(`nothing was published from this store: ${dir}`, {
      hint: 'run mubiao publish first',
    });
  }
  const { snapshot } = await readRelease(store, newest);
  const asked = {
    place: placeNamed(place, snapshot.reference),
    indicator: indicatorNamed(indicator, snapshot.reference),
    period: periodNamed(period),
  };
  const found = tracer(snapshot)(asked);
  if (!found) {
    throw new UserError(`no such number: ${place} ${indicator} ${period}`, {
      hint: 'its page lists all periods: /place/<code>/<indicator>/',
    });
  }
  if (json) say(JSON.stringify(found, null, 2));
  else for (const line of linesOf(found, lang)) say(line);
  return 0;
}

function placeNamed(text: string, reference: Reference): Place {
  const named = placesNamed(vocabulary(reference), text);
  const [place, ...others] = named;
  if (place && others.length === 0) return place;
  const codes = named.map((one) => `${one.place} ${one.name_zh}`).join(', ');
  const hint = place
    ? `give its code: ${codes}`
    : didYouMean(
        text,
        reference.places.flatMap((one) => [one.place, one.name_zh]),
        'the codes stand in data/places.csv',
      );
  throw new UserError(`${place ? 'ambiguous' : 'unknown'} place: ${text}`, { hint });
}

function indicatorNamed(text: string, { indicators }: Reference): Indicator {
  const found = indicators.find((one) =>
    [one.indicator, one.name_zh, one.name_en].some((name) => fold(name) === fold(text)),
  );
  if (found) return found;
  const ids = indicators.flatMap((one) => [one.indicator, one.name_zh]);
  const longer = ids.filter((name) => fold(name).includes(fold(text))).slice(0, MOST_NAMED);
  const hint =
    longer.length > 0
      ? `did you mean ${longer.join(', ')}?`
      : didYouMean(text, ids, 'the ids stand in data/indicators.csv');
  throw new UserError(`unknown indicator: ${text}`, { hint });
}

const MOST_NAMED = 5;

function periodNamed(text: string): string {
  const period = readPeriod(text);
  if (period !== undefined) return period;
  throw new UserError(`invalid period: ${text}`, { hint: 'write 2023-08, 2023-Q3 or 2023' });
}

const WORDS = {
  withheld: { zh: '不予公布', en: 'withheld' },
  none: { zh: '无（分母为零）', en: 'none (the denominator is zero)' },
  carried: { zh: '沿用', en: 'carried over from' },
  upload: { zh: '文件', en: 'upload' },
  line: { zh: '行', en: 'line' },
  received: { zh: '接收于', en: 'received' },
  targets: { zh: '据此评价的目标', en: 'Targets judged by it' },
  due: { zh: '到期', en: 'due' },
  release: { zh: '数据版本', en: 'release' },
} as const satisfies Record<string, Bilingual>;

function linesOf(found: Trace, lang: keyof Bilingual): readonly string[] {
  const { place, indicator, period, unit, formula, release, places, targets } = found;
  return [
    `${place[lang]} ${indicator[lang]} ${period} = ${valueWord(found, lang)}${found.value && unit[lang]}`,
    `  ${WORDS.release[lang]} ${release}`,
    `  ${formula[lang]} = ${partsWord(found, lang)}`,
    ...places.flatMap((one) => [
      `  ${one.place} ${one.name[lang]}${one.period === period ? '' : ` (${WORDS.carried[lang]} ${one.period})`}`,
      ...one.observations.map((row) => `    ${observationLine(row, lang)}`),
    ]),
    ...(targets.length > 0 ? [WORDS.targets[lang]] : []),
    ...targets.flatMap((one) => targetLines(one, lang)),
  ];
}

function valueWord({ value, suppressed }: Trace, lang: keyof Bilingual): string {
  return value || (suppressed ? WORDS.withheld : WORDS.none)[lang];
}

function partsWord(
  { numerator, denominator, sign, suppressed }: Trace,
  lang: keyof Bilingual,
): string {
  const shown = (part: string): string => part || (suppressed ? WORDS.withheld[lang] : '');
  return sign === '' ? shown(numerator) : `${shown(numerator)} ${sign} ${shown(denominator)}`;
}

function observationLine(row: TracedObservation, lang: keyof Bilingual): string {
  const number = row.suppressed ? WORDS.withheld[lang] : `${row.value} ${row.unit[lang]}`;
  const hash = row.sha256 === '' ? '' : ` sha256 ${row.sha256.slice(0, 8)}…`;
  return `${row.name[lang]} ${number} ← ${WORDS.upload[lang]} ${row.upload} ${row.reporter} ${WORDS.line[lang]} ${row.line}, ${WORDS.received[lang]} ${row.received}${hash}`;
}

function targetLines(one: TracedTarget, lang: keyof Bilingual): readonly string[] {
  const due = one.due === '' ? '' : ` ${WORDS.due[lang]} ${one.due}`;
  return [
    `  ${one.target}${due}: ${one.status[lang]}`,
    `    ${one.statement[lang]} ← ${one.number} ${one.clause}`,
  ];
}
