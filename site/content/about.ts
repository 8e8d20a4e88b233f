// The prose of the page about the site.

import type { Bilingual } from '../../pipeline/reference/reference.ts';

export interface AboutSection {
  readonly id: string;
  readonly title: Bilingual;
  readonly paragraphs: readonly Bilingual[];
}

export const ABOUT: readonly AboutSection[] = [
  {
    id: 'source',
    title: { zh: '数字从哪里来', en: 'Where the numbers come from' },
    paragraphs: [
      {
        zh: '目标来自公开的政策文件，逐条用自己的话写出，并注明在哪一条。数字由各地的填报单位按月、按季或按年上报；本站检查格式和前后是否矛盾，不到现场核实。',
        en: 'The targets come from published documents; each is put in our own words and points to its clause. The numbers are reported by public offices, monthly, quarterly or yearly; they are checked for form and consistency, not on the spot.',
      },
      {
        zh: '每个数字都能查到是哪一次上报、哪一行；更正过的数字注明更正过。',
        en: 'Every number leads back to the report and the line it stood in; a corrected one says that it was corrected.',
      },
    ],
  },
  {
    id: 'limits',
    title: { zh: '不能说明什么', en: 'What it does not say' },
    paragraphs: [
      {
        zh: '只看数字是否达到文件的要求，不评价服务好坏，也不分析原因、认定责任。没有数字，不等于没有做到。',
        en: 'It only says whether a number reaches what a document asks. It does not rate a service, explain causes or assign blame. No number does not mean not done.',
      },
      {
        zh: '人数很少的数字不公布，以免让人猜到是谁。',
        en: 'Very small counts of people are withheld, because they could point to somebody.',
      },
    ],
  },
  {
    id: 'errors',
    title: { zh: '发现错误怎么办', en: 'If something is wrong' },
    paragraphs: [
      {
        zh: '请写信给上面的联系人，写明哪一页、哪个数字。数字本身的错误由填报单位更正：重新上报一次，旧的数字仍可查到。',
        en: 'Write to the contact above and say which page and which number. A wrong number is corrected by the office that reported it, with another report; the old one can still be looked up.',
      },
    ],
  },
  {
    id: 'language',
    title: { zh: '中文和英文', en: 'Chinese and English' },
    paragraphs: [
      {
        zh: '政策原文是中文，英文是本站的翻译；两者不一致时以中文为准。',
        en: 'The documents are Chinese; the English is this site’s translation. Where the two differ, the Chinese text prevails.',
      },
    ],
  },
];
