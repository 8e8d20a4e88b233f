// The text of a cell that holds no plain number in, why out: one code for each remedy, so that a
// clerk is told what to do about this very cell.

const FIGURE = String.raw`\d[\d,.]*`;
const UNIT = String.raw`\s*[^\d\s()~、;,+*]{0,4}`;
const LATIN_MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const NUMERALS = '零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';

// The first that fits says most about the cell.
const PATTERNS = [
  ['cell-too-narrow', /^#+$/],
  ['formula-error', /^#[A-Z_]+(?:\/[0A])?[!?]?$/i],
  ['formula-in-number', /^=/],
  ['percent-value', /\d\s*(?:[%‰]|个百分点)|百分之/],
  ['scientific-notation', /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i],
  [
    'date-in-number',
    /^(?:\d{4}[-/.年])?\d{1,2}月(?:\d{1,2}[日号]?)?$|^(?:0?[1-9]|1[0-2])\/[0-3]?\d$/,
  ],
  ['date-in-number', /^\d{4}(?:[-/.]\d{1,2}){2}$|^\d{4}-\d{2}$|^\d{4}年$/],
  [
    'date-in-number',
    new RegExp(`^(?:\\d{1,2}-${LATIN_MONTH}|${LATIN_MONTH}-\\d{1,2})(?:-\\d+)?$`, 'i'),
  ],
  [
    'bound-value',
    /^(?:[≥≤≧≦><]=?|不[低少小高多大]于|[至最][少多]|超过?|[大小多少高低]于|不足|不到|逾)\s*\d/,
  ],
  ['bound-value', /^(?:over|at least|at most|up to|more than|less than|under)\s+\d/i],
  ['bound-value', new RegExp(`^${FIGURE}(?:[百千万亿]*[余多]${UNIT}|${UNIT}(?:以[上下内]|\\+))$`)],
  ['approximate-value', /^(?:大?约|大概|将?近|接近|估计|预[计估]|[~≈]|ca\.?|about)\s*\d/i],
  ['approximate-value', new RegExp(`^${FIGURE}${UNIT}(?:左右|上下)$`)],
  ['range-value', new RegExp(`^${FIGURE}${UNIT}\\s*[-~–—―至到]+\\s*${FIGURE}${UNIT}$`)],
  ['sum-in-number', new RegExp(`^${FIGURE}(?:\\s*[-+*×÷]\\s*${FIGURE})+(?:\\s*=.*)?$`)],
  ['bracketed-value', new RegExp(`^\\(\\s*${FIGURE}\\s*\\)$`)],
  ['several-values', new RegExp(`^${FIGURE}${UNIT}(?:\\s*[、;/|:\\n]\\s*${FIGURE}${UNIT})+$`)],
  ['several-values', /^\d+(?:\.\d+)?(?:\s+\d+(?:\.\d+)?)+$/],
  [
    'same-as-above',
    /^(?:同(?:上|左|前|期)?(?:一?[月期年行格数])?|与上[月期行](?:相同|一致)|[〃″"]|ditto|same)$/i,
  ],
  ['see-elsewhere', /详见|参见|另[附表]|附[后件表]|见(?:备注|说明|[下上右左表])|^see /i],
  ['pending-value', /^待|待[核定统报补确查审填更]|正在|统计中|汇总中|核实|暂估|未定|tbd|pending/i],
  [
    'note-in-number',
    new RegExp(`^${FIGURE}${UNIT}\\s*(?:[([【].*|[,;。]?\\s*(?:其中|含|包括|另).*|[*※①-⑳†‡]+)$`),
  ],
  ['chinese-numeral', new RegExp(`^[${NUMERALS}]+[^\\d\\s]?$`)],
  ['negative-value', /^[-–—]\s*\d/],
  ['irregular-thousands', /^[+-]?\d[\d,.'’\s]*$/],
] as const satisfies readonly (readonly [string, RegExp])[];

export type NumberProblem =
  | (typeof PATTERNS)[number][0]
  | 'text-in-number'
  | 'signed-value'
  | 'number-too-long'
  | 'other-unit-in-cell'
  | 'ambiguous-multiplier';

// What a cell of thousands of characters says, it says at its beginning.
const MOST_READ = 200;

/** Returns why a text is no number that can be read. */
export function problemOf(text: string): NumberProblem {
  const plain = narrow(text.slice(0, MOST_READ)).replace(/\s+/g, ' ').trim();
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'text-in-number';
}

/** Returns a text with its full-width characters in ASCII. */
export function narrow(text: string): string {
  // Full-width forms alone: full compatibility folding would also read ① as 1.
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/\u2212/g, '-');
}
