// The places of a city as tiles, roughly where they lie: positions are data (data/tiles.csv).

import type { Context } from '../pages/context.ts';
import { nameOf, unitOf } from '../pages/link.ts';
import type { Bilingual, Indicator } from '../reference/reference.ts';
import type { Figure, FigureTable } from '../slice/figure.ts';
import { describeStatus, GROUPS, READING_ORDER, type Status } from '../status.ts';
import { goalLine, numberWord, placeNow, statusOf, type SideBySide } from './beside.ts';
import { placeCell, statusCell, withNote, type Places } from './districts-figure.ts';
import { figure, withoutEmpty, wordCell } from './figure.ts';

/** Returns the tiles, or null where some place has none: a grid with a gap would mislead. */
export function tilesFigure(
  context: Context,
  indicator: Indicator,
  { city, all }: Places,
): Figure | null {
  const { tiles } = context.snapshot.reference;
  // A government's own institutions (市本级) lie nowhere in particular.
  const places = all.places.filter(({ place }) => place.level !== 'own');
  const placed = places.flatMap((beside) => {
    const tile = tiles.find(({ place }) => place === beside.place.place);
    return tile ? [{ beside, column: Number(tile.column), row: Number(tile.row) }] : [];
  });
  if (placed.length < Math.max(2, places.length)) return null;
  const name = nameOf(indicator);
  return figure(context, {
    id: `${indicator.indicator}-${city.place}-tiles`,
    title: { zh: `${name.zh}：按方位看各地`, en: `${name.en}: places roughly where they lie` },
    sentence: withNote(sentence(context, places), places),
    unit: unitOf(indicator),
    dataMonth: all.newest,
    page: `/indicator/${indicator.indicator}/${city.place}/`,
    drawing: {
      kind: 'tile-grid',
      tiles: placed.map(({ beside, column, row }) => ({
        ...placeNow(context, indicator, { beside, all }),
        ...{ column, row },
      })),
      goal: goalLine(indicator, all),
    },
    table: withoutEmpty({
      columns: COLUMNS,
      rows: places.map((beside) => {
        const value = beside.value && beside.row ? beside.row.value : '';
        return [
          placeCell(beside.place),
          wordCell(numberWord(indicator, beside, all.goal), value),
          statusCell(context, beside),
        ];
      }),
    }),
  });
}

const COLUMNS: FigureTable['columns'] = [
  { name: 'place', label: { zh: '地区', en: 'Place' }, numeric: false },
  { name: 'value', label: { zh: '数值', en: 'Value' }, numeric: true },
  { name: 'status', label: { zh: '评价', en: 'Status' }, numeric: false },
];

/** Counts the places by where they stand; without targets of their own, those with a number. */
function sentence(context: Context, places: SideBySide['places']): Bilingual {
  const groups = places.flatMap((beside) => {
    const assessed = statusOf(context, beside);
    return assessed ? [describeStatus(assessed.status as Status).group] : [];
  });
  const known = places.filter(({ value }) => value).length;
  const counts = READING_ORDER.flatMap((group) => {
    const count = groups.filter((one) => one === group).length;
    const word = GROUPS.find((one) => one.group === group);
    return count > 0 && word ? [{ count, word }] : [];
  });
  const zh = counts.map(({ count, word }) => `${word.zh} ${count} 个`).join('，');
  const en = counts.map(({ count, word }) => `${word.en.toLowerCase()} ${count}`).join(', ');
  const note = {
    zh: '方块只表示大致方位，不是地图。',
    en: 'Tiles only show roughly where places lie; they are no map.',
  };
  if (counts.length === 0) {
    return {
      zh: `${places.length} 个地区中 ${known} 个有数字，各地没有自己的目标。${note.zh}`,
      en: `${known} of ${places.length} places have a number; none has a target of its own. ${note.en}`,
    };
  }
  return {
    zh: `${groups.length} 个地区有自己的目标：${zh}。${note.zh}`,
    en: `${groups.length} places have a target of their own: ${en}. ${note.en}`,
  };
}
