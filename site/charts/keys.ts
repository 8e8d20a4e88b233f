// What a key has to explain of a drawing: only marks that are in it and not labelled themselves. A
// wide chart has room to label more of them.

import type { Drawing, TargetSteps } from '../../pipeline/slice/figure.ts';
import type { Bilingual } from '../../pipeline/reference/reference.ts';
import { describeStatus, READING_ORDER, type StatusGroup } from '../../pipeline/status.ts';

export type Mark =
  | 'line'
  | 'goal'
  | 'pace'
  | 'schedule'
  | 'projection'
  | 'required'
  | 'provisional'
  | 'revised'
  | 'bar'
  | 'goal-line'
  | 'goal-level'
  | 'pace-mark'
  | 'start-mark';

export interface KeyItem {
  /** A mark, or the sign of a group, which has a word of its own or that of the group. */
  readonly mark: Mark | { readonly group: StatusGroup; readonly word?: Bilingual };
  /** Only the narrow chart needs it: the wide one says it at the mark itself. */
  readonly narrow: boolean;
}

/** How a key draws each mark, on 26 by 16 px. */
export const KEY_PATHS = {
  line: 'M1 8h24',
  goal: 'M1 13h12V4h12',
  pace: 'M1 8h24',
  schedule: 'M1 8h24',
  projection: 'M1 8h24',
  required: 'M1 8h24',
  provisional: 'M13 4.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z',
  revised: 'M13 3l5 5-5 5-5-5z',
  bar: 'M1 8h24',
  'goal-line': 'M13 1v14',
  'goal-level': 'M1 8h24',
  'pace-mark': 'M13 3l6 10H7z',
  'start-mark': 'M13 4.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z',
} as const satisfies Record<Mark, string>;

/** Returns the marks of a drawing that need a key. */
export function keysOf(drawing: Drawing): readonly KeyItem[] {
  switch (drawing.kind) {
    case 'target-steps':
      return stepKeys(drawing);
    case 'district-dots':
      return groupKeys(
        drawing.rows.map(({ value, group }) => (value === null ? null : group)),
        true,
      );
    case 'small-multiples':
      return [
        ...(drawing.goal ? [{ mark: 'goal-level', narrow: false } as const] : []),
        ...groupKeys(
          drawing.panels.map(({ group }) => group),
          false,
        ),
      ];
    case 'tile-grid':
      return [
        ...(drawing.goal ? [{ mark: 'goal-line', narrow: false } as const] : []),
        ...groupKeys(
          drawing.tiles.map(({ group }) => group),
          false,
        ),
      ];
    case 'status-strip':
      return [...new Map(drawing.spells.map((spell) => [spell.status, spell])).values()].map(
        ({ status, word }) => ({
          mark: { group: describeStatus(status).group, word },
          narrow: false,
        }),
      );
    case 'due-timeline':
      return groupKeys(
        drawing.dues.flatMap(({ groups }) =>
          groups.filter(({ count }) => count > 0).map(({ group }) => group),
        ),
        false,
      );
  }
}

function stepKeys({ steps, pace, scheduled, outlook, series }: TargetSteps): readonly KeyItem[] {
  const items: readonly (readonly [Mark, boolean, boolean])[] = [
    ['line', true, true],
    ['goal', steps.length > 0, true],
    [scheduled ? 'schedule' : 'pace', pace.length > 0, true],
    ['projection', outlook !== null, true],
    ['required', (outlook?.required.length ?? 0) > 0, false],
    ['provisional', series.some(({ provisional }) => provisional), false],
    ['revised', series.some(({ revised }) => revised > 0), false],
  ];
  return items.filter(([, isThere]) => isThere).map(([mark, , narrow]) => ({ mark, narrow }));
}

function groupKeys(groups: readonly (StatusGroup | null)[], narrow: boolean): readonly KeyItem[] {
  return READING_ORDER.filter((group) => groups.includes(group)).map((group) => ({
    mark: { group },
    narrow,
  }));
}
