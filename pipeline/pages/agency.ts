// The agencies that the documents name, and of each the targets it leads, is responsible for, or must reach itself.

import { items } from '../measure.ts';
import type { Page } from '../page.ts';
import type { AgencyRole, AgencySlice } from '../slice/agency.ts';
import type { Agency, Target } from '../reference/reference.ts';
import type { TargetView } from '../view.ts';
import { byStatus } from './by-status.ts';
import { frame, type Context } from './context.ts';
import { freshness } from './freshness.ts';
import { agencyLink, HOME, nameOf, placeLink, policyLink } from './link.ts';
import { agenciesNamed } from './shown.ts';
import { countGroups, targetLine } from './target-view.ts';

const ROLES: readonly AgencyRole[] = ['alone', 'lead', 'responsible'];

const LIST = {
  title: { zh: '责任单位', en: 'Agencies' },
  description: {
    zh: '文件点名的单位，以及各自牵头、列为责任单位和单独完成的目标。',
    en: 'The agencies that the documents name, and the targets that each leads or is responsible for.',
  },
};

/** Returns the list of the agencies that targets name, by place. */
export function agencyListPage(context: Context): Page {
  const { reference } = context.snapshot;
  const { places, targets } = reference;
  const byPlace = Map.groupBy(agenciesNamed(reference), (agency) => agency.place);
  return {
    kind: 'agency-list',
    path: '/agency/',
    frame: frame(context, LIST.title, { description: LIST.description }),
    slice: {
      places: places.flatMap((place) => {
        const own = byPlace.get(place.place);
        if (!own) return [];
        const counted = own.map((agency) => ({
          agency: agencyLink(agency),
          counts: countRoles(agency, targets),
        }));
        return [{ place: placeLink(place), agencies: counted }];
      }),
    },
  };
}

function countRoles(
  agency: Agency,
  targets: readonly Target[],
): readonly { readonly role: AgencyRole; readonly count: number }[] {
  const roles = targets.map((target) => roleOf(agency, target));
  return ROLES.map((role) => ({ role, count: roles.filter((one) => one === role).length }));
}

/** Returns what an agency has to do with a target: the first that applies. */
function roleOf({ agency }: Agency, target: Target): AgencyRole | undefined {
  if (target.applies_to === `agency:${agency}`) return 'alone';
  if (items(target.lead).includes(agency)) return 'lead';
  return items(target.responsible).includes(agency) ? 'responsible' : undefined;
}

/** Returns the page of an agency; `targets` are all targets, judged. */
export function agencyPage(
  context: Context,
  agency: Agency,
  targets: ReadonlyMap<string, TargetView>,
): Page {
  const name = nameOf(agency);
  const own = context.snapshot.reference.targets.filter((target) => roleOf(agency, target));
  const indicators = new Set(own.map((target) => target.indicator));
  const views = own.flatMap((target) => targets.get(target.target) ?? []);
  return {
    kind: 'agency',
    path: agencyLink(agency).href,
    frame: frame(context, name, {
      description: {
        zh: `${name.zh}牵头、列为责任单位或单独完成的 ${own.length} 项目标及其进展。`,
        en: `The ${own.length} targets that ${name.en} leads, is responsible for or must reach itself, and where they stand.`,
      },
      trail: [HOME, { href: '/agency/', label: LIST.title }],
      numbers: freshness(context, {
        places: context.snapshot.reference.places.map(({ place }) => place),
        indicators: [...indicators].map((one) => context.indicator(one)),
      }),
    }),
    slice: {
      place: placeLink(context.place(agency.place)),
      total: own.length,
      groups: countGroups(views.map((one) => one.group)),
      statuses: byStatus(views.map(targetLine)),
      policies: byPolicy(context, agency, views),
    },
  };
}

function byPolicy(
  context: Context,
  agency: Agency,
  views: readonly TargetView[],
): AgencySlice['policies'] {
  const all = views.map((view) => {
    const target = context.target(view.target);
    return { policy: target.policy, role: roleOf(agency, target), view };
  });
  return context.snapshot.reference.policies
    .map((policy) => ({
      policy: policyLink(policy),
      roles: ROLES.map((role) => ({
        role,
        targets: all
          .filter((one) => one.policy === policy.policy && one.role === role)
          .map((one) => targetLine(one.view)),
      })).filter((one) => one.targets.length > 0),
    }))
    .filter((one) => one.roles.length > 0);
}
