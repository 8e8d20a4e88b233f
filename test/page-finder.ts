// Finds, among the pages of a snapshot, one page and what stands on it.

import type { Page, PageKind } from '../pipeline/page.ts';
import type { PlaceSlice } from '../pipeline/slice/place.ts';
import type { ClauseView } from '../pipeline/slice/policy.ts';
import { plan } from '../pipeline/plan.ts';
import type { Snapshot } from '../pipeline/snapshot.ts';
import type { AssessmentView, GroupCount, TargetView } from '../pipeline/view.ts';
import { snapshotOf, PROVINCE_REFERENCE as reference } from './province-fixture.ts';

export const pagesOf = (of: Snapshot): readonly Page[] =>
  plan({ snapshot: of, receipts: [] }, 'renderer').pages;
export const pages = pagesOf(snapshotOf(reference));

/** Returns the page at an address; throws where there is none of that kind. */
export function page<Kind extends PageKind>(
  kind: Kind,
  path: string,
  all = pages,
): Extract<Page, { readonly kind: Kind }> {
  const found = all.find((one) => one.path === path);
  if (found?.kind !== kind) throw new Error(`unknown page: ${path}`);
  return found as Extract<Page, { readonly kind: Kind }>;
}

export const clausesOf = (id: string, all = pages): readonly ClauseView[] =>
  page('policy', `/policy/${id}/`, all).slice.parts.flatMap(({ own, clauses }) =>
    own ? [own, ...clauses] : clauses,
  );
export const assessmentsOf = ({ judged }: PlaceSlice): readonly AssessmentView[] =>
  judged.flatMap(({ blocks }) => blocks.flatMap((block) => block.assessments));
export const view = (id: string, all = pages): TargetView =>
  page('target', `/target/${id}/`, all).slice.view;
export const anchorsOf = ({ blocks }: ClauseView): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'target' ? [block.line.anchor] : []));
export const counted = (groups: readonly GroupCount[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0);
