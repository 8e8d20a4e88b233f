// One example page of every kind: a kind without one does not compile.

import type { Page, PageKind } from '../../pipeline/page.ts';
import { agency, agencyList } from './agency.ts';
import { check, checkRules, send } from './check.ts';
import { elderHome, elderTargets } from './elder.ts';
import { about, compare, compareList, glossary } from './explain.ts';
import { home, policyList } from './home.ts';
import { embed, indicator, indicatorList } from './indicator.ts';
import { search, targetList } from './list.ts';
import { dataset, datasets } from './data.ts';
import { method, notFound, status } from './other.ts';
import { notice } from './notice.ts';
import { placeIndicator, placeReports } from './place-indicator.ts';
import { place } from './place.ts';
import { policy } from './policy.ts';
import { submit } from './submit.ts';
import { clause, target } from './target.ts';
import { receipt, upload } from './upload.ts';

export const PAGES: Readonly<Record<PageKind | 'receipt', Page>> = {
  home,
  'target-list': targetList,
  'policy-list': policyList,
  policy,
  target,
  clause,
  'agency-list': agencyList,
  agency,
  'indicator-list': indicatorList,
  indicator,
  place,
  'elder-home': elderHome,
  'elder-targets': elderTargets,
  notice,
  'compare-list': compareList,
  compare,
  glossary,
  about,
  'place-indicator': placeIndicator,
  'place-reports': placeReports,
  upload,
  receipt,
  dataset,
  datasets,
  check,
  send,
  'check-rules': checkRules,
  method,
  submit,
  search,
  status,
  embed,
  'not-found': notFound,
};
