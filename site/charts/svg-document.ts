// The part of a DOM that Plot needs to build an SVG, and no more: no events, no queries, no parser.
// A whole DOM would be half of the compiled renderer and most of the time that a chart takes.

const SVG = 'http://www.w3.org/2000/svg';

/** An element of a chart: what Plot calls, and `text()`, which writes it out. */
export class SvgElement {
  readonly namespaceURI = SVG;
  readonly nodeName: string;
  readonly attributes = new Map<string, string>();
  children: (SvgElement | string)[] = [];

  constructor(nodeName: string) {
    this.nodeName = nodeName;
  }

  get ownerDocument(): SvgDocument {
    return svgDocument;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  insertBefore<Child extends SvgElement>(child: Child, next: SvgElement | null): Child {
    const at = next ? this.children.indexOf(next) : this.children.length;
    this.children.splice(at, 0, child);
    return child;
  }

  appendChild<Child extends SvgElement>(child: Child): Child {
    return this.insertBefore(child, null);
  }

  append(...children: (SvgElement | string)[]): void {
    this.children.push(...children);
  }

  set textContent(text: unknown) {
    this.children = [String(text)];
  }

  /** Returns the markup of this element and everything in it. */
  text(): string {
    const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${escape(value)}"`);
    const inside = this.children.map((child) =>
      typeof child === 'string' ? escape(child) : child.text(),
    );
    const open = `<${this.nodeName}${attributes.join('')}`;
    return inside.length > 0 ? `${open}>${inside.join('')}</${this.nodeName}>` : `${open}/>`;
  }
}

class SvgDocument {
  readonly documentElement: SvgElement = new SvgElement('svg');

  createElement(name: string): SvgElement {
    return new SvgElement(name);
  }

  createElementNS(_: string, name: string): SvgElement {
    return new SvgElement(name);
  }

  createTextNode(text: string): string {
    return text;
  }
}

const svgDocument = new SvgDocument();

/**
 * The document that charts are drawn with; nothing is ever attached to it. Plot's types ask for a
 * whole Document, hence the cast: what Plot calls is above, and the tests draw every chart.
 */
export const document = svgDocument as unknown as Document;

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ESCAPED[char] ?? char);
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
