// What a list of all targets that stand alike shows, or of those that fall due soon.

import type { Bilingual } from '../reference/reference.ts';
import type { StatusGroup } from '../status.ts';
import type { Link, PolicyTargets } from '../view.ts';

/** `due`: open, and due within half a year; the others by their group. */
export type ListId = 'due' | StatusGroup;

export interface TargetListSlice {
  readonly list: ListId;
  /** How many stand on it. */
  readonly count: number;
  /** Of how many targets in all. */
  readonly total: number;
  /** What puts a target on the list. */
  readonly meaning: readonly Bilingual[];
  /** The whole list first, then that of each government whose policies have a target on it. */
  readonly places: readonly {
    readonly list: Link;
    readonly count: number;
    readonly isHere: boolean;
  }[];
  readonly others: readonly Link[];
  /** In parts where that says more: who was asked for a number, and who was not. */
  readonly parts: readonly {
    readonly label: Bilingual | null;
    readonly policies: readonly PolicyTargets[];
  }[];
}
