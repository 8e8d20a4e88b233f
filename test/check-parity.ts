// The recorded cases of the check, answered by the worker of the check page and by Node.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { examine } from '../pipeline/examine.ts';
import { severitiesOf } from '../pipeline/receipt.ts';
import type { Answer } from '../site/check/protocol.ts';
import { cases, input } from './golden.ts';
import { WIDER_REFERENCE as reference } from './small-reference.ts';

export interface Case {
  readonly name: string;
  readonly bytes: readonly number[];
  readonly reporter: string | null;
  readonly received: string;
  /** What the sender calls the file. */
  readonly called: string;
}

/** Returns the recorded cases of the check. */
export function corpus(): readonly Case[] {
  return cases('check').map((name) => {
    const options = new TextDecoder().decode(input('check', name, 'options.json'));
    const asked = JSON.parse(options) as Pick<Case, 'reporter' | 'received'> & { name?: string };
    const { reporter, received, name: called = 'upload.csv' } = asked;
    return { name, bytes: [...input('check', name, 'upload.csv')], reporter, received, called };
  });
}

/** Hands files to a worker of their own, as the page does, and returns its answers. */
export async function answersInBrowser(
  page: Page,
  all: readonly Case[],
): Promise<readonly Answer[]> {
  const worker = page.workers()[0]?.url() ?? '';
  return page.evaluate(
    async ({ worker, all }) => {
      const checker = new Worker(worker, { type: 'module' });
      const said = (kinds: readonly string[]): Promise<Answer> =>
        new Promise((resolve) => {
          checker.addEventListener('message', function hear({ data }: MessageEvent<Answer>) {
            if (!kinds.includes(data.kind)) return;
            checker.removeEventListener('message', hear);
            resolve(data);
          });
        });
      const form = document.querySelector<HTMLElement>('#check-form');
      checker.postMessage({ kind: 'open', reference: form?.dataset['reference'] });
      await said(['ready']);
      const answers: Answer[] = [];
      for (const { bytes, reporter, received, called } of all) {
        const answer = said(['checked', 'failed', 'crashed', 'sheets']);
        const sent = new File([new Uint8Array(bytes)], called);
        checker.postMessage({
          kind: 'check',
          id: 1,
          file: sent,
          reporter: reporter ?? '',
          received,
        });
        answers.push(await answer);
      }
      checker.terminate();
      return answers;
    },
    { worker, all },
  );
}

function answerInNode({ bytes, reporter: id, received, called }: Case): object {
  const reporter = reference.reporters.find(({ reporter }) => reporter === id);
  const options = { reference, reporter, received, name: called };
  const examination = examine(Uint8Array.from(bytes), options);
  const { observations, ...rest } = examination;
  return { ...rest, numbers: observations.line.length, severities: severitiesOf(examination) };
}

/** Expects of every case the answer that it has in Node. */
export function expectParity(all: readonly Case[], answers: readonly Answer[]): void {
  for (const [i, one] of all.entries()) {
    expect(answers[i], one.name).toEqual({ kind: 'checked', id: 1, ...answerInNode(one) });
  }
}
