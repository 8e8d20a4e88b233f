// The search: shows the field, asks for the names once somebody uses it, and lists what fits while
// one types. Arrows go from the field into the list and back.

import { rank, type Entry } from './rank.ts';

const MOST = 30;

interface Names {
  readonly kinds: readonly string[];
  readonly entries: readonly Entry[];
}

/** Makes the form with `data-search`, the address of the names, find pages; # is for the count. */
export function searchByName(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  const field = form?.querySelector('input');
  const said = form?.querySelector<HTMLElement>('[role=status]');
  const list = form?.querySelector('ul');
  if (!form || !field || !said || !list) return;
  const whole = document.querySelector<HTMLElement>('[data-searched]');
  let names: Promise<Names> | undefined;

  async function search(): Promise<void> {
    const query = field?.value ?? '';
    names = names ?? namesAt(form?.dataset['search'] ?? '');
    try {
      const all = await names;
      // Meanwhile one may have typed on.
      if (query === field?.value) show(query, all);
    } catch {
      names = undefined;
      say('failed');
    }
  }

  function show(query: string, { kinds, entries }: Names): void {
    const found = rank(entries, query);
    const isSearched = query.trim() !== '';
    if (list) list.textContent = '';
    for (const entry of found.slice(0, MOST)) list?.appendChild(itemOf(entry, kinds));
    if (whole) whole.hidden = isSearched;
    say(isSearched ? (found.length > 0 ? 'found' : 'none') : '', found.length);
  }

  function say(what: '' | 'found' | 'none' | 'failed', count = 0): void {
    const word = what === '' ? '' : (form?.dataset[what] ?? '');
    if (said) said.textContent = word.replace('#', String(count));
  }

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.querySelector('a')?.click();
  });
  field.addEventListener('input', () => void search());
  form.addEventListener('keydown', (event) => {
    moveBy(event, [field, ...[...form.querySelectorAll('a')]]);
  });
  // A browser that goes back fills the field in again.
  if (field.value !== '') void search();
}

async function namesAt(address: string): Promise<Names> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`unknown address: ${address}`);
  return (await response.json()) as Names;
}

function itemOf([kind, name, within, href]: Entry, kinds: readonly string[]): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const about = document.createElement('small');
  link.href = href;
  about.textContent = [kinds[kind], within === name ? '' : within].filter(Boolean).join(' · ');
  link.append(name, about);
  item.appendChild(link);
  return item;
}

function moveBy(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const isBack = event.key === 'Escape' && at > 0;
  const next = isBack ? 0 : at + (steps[event.key] ?? 0);
  if (next === at || !stops[next]) return;
  event.preventDefault();
  stops[next].focus();
}
