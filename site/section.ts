// The sections of the site, declared once: the few in the header, and all of them in the footer.

import type { MessageKey } from './messages.ts';

export interface Section {
  readonly path: string;
  readonly key: MessageKey;
}

/** On a phone. */
export const FEW: readonly Section[] = [
  { path: '/policy/', key: 'policies-menu' },
  { path: '/indicator/', key: 'indicators-menu' },
  { path: '/search/', key: 'search' },
];

/** Where there is room for them. */
export const ROOMY: readonly Section[] = [
  { path: '/compare/', key: 'compare-menu' },
  { path: '/agency/', key: 'agencies' },
  { path: '/glossary/', key: 'glossary' },
  { path: '/data/', key: 'datasets' },
];

export const ALL: readonly { readonly title: MessageKey; readonly sections: readonly Section[] }[] =
  [
    {
      title: 'more-promises',
      sections: [
        { path: '/policy/', key: 'policies' },
        { path: '/due/', key: 'due-soon' },
        { path: '/missed/', key: 'missed-targets' },
        { path: '/silent/', key: 'silent-targets' },
        { path: '/indicator/', key: 'indicators' },
        { path: '/compare/', key: 'compare' },
        { path: '/agency/', key: 'agencies' },
        { path: '/elder/', key: 'elder-view' },
      ],
    },
    {
      title: 'more-about',
      sections: [
        { path: '/search/', key: 'search' },
        { path: '/glossary/', key: 'glossary' },
        { path: '/method/', key: 'method' },
        { path: '/about/', key: 'about' },
        { path: '/data/', key: 'datasets' },
        { path: '/status/', key: 'status' },
      ],
    },
    {
      title: 'more-reporters',
      sections: [
        { path: '/submit/', key: 'submit' },
        { path: '/check/', key: 'check' },
        { path: '/check/rules/', key: 'check-rules' },
      ],
    },
  ];
