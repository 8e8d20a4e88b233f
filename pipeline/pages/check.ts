// The page that checks a file before it is sent, and the list of all rules by which files are
// checked: both made from the catalogue of findings, whatever it holds.

import { CHECK_RULES } from '../examine.ts';
import { checkReference } from '../check-reference.ts';
import type { Page } from '../page.ts';
import type { CheckSlice, RuleView } from '../slice/report.ts';
import { EXAMPLES } from '../reading/finding-example.ts';
import { FINDINGS, type Declaration } from '../reading/finding.ts';
import type { Bilingual } from '../reference/reference.ts';
import type { Link } from '../view.ts';
import { frame, type Context } from './context.ts';
import { HOME, nameOf } from './link.ts';

const TITLE = { zh: '报送前自查', en: 'Check before sending' };
const SUBMIT: Link = { href: '/submit/', label: { zh: '数据报送', en: 'Reporting' } };
const CHECK: Link = { href: '/check/', label: TITLE };

/** Returns the page that checks a file in the browser. */
export function checkPage(context: Context): Page {
  const description = {
    zh: '报送之前，在自己的电脑上检查表格文件，文件不会上传。',
    en: 'Check a file on your own computer before you send it; it is not uploaded.',
  };
  return {
    kind: 'check',
    path: CHECK.href,
    frame: frame(context, TITLE, { description }),
    slice: checkSlice(context),
  };
}

/** Returns the page on which somebody who was invited checks a file and sends it. */
export function sendPage(context: Context): Page {
  const title = { zh: '报送文件', en: 'Send a file' };
  const description = {
    zh: '给受邀的填报单位：自查、报送、看回执。',
    en: 'For reporters who were invited: check a file, send it, read the receipt.',
  };
  return {
    kind: 'send',
    path: '/send/',
    frame: frame(context, title, { description, unlisted: true, trail: [HOME, SUBMIT] }),
    slice: checkSlice(context),
  };
}

function checkSlice(context: Context): CheckSlice {
  const { reference } = context.snapshot;
  const { download } = context.offerBytes('check-reference.json', checkReference(reference), 0);
  return {
    rules: CHECK_RULES,
    reference: { hash: reference.hash, href: download.href },
    places: reportersByPlace(context),
  };
}

/** Returns reporters under the city or province that they belong to, in the order of the data. */
function reportersByPlace(context: Context): CheckSlice['places'] {
  const { reporters } = context.snapshot.reference;
  const groups = Map.groupBy(reporters, ({ place: code }) => {
    const place = context.place(code);
    return place.level === 'city' || place.level === 'province' ? code : place.parent;
  });
  return [...groups].map(([code, own]) => ({
    name: nameOf(context.place(code)),
    reporters: own.map((one) => ({ reporter: one.reporter, name: nameOf(one) })),
  }));
}

/** Returns the list of every code that a finding can have. */
export function checkRulesPage(context: Context): Page {
  const title = { zh: '检查规则', en: 'Rules of the check' };
  const description = {
    zh: '报送文件的全部检查规则：什么问题、怎么改、举例。',
    en: 'All rules by which files are checked: what is wrong, what to do, an example.',
  };
  const declared: readonly (readonly [string, Declaration])[] = Object.entries(FINDINGS);
  const stages = Map.groupBy(declared, ([, { stage }]) => stage);
  return {
    kind: 'check-rules',
    path: `${CHECK.href}rules/`,
    frame: frame(context, title, { description, trail: [HOME, CHECK] }),
    slice: {
      total: declared.length,
      stages: [...stages].map(([stage, all]) => ({
        stage,
        rules: all.map(([code, one]) => ruleView(code, one)),
      })),
    },
  };
}

function ruleView(code: string, { severity, message, hint }: Declaration): RuleView {
  const example = EXAMPLES[code];
  const says = example && (example.row !== '' || example.message.zh !== message.zh);
  return {
    ...{ code, severity, message: open(message), hint: open(hint) },
    example: says ? example : null,
  };
}

// What a finding fills in stays open here.
function open({ zh, en }: Bilingual): Bilingual {
  return { zh: zh.replace(/\{\w+\}/g, '……'), en: en.replace(/\{\w+\}/g, '…') };
}
