// The shared strings of a workbook: each text once, the cells point at them by number.

import { walkXml, type Visitor } from './walk-xml.ts';

/** Returns the texts in the order in which cells count them. */
export function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const gather = textGatherer();
  walkXml(xml, {
    ...gather.visitor,
    close(name) {
      gather.visitor.close(name);
      if (name === 'si') strings.push(gather.take());
    },
  });
  return strings;
}

interface TextGatherer {
  readonly visitor: Required<Visitor>;
  /** Returns what was gathered since the last time. */
  readonly take: () => string;
}

/** Returns a visitor that joins the runs of a rich text, without the phonetic guide above them. */
export function textGatherer(): TextGatherer {
  let gathered = '';
  let isText = false;
  let guides = 0;
  return {
    visitor: {
      open(name) {
        if (name === 'rPh') guides += 1;
        if (name === 't') isText = guides === 0;
      },
      close(name) {
        if (name === 'rPh') guides -= 1;
        if (name === 't') isText = false;
      },
      text(text) {
        if (isText) gathered += text;
      },
    },
    take() {
      const text = plain(gathered);
      gathered = '';
      return text;
    },
  };
}

// Characters that XML cannot hold are written _x000D_; a real _x000D_ as _x005F_x000D_.
function plain(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
