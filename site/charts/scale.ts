// Numbers to pixels, round ticks between two numbers, labels kept from lying on each other.

/** Returns the linear map from one span to another; the middle of it where the first is empty. */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const span = to - from;
  return (value) =>
    span === 0 ? (start + end) / 2 : start + ((value - from) / span) * (end - start);
}

/** Returns the smallest and the largest of some numbers; there must be one. */
export function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** Returns about so many round numbers between two. */
export function ticksBetween([low, high]: readonly [number, number], count: number): number[] {
  const rough = (high - low) / count;
  if (!(rough > 0)) return [low];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Multiplied by its inverse, a step below 1 would leave 0.30000000000000004.
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toFixed(digits)),
  );
}

/** Returns positions at least `gap` apart, each as near as can be to its own, in the same order. */
export function spread(wanted: readonly number[], gap: number): readonly number[] {
  const order = wanted.map((at, i) => ({ at, i })).toSorted((a, b) => a.at - b.at);
  const middle = order.reduce((sum, { at }) => sum + at, 0) / (order.length || 1);
  let above = -Infinity;
  const down = order.map(({ at }) => (above = Math.max(at, above + gap)));
  const shift = down.reduce((sum, at) => sum + at, 0) / (down.length || 1) - middle;
  const placed = new Map(order.map(({ i }, rank) => [i, (down[rank] ?? 0) - shift]));
  return wanted.map((at, i) => placed.get(i) ?? at);
}
