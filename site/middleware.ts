// Keeps what a view throws. In development there is also no publisher: there the page is looked up
// by its address in the sample snapshot; in the compiled renderer it arrives with the call.

import type { MiddlewareHandler } from 'astro';

export const onRequest: MiddlewareHandler = async ({ locals, url }, next) => {
  if (import.meta.env.DEV) {
    const { findDevPage } = await import('../pipeline/dev.ts');
    const input = await findDevPage(url.pathname);
    if (!input) return new Response('no such page', { status: 404 });
    locals.input = input;
  }
  try {
    return await next();
  } catch (error) {
    locals.failure = error;
    throw error;
  }
};
