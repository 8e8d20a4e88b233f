// The check page: hands a chosen or dropped file to the worker and shows what it answers. Nothing of
// a file is kept or sent; an answer to an earlier question is passed over.

import { beijingTime } from '../../pipeline/clock.ts';
import { CHECKED, type CheckedFile } from './checked.ts';
import type { Answer, Asked, Question, Verdict } from './protocol.ts';
import { byId } from './element.ts';
import { word } from './say.ts';
import { askForSheet } from './ask-for-sheet.ts';
import { csvName, sentenceOf, showVerdict } from './show-verdict.ts';

const form = byId('check-form', HTMLElement);
const input = byId('check-file', HTMLInputElement);
const reporter = byId('check-reporter', HTMLSelectElement);
const drop = byId('check-drop', HTMLElement);
const progress = byId('check-progress', HTMLProgressElement);
const status = byId('check-status', HTMLElement);
const result = byId('check-result', HTMLElement);

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
let asked: Question | undefined;
let count = 0;

function ask(question: Pick<Question, 'file' | 'sheet'>): void {
  count += 1;
  const received = beijingTime(Date.now()).slice(0, 10);
  asked = { ...question, id: count, reporter: reporter.value, received };
  result.replaceChildren();
  send({ kind: 'check', ...asked });
}

function send(question: Asked): void {
  worker.postMessage(question);
}

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  if (data.kind === 'ready') open();
  else if (asked && data.id === asked.id) show(data, asked);
});

function open(): void {
  byId('check-instead', HTMLElement).hidden = true;
  form.hidden = false;
}

function show(answer: Exclude<Answer, { kind: 'ready' }>, { file }: Question): void {
  const { name } = file;
  progress.hidden = answer.kind !== 'step';
  // The result says it too, with its sign: then this is for those who listen.
  status.classList.toggle('heard', answer.kind === 'checked');
  switch (answer.kind) {
    case 'step':
      status.textContent = word(`check-${answer.step}`, { name });
      break;
    case 'sheets':
      status.textContent = word('check-sheet-choose');
      result.replaceChildren(chooser(file, answer.names));
      break;
    case 'failed':
      status.textContent = word(`check-${answer.why}`, { name });
      break;
    case 'crashed':
      status.textContent = word('check-crashed', { detail: answer.detail });
      break;
    case 'checked':
      status.textContent = sentenceOf(answer, name);
      result.replaceChildren(...showVerdict(answer, name));
      document.dispatchEvent(new CustomEvent(CHECKED, { detail: checkedFile(answer, file) }));
      if (answer.converted && answer.converted.names.length > 1)
        result.prepend(chooser(file, answer.converted.names, answer.converted.sheet));
  }
}

function checkedFile({ accepted, converted }: Verdict, file: File): CheckedFile {
  const name = converted ? csvName(file.name, converted) : file.name;
  const content = new Blob([converted?.csv ?? file], { type: 'text/csv' });
  return { name, accepted, content };
}

function chooser(file: File, names: readonly string[], chosen?: string): HTMLElement {
  return askForSheet(names, chosen, (sheet) => {
    ask({ file, sheet });
  });
}

function take(files: FileList | null | undefined): void {
  const [file, another] = files ?? [];
  if (another) status.textContent = word('check-several');
  else if (file) ask({ file });
}

input.addEventListener('change', () => {
  take(input.files);
});
// The same file again, corrected meanwhile, is a change too.
input.addEventListener('click', () => {
  input.value = '';
});
reporter.addEventListener('change', () => {
  if (asked) ask(asked);
});
// Anywhere on the page: a file that misses the box would be opened by the browser instead.
addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) drop.classList.remove('over');
});
addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  if (!form.hidden) take(event.dataTransfer?.files);
});

send({ kind: 'open', reference: form.dataset['reference'] ?? '' });
