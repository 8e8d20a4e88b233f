// The prose of the page for reporters: what a clerk does, from the form to the receipt. The list of
// offices and where the file goes come with the page.

import type { Bilingual } from '../../pipeline/reference/reference.ts';

export interface SubmitSection {
  readonly id: 'get' | 'fill' | 'check' | 'send' | 'receipt' | 'when' | 'correct' | 'ask';
  readonly title: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  /** A term and what it means. */
  readonly points: readonly (readonly [Bilingual, Bilingual])[];
}

export const SUBMIT: readonly SubmitSection[] = [
  {
    id: 'get',
    title: { zh: '第一步：拿填报表', en: 'Step 1: get the form' },
    paragraphs: [
      {
        zh: '在下面找到你的单位，下载这个月的填报表。表里只有这个月你要报的指标；季末、年底会多出季报和年报的指标。',
        en: 'Find your office below and download the form of the month. It holds only what you owe that month; at the end of a quarter or a year it also asks for quarterly or yearly measures.',
      },
    ],
    points: [],
  },
  {
    id: 'fill',
    title: { zh: '第二步：填数', en: 'Step 2: fill it in' },
    paragraphs: [
      {
        zh: '只填“数值”这一列。要的都是原始数，例如床位数、人数，不要填百分比。单位以“计量单位”为准，口径看最后一列。填好后另存为“CSV UTF-8（逗号分隔）”；用 Excel 表的，也可以在自查页直接换成 CSV。',
        en: 'Fill in the column 数值 (value) only. Send raw numbers such as beds or people, never percentages. The unit is the one in 计量单位; what to count stands in the last column, 口径. Save as “CSV UTF-8”; the check page also turns the workbook into a CSV.',
      },
    ],
    points: [
      [
        { zh: '是、否', en: '是, 否 (yes, no)' },
        {
          zh: '计量单位是“完成”的指标这样填。填“是”还要写完成日期，最好写上依据的文件。',
          en: 'for what is done or not done (unit 完成). With 是, also give the date, and the document that shows it if you can.',
        },
      ],
      [
        { zh: '未报送', en: '未报送 (not reported)' },
        { zh: '这个月的数还没有统计出来。', en: 'the number of this month is not known yet.' },
      ],
      [
        { zh: '不涉及', en: '不涉及 (not applicable)' },
        { zh: '本地没有这类情况。', en: 'there is no such thing in your place.' },
      ],
      [
        { zh: '不予公布', en: '不予公布 (withheld)' },
        { zh: '按规定不能公开。', en: 'the rules do not allow it to be published.' },
      ],
      [
        { zh: '0', en: '0' },
        { zh: '确实是零才填。', en: 'only where the number is zero indeed.' },
      ],
      [
        { zh: '空着', en: 'left blank' },
        {
          zh: '等于没有报，不改变以前报的数。',
          en: 'nothing is reported, and what was reported before stays.',
        },
      ],
    ],
  },
  {
    id: 'check',
    title: { zh: '第三步：自查', en: 'Step 3: check it' },
    paragraphs: [
      {
        zh: '在自查页选好文件，马上看到问题在哪一行、怎么改。检查在你自己的电脑上做，文件不会传出去。',
        en: 'Choose the file on the check page and see at once which line has a problem and what to do. The check runs on your own computer; the file is not sent anywhere.',
      },
    ],
    points: [],
  },
  {
    id: 'send',
    title: { zh: '第四步：报送', en: 'Step 4: send it' },
    paragraphs: [],
    points: [],
  },
  {
    id: 'receipt',
    title: { zh: '第五步：看回执', en: 'Step 5: read the receipt' },
    paragraphs: [
      {
        zh: '每报一次都有一份回执，第一句话就是结果。回执写明每个问题在哪一行、哪一列，怎么改。',
        en: 'Every file gets a receipt whose first sentence is the result. It names the line and the column of each problem, and what to do.',
      },
    ],
    points: [
      [
        { zh: '已接收', en: '已接收 (accepted)' },
        {
          zh: '数字进入统计，下次发布就能在网站上看到。“需核实”的地方请核对，确实没错就在备注里写明原因，再报一次。',
          en: 'the numbers count and appear with the next release. Check what is marked as a warning; if it is right, give the reason in 备注 (remarks) and send the file again.',
        },
      ],
      [
        { zh: '退回修改', en: '退回修改 (returned)' },
        {
          zh: '有错误，整个文件没有进入统计，以前报的数不变。照回执改好，整份再报。这份回执不公开。',
          en: 'there are errors, so none of it counts, and what was reported before stays. Correct it as the receipt says and send the whole file again. Such a receipt is not public.',
        },
      ],
    ],
  },
  {
    id: 'when',
    title: { zh: '什么时候报', en: 'When to report' },
    paragraphs: [
      {
        zh: '每张表的截止日期写在单位名下面，也写在表的最后。过了日期还可以报，只是网站会先显示“到期待报”或“未报送”。',
        en: 'The last day stands below each office and at the end of each form. Later is still possible; until then the site says that the number is awaited or not reported.',
      },
    ],
    points: [],
  },
  {
    id: 'correct',
    title: { zh: '报错了怎么办', en: 'If a number was wrong' },
    paragraphs: [],
    points: [
      [
        { zh: '更正', en: 'Correct it' },
        {
          zh: '把改对的数再报一次，地区、指标、期间不变，以后报的为准。旧数和新数都会保留，网站注明“有更正”。只报改动的几行也可以。',
          en: 'send the right number again for the same place, measure and period: the latest one counts. Both are kept, and the site says that it was corrected. Only the rows that change need to be sent.',
        },
      ],
      [
        { zh: '撤回', en: 'Withdraw it' },
        {
          zh: '这个数根本不该报的，在“数值”里填“撤回”。撤回后按未报送处理，记录仍然保留。',
          en: 'if it should never have been sent, write 撤回 as its value. It then counts as not reported; the record is kept.',
        },
      ],
    ],
  },
  { id: 'ask', title: { zh: '问谁', en: 'Whom to ask' }, paragraphs: [], points: [] },
];
