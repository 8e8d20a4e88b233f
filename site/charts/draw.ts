// Any figure's drawing in, the chart out.

import type { Drawing } from '../../pipeline/slice/figure.ts';
import { districtDots } from './district-dots.ts';
import type { ChartOptions } from './drawing.ts';
import { dueTimeline } from './due-timeline.ts';
import { smallMultiples } from './small-multiples.ts';
import { statusStrip } from './status-strip.ts';
import { targetSteps } from './target-steps.ts';
import { tileGrid } from './tile-grid.ts';

/** Returns the chart of a figure. */
export function draw(drawing: Drawing, options: ChartOptions): Element {
  switch (drawing.kind) {
    case 'target-steps':
      return targetSteps(drawing, options);
    case 'district-dots':
      return districtDots(drawing, options);
    case 'small-multiples':
      return smallMultiples(drawing, options);
    case 'tile-grid':
      return tileGrid(drawing, options);
    case 'status-strip':
      return statusStrip(drawing, options);
    case 'due-timeline':
      return dueTimeline(drawing, options);
  }
}
