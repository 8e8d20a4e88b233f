// What the script that reads values out of charts says; a part of the catalogue in messages.ts.

import type { Bilingual } from '../pipeline/reference/reference.ts';

export const VALUE_MESSAGES = {
  'chart-hint': { zh: '按左右方向键逐个读数', en: 'use the arrow keys to go through its numbers' },
} as const satisfies Record<string, Bilingual>;
