// The page that sends: waits for a file that passes the check, asks for permission with the invitation
// in the page's own address, sends the file, and shows the receipt when it is there.

import '../check/start.ts';
import { CHECKED, type CheckedFile } from '../check/checked.ts';
import { byId, element } from '../check/element.ts';
import { LANG, say } from '../check/say.ts';
import type { Bilingual } from '../../pipeline/reference/reference.ts';
import { fillIn, type Values } from '../fill-in.ts';
import { SEND_MESSAGES } from '../send-messages.ts';
import { receiptWhenThere, sendFile, type Receipt } from './send-file.ts';

const panel = byId('send-panel', HTMLElement);
const what = byId('send-what', HTMLElement);
const button = byId('send-button', HTMLButtonElement);
const status = byId('send-status', HTMLElement);
const shown = byId('send-receipt', HTMLElement);

// Behind the #, which no server is sent.
const token = location.hash.slice(1);
let ready: CheckedFile | undefined;

function word(key: keyof typeof SEND_MESSAGES, values: Values = {}): string {
  return fillIn(SEND_MESSAGES[key][LANG], values);
}

// Whose file it is stands in the link, and decides what is checked.
const reporter = byId('check-reporter', HTMLSelectElement);
reporter.value = new URLSearchParams(location.search).get('reporter') ?? '';

if (token !== '') byId('send-uninvited', HTMLElement).hidden = true;

document.addEventListener(CHECKED, (event) => {
  const file = (event as CustomEvent<CheckedFile>).detail;
  ready = file.accepted ? file : undefined;
  shown.replaceChildren();
  panel.hidden = !ready || token === '';
  what.textContent = word('send-what', { name: file.name });
  status.textContent = file.accepted ? '' : word('send-mend');
});

button.addEventListener('click', () => {
  if (ready) void send(ready);
});

async function send(file: CheckedFile): Promise<void> {
  button.disabled = true;
  status.textContent = word('send-sending', { name: file.name });
  try {
    const sent = await sendFile(token, file);
    if ('message' in sent) {
      status.textContent = say(sent.message);
      return;
    }
    panel.hidden = true;
    status.textContent = word('send-waiting');
    const receipt = await receiptWhenThere(sent.receipt);
    const address = new URL(sent.receipt, location.href).href;
    status.textContent = receipt ? '' : word('send-later', { address });
    if (receipt) shown.replaceChildren(...receiptView(receipt));
  } catch (error) {
    status.textContent = word('send-failed', { detail: String(error) });
  } finally {
    button.disabled = false;
  }
}

function receiptView({ sentence, page }: Receipt): readonly HTMLElement[] {
  const heading = element('h2', { tabindex: '-1' }, word('send-receipt'));
  const link = page && element('a', { href: new URL(page).pathname }, word('send-receipt-page'));
  return [
    heading,
    element('p', { class: 'lead' }, say(sentence satisfies Bilingual)),
    ...(link ? [element('p', {}, word('send-receipt-soon'), ' ', link)] : []),
  ];
}
