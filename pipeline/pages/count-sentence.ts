// How many of some promises were kept, in one sentence: every group is in it, so that the numbers add
// up.

import type { Bilingual } from '../reference/reference.ts';
import type { StatusGroup } from '../status.ts';

/** Returns "306 个承诺里，115 个做到了，26 个晚做到，28 个没做到 …" for the groups of some targets. */
export function countSentence(groups: readonly StatusGroup[]): Bilingual {
  const of = (...some: readonly StatusGroup[]): number =>
    groups.filter((group) => some.includes(group)).length;
  const open = of('on-pace', 'under-way', 'behind');
  const behind = of('behind');
  const slow = behind === 0 ? { zh: '', en: '' } : slowWord(behind);
  const said = [
    { count: of('kept'), zh: '做到了', en: 'kept' },
    { count: of('late'), zh: '晚做到', en: 'kept late' },
    { count: of('missed'), zh: '没做到', en: 'not kept' },
    { count: open, zh: `正在做${slow.zh}`, en: `under way${slow.en}` },
    {
      count: of('silent', 'unassessed'),
      zh: '还没有数字或暂时不能评价',
      en: 'without a number yet or not to be judged',
    },
    { count: of('out'), zh: '不涉及', en: 'not applicable' },
  ].filter(({ count }, i) => count > 0 || i === 0);
  return {
    zh: `${groups.length} 个承诺里，${said.map(({ count, zh }) => `${count} 个${zh}`).join('，')}。`,
    en: `Of ${groups.length} ${groups.length === 1 ? 'promise' : 'promises'}: ${said.map(({ count, en }) => `${count} ${en}`).join(', ')}.`,
  };
}

function slowWord(count: number): Bilingual {
  return { zh: `（其中 ${count} 个偏慢）`, en: ` (${count} of them behind)` };
}
