// A title or the name of an office in, the street or the home out that it names as the one whose numbers
// these are: 和平区南湖街道…, 南湖街道办事处, 和平区社会福利院….

import type { Place } from '../reference/reference.ts';

const HOME = '(?:敬老院|福利院|养老院|老年公寓|养老公寓|护理院|养护院|护养院|颐养院|养老中心)';
const STREET = '[\\u4e00-\\u9fff]{2,4}街道(?!办(?!事处))';
const BEHIND_PLACE = new RegExp(
  `^(?:${STREET}|[\\u4e00-\\u9fff]{1,4}[乡镇村](?![镇街级村\\u5c45])|[\\u4e00-\\u9fff]{2,8}?${HOME})`,
);
const IN_FRONT = new RegExp(`^(?:${STREET}|[\\u4e00-\\u9fff]{2,12}${HOME}(?=\\(|$))`);
const IN_BRACKETS = new RegExp(`\\((${STREET}(?:办事处)?)\\)`);
// 和平区各街道…, 示范型养老院…: of the whole, or of a kind.
const GENERIC =
  /^(?:[各全某本]|所[有辖属]|全部|[下管]?辖|区[县级域]|城[乡镇市区]|农村|乡|镇|村|社区|街道|部分|公办|民办|养老|老年|居家|社会(?!福利院)|[星等]级|示范|普惠|重点|试点|医养|备案|登记|运营|综合|有关|相关|智慧|嵌入|特困|五保|含|标准|民政|[\d两二〇一三四五六七八九十])/;
const TIME = /^(?:\d{4}年度?)?(?:[第前]?\d{1,2}(?:月份?|季度))?|^(?:\d{4}[-.]\d{1,2})/;
const REGION = /^(?:[\u4e00-\u9fff]{2,3}省)?(?:[\u4e00-\u9fff]{2,3}市)?/;

/** Returns the part of a place that a text names as its subject, undefined where it names none. */
export function partNamed(text: string, { name_zh }: Pick<Place, 'name_zh'>): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\s|]/g, '');
  const at = name_zh === '' ? -1 : plain.indexOf(name_zh);
  const front = plain.replace(TIME, '').replace(REGION, '');
  const parts = [
    at < 0 ? IN_FRONT.exec(front)?.[0] : BEHIND_PLACE.exec(plain.slice(at + name_zh.length))?.[0],
    IN_BRACKETS.exec(plain)?.[1],
  ];
  return parts.find(
    (part) =>
      part !== undefined && !GENERIC.test(part) && !/[及与]|和(?:养老|社区|居家)/.test(part),
  );
}
