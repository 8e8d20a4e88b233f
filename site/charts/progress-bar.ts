// One number on its way to one target: a bar, a ring at its start, a line at the goal, a triangle where the pace
// stands at the same date. What it shows stands in words beside it.

import * as Plot from '@observablehq/plot';
import type { Bar } from '../../pipeline/view.ts';
import type { ChartOptions } from './drawing.ts';

const WIDTH = 280;
const HEIGHT = 28;
const WORD_WIDTH = 54;

type BarOptions = Omit<ChartOptions, 'width'>;

/** Returns the bar of one target on a place's page. */
export function progressBar(bar: Bar, { document, lang, sample }: BarOptions): Element {
  const { value, goal, expected, start } = bar;
  const word = lang === 'zh' ? '示例' : 'SAMPLE';
  const all = [value, goal, expected ?? 0, start ?? 0];
  const low = Math.min(0, ...all);
  const high = Math.max(bar.max, ...all);
  return Plot.plot({
    document,
    width: WIDTH,
    height: HEIGHT,
    className: 'plot',
    margin: 0,
    marginLeft: 5,
    marginRight: sample ? WORD_WIDTH : 5,
    x: { axis: null, domain: [low, high === low ? low + 1 : high] },
    y: { axis: null, domain: [0, 1] },
    marks: [
      Plot.rect([0], { x1: low, x2: high, y1: 0.24, y2: 0.72, className: 'c-track' }),
      Plot.rect([0], { x1: Math.min(0, value), x2: value, y1: 0.24, y2: 0.72, className: 'c-bar' }),
      sample
        ? Plot.text([word], {
            frameAnchor: 'right',
            textAnchor: 'start',
            dx: 7,
            className: 'c-sample-small',
          })
        : null,
      Plot.ruleX([goal], { className: 'c-goal' }),
      expected === undefined
        ? null
        : Plot.dot([expected], {
            x: (at: number) => at,
            y: 0.14,
            r: 4.5,
            symbol: 'triangle',
            className: 'c-pace-mark',
          }),
      start === undefined
        ? null
        : Plot.dot([start], {
            x: (at: number) => at,
            y: 0.48,
            r: 4,
            className: 'c-start-mark',
          }),
    ],
  });
}
