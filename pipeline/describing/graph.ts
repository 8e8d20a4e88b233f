// A graph of described things, written as JSON-LD and as Turtle: the same statements both ways.
// https://www.w3.org/TR/json-ld11/ https://www.w3.org/TR/turtle/

export const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A name such as `dct:title`. */
type Name = `${keyof typeof PREFIXES}:${string}`;

export type Term =
  | { readonly iri: string }
  | { readonly text: string; readonly lang?: 'zh' | 'en' }
  | { readonly text: string; readonly type: Name };

export interface Thing {
  readonly iri: string;
  readonly type: Name;
  readonly says: Readonly<Partial<Record<Name, readonly Term[]>>>;
}

/** Returns the things as JSON-LD. */
export function jsonLd(things: readonly Thing[]): string {
  const graph = things.map(({ iri, type, says }) => ({
    '@id': iri,
    '@type': type,
    ...Object.fromEntries(
      Object.entries(says).map(([name, terms = []]) => [name, terms.map(jsonTerm)]),
    ),
  }));
  return `${JSON.stringify({ '@context': PREFIXES, '@graph': graph }, null, 2)}\n`;
}

function jsonTerm(term: Term): object {
  if ('iri' in term) return { '@id': term.iri };
  if ('type' in term) return { '@value': term.text, '@type': term.type };
  return term.lang ? { '@value': term.text, '@language': term.lang } : { '@value': term.text };
}

/** Returns the things as Turtle. */
export function turtle(things: readonly Thing[]): string {
  const prefixes = Object.entries(PREFIXES).map(([name, iri]) => `@prefix ${name}: <${iri}> .\n`);
  const statements = things.map(({ iri, type, says }) => {
    const lines = Object.entries(says).map(
      ([name, terms = []]) => ` ;\n  ${name} ${terms.map(turtleTerm).join(', ')}`,
    );
    return `\n${iriRef(iri)} a ${type}${lines.join('')} .\n`;
  });
  return prefixes.join('') + statements.join('');
}

function turtleTerm(term: Term): string {
  if ('iri' in term) return iriRef(term.iri);
  const quoted = `"${term.text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
  if ('type' in term) return `${quoted}^^${term.type}`;
  return term.lang ? `${quoted}@${term.lang}` : quoted;
}

/** Characters that an address in Turtle may not hold are escaped as a URL has them. */
function iriRef(iri: string): string {
  return `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (character) => encodeURIComponent(character))}>`;
}
