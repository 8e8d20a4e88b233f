// The names of a workbook's sheets in, a question with a button for each out.

import { element } from './element.ts';
import { word } from './say.ts';

/** Returns the question which sheet is to be checked; `answer` is called with the one chosen. */
export function askForSheet(
  names: readonly string[],
  chosen: string | undefined,
  answer: (name: string) => void,
): HTMLElement {
  const buttons = names.map((name) => {
    const pressed = String(name === chosen);
    const button = element('button', { type: 'button', 'aria-pressed': pressed }, name);
    button.addEventListener('click', () => {
      answer(name);
    });
    return element('li', {}, button);
  });
  return element(
    'section',
    { 'aria-labelledby': 'check-sheets' },
    element('h2', { id: 'check-sheets' }, word('check-sheets')),
    element('ul', { class: 'links' }, ...buttons),
  );
}
