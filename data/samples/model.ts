// How large things are: invented levels, in rough proportion to the places' older population, so
// that the sample looks like a city. None of these numbers is a statistic.

export type Kind = 'core' | 'suburb' | 'county';

/** People aged 60 and over in units of ten thousand, rounded, and what kind of place it is. */
export const PLACES: Readonly<Record<string, { size: number; kind: Kind }>> = {
  '210100-own': { size: 4, kind: 'core' },
  '210102': { size: 16, kind: 'core' },
  '210103': { size: 17, kind: 'core' },
  '210104': { size: 17, kind: 'core' },
  '210105': { size: 22, kind: 'core' },
  '210106': { size: 27, kind: 'core' },
  '210111': { size: 12, kind: 'suburb' },
  '210112': { size: 12, kind: 'suburb' },
  '210113': { size: 8, kind: 'suburb' },
  '210114': { size: 14, kind: 'suburb' },
  '210115': { size: 11, kind: 'county' },
  '210123': { size: 7, kind: 'county' },
  '210124': { size: 9, kind: 'county' },
  '210181': { size: 15, kind: 'county' },
  '321300-own': { size: 3, kind: 'core' },
  '321302': { size: 16, kind: 'suburb' },
  '321311': { size: 9, kind: 'suburb' },
  '321322': { size: 29, kind: 'county' },
  '321323': { size: 16, kind: 'county' },
  '321324': { size: 17, kind: 'county' },
};
export const OTHER_PLACE = { size: 5, kind: 'county' } as const;

/** How many there are for each ten thousand older people, and the growth in percent a year. */
export const LEVELS: Readonly<Record<string, Readonly<Record<Kind | 'growth', number>>>> = {
  'institution-beds': { core: 290, suburb: 310, county: 270, growth: 4 },
  'public-home-beds': { core: 60, suburb: 85, county: 110, growth: 1 },
  'care-homes': { core: 2.4, suburb: 2.6, county: 2.2, growth: 2 },
  'fire-issue-homes': { core: 0.5, suburb: 0.6, county: 0.7, growth: 0 },
  'hazard-homes': { core: 0.6, suburb: 0.7, county: 0.8, growth: 0 },
  'destitute-homes': { core: 0.1, suburb: 0.7, county: 0.9, growth: 0 },
  'destitute-home-beds': { core: 10, suburb: 90, county: 120, growth: 1 },
  'destitute-willing': { core: 9, suburb: 45, county: 85, growth: -1 },
  'disabled-destitute': { core: 5, suburb: 25, county: 40, growth: 1 },
  'urban-communities': { core: 6.4, suburb: 5.2, county: 1.6, growth: 0 },
  'rural-communities': { core: 0, suburb: 7, county: 15, growth: 0 },
  'urban-streets': { core: 0.6, suburb: 0.5, county: 0.25, growth: 0 },
  'estates-in-arrears': { core: 2.6, suburb: 1.7, county: 0.5, growth: 0 },
  'residential-estates': { core: 16, suburb: 11, county: 5, growth: 2 },
  'eligible-hardship-households': { core: 45, suburb: 50, county: 70, growth: 0 },
  'elderly-60': { core: 10000, suburb: 10000, county: 10000, growth: 3 },
  'elderly-80': { core: 1300, suburb: 1250, county: 1200, growth: 3 },
  'hardship-elderly': { core: 160, suburb: 210, county: 290, growth: 1 },
  'disabled-elderly': { core: 300, suburb: 330, county: 380, growth: 2 },
  'medical-institutions': { core: 9, suburb: 8, county: 11, growth: 1 },
  'lottery-welfare-funds-spent': { core: 38, suburb: 38, county: 30, growth: 3 },
  'new-estates-delivered': { core: 0.35, suburb: 0.6, county: 0.4, growth: 0 },
  'built-estates': { core: 14, suburb: 9, county: 4, growth: 0 },
  'poor-elderly-homes-eligible': { core: 12, suburb: 15, county: 22, growth: 0 },
  'functionally-disabled-elderly': { core: 290, suburb: 310, county: 340, growth: 2 },
  'disabled-poor-elderly-eligible': { core: 12, suburb: 25, county: 45, growth: 1 },
  'dispersed-destitute-elderly': { core: 3, suburb: 22, county: 60, growth: -1 },
  'destitute-homes-safety-issues': { core: 0.1, suburb: 0.5, county: 0.7, growth: 0 },
  townships: { core: 0, suburb: 0.4, county: 1.7, growth: 0 },
  'privately-run-homes': { core: 1.9, suburb: 2, county: 1.6, growth: 2 },
  'community-disabled-care-facilities': { core: 1.2, suburb: 0.9, county: 0.4, growth: 2 },
  'built-facilities-finished': { core: 0.9, suburb: 1.4, county: 0.9, growth: 8 },
  'home-community-facilities': { core: 6, suburb: 6.5, county: 4.5, growth: 3 },
  'facilities-wishing-liability-insurance': { core: 3.2, suburb: 2.4, county: 1.1, growth: 2 },
  // Where there are any, the scenario says so.
  'purchased-care-pilot-communities': { core: 0, suburb: 0, county: 0, growth: 0 },
  'chain-childcare-pilot-communities': { core: 0, suburb: 0, county: 0, growth: 0 },
  'land-plans-with-care-sites': { core: 0, suburb: 0, county: 0, growth: 0 },
};
export const OTHER_LEVEL = { core: 40, suburb: 40, county: 40, growth: 1 } as const;
