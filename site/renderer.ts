// The entry of the compiled site: one page and a language in, its HTML out; or one figure in, its
// picture out. Nothing is fetched, and the same input gives the same bytes.

import { createApp } from 'astro/app/entrypoint';
import type { DrawInput, RenderInput } from '../pipeline/page.ts';
import { picture } from './charts/picture.ts';

const app = createApp({ streaming: false });

/** Returns the HTML of one page in one language. */
export async function render(input: RenderInput): Promise<string> {
  // Every page has the one route; its own address could be one that Astro treats apart, as /404/.
  const request = new Request('http://localhost/');
  const locals: App.Locals = { input };
  const response = await app.render(request, { locals });
  if (response.status !== 200) {
    throw new Error(`unrenderable page: ${input.page.path}`, { cause: locals.failure });
  }
  return response.text();
}

/** Returns a figure as an SVG that stands alone, without a stylesheet. */
export function draw(input: DrawInput): string {
  return picture(input);
}
