// The prose of the method page: what is computed, how, and what it does not say. The table of
// statuses below it comes with the page.

import type { Bilingual } from '../../pipeline/reference/reference.ts';

export interface MethodSection {
  readonly id: string;
  readonly title: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  readonly points: readonly Bilingual[];
}

export const METHOD: readonly MethodSection[] = [
  {
    id: 'not-official',
    title: { zh: '先说清楚：这不是考核', en: 'First: this is no appraisal' },
    paragraphs: [
      {
        zh: '所有结论都由程序按本页的规则自动得出，没有人逐条打分，也不是官方考核结论。数字由填报单位上报，本站只做格式和逻辑检查，不到现场核实。',
        en: 'Every verdict is computed by a program under the rules on this page. Nobody awards points, and no verdict is an official appraisal. The numbers are those that the reporters sent; they are checked for form and consistency, not on the spot.',
      },
    ],
    points: [
      {
        zh: '评价只看数字是否达到文件写明的要求，不评价服务质量，也不说明原因和责任。',
        en: 'A status only says whether a number reaches what the document asks. It does not rate the quality of a service, nor explain causes or assign blame.',
      },
      {
        zh: '没有数字不等于没有做到；报得晚不等于做得慢。',
        en: 'No number does not mean not done; reported late does not mean done slowly.',
      },
      {
        zh: '各种评价只计个数，不打平均分，不排名。列表按行政区划代码排列。',
        en: 'Statuses are counted, never averaged, and nobody is ranked. Lists follow the administrative codes.',
      },
      {
        zh: '文件只写“力争”“努力”的目标没有达到时，会注明文件本来的用语。',
        en: 'Where a document only strives for a target and it is missed, the page says so.',
      },
    ],
  },
  {
    id: 'indicators',
    title: { zh: '指标怎么算', en: 'How indicators are computed' },
    paragraphs: [
      {
        zh: '填报单位只报原始数，例如床位数、户数、面积。百分比由本站用分子除以分母再乘 100 得出，分子和分母必须是同一地区、同一时期的数。',
        en: 'Reporters send raw numbers only: beds, households, square metres. A percentage is the numerator divided by the denominator, times 100, and both must be of the same place and the same period.',
      },
      {
        zh: '数字全程按精确小数计算，与目标比较时不四舍五入。显示时小数位会加到能看清是否达标为止：54.96% 对照 55% 的目标，不会写成 55.0%。',
        en: 'Numbers stay exact decimals throughout and are compared with a target unrounded. What is shown has as many decimals as it takes to see on which side of the target it lies: 54.96 % against 55 % is never written as 55.0 %.',
      },
    ],
    points: [
      {
        zh: '全市比率 = 各地分子之和 ÷ 各地分母之和，不是各区比率的平均。',
        en: 'A city’s ratio is the sum of all numerators over the sum of all denominators, not the mean of the districts’ ratios.',
      },
      {
        zh: '全市数量 = 各区县与市本级之和。开发区已计入所属区县的，不重复相加。',
        en: 'A city’s count is the sum of its districts and of the city’s own institutions (市本级). A zone that is counted in its mother district is not added twice.',
      },
      {
        zh: '有的指标只看各级政府自己的数（例如福彩公益金的比例），不向上汇总；有的看“达到要求的区县占多少”。',
        en: 'Some indicators belong to each government alone (the share of lottery funds, for one) and are not summed; others ask what share of the districts has reached something.',
      },
      {
        zh: '分母报的是零：按指标规定记为“不涉及”或“已达标”。没有填的空格按未报送处理，不当作零。',
        en: 'A denominator reported as zero counts as not applicable or as met, as the indicator says. A blank cell is “not reported”, never zero.',
      },
      {
        zh: '时点数可以沿用之前几个月的数字，并标明；沿用的数字不能用来判定是否到期达标。',
        en: 'A stock figure may be carried forward for some months and is marked; a carried figure never decides whether a target was met at its date.',
      },
    ],
  },
  {
    id: 'pace',
    title: { zh: '序时进度怎么算', en: 'How the pace is computed' },
    paragraphs: [
      {
        zh: '从起点到期限画一条直线，直线上每个日期对应的数，就是按序时进度应当达到的数。拿最近一次上报所属时期最后一天的应达数，和上报的数比较。用上报时期而不用今天，是为了不让“报得晚”看起来像“做得慢”。',
        en: 'Draw a straight line from the start to the due date: the number on it at a given day is what the linear pace (序时进度) expects. It is read at the end of the latest reported period and compared with the reported number. That period counts, not today, so that late reporting does not look like slow work.',
      },
      {
        zh: '进度比 P =（实际数 − 起点数）÷（应达数 − 起点数）。P 不低于 0.95 为“达到序时”；0.60 至 0.95 为“略滞后”；0 至 0.60 为“滞后”；低于 0，且退步超过 1 个百分点和 1 个单位，为“低于基期”。要求“不高于”的目标，方向相反，算法相同。',
        en: 'P = (reported − start) ÷ (expected − start). P of 0.95 or more is on pace; 0.60 to 0.95 slightly behind; 0 to 0.60 behind; below 0, with a fall of more than 1 percentage point and 1 unit, below start. For a target that sets an upper limit the direction is mirrored.',
      },
    ],
    points: [
      {
        zh: '起点依次取：文件自己写的基期数；同一系列前一个目标到期时的实际数；文件发布时的实际数，或发布后的第一个数。',
        en: 'The start is, in this order: the document’s own baseline; the number observed when the previous target of the series fell due; the number at the document’s date, or the first one after it.',
      },
      {
        zh: '每年的目标和本年累计数，从当年 1 月 1 日的零开始，按当年最后一期判定。“开始以来累计”的数，从规定的起算日的零开始。',
        en: 'Yearly targets and year-to-date figures start from zero on 1 January and are judged on the year’s last period. Figures that accumulate from a start date begin at zero there.',
      },
      {
        zh: '文件或主管部门给出了分期计划的，用计划代替直线。',
        en: 'Where planned values by date are given, they replace the straight line.',
      },
    ],
  },
  {
    id: 'no-pace',
    title: { zh: '哪些情况不评进度', en: 'When no pace is given' },
    paragraphs: [],
    points: [
      {
        zh: '开始不满 3 个月，或时间还没有过去十分之一（两条都要过）',
        en: 'until both 3 months and a tenth of the time have passed',
      },
      { zh: '只有一个数字', en: 'with a single number' },
      { zh: '“完成”或“未完成”一类的事项', en: 'for things that are either done or not done' },
      { zh: '离目标不到 5 个单位的计数', en: 'for counts with fewer than 5 units to go' },
      { zh: '起点已经达到目标', en: 'where the start already satisfies the target' },
      { zh: '某个时期之内的发生数', en: 'for figures that count what happened within one period' },
      {
        zh: '两个本年累计数之比，例如福彩公益金用于养老的比例，按当年最后一期判定',
        en: 'for shares of two year-to-date sums, such as lottery funds: the year’s last period decides',
      },
      {
        zh: '超过规定的月数没有报送：写“未报送”，不再沿用旧数字',
        en: 'without a report for longer than a number may be carried over: “no data”',
      },
    ],
  },
  {
    id: 'due',
    title: { zh: '到期怎么判定', en: 'How a due date is judged' },
    paragraphs: [
      {
        zh: '到期是否达标，只看到期那一期的数字。这一期还在报送期内，写“到期待报”；过了报送期仍没有报，写“到期未报”。到期时没达到、后来达到的，写“到期后达标”，不当作按时达标。',
        en: 'Whether a target was met at its date depends on the number of that very period. While its reporting deadline has not passed, the report is pending; after it, the target is unreported at its due date. Reached later than due is “met late”, not met.',
      },
    ],
    points: [
      {
        zh: '事项类目标按完成日期判定。',
        en: 'Milestones are judged by the date on which they were completed.',
      },
      {
        zh: '文件没有写期限、没有给名单，或统计口径变了，不下结论，并写明原因。',
        en: 'Without a date, without the list of places, or across a change of definition no verdict is given, and the reason is stated.',
      },
    ],
  },
  {
    id: 'who',
    title: { zh: '谁被评价', en: 'Who is judged' },
    paragraphs: [
      {
        zh: '只评价目标写明的责任地区。全市目标没有分到区县的，在区县页面上只作参考线，不评价、不计数。',
        en: 'Only those are judged whom the target names. A city target that was not split over the districts is a mere line of reference on their pages: no status, in no count.',
      },
      {
        zh: '全市的最终结论，要等范围内所有地区和市本级都报齐；评全市进度，已报地区要占上次分母的九成以上，并标“初步”。多个地区都要完成的目标，写“13 个中 11 个”；首页上每个目标只算一次，只要有一个地区没有数字，就不算做到。',
        en: 'A final verdict on a city needs every place in scope and the city’s own institutions; a pace needs places with nine tenths of the last known denominator and is marked provisional. A target that several places must reach reads “11 of 13”. The front page counts each target once, and a single place without data prevents “kept”.',
      },
    ],
    points: [],
  },
  {
    id: 'corrections',
    title: { zh: '更正与追溯', en: 'Corrections and tracing' },
    paragraphs: [
      {
        zh: '有错误的文件整份退回，不会只取一部分。改好后重报，新数代替旧数，两个数都保留。每个公布的数字都能查到来自哪个文件的哪一行，也能用“数据下载”里的表格重新算出。',
        en: 'A file with an error is returned whole; none of it is used. A corrected file replaces the earlier numbers, and both are kept. Every published number can be traced to a line of a file, and worked out again from the tables under “Data”.',
      },
    ],
    points: [],
  },
  {
    id: 'withheld',
    title: { zh: '不予公布的小数', en: 'Small counts are withheld' },
    paragraphs: [
      {
        zh: '涉及困难、失能老年人等的人数，一个地区只有1至4人时不公布，以免让人认出是谁。只隐去这一个数，用总数一减就能算出来，所以还会隐去另一个地区的数，或者总数。',
        en: 'Where a district counts only 1 to 4 persons in hardship or with disability, the number is withheld, so that nobody can be recognised. As subtracting from the total would give it away, another district’s number, or the total, is withheld too.',
      },
      {
        zh: '这些数字写作“不予公布”。评价要用到它们时，写作“暂不评价”。',
        en: 'Such numbers read “withheld”. A target that depends on one is not assessed.',
      },
    ],
    points: [],
  },
  {
    id: 'doubts',
    title: { zh: '需核实的数字', en: 'Numbers to be verified' },
    paragraphs: [
      {
        zh: '上报文件被接收后，程序还会和这个单位以前的数字对照：累计数变小、比以往大十倍或百倍、突然跳动、和上月完全一样、忽然全是零、两列填反、市里报的和各区相加不等。对照结果写在这份上报文件的页面上，数字照常使用。',
        en: 'Once a file is accepted, its numbers are held against the history of the same office: a cumulative number that fell, one that is ten or a hundred times as large as before, a jump, a month that repeats the last to the digit, sudden zeros, swapped columns, a city’s total unlike the sum of its districts. What is found stands on the page of that upload; the numbers are used all the same.',
      },
    ],
    points: [],
  },
];
