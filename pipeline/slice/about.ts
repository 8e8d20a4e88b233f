// The pages about the site itself: its datasets, its method, its release.

import type { Bilingual } from '../reference/reference.ts';
import type { Status } from '../status.ts';
import type { Download } from '../view.ts';

export interface DatasetsSlice {
  readonly release: string;
  readonly tables: readonly {
    readonly name: string;
    readonly title: Bilingual;
    readonly description: Bilingual;
    readonly csv: Download;
    readonly json: Download;
    readonly columns: readonly {
      readonly name: string;
      readonly type: string;
      readonly title: Bilingual;
    }[];
  }[];
}

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
