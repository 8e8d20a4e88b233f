// A status as a disc with its sign in it: told apart without colour, and in grey print.

import type { RenderFunction } from '@observablehq/plot';
import type { StatusGroup } from '../../pipeline/status.ts';
import { SHAPES, shapeOf } from '../shape.ts';

/** Where a sign stands, in pixels; without a group it is a plain ring. */
export interface SignAt {
  readonly x: number;
  readonly y: number;
  readonly group: StatusGroup | null;
}

const RADIUS = 8;

/** Returns the mark that draws the signs. */
export function statusSigns(rows: readonly SignAt[]): RenderFunction {
  return (...[, , , , { document }]) => {
    const make = (name: string, attributes: Readonly<Record<string, string | number>>) => {
      const node = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
      return node;
    };
    const all = make('g', { class: 'c-signs' });
    for (const { x, y, group } of rows) {
      const sign = make('g', { class: `g-${group ?? 'none'}`, transform: `translate(${x},${y})` });
      sign.appendChild(make('circle', { r: group ? RADIUS : RADIUS - 2 }));
      if (group) {
        const d = SHAPES[shapeOf(group)];
        sign.appendChild(make('path', { d, transform: 'translate(-5,-5) scale(0.5)' }));
      }
      all.appendChild(sign);
    }
    return all;
  };
}
