// Any figure's drawing in, the chart out.

import type { Drawing } from '../../pipeline/slice/figure.ts';
import { districtDots } from './district-dots.ts';
import type { ChartOptions } from './drawing.ts';
import { targetSteps } from './target-steps.ts';

/** Returns the chart of a figure. */
export function draw(drawing: Drawing, options: ChartOptions): Element {
  switch (drawing.kind) {
    case 'target-steps':
      return targetSteps(drawing, options);
    case 'district-dots':
      return districtDots(drawing, options);
  }
}
