// The pages about the site itself: its method, its release.

import type { Bilingual } from '../reference/reference.ts';
import type { Status } from '../status.ts';

export interface MethodSlice {
  readonly rules: string;
  readonly statuses: readonly {
    readonly status: Status;
    readonly word: Bilingual;
    readonly plain: Bilingual;
    readonly when: Bilingual;
  }[];
}

export interface StatusSlice {
  readonly release: string;
  readonly asOf: string;
}

export interface AboutSlice {
  readonly policies: number;
  readonly targets: number;
  readonly indicators: number;
  readonly reporters: number;
}
