/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    input: import('../pipeline/page.ts').RenderInput;
    /** What a view threw: Astro itself would only print it. */
    failure?: unknown;
  }
}
