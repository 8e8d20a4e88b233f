// The plain elder pages: the front page, and the promises of a place or of a policy, in the words of
// every day. Their addresses are those of the standard pages below /elder/.

import type { AssessmentRow } from '../assess.ts';
import type { Page, PageOf } from '../page.ts';
import type { Bilingual, Place } from '../reference/reference.ts';
import type { PlainList, PlainTarget } from '../slice/elder.ts';
import { describeStatus, READING_ORDER, type Status, type StatusGroup } from '../status.ts';
import type { Link, TargetView } from '../view.ts';
import { frame, type Context } from './context.ts';
import { elderLink, noticeHref } from './link.ts';
import { assessedAt } from './place.ts';
import { dueWord, plainSentence } from './plain-sentence.ts';
import { groupLabel, judgedPlaces } from './target-view.ts';

const ELDER_HOME: Link = { href: '/elder/', label: { zh: '长辈版首页', en: 'Large-type home' } };
/** What a reader asks first: what was not done, then what is slow, then what was done. */
const URGENT: readonly StatusGroup[] = ['missed', 'behind'];
const ORDER = [...URGENT, ...READING_ORDER.filter((group) => !URGENT.includes(group))];

/** Returns the elder version of the front page. */
export function elderHomePage(context: Context, { frame: own, slice }: PageOf<'home'>): Page {
  return {
    kind: 'elder-home',
    path: ELDER_HOME.href,
    frame: frame(context, own.title, {
      description: own.description,
      trail: [],
      numbers: own.numbers,
    }),
    slice: {
      total: slice.total,
      groups: slice.groups,
      cities: slice.cities.map(({ city, districts }) => ({
        name: city.label,
        places: [wholeOf(city), ...districts].map(elderLink),
      })),
      policies: slice.policies.map(({ policy }) => elderLink(policy)),
    },
  };
}

function wholeOf({ href, label }: Link): Link {
  return { href, label: { zh: `${label.zh}（全部）`, en: `All of ${label.en}` } };
}

/** Returns the elder version of the page of a place. */
export function elderPlacePage(
  context: Context,
  place: Place,
  page: PageOf<'place'>,
): PageOf<'elder-targets'> {
  const { slice } = page;
  const targets = assessedAt(context, place)
    .filter((row) => row.current === 'yes')
    .map((row) => plainAssessment(context, row));
  return elderPage(context, page, {
    code: slice.code,
    targets,
    sentence: slice.sentence,
    dataMonth: slice.dataMonth,
    places: slice.districts.map(elderLink),
  });
}

/** Returns the elder version of the page of a policy; `targets` are its targets, judged. */
export function elderPolicyPage(
  context: Context,
  page: PageOf<'policy'>,
  targets: readonly TargetView[],
): PageOf<'elder-targets'> {
  const { label, href } = page.slice.place;
  const { total } = page.slice;
  return elderPage(context, page, {
    code: '',
    targets: targets.map((view) => plainTarget(context, view)),
    sentence: {
      zh: `这份文件写下了 ${total} 个目标。`,
      en: `This document sets ${total} ${total === 1 ? 'target' : 'targets'}.`,
    },
    dataMonth: context.dataMonths.get(href.split('/')[2] ?? '') ?? '',
    places: [elderLink({ href, label })],
  });
}

interface Shown {
  readonly code: string;
  readonly targets: readonly PlainTarget[];
  readonly sentence: Bilingual;
  readonly dataMonth: string;
  readonly places: readonly Link[];
}

function elderPage(
  context: Context,
  { path, frame: { title, description, numbers }, slice }: PageOf<'place'> | PageOf<'policy'>,
  { targets, ...shown }: Shown,
): PageOf<'elder-targets'> {
  return {
    kind: 'elder-targets',
    path: elderLink({ href: path, label: title }).href,
    frame: frame(context, title, { description, trail: [ELDER_HOME], numbers }),
    slice: {
      ...shown,
      groups: slice.groups,
      lists: plainLists(targets),
      whole: path,
      notice: noticeHref(path),
    },
  };
}

/** Returns promises by where they stand, what was not done first. */
export function plainLists(targets: readonly PlainTarget[]): readonly PlainList[] {
  return ORDER.flatMap((group) => {
    const own = targets.filter((one) => one.group === group);
    return own.length === 0 ? [] : [{ group, label: groupLabel(group), targets: own }];
  });
}

/** Returns one promise of one place in plain words. */
export function plainAssessment(context: Context, row: AssessmentRow): PlainTarget {
  const target = context.target(row.target);
  const { group, plain_zh, plain_en } = describeStatus(row.status as Status);
  return {
    group,
    word: { zh: plain_zh, en: plain_en },
    statement: { zh: target.statement_zh, en: target.statement_en },
    sentence: plainSentence(context, row),
  };
}

/** Returns a promise in plain words: of the one place that made it, or how many of several keep it. */
export function plainTarget(context: Context, view: TargetView): PlainTarget {
  const [only] = judgedPlaces(context, context.target(view.target));
  if (view.status !== null && only) return plainAssessment(context, only);
  const { group, word, statement, tally, due, when } = view;
  const by = when === 'by' && due !== '' ? dueWord(due) : null;
  const counted = tally ?? { zh: '还没有数字', en: 'no number yet' };
  return {
    ...{ group, word, statement },
    sentence: {
      zh: `${counted.zh}${by ? `；要求${by.zh}前做到` : ''}。`,
      en: `${counted.en}${by ? `; due by ${by.en}` : ''}.`,
    },
  };
}
