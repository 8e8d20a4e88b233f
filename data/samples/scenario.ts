// What the sample is meant to show, as data: the course of each share and count, who stands out, and
// when things are done. The statuses named beside a line are those it is there to produce at the end
// of 2023-09. All of it is invented.

/** Values at months, `2020-01 33, 2021-12 40`; between them a straight line, outside them flat. */
export type Course = string;

/** Numerators in percent of their denominator, by the first four digits of the city's code. */
export const SHARES: Readonly<Record<string, Readonly<Record<string, Course>>>> = {
  'nursing-beds': {
    // 2021: met. 2025: on-pace.
    2101: '2020-01 33, 2021-02 37, 2021-12 42.2, 2023-09 48.4',
    // 2020 to 2022: met.
    3213: '2020-01 44, 2020-12 51.3, 2021-12 55.8, 2022-12 61.2, 2023-09 62',
  },
  // 2021: short when due, reached in spring: met-late. 2023 and 2025: slightly-behind.
  'public-home-beds-occupied': { 2101: '2020-01 31, 2021-12 39, 2022-04 40.8, 2023-09 45.6' },
  // Falls as new homes are not rated yet: below-start.
  'starred-care-homes': { 2101: '2020-01 60, 2021-03 63, 2022-06 60, 2023-09 56' },
  // Reached early in 2023, lost again with new homes: slipped.
  'care-homes-meeting-safety-standard': {
    2101: '2020-01 55, 2021-03 70, 2022-12 97, 2023-01 100, 2023-05 100, 2023-07 97, 2023-09 96',
  },
  // Missed when due, and since.
  'care-homes-with-medical-service': { 3213: '2020-01 61, 2022-12 93, 2023-09 97' },
  // Missed in 2021 in Shenyang; met every year in Suqian, fallen a little in 2023.
  'destitute-willing-placed': {
    2101: '2020-01 91, 2021-12 97.5, 2023-09 98.6',
    3213: '2020-01 97, 2020-11 100, 2023-06 100, 2023-09 99.4',
  },
  // 2020: met. 2021: short when due: met-late. 2022: met.
  'disabled-destitute-placed': { 3213: '2020-01 74, 2020-12 84, 2021-12 96, 2022-06 100' },
  // 2020: met. 2021: met-late. 2022: met.
  'destitute-home-nursing-beds': {
    3213: '2020-01 13, 2020-12 22.4, 2021-12 28.4, 2022-04 32.5, 2022-12 52.5, 2023-09 54',
  },
  'destitute-homes-grade-two': { 3213: '2020-01 22, 2022-12 89, 2023-06 100' },
  'communities-with-station': { 2101: '2020-01 82, 2021-11 100' },
  // On-pace towards the end of 2023.
  'communities-with-home-care-facility': { 2101: '2020-01 70, 2021-03 78, 2023-09 98' },
  // Behind.
  'communities-with-purchased-care': { 2101: '2020-01 30, 2021-03 36, 2023-09 49' },
  // On-pace towards the end of 2025.
  'rural-communities-served': { 2101: '2020-01 40, 2021-12 50, 2023-09 61' },
  // Behind.
  'estates-arrears-cleared': { 2101: '2020-01 6, 2021-03 18, 2023-09 52' },
  // Complete before its date wherever it is reported; one district is silent: on-pace.
  'hardship-households-adapted': { 2101: '2020-01 8, 2021-03 30, 2023-03 100' },
  // 2020: met. 2022: met, fallen since. (2021: see BLANKS.)
  'communities-with-day-care': {
    3213: '2020-01 58, 2020-12 73, 2021-12 91.5, 2022-12 96.6, 2023-09 93.5',
  },
  'urban-streets-with-complex': { 3213: '2020-01 30, 2020-12 56, 2021-12 84, 2022-09 100' },
  // 2021: met-late. 2022: missed.
  'residential-estates-at-standard': {
    3213: '2020-01 48, 2020-12 62.5, 2021-12 78.5, 2022-12 92, 2023-09 96',
  },
  'built-estate-care-area': { 3213: '2020-01 11.2, 2023-09 14.3' },
  'fire-issue-homes-resolved': { 3213: '2020-01 40, 2020-12 88, 2021-04 100' },
  'hazard-homes-fixed': { 3213: '2020-01 65, 2020-11 100' },
  'elderly-receiving-home-care': {
    3213: '2020-01 8.1, 2020-12 10.6, 2021-12 12.5, 2022-12 15.5, 2023-09 16.2',
  },
  'elderly-80-assessed': { 3213: '2020-01 38, 2020-12 53, 2021-12 78.5, 2022-03 83, 2022-11 100' },
  // 2022: missed by a little.
  'hardship-elderly-visited': {
    3213: '2020-01 74, 2020-12 83, 2021-12 92, 2022-12 98.5, 2023-09 99',
  },
  // 2022: see BLANKS.
  'disabled-elderly-with-family-doctor': {
    3213: '2020-01 24, 2020-12 33, 2021-12 53, 2022-12 70, 2023-09 75',
  },
  'medical-institutions-with-green-channel': { 3213: '2020-01 52, 2022-10 100' },
  'lottery-funds-spent-on-elderly-care': { 3213: '2020-01 53, 2021-12 53, 2022-01 58, 2023-09 58' },
  'home-heads-trained': { 3213: '2020-01 4, 2022-11 100' },
  // Standing rules: the first one holds, the second one does not.
  'granted-plot-care-area': { 3213: '2020-01 21.6, 2023-09 22.4' },
  'new-estate-care-area': { 3213: '2020-01 20.4, 2023-09 18.7' },
};
export const OTHER_SHARE: Course = '2020-01 45, 2023-09 78';

/** Plain numbers of single places: `measure place`. Cumulative ones count from their start. */
export const COUNTS: Readonly<Record<string, Course>> = {
  'training-bases 321300': '2020-01 1, 2021-02 1, 2021-03 2',
  'care-workers-trained 321300': '2020-01 60, 2022-12 5260, 2023-09 6100',
  'social-workers-trained 321300': '2020-01 10, 2022-12 860, 2023-09 955',
  'family-carers-trained 321300': '2020-01 5, 2022-06 510, 2023-09 690',
  'home-heads 321300': '2020-01 176, 2023-09 184',
  'granted-plot-households 321300': '2020-01 21000, 2023-09 14000',
  'new-estate-households 321300': '2020-01 26000, 2023-09 19000',
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
  'rural-care-complexes 321324': '2020-01 0, 2020-12 1, 2022-05 1, 2022-06 2, 2023-03 2, 2023-04 3',
};

/** Who stands out: `numerator place`, in percent of its denominator. */
export const EXCEPTIONS: Readonly<Record<string, Course>> = {
  // met-late in 2022, the next missed.
  'nursing-beds 321323': '2020-01 42, 2022-12 57.5, 2023-05 61, 2023-09 62',
  'nursing-beds 321324': '2020-01 40, 2022-12 56.4, 2023-09 58.8',
  'nursing-beds 321302': '2020-01 49, 2022-12 66, 2023-09 67',
  'nursing-beds 321322': '2020-01 45, 2020-12 54, 2022-12 63.8, 2023-09 64',
  // missed in 2021 and 2022.
  'lottery-funds-spent-on-elderly-care 321302': '2020-01 51, 2021-01 46, 2023-09 49',
};

/** Denominators that are zero from a month on: reported as 0, so not-applicable. */
export const ZEROES: Readonly<Record<string, string>> = {
  'lottery-welfare-funds-spent 321323': '2022-01',
  'fire-issue-homes 321311': '2020-01',
};

/** When milestones were done: `measure place`, '' for never so far. Not listed: never reported. */
export const MILESTONES: Readonly<Record<string, string>> = {
  'fourteenth-plan-in-force 210100': '2021-11-18',
  'facility-catch-up-plan-launched 210100': '2022-03-15',
  'care-staff-training-plan-launched 210100': '',
  'ability-assessment-in-place 210100': '',
  'three-tier-network-formed 210100': '',
  'facility-plan-completed 321300-own': '2021-11-24',
  'facility-plan-completed 321322': '2021-12-20',
  'facility-plan-completed 321323': '2022-05-18',
  'facility-plan-completed 321324': '',
  'referral-fast-lane-opened 321300': '2023-03-10',
  'quarter-hour-circle-completed 321300': '2022-12-20',
};

/** Cells left empty: `measure place`, the months. `*` is any place. */
export const BLANKS: Readonly<Record<string, readonly string[]>> = {
  // One place does not report for the due month: not-assessable (partial).
  'communities-with-day-care 321324': ['2021-11', '2021-12'],
  // Nobody reports for the due month, later numbers fall short: unreported-at-due.
  'disabled-elderly-with-family-doctor *': ['2022-12'],
};

/** Events within the year, by month of the year: `measure place`. */
export const EVENTS: Readonly<Record<string, readonly string[]>> = {
  'best-care-worker-selections 321300': ['2020-10', '2021-10', '2022-11'],
};
