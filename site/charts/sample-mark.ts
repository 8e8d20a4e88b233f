// The word that says inside a chart that its numbers are invented.

import * as Plot from '@observablehq/plot';
import type { ChartOptions } from './drawing.ts';

/** Returns the mark for sample data, or nothing for real data. */
export function sampleMark({ lang, sample }: ChartOptions): Plot.Markish {
  if (!sample) return null;
  const word = lang === 'zh' ? '示例数据' : 'SAMPLE';
  return Plot.text([word], { frameAnchor: 'middle', className: 'c-sample' });
}
