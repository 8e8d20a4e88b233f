// What an indicator is computed from, in words.

import { definitions } from '../measure.ts';
import type { Bilingual, Indicator } from '../reference/reference.ts';
import type { Context } from './context.ts';
import { nameOf } from './link.ts';

/** Returns the formula of an indicator: numerator ÷ denominator × factor. */
export function formula(
  { snapshot: { reference } }: Pick<Context, 'snapshot'>,
  indicator: Indicator,
): Bilingual {
  const above = definitions(reference, indicator.numerator)[0];
  if (indicator.denominator === '') return nameOf(above ?? indicator);
  const below = definitions(reference, indicator.denominator)[0];
  const sign = indicator.kind === 'difference' ? '−' : '÷';
  const factor = indicator.factor === '1' ? '' : ` × ${indicator.factor}${indicator.unit}`;
  return {
    zh: `${above?.name_zh ?? ''} ${sign} ${below?.name_zh ?? ''}${factor}`,
    en: `${above?.name_en ?? ''} ${sign} ${below?.name_en ?? ''}${factor}`,
  };
}
