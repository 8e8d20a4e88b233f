// The text of an XML part in, a call for each of its tags and texts out, in document order. Names
// come without their prefix: which one a program chooses for the same namespace is its own affair.

import { Parser } from 'saxen';

export type Attributes = Readonly<Record<string, string>>;

export interface Visitor {
  readonly open?: (name: string, attributes: () => Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Walks through an XML document, '' being none; throws what is wrong with it. */
export function walkXml(xml: string, visitor: Visitor): void {
  if (xml === '') return;
  new Parser()
    .on('openTag', (name, attributes) => visitor.open?.(local(name), attributes))
    .on('closeTag', (name) => visitor.close?.(local(name)))
    .on('text', (text) => visitor.text?.(decoded(text)))
    .on('cdata', (text) => visitor.text?.(text))
    .on('error', (error) => {
      throw error;
    })
    .parse(xml);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Returns a text as it was before it was written into XML. Texts come decoded, attributes as they
 * stand. saxen's own decoder cuts characters beyond the first 65,536, as rare names have them.
 */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
