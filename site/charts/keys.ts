// What a key has to explain of a drawing: only marks that are in it and not labelled themselves.

import type { Drawing } from '../../pipeline/slice/figure.ts';

export type Mark = 'line' | 'goal' | 'pace' | 'bar' | 'goal-line' | 'pace-mark';

/** Returns the marks of a drawing that need a key. */
export function keysOf(drawing: Drawing): readonly Mark[] {
  switch (drawing.kind) {
    case 'target-steps':
      return [
        'line',
        ...(drawing.steps.length > 0 ? (['goal'] as const) : []),
        ...(drawing.pace.length > 0 ? (['pace'] as const) : []),
      ];
    case 'district-dots':
      return [];
  }
}
