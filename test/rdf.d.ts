// What the tests use of libraries for RDF that come without types.

declare module 'n3' {
  export interface Term {
    readonly termType: string;
    readonly value: string;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export class Parser {
    constructor(options?: { readonly format?: string });
    parse(text: string): Quad[];
  }
  export class Store {
    constructor(quads: readonly Quad[]);
    readonly size: number;
  }
  export class Writer {
    constructor(options?: { readonly format?: string });
    quadsToString(quads: readonly Quad[]): string;
  }
}

declare module 'rdf-validate-shacl' {
  import type { Store, Term } from 'n3';
  interface Result {
    readonly path: Term | null;
    readonly focusNode: Term | null;
    readonly message: readonly Term[];
    readonly severity: Term | null;
    readonly value: Term | null;
  }
  export default class Validator {
    constructor(shapes: Store);
    validate(
      data: Store,
    ): Promise<{ readonly conforms: boolean; readonly results: readonly Result[] }>;
  }
}

declare module 'jsonld' {
  const jsonld: {
    toRDF(document: object, options: { readonly format: 'application/n-quads' }): Promise<string>;
  };
  export default jsonld;
}
