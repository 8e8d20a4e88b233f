// Where the points of a drawn chart are on the screen, in the order of its drawing.

export interface Stop {
  /** On the screen. */
  readonly x: number;
  readonly y: number;
  /** Shows or hides that this is the one which is read. */
  mark(on: boolean): void;
}

/** Returns the points of a chart: the corners of its line, else the marks that are meant for it. */
export function stopsOf(svg: SVGSVGElement): readonly Stop[] {
  const path = svg.querySelector<SVGPathElement>('.c-line path');
  if (path) return corners(svg, path);
  return Array.from(svg.querySelectorAll('.c-stops > *'), (element): Stop => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return {
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      mark: (on) => element.classList.toggle('c-here', on),
    };
  });
}

/** A path of straight pieces: each step is either to a place (M) or by a distance (l). */
function corners(svg: SVGSVGElement, path: SVGPathElement): readonly Stop[] {
  const screen = svg.getScreenCTM();
  if (!screen) return [];
  const steps = (path.getAttribute('d') ?? '').match(/[Ml][^MlZ]+/g) ?? [];
  let [x, y] = [0, 0];
  return steps.map((step): Stop => {
    const [dx = 0, dy = 0] = step.slice(1).split(',').map(Number);
    [x, y] = step.startsWith('M') ? [dx, dy] : [x + dx, y + dy];
    const at = { cx: x, cy: y };
    return {
      x: screen.a * x + screen.e,
      y: screen.d * y + screen.f,
      mark: (on) => {
        ring(svg, on ? at : undefined);
      },
    };
  });
}

function ring(svg: SVGSVGElement, at: { readonly cx: number; readonly cy: number } | undefined) {
  const found = svg.querySelector('circle.c-here');
  if (!at) {
    if (found) found.remove();
    return;
  }
  const circle = found ?? document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  for (const [name, value] of Object.entries({ ...at, r: 7, class: 'c-here' })) {
    circle.setAttribute(name, String(value));
  }
  svg.append(circle);
}

/** Returns the number of the stop that a place on the screen means. */
export function nearest(stops: readonly Stop[], x: number, y: number): number {
  const [across, down] = [leastGap(stops.map((one) => one.x)), leastGap(stops.map((one) => one.y))];
  const distance = (stop: Stop): number => {
    // Points that follow each other along one axis are told by it alone.
    if (across > down) return Math.abs(stop.x - x);
    if (down > across) return Math.abs(stop.y - y);
    return Math.hypot(stop.x - x, stop.y - y);
  };
  let best = 0;
  for (const [i, stop] of stops.entries()) {
    const champion = stops[best];
    if (champion && distance(stop) < distance(champion)) best = i;
  }
  return best;
}

/** Returns the least distance between neighbours, 0 where they are not in order. */
function leastGap(places: readonly number[]): number {
  const gaps = places.slice(1).map((place, i) => place - (places[i] ?? place));
  return gaps.length === 0 ? 0 : Math.max(0, Math.min(...gaps));
}
