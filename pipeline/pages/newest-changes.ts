// The uploads that changed something lately, from their own pages.

import type { ChangedView } from '../receipt-view.ts';
import type { Bilingual } from '../reference/reference.ts';
import type { NewestChange } from '../slice/home.ts';
import { periodWord } from '../word.ts';
import type { Page } from '../page.ts';

const MOST = 3;

/** Returns the latest uploads that corrected a value or brought one that decides, the newest first. */
export function newestChanges(pages: readonly Page[]): readonly NewestChange[] {
  return pages
    .flatMap((page) => {
      if (page.kind !== 'upload' || page.slice.private) return [];
      const { reporter, received, changed } = page.slice;
      const [first] = changed?.values ?? [];
      if (!changed || !first) return [];
      const told = changed.values.find(({ before }) => before !== null) ?? first;
      return [
        {
          moment: `${received} ${page.path}`,
          upload: { href: page.path, label: reporter },
          received: received.slice(0, 10),
          change: changeWord(told),
          more: changed.values.length + changed.more - 1,
        },
      ];
    })
    .sort((a, b) => (a.moment < b.moment ? 1 : -1))
    .slice(0, MOST)
    .map(({ upload, received, change, more }) => ({ upload, received, change, more }));
}

function changeWord({
  place,
  indicator: { label },
  period,
  before,
  after,
}: ChangedView['values'][number]): Bilingual {
  const when = periodWord(period);
  const [zh, en] = [`${place.zh}${label.zh}，${when.zh}`, `${label.en}, ${place.en}, ${when.en}`];
  if (before && after) {
    return {
      zh: `${zh}：由${before.zh}更正为${after.zh}`,
      en: `${en}: corrected from ${before.en} to ${after.en}`,
    };
  }
  return after
    ? { zh: `${zh}：${after.zh}`, en: `${en}: ${after.en}` }
    : { zh: `${zh}：撤回${before?.zh ?? ''}`, en: `${en}: ${before?.en ?? ''} withdrawn` };
}
