// Words of documents and of this site that a reader may not know, in plain words.

import type { Bilingual } from '../../pipeline/reference/reference.ts';

export interface Term {
  readonly id: string;
  readonly name: Bilingual;
  /** The Chinese word, for readers of English; '' where the name itself is explained. */
  readonly chinese: string;
  readonly text: Bilingual;
}

export const TERMS: readonly Term[] = [
  {
    id: 'places',
    name: { zh: '区、县、县级市、开发区', en: 'Districts, counties and zones' },
    chinese: '区、县、县级市、开发区',
    text: {
      zh: '市下面分区、县、县级市，级别相同，本站统称区县。开发区、新区是另设的管理区域，有的单独上报数字，但人口和设施都算在所在的区县里，全市合计时不重复计算。',
      en: 'A Chinese “city” is the size of a province elsewhere: it is divided into urban districts (区), rural counties (县) and county-level cities (县级市), all of the same rank; here they are called districts. Development zones (开发区) are run on their own and may report on their own, but lie within a district: nothing is added twice for the whole city.',
    },
  },
  {
    id: 'own',
    name: { zh: '市本级', en: 'The city’s own institutions' },
    chinese: '市本级',
    text: {
      zh: '市里直接管理、不归任何区县的机构和资金。它和“全市”不同：全市是市本级和各区县加在一起。',
      en: 'Institutions and funds that the city itself runs, outside every district. “Whole city” is these and all districts together.',
    },
  },
  {
    id: 'pace',
    name: { zh: '序时进度', en: 'Linear pace' },
    chinese: '序时进度',
    text: {
      zh: '从开始到期限，如果每个月前进一样多，到今天应该走到哪里。实际走到的和应该走到的相比，就知道快慢。',
      en: 'Where a target would stand today if every month from its start to its due date brought the same progress. Held against what was reported, it says who is ahead and who is behind.',
    },
  },
  {
    id: 'nursing-bed',
    name: { zh: '护理型床位', en: 'Nursing bed' },
    chinese: '护理型床位',
    text: {
      zh: '养老机构里照护生活不能自理的老人用的床位。',
      en: 'A bed in a care home for somebody who cannot look after themselves.',
    },
  },
  {
    id: 'destitute',
    name: { zh: '特困人员', en: 'Destitute people' },
    chinese: '特困人员',
    text: {
      zh: '没有劳动能力、没有生活来源，也没有人赡养抚养，由政府供养的人。',
      en: 'People who can neither work nor live on an income, and have no relatives bound to support them; the state provides for them.',
    },
  },
  {
    id: 'strive',
    name: { zh: '力争、努力', en: 'To strive for' },
    chinese: '力争、努力',
    text: {
      zh: '文件对这个目标没有说死。没有达到时，本站会注明文件本来的用语。',
      en: 'The document does not fully commit itself. Where such a target is missed, this site says so.',
    },
  },
  {
    id: 'provisional',
    name: { zh: '初步', en: 'Provisional' },
    chinese: '初步',
    text: {
      zh: '还有地方没有报送，数字可能变化。',
      en: 'Some places have not reported yet; the number may change.',
    },
  },
  {
    id: 'withheld',
    name: { zh: '不予公布', en: 'Withheld' },
    chinese: '不予公布',
    text: {
      zh: '人数太少，公布出来可能让人猜到是谁，所以不公布。',
      en: 'So few people are counted that the number could point to somebody.',
    },
  },
  {
    id: 'language',
    name: { zh: '中文和英文', en: 'Chinese and English' },
    chinese: '',
    text: {
      zh: '政策原文是中文，英文是本站的翻译；两者不一致时以中文为准。',
      en: 'The documents are Chinese; the English is this site’s translation. Where the two differ, the Chinese text prevails.',
    },
  },
];
