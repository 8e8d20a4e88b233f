// One report's figures in, the file as that reporter's office would save it out: wide or long, in
// Chinese or English, with or without titles, in the encodings that are about.

import { frequencyOf } from '../../pipeline/period.ts';
import type { Reference } from '../../pipeline/reference/reference.ts';
import { encodeGb18030 } from './gb18030.ts';
import type { Habit } from './habit.ts';

export interface Line {
  readonly place: string;
  readonly measure: string;
  readonly period: string;
  /** A number, a completion date, 否, or 撤回. */
  readonly value: string;
  readonly done: boolean;
  readonly remark: string;
}

export interface Sheet {
  readonly titles: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

const HEADERS = {
  zh: {
    long: ['地区', '指标', '统计期', '数值', '完成日期', '依据', '备注'],
    wide: ['地区', '统计期', '备注'],
  },
  en: {
    long: ['place', 'measure', 'period', 'value', 'done_on', 'evidence', 'remark'],
    wide: ['place', 'period', 'remark'],
  },
} as const;

/** Returns the sheet of a report. */
export function sheetOf(
  lines: readonly Line[],
  { habit, reference, titles }: { habit: Habit; reference: Reference; titles: readonly string[] },
): Sheet {
  const names = namesOf(reference, habit);
  const body = habit.layout === 'long' ? long(lines, names) : wide(lines, names);
  const total = habit.total && habit.layout === 'wide' ? [totalOf(body.rows)] : [];
  const withExtra = (row: readonly string[], cell: string): readonly string[] =>
    habit.extra === '' ? row : row.toSpliced(-1, 0, cell);
  return {
    titles: titles.slice(0, habit.titles),
    header: withExtra(body.header, habit.extra),
    rows: [...body.rows, ...total].map((row) => withExtra(row, '')),
    notes: habit.titles > 0 ? ['注：示例数据，非真实统计。'] : [],
  };
}

/** Returns the bytes of a sheet in the habit's encoding, lines ended as Excel does. */
export function bytesOfSheet(sheet: Sheet, habit: Habit): Uint8Array {
  return encoded(textOfSheet(sheet), habit);
}

/** Returns the CSV text of a sheet. */
export function textOfSheet({ titles, header, rows, notes }: Sheet): string {
  const alone = (text: string): string[] => [text, ...header.slice(1).map(() => '')];
  const all = [...titles.map(alone), header, ...rows, ...notes.map(alone)];
  return all.map((row) => row.map(quoted).join(',') + '\r\n').join('');
}

/** Returns a text in the habit's encoding. */
export function encoded(text: string, { encoding }: Habit): Uint8Array {
  if (encoding === 'gb18030') return encodeGb18030(text);
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text);
}

interface Names {
  readonly place: (id: string) => string;
  readonly measure: (id: string) => string;
  readonly period: (id: string) => string;
  readonly no: string;
  readonly yes: string;
  readonly evidence: string;
  readonly headers: (typeof HEADERS)['zh' | 'en'];
}

function namesOf(reference: Reference, habit: Habit): Names {
  const places = new Map(reference.places.map((place) => [place.place, place]));
  const measures = new Map(reference.measures.map((measure) => [measure.measure, measure]));
  const english = habit.names === 'en';
  return {
    place: (id) => {
      const place = places.get(id);
      if (habit.names === 'code') return id;
      return (english ? place?.name_en : place?.name_zh) ?? id;
    },
    measure: (id) => {
      const measure = measures.get(id);
      const alias = habit.names === 'alias' ? measure?.aliases.split(';')[0] : '';
      const name = alias || ((english ? measure?.name_en : measure?.name_zh) ?? id);
      // Money is written in yuan or in ten thousands of them: offices say which.
      if (!measure?.unit.endsWith('元')) return name;
      return english ? `${name} (${measure.unit_en})` : `${name}（${measure.unit}）`;
    },
    period: (id) => (habit.period === 'iso' ? id : spelled(id)),
    no: english ? 'no' : '否',
    yes: english ? 'yes' : '是',
    evidence: english ? 'sample record' : '示例：办结记录',
    headers: HEADERS[english ? 'en' : 'zh'],
  };
}

function spelled(period: string): string {
  const [year = '', rest = ''] = period.split('-');
  switch (frequencyOf(period)) {
    case 'year':
      return `${year}年`;
    case 'quarter':
      return `${year}年第${'一二三四'[Number(rest[1]) - 1] ?? ''}季度`;
    case 'month':
      return `${year}年${Number(rest)}月`;
  }
}

function long(lines: readonly Line[], names: Names): Pick<Sheet, 'header' | 'rows'> {
  const rows = lines.map(({ place, measure, period, value, done, remark }) => [
    names.place(place),
    names.measure(measure),
    names.period(period),
    done ? names.yes : value === '否' ? names.no : value,
    done ? value : '',
    done ? names.evidence : '',
    remark,
  ]);
  return { header: names.headers.long, rows };
}

function wide(lines: readonly Line[], names: Names): Pick<Sheet, 'header' | 'rows'> {
  const measures = [...new Set(lines.map(({ measure }) => measure))];
  const [placeHeader, periodHeader, remarkHeader] = names.headers.wide;
  const keys = [...new Set(lines.map(({ place, period }) => `${place} ${period}`))];
  const rows = keys.map((key) => {
    const mine = lines.filter(({ place, period }) => `${place} ${period}` === key);
    const cells = new Map(mine.map(({ measure, value }) => [measure, value]));
    const [place = '', period = ''] = key.split(' ');
    return [
      names.place(place),
      names.period(period),
      ...measures.map((measure) => {
        const value = cells.get(measure) ?? '';
        return value === '否' ? names.no : value;
      }),
      [...new Set(mine.map(({ remark }) => remark).filter(Boolean))].join('；'),
    ];
  });
  return {
    header: [placeHeader, periodHeader, ...measures.map(names.measure), remarkHeader],
    rows,
  };
}

function totalOf(rows: readonly (readonly string[])[]): readonly string[] {
  return (rows[0] ?? []).map((cell, column) => {
    if (column === 0) return '合计';
    if (!/^\d+$/.test(cell)) return '';
    return String(rows.reduce((sum, row) => sum + Number(row[column]), 0));
  });
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
