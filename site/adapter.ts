// The Astro adapter of this site: the compiled server is a module that exports `render`.

import type { AstroIntegration } from 'astro';

/** Returns the integration that makes `site/renderer.ts` the entry of the compiled site. */
export function renderer(): AstroIntegration {
  return {
    name: 'mubiao-renderer',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Compiled, all packages are inside; the dev server loads them from where they are.
        if (command === 'build') updateConfig({ vite: { ssr: { noExternal: true } } });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'mubiao-renderer',
          // Deprecated is only its other value.
          // eslint-disable-next-line @typescript-eslint/no-deprecated
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./renderer.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable' },
        });
      },
    },
  };
}
