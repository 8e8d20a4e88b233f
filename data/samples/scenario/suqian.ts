// Suqian, 2020-01 to 2023-09: the plan of 2020 to 2022, and what remained of it afterwards.

import type { Scenario } from '../scenario.ts';

export const SUQIAN: Scenario = {
  shares: {
    // 2020 to 2022: met.
    'nursing-beds': '2020-01 44, 2020-12 51.3, 2021-12 55.8, 2022-12 61.2, 2023-09 62',
    // Missed when due, and since.
    'care-homes-with-medical-service': '2020-01 61, 2022-12 93, 2023-09 97',
    // Met every year, fallen a little in 2023.
    'destitute-willing-placed': '2020-01 97, 2020-11 100, 2023-06 100, 2023-09 99.4',
    // 2020: met. 2021: short when due: met-late. 2022: met.
    'disabled-destitute-placed': '2020-01 74, 2020-12 84, 2021-12 96, 2022-06 100',
    // 2020: met. 2021: met-late. 2022: met.
    'destitute-home-nursing-beds':
      '2020-01 13, 2020-12 22.4, 2021-12 28.4, 2022-04 32.5, 2022-12 52.5, 2023-09 54',
    // met-late.
    'destitute-homes-grade-two': '2020-01 22, 2022-12 89, 2023-06 100',
    // 2020: met. 2022: met, fallen since. (2021: see blanks.)
    'communities-with-day-care': '2020-01 58, 2020-12 73, 2021-12 91.5, 2022-12 96.6, 2023-09 93.5',
    // 2020: met. 2021: met-late.
    'urban-streets-with-complex': '2020-01 30, 2020-12 56, 2021-12 84, 2022-09 100',
    // 2020: met. 2021: met-late. 2022: missed.
    'residential-estates-at-standard':
      '2020-01 48, 2020-12 62.5, 2021-12 78.5, 2022-12 92, 2023-09 96',
    // Without a date and short of it: not-assessable.
    'built-estates-with-15-sqm': '2020-01 34, 2023-09 71',
    // met-late, and met.
    'fire-issue-homes-resolved': '2020-01 40, 2020-12 88, 2021-04 100',
    'hazard-homes-fixed': '2020-01 65, 2020-11 100',
    // met.
    'elderly-receiving-home-care':
      '2020-01 8.1, 2020-12 10.6, 2021-12 12.5, 2022-12 15.5, 2023-09 16.2',
    // 2020: met. 2021: met-late. 2022: met.
    'elderly-80-assessed': '2020-01 38, 2020-12 53, 2021-12 78.5, 2022-03 83, 2022-11 100',
    // 2022: missed by a little.
    'hardship-elderly-visited': '2020-01 74, 2020-12 83, 2021-12 92, 2022-12 98.5, 2023-09 99',
    // 2022: see blanks.
    'disabled-elderly-with-family-doctor':
      '2020-01 24, 2020-12 33, 2021-12 53, 2022-12 70, 2023-09 75',
    // met.
    'medical-institutions-with-green-channel': '2020-01 52, 2022-10 100',
    'lottery-funds-spent-on-elderly-care': '2020-01 53, 2021-12 53, 2022-01 58, 2023-09 58',
    'home-heads-trained': '2020-01 4, 2022-11 100',
    // Standing rules: the first one holds, the second one does not.
    'granted-plots-with-20-sqm': '2020-01 100',
    'new-estates-with-20-sqm': '2020-01 100, 2022-12 100, 2023-01 93',
    // A standing rule that does not hold yet.
    'built-facilities-handed-over': '2020-01 58, 2023-09 88',
    // Without a date and done: met.
    'home-community-facilities-subsidised': '2020-01 71, 2022-06 100',
  },

  exceptions: {
    // met-late in 2022, the next missed.
    'nursing-beds 321323': '2020-01 42, 2022-12 57.5, 2023-05 61, 2023-09 62',
    'nursing-beds 321324': '2020-01 40, 2022-12 56.4, 2023-09 58.8',
    'nursing-beds 321302': '2020-01 49, 2022-12 66, 2023-09 67',
    'nursing-beds 321322': '2020-01 45, 2020-12 54, 2022-12 63.8, 2023-09 64',
    // missed in 2021 and 2022.
    'lottery-funds-spent-on-elderly-care 321302': '2020-01 51, 2021-01 46, 2023-09 49',
  },

  counts: {
    // met-late.
    'training-bases 321300': '2020-01 1, 2021-02 1, 2021-03 2',
    // met, missed, met.
    'care-workers-trained 321300': '2020-01 60, 2022-12 5260, 2023-09 6100',
    'social-workers-trained 321300': '2020-01 10, 2022-12 860, 2023-09 955',
    'family-carers-trained 321300': '2020-01 5, 2022-06 510, 2023-09 690',
    'home-heads 321300': '2020-01 176, 2023-09 184',
    'granted-plots 321300': '2020-01 42, 2023-09 28',
    'lottery-welfare-funds-spent 321300-own': '2020-01 630, 2023-09 690',
    'county-destitute-care-homes 321302': '2021-04 0, 2021-05 1',
    'county-destitute-care-homes 321311': '2022-07 0, 2022-08 1',
    'county-destitute-care-homes 321322': '2020-10 1, 2022-03 2',
    // met-late, and missed.
    'county-destitute-care-homes 321323': '2023-01 0, 2023-02 1',
    'county-destitute-care-homes 321324': '2020-01 0',
    'rural-care-complexes 321302': '2020-01 0, 2020-10 1, 2021-10 2, 2022-11 3',
    'rural-care-complexes 321311': '2021-01 0, 2021-02 1, 2021-12 2, 2022-12 3',
    'rural-care-complexes 321322': '2020-01 1, 2021-09 4, 2023-09 7',
    // missed in 2022.
    'rural-care-complexes 321323': '2020-01 0, 2020-11 1, 2021-11 2',
    // met-late in 2021 and 2022.
    'rural-care-complexes 321324':
      '2020-01 0, 2020-12 1, 2022-05 1, 2022-06 2, 2023-03 2, 2023-04 3',
  },

  zeroes: {
    // not-applicable from 2022.
    'lottery-welfare-funds-spent 321323': '2022-01',
    'fire-issue-homes 321311': '2020-01',
  },

  milestones: {
    // met, met, met-late, missed.
    'facility-plan-completed 321300-own': '2021-11-24',
    'facility-plan-completed 321322': '2021-12-20',
    'facility-plan-completed 321323': '2022-05-18',
    'facility-plan-completed 321324': '',
    // Without a date: met in two, not-assessable in the others.
    'care-in-spatial-plan 321300-own': '2022-11-15',
    'care-in-spatial-plan 321322': '2023-03-28',
    'care-in-spatial-plan 321323': '',
    'care-in-spatial-plan 321324': '',
    // met-late, met.
    'referral-fast-lane-opened 321300': '2023-03-10',
    'quarter-hour-circle-completed 321300': '2022-12-20',
    // Without a date and done: met.
    'complaints-platform-in-place 321300': '2020-10-16',
    'care-training-in-skills-action 321300': '2020-11-20',
    'random-inspection-in-place 321300': '2020-12-15',
    'care-funds-budgeted 321300': '2021-01-22',
    'regular-visits-in-place 321300': '2021-03-30',
    'care-in-performance-review 321300': '2021-04-12',
    'care-contest-in-skills-contest 321300': '2021-05-14',
    'joint-supervision-in-place 321300': '2021-06-24',
    'legal-aid-for-elderly-in-place 321300': '2021-08-12',
    'purchase-catalogue-and-standards-made 321300': '2021-12-08',
    'purchase-and-bed-subsidy-rules-set 321300': '2022-01-27',
    'safety-talks-improved 321300': '2022-09-08',
    // Without a date and not done: not-assessable.
    'smart-care-network-in-place 321300': '',
    'long-term-care-insurance-in-place 321300': '',
    'care-credit-system-in-place 321300': '',
    'credit-blacklist-in-place 321300': '',
    'care-quality-rating-in-place 321300': '',
    // The same two, by county.
    'joint-conference-in-place 321302': '2020-09-15',
    'joint-conference-in-place 321311': '2020-10-28',
    'joint-conference-in-place 321322': '2020-09-30',
    'joint-conference-in-place 321323': '2021-03-17',
    'joint-conference-in-place 321324': '',
    'care-among-yearly-projects 321302': '2021-01-15',
    'care-among-yearly-projects 321311': '2021-02-05',
    'care-among-yearly-projects 321322': '2020-12-30',
    'care-among-yearly-projects 321323': '2022-01-18',
    'care-among-yearly-projects 321324': '2021-02-26',
    'care-funds-budgeted 321302': '2021-01-19',
    'care-funds-budgeted 321311': '2021-02-03',
    'care-funds-budgeted 321322': '2021-01-28',
    'care-funds-budgeted 321323': '2022-01-20',
    'care-funds-budgeted 321324': '',
    'care-in-performance-review 321302': '2021-05-20',
    'care-in-performance-review 321311': '',
    'care-in-performance-review 321322': '2021-06-11',
    'care-in-performance-review 321323': '',
    'care-in-performance-review 321324': '2022-04-15',
  },

  blanks: {
    // One place does not report for the due month: not-assessable (partial).
    'communities-with-day-care 321324': ['2021-11', '2021-12'],
    // Nobody reports for the due month, later numbers fall short: unreported-at-due.
    'disabled-elderly-with-family-doctor *': ['2022-12'],
  },

  events: {
    // Sites in the year's plan. 2020: met in two of four. 2021: in three. 2022: in all but one.
    'land-plans-with-care-sites 321300-own': ['2020-11', '2021-03', '2022-03', '2023-03'],
    'land-plans-with-care-sites 321322': ['2020-10', '2021-04', '2022-03', '2023-04'],
    'land-plans-with-care-sites 321323': ['2022-04', '2023-03'],
    'land-plans-with-care-sites 321324': ['2021-05'],
    // met every year.
    'best-care-worker-selections 321300': ['2020-10', '2021-10', '2022-11'],
  },
};
