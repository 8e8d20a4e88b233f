// What the pages of agencies show: whose targets they are, and where these stand.

import type { GroupCount, Link, StatusList, TargetLine } from '../view.ts';

export interface AgencyListSlice {
  readonly places: readonly {
    readonly place: Link;
    readonly agencies: readonly {
      readonly agency: Link;
      readonly counts: readonly { readonly role: AgencyRole; readonly count: number }[];
    }[];
  }[];
}

/** `alone`: the agency itself must reach the target. */
export type AgencyRole = 'alone' | 'lead' | 'responsible';

export interface AgencySlice {
  readonly place: Link;
  readonly total: number;
  readonly groups: readonly GroupCount[];
  readonly statuses: readonly StatusList[];
  readonly policies: readonly {
    readonly policy: Link;
    readonly roles: readonly {
      readonly role: AgencyRole;
      readonly targets: readonly TargetLine[];
    }[];
  }[];
}
