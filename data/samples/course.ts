// A course in, its value in any month out.

/** Values at months, `2020-01 33, 2021-12 40`; between them a straight line, outside them flat. */
export type Course = string;

/** Returns the value of a course in a month, YYYY-MM. */
export function at(course: Course, month: string): number {
  const points = pointsOf(course);
  const next = points.findIndex((point) => point.at >= ordinal(month));
  const after = points[next] ?? points.at(-1);
  const before = points[next - 1] ?? after;
  if (!after || !before || before === after) return after?.value ?? 0;
  const passed = (ordinal(month) - before.at) / (after.at - before.at);
  return before.value + (after.value - before.value) * Math.min(1, passed);
}

function pointsOf(course: Course): readonly { readonly at: number; readonly value: number }[] {
  return course.split(', ').map((point) => {
    const [month = '', value = ''] = point.split(' ');
    return { at: ordinal(month), value: Number(value) };
  });
}

function ordinal(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}
