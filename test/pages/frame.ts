// The frame that the example pages share, and the small words they are made of.

import type { Frame } from '../../pipeline/page.ts';
import type { Download, Link } from '../../pipeline/view.ts';
import type { Bilingual } from '../../pipeline/reference/reference.ts';

/** Returns a text in both languages. */
export function both(zh: string, en: string): Bilingual {
  return { zh, en };
}

/** Returns a link in both languages. */
export function link(href: string, zh: string, en: string): Link {
  return { href, label: both(zh, en) };
}

/** Returns a file at an immutable address. */
export function download(name: string, rows: number): Download {
  return { href: `/data/f/3f9a1c7e5b2d4860/${name}`, name, rows, bytes: rows * 96 };
}

/** Returns the addresses of a chart's pictures. */
export function picturesOf(id: string): Bilingual {
  const [zh, en] = (['zh', 'en'] as const).map(
    (lang) => `/chart/6f1a0b9c3d2e4857/SAMPLE-${id}-${lang}.svg`,
  );
  return { zh: zh ?? '', en: en ?? '' };
}

export const HOME = link('/', '首页', 'Home');
export const SHENYANG = link('/place/210100/', '沈阳市', 'Shenyang');

/** Returns the frame of an example page. */
export function frame(title: Bilingual, more: Partial<Frame> = {}): Frame {
  return {
    title,
    description: both(`${title.zh}：目标与进度`, `${title.en}: targets and progress`),
    trail: [HOME],
    publisher: both('示例发布单位', 'Example publisher'),
    contact: 'data@example.org',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    official: false,
    sample: true,
    unlisted: false,
    records: [],
    pictures: true,
    base: 'https://example.org',
    asOf: '2023-09-30',
    numbers: {
      month: '2023-09',
      upload: link('/upload/0a1b2c3d4e5f0a1b2c3d4e5f/', '2023-10-12', '2023-10-12'),
    },
    partial: null,
    ...more,
  };
}

/** Shenyang's 13 districts, in the order of their codes. */
export const DISTRICTS: readonly Link[] = [
  link('/place/210102/', '和平区', 'Heping'),
  link('/place/210103/', '沈河区', 'Shenhe'),
  link('/place/210104/', '大东区', 'Dadong'),
  link('/place/210105/', '皇姑区', 'Huanggu'),
  link('/place/210106/', '铁西区', 'Tiexi'),
  link('/place/210111/', '苏家屯区', 'Sujiatun'),
  link('/place/210112/', '浑南区', 'Hunnan'),
  link('/place/210113/', '沈北新区', 'Shenbei New Area'),
  link('/place/210114/', '于洪区', 'Yuhong'),
  link('/place/210115/', '辽中区', 'Liaozhong'),
  link('/place/210123/', '康平县', 'Kangping County'),
  link('/place/210124/', '法库县', 'Faku County'),
  link('/place/210181/', '新民市', 'Xinmin'),
];
