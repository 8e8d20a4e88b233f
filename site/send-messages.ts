// The words of the page that sends a file; a part of the catalogue in messages.ts.

import type { Bilingual } from '../pipeline/reference/reference.ts';

export const SEND_MESSAGES = {
  send: { zh: '报送文件', en: 'Send a file' },
  'send-lead': {
    zh: '三步：选文件，看检查结果，点“报送”。检查在您自己的电脑上进行，点“报送”之前文件不会离开电脑。',
    en: 'Three steps: choose the file, read the result of the check, press “Send”. The check runs on your own computer; the file leaves it only when you press “Send”.',
  },
  'send-uninvited': {
    zh: '这个页面要用发给您的报送链接打开。没有链接，请向联系人要，或者：',
    en: 'This page opens with the link that was sent to you. Without one, ask the contact for it, or see:',
  },
  'send-now': { zh: '报送', en: 'Send' },
  'send-what': { zh: '可以报送：{name}', en: 'Ready to be sent: {name}' },
  'send-button': { zh: '报送这个文件', en: 'Send this file' },
  'send-mend': {
    zh: '文件有错误，现在报送会被退回。请改好后重新选择。',
    en: 'The file has errors and would be returned. Please correct it, and choose it again.',
  },
  'send-sending': { zh: '正在报送{name}……', en: 'Sending {name} …' },
  'send-waiting': {
    zh: '已送达，正在等回执（一般不到一分钟）。请不要关闭页面。',
    en: 'It has arrived; waiting for the receipt, usually less than a minute. Please leave this page open.',
  },
  'send-later': {
    zh: '文件已送达，但回执还没有出来。不用重新报送，稍后可在这里再看：{address}',
    en: 'The file has arrived, but its receipt is not there yet. There is no need to send it again; look here later: {address}',
  },
  'send-failed': {
    zh: '没有送到，请检查网络后再点一次“报送”。（{detail}）',
    en: 'It did not arrive. Check the connection and press “Send” again. ({detail})',
  },
  'send-receipt': { zh: '报送回执', en: 'Receipt' },
  'send-receipt-page': { zh: '打开完整回执', en: 'Open the whole receipt' },
  'send-receipt-soon': {
    zh: '完整回执在下次发布后可以打开（一般几分钟）：',
    en: 'The whole receipt can be opened after the next publication, usually within minutes:',
  },
} as const satisfies Record<string, Bilingual>;
