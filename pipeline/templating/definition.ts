// A measure and the period it is asked for in, what the number has to count out: 口径 in words that a
// clerk understands, and whose books know it.

import { dateWord } from '../word.ts';
import { periodEnd, periodStart } from '../period.ts';
import type { Measure } from '../reference/reference.ts';

/** Returns the definition of a measure for a period; '' is a period that is not known yet. */
export function definitionWord(measure: Measure, period: string): string {
  const { source, definition_version: version, valid_from } = measure;
  return [
    period === '' ? FREQUENCY[measure.frequency] : '',
    temporalityWord(measure, period),
    source === '' ? '' : `来源：${source}`,
    Number(version) > 1 ? `口径第${version}版，${dateWord(valid_from).zh}起` : '',
  ]
    .filter((part) => part !== '')
    .join('；');
}

const FREQUENCY = { month: '按月报', quarter: '按季报', year: '按年报' } as const;
const SPAN = { month: '本月', quarter: '本季度', year: '全年' } as const;

function temporalityWord(measure: Measure, period: string): string {
  const start = period === '' ? undefined : dateWord(periodStart(period)).zh;
  const end = period === '' ? '期末' : dateWord(periodEnd(period)).zh;
  switch (measure.temporality) {
    case 'stock':
      return `时点数（${end}）`;
    case 'flow':
      return `${SPAN[measure.frequency]}数${start === undefined ? '' : `（${start}至${end}）`}`;
    case 'ytd':
      return `本年累计（1月1日至${end}）`;
    case 'since':
      return `自${dateWord(measure.counted_from).zh}起累计至${end}`;
    case 'milestone':
      return `截至${end}是否完成`;
  }
}
