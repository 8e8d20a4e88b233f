// Findings about characters that should not be in a file, or could do harm where it is opened: code →
// severity, stage, words. Read by `finding.ts` alone.

import type { Declaration } from './finding.ts';

export const TEXT_FINDINGS = {
  'lost-characters': {
    severity: 'error',
    stage: 'file',
    message: {
      zh: '“{value}”是乱码：文件以前被存成了不含汉字的编码，原来的字已经丢失，无法还原。',
      en: '"{value}" is garbled: an earlier program saved the file in an encoding without Chinese characters, and the text is lost for good.',
    },
    hint: {
      zh: '请找到出现乱码之前的原表，用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”，再重新报送。',
      en: 'Go back to the table as it was before, open it in Excel or WPS, save it as "CSV UTF-8 (comma delimited)" and send that file.',
    },
  },
  'misread-characters': {
    severity: 'error',
    stage: 'file',
    message: {
      zh: '“{value}”是乱码：文件以前被按错误的编码打开，又保存了一次。',
      en: '"{value}" is garbled: the file was opened in a wrong encoding at some time, and saved again.',
    },
    hint: {
      zh: '请不要在这个文件里改。找到原表，用“数据 → 从文本/CSV”导入并选对编码（UTF-8 或 GBK），再另存为“CSV UTF-8（逗号分隔）”报送。',
      en: 'Do not mend this file. Open the original with "Data → From Text/CSV", choose the right encoding (UTF-8 or GBK), save it as "CSV UTF-8 (comma delimited)" and send that file.',
    },
  },
  'invisible-removed': {
    severity: 'info',
    stage: 'cell',
    message: {
      zh: '“{value}”里有看不见的字符，已去掉，按“{after}”读取。',
      en: '"{value}" has characters that cannot be seen; they were taken out and it was read as "{after}".',
    },
    hint: { zh: '请核对；读取正确就不需要修改。', en: 'Nothing to do if this is right.' },
  },
  'control-character': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”里有控制字符，分不清原来是什么内容。',
      en: '"{value}" has a control character in it, so it is unclear what it should be.',
    },
    hint: {
      zh: '请重新录入这个单元格（不要从别处复制），再另存为 CSV；如果很多单元格都这样，请从原来的系统重新导出。',
      en: 'Type the cell anew instead of pasting it, and save as CSV; if there are many, export the table again from where it came from.',
    },
  },
  'direction-control': {
    severity: 'error',
    stage: 'cell',
    message: {
      zh: '“{value}”里有改变文字方向的控制字符，屏幕上看到的顺序和文件里的不一样。',
      en: '"{value}" has a character that changes the direction of text: what is seen is not the order in the file.',
    },
    hint: {
      zh: '请清空这个单元格，重新手工录入，再另存为 CSV。',
      en: 'Clear the cell, type its content by hand and save as CSV.',
    },
  },
  'formula-unwrapped': {
    severity: 'info',
    stage: 'cell',
    message: {
      zh: '“{value}”是写成公式的文字，已按“{after}”读取。',
      en: '"{value}" is a text written as a formula; it was read as "{after}".',
    },
    hint: { zh: '请核对；读取正确就不需要修改。', en: 'Nothing to do if this is right.' },
  },
  'formula-text': {
    severity: 'warning',
    stage: 'hostile',
    message: {
      zh: '“{value}”像是公式。这里只当作文字，没有计算；公布的文件里会在前面加一个撇号，不会运行。',
      en: '"{value}" looks like a formula. It was taken as text and not computed; published files put an apostrophe before it, so that nothing runs.',
    },
    hint: {
      zh: '如果要的是计算结果，请复制后“选择性粘贴 → 数值”；如果不是您写的，请检查原表有没有被人改动。',
      en: 'If its result is meant, copy and "Paste special → values"; if you did not write it, look whether somebody changed the table.',
    },
  },
  'markup-text': {
    severity: 'warning',
    stage: 'hostile',
    message: {
      zh: '“{value}”里有网页代码。这里只当作文字，公布时照原样显示，不会运行。',
      en: '"{value}" has the code of a web page in it. It was taken as text; it is shown as it stands and never runs.',
    },
    hint: {
      zh: '请只保留文字；如果不是您写的，请检查原表有没有被人改动。',
      en: 'Keep the words alone; if you did not write it, look whether somebody changed the table.',
    },
  },
  'name-contradicts': {
    severity: 'warning',
    stage: 'file',
    message: {
      zh: '文件名写的是“{named}”，表里却是“{held}”。数据按表里的读取。',
      en: 'The name of the file says "{named}", the table in it "{held}". The table counts.',
    },
    hint: {
      zh: '请核对是不是发错了文件。如果发错了，请重新报送正确的文件；如果只是文件名没有改，不需要修改。',
      en: 'Check that it is the right file. If not, send the right one; if only the name was left as it was, nothing is to be done.',
    },
  },
  'odd-name': {
    severity: 'warning',
    stage: 'hostile',
    message: {
      zh: '文件名里有路径符号或看不见的字符，已忽略。文件名不会用来存放或公布数据。',
      en: 'The name of the file has parts of a path or invisible characters in it; they were ignored. Names are never used for storing or publishing.',
    },
    hint: {
      zh: '请用普通的文件名，例如“和平区2023-09.csv”。',
      en: 'Use a plain name, such as "heping-2023-09.csv".',
    },
  },
} as const satisfies Record<string, Declaration>;
