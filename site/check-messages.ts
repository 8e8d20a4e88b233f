// The words of the page that checks a file before it is sent, and of the list of rules; a part of
// the catalogue in messages.ts, apart because the page's script carries it to the browser.

import type { Bilingual } from '../pipeline/reference/reference.ts';

export const CHECK_MESSAGES = {
  check: { zh: '报送前自查', en: 'Check before sending' },
  'check-lead': {
    zh: '选一个表格文件，马上看到它会不会被退回、哪里要改。文件只在您的电脑上检查，不会上传。',
    en: 'Choose a file and see at once whether it would be returned, and what to correct. It is checked on your own computer and sent nowhere.',
  },
  'check-instead': { zh: '不能在这里检查时', en: 'If you cannot check it here' },
  'check-instead-why': {
    zh: '在网页上检查需要打开 JavaScript，浏览器要 Chrome 86 以上（360、QQ 等浏览器请用极速模式）。做不到也不要紧：',
    en: 'Checking on this page needs JavaScript and a browser as new as Chrome 86 (in 360 or QQ browsers: speed mode). Without it:',
  },
  'check-instead-send': {
    zh: '直接报送。收到后用同样的规则检查，回执会写明哪里要改；改好再报一次就行，不影响以前的数据。',
    en: 'Just send the file. It is checked by the same rules, and the receipt says what to correct; then send it again. What was reported before stays as it is.',
  },
  'check-instead-run': {
    zh: '或者请技术人员在电脑上运行：',
    en: 'Or ask a technician to run this on a computer:',
  },
  'check-who': { zh: '填报单位（可以不选）', en: 'Reporter (may be left out)' },
  'check-who-none': { zh: '不选，只检查表格本身', en: 'None: check the table alone' },
  'check-who-why': {
    zh: '选了单位，才能看出有没有报到别的地区或不归本单位报的指标。',
    en: 'With a reporter chosen, places and measures that are not yours to report are found too.',
  },
  'check-file': { zh: '选择表格文件', en: 'Choose a file' },
  'check-drop': {
    zh: '也可以把文件拖到这个框里。CSV 和 Excel（.xlsx）都可以。',
    en: 'Or drop it into this box. CSV and Excel (.xlsx) both work.',
  },
  'check-privacy': { zh: '怎么保证文件不外传', en: 'How the file stays with you' },
  'check-privacy-how': {
    zh: '打开本页后，检查程序和名称表已经全部下载到浏览器。您可以断开网络再检查，结果一样；第一次检查 .xlsx 时另外下载一个转换程序。',
    en: 'Once this page is open, the checking program and the list of names are in your browser. You may go offline and check: the result is the same. The first .xlsx file loads a converter in addition.',
  },
  'check-same': {
    zh: '用的就是收到文件以后的那套检查。是否接收以收到时的检查为准；与以前数据的对比，要到发布时才做。',
    en: 'These are the very checks that a received file passes. What counts is the check on reception; comparisons with earlier numbers are made when they are published.',
  },
  'check-version': {
    zh: '规则版本 {rules}，名称表 {reference}',
    en: 'Rule version {rules}, list of names {reference}',
  },
  'check-rules': { zh: '检查规则', en: 'Rules of the check' },
  'check-rules-all': { zh: '全部检查规则', en: 'All rules of the check' },
  'check-rules-lead': {
    zh: '报送文件按下面 {count} 条规则检查。有“错误”的整个退回，“需核实”的照收并注明，“提示”不用改。',
    en: 'Files are checked by these {count} rules. A file with an error is returned as a whole; warnings are accepted and shown; notes need no change.',
  },
  'stage-file': { zh: '文件', en: 'The file' },
  'stage-layout': { zh: '表格的样子', en: 'The layout' },
  'stage-header': { zh: '表头', en: 'The header' },
  'stage-row': { zh: '行', en: 'Rows' },
  'stage-cell': { zh: '单元格', en: 'Cells' },
  'stage-across': { zh: '前后对照', en: 'Numbers held against each other' },
  'stage-privacy': { zh: '个人信息', en: 'Personal data' },
  'stage-hostile': { zh: '不安全的内容', en: 'Unsafe content' },
  'stage-history': { zh: '与以前的数据对照', en: 'Held against earlier numbers' },
  'rule-code': { zh: '代号', en: 'Code' },
  'rule-example': { zh: '例如', en: 'Example' },
  'rule-example-line': { zh: '第 {line} 行：', en: 'line {line}:' },
  'check-reading': { zh: '正在读取 {name}……', en: 'Reading {name} …' },
  'check-converting': {
    zh: '正在把 {name} 转换成 CSV……',
    en: 'Converting {name} to CSV …',
  },
  'check-checking': { zh: '正在检查 {name}……', en: 'Checking {name} …' },
  'check-progress': { zh: '检查进行中', en: 'Check in progress' },
  'check-several': {
    zh: '一次检查一个文件。请只放一个。',
    en: 'One file at a time, please.',
  },
  'check-unreadable': {
    zh: '读不出 {name}。如果文件刚刚改过，请重新选择；如果正在别的程序里打开，请先保存关闭。',
    en: '{name} cannot be read. If it was just changed, choose it again; if another program has it open, save and close it first.',
  },
  'check-blank-workbook': {
    zh: '工作簿 {name} 里没有内容。',
    en: 'There is nothing in the workbook {name}.',
  },
  'check-no-converter': {
    zh: '没有连上网络，转换程序下载不了。请连上网络再试，或者在 Excel、WPS 中另存为“CSV UTF-8（逗号分隔）”再检查。',
    en: 'The converter could not be loaded without a connection. Connect and try again, or save the file as "CSV UTF-8 (comma delimited)" in Excel or WPS and check that.',
  },
  'check-crashed': {
    zh: '检查没有完成：{detail}。请刷新页面再试，或者直接报送。',
    en: 'The check broke off: {detail}. Reload the page and try again, or just send the file.',
  },
  'check-sheets': { zh: '检查哪一张工作表？', en: 'Which sheet is to be checked?' },
  'check-sheet-choose': {
    zh: '请选择要报送的工作表。',
    en: 'Choose the sheet that is to be sent.',
  },
  'check-result': { zh: '检查结果', en: 'Result' },
  'check-accepted': { zh: '可以接收', en: 'Would be accepted' },
  'check-rejected': { zh: '会被退回', en: 'Would be returned' },
  'check-accepted-clean': {
    zh: '{name} 可以接收，读到 {numbers} 个数据，没有需要改的地方。',
    en: '{name} would be accepted, with {numbers} {numbers|number|numbers} and nothing to correct.',
  },
  'check-accepted-warned': {
    zh: '{name} 可以接收，读到 {numbers} 个数据；有 {warnings} 处请核实，确有原因的写进备注。',
    en: '{name} would be accepted, with {numbers} {numbers|number|numbers}; please verify {warnings} {warnings|place|places}, and give your reason in the remarks where a number is right.',
  },
  'check-rejected-why': {
    zh: '{name} 会被退回：有 {errors} 处错误。请在原文件里改好，再检查一次。',
    en: '{name} would be returned: it has {errors} {errors|error|errors}. Correct your file and check it again.',
  },
  'check-sheet-used': {
    zh: '检查的是工作表“{sheet}”，按表中显示的样子转换成 CSV。行号就是工作表的行号。',
    en: 'Checked is the sheet "{sheet}", converted to CSV as it is shown. Line numbers are the rows of the sheet.',
  },
  'check-download': {
    zh: '下载要报送的 CSV：{name}',
    en: 'Download the CSV to be sent: {name}',
  },
  'check-group': { zh: '{count} 处', en: '{count} {count|place|places}' },
  'check-group-more': {
    zh: '只列出前 {shown} 处，还有 {more} 处。',
    en: 'The first {shown} are listed; there are {more} more.',
  },
  'check-notes': { zh: '提示（{count} 处），不用改', en: 'Notes ({count}), nothing to correct' },
  value: { zh: '数值', en: 'Value' },
  line: { zh: '行', en: 'Line' },
  column: { zh: '列', en: 'Column' },
  problem: { zh: '问题', en: 'Problem' },
  hint: { zh: '怎么改', en: 'What to do' },
  'whole-file': { zh: '整个文件', en: 'whole file' },
  'whole-line': { zh: '整行', en: 'whole line' },
  blank: { zh: '空白', en: 'blank' },
  none: { zh: '无', en: 'none' },
  'check-rule': { zh: '规则说明（新窗口打开）', en: 'About this rule (in a new window)' },
} as const satisfies Record<string, Bilingual>;
