// The columns of the tables in data/, declared once: the loader refuses whatever does not fit, and
// the types of the rows derive from here. `id` columns of other tables are checked against them.

export interface Column {
  /** What a cell holds. `ids` and `words` are several, joined by `;`. */
  readonly type: 'id' | 'ids' | 'text' | 'words' | 'decimal' | 'integer' | 'date' | 'code' | 'flag';
  /** A cell may not be empty. */
  readonly required?: true;
  /** The only words allowed. */
  readonly oneOf?: readonly string[];
  /** The table whose key an `id` or `ids` cell must be found in. */
  readonly refers?: string;
}

const LEVELS = ['province', 'city', 'own', 'district', 'zone'] as const;
const FREQUENCIES = ['month', 'quarter', 'year'] as const;

export const REFERENCE_COLUMNS = {
  places: {
    place: { type: 'code', required: true },
    level: { type: 'text', required: true, oneOf: LEVELS },
    parent: { type: 'id', refers: 'places' },
    counted_in: { type: 'id', refers: 'places' },
    name_zh: { type: 'text', required: true },
    name_en: { type: 'text', required: true },
    short_zh: { type: 'text', required: true },
    short_en: { type: 'text', required: true },
    aliases: { type: 'words' },
    valid_from: { type: 'date' },
    valid_to: { type: 'date' },
    successor: { type: 'id', refers: 'places' },
  },
  agencies: {
    agency: { type: 'text', required: true },
    place: { type: 'id', required: true, refers: 'places' },
    name_zh: { type: 'text', required: true },
    name_en: { type: 'text', required: true },
    aliases: { type: 'words' },
  },
  reporters: {
    reporter: { type: 'text', required: true },
    place: { type: 'id', required: true, refers: 'places' },
    agency: { type: 'id', refers: 'agencies' },
    name_zh: { type: 'text', required: true },
    name_en: { type: 'text', required: true },
    may_report: { type: 'ids', refers: 'places' },
    forms: { type: 'ids', required: true, refers: 'forms' },
    since: { type: 'date', required: true },
  },
  forms: {
    form: { type: 'text', required: true },
    name_zh: { type: 'text', required: true },
    name_en: { type: 'text', required: true },
    document: { type: 'text' },
  },
  'form-measures': {
    form: { type: 'id', required: true, refers: 'forms' },
    measure: { type: 'id', required: true, refers: 'measures' },
  },
  measures: {
    measure: { type: 'text', required: true },
    name_zh: { type: 'text', required: true },
    name_en: { type: 'text', required: true },
    unit: { type: 'text', required: true },
    unit_en: { type: 'text', required: true },
    temporality: {
      type: 'text',
      required: true,
      oneOf: ['stock', 'flow', 'ytd', 'since', 'milestone'],
    },
    counted_from: { type: 'date' },
    frequency: { type: 'text', required: true, oneOf: FREQUENCIES },
    report_by: { type: 'integer', required: true },
    stale_after: { type: 'integer', required: true },
    levels: { type: 'words', required: true, oneOf: LEVELS },
    source: { type: 'text' },
    source_en: { type: 'text' },
    decimals: { type: 'integer', required: true },
    sensitive: { type: 'flag' },
    definition_version: { type: 'integer', required: true },
    valid_from: { type: 'date', required: true },
    aliases: { type: 'words' },
  },
  indicators: {
    indicator: { type: 'text', required: true },
    name_zh: { type: 'text', required: true },
    name_en: { type: 'text', required: true },
    kind: {
      type: 'text',
      required: true,
      oneOf: ['ratio', 'measure', 'difference', 'milestone', 'share-of-places'],
    },
    numerator: { type: 'id', required: true, refers: 'measures' },
    denominator: { type: 'id', refers: 'measures' },
    factor: { type: 'decimal', required: true },
    unit: { type: 'text', required: true },
    unit_en: { type: 'text', required: true },
    decimals: { type: 'integer', required: true },
    direction: { type: 'text', required: true, oneOf: ['up', 'down'] },
    rollup: {
      type: 'text',
      required: true,
      oneOf: ['ratio', 'sum', 'share-of-places', 'own', 'none'],
    },
    zero_denominator: { type: 'text', oneOf: ['not-applicable', 'met'] },
    due_rule: { type: 'text' },
    plain_zh: { type: 'text', required: true },
    plain_en: { type: 'text', required: true },
  },
  targets: {
    target: { type: 'text', required: true },
    series: { type: 'text' },
    indicator: { type: 'id', required: true, refers: 'indicators' },
    comparator: { type: 'text', required: true, oneOf: ['>=', '<=', '='] },
    value: { type: 'decimal', required: true },
    unit: { type: 'text', required: true },
    when: { type: 'text', required: true, oneOf: ['by', 'each-year', 'standing'] },
    starts: { type: 'date' },
    due: { type: 'date' },
    applies_to: { type: 'text', required: true },
    strength: { type: 'text', required: true, oneOf: ['binding', 'expected', 'strive'] },
    lead: { type: 'ids', refers: 'agencies' },
    responsible: { type: 'ids', refers: 'agencies' },
    clause: { type: 'text', required: true },
    kind: {
      type: 'text',
      required: true,
      oneOf: [
        'quantity',
        'coverage',
        'standard',
        'count',
        'annual',
        'funding',
        'milestone',
        'process',
      ],
    },
    statement_zh: { type: 'text', required: true },
    statement_en: { type: 'text', required: true },
    baseline_value: { type: 'decimal' },
    baseline_date: { type: 'date' },
    supersedes: { type: 'text' },
    restored: { type: 'text' },
    caveat_zh: { type: 'text' },
    caveat_en: { type: 'text' },
    acknowledged: { type: 'words', oneOf: ['past-due', 'lower'] },
    see_also: { type: 'words' },
  },
  allocations: {
    target: { type: 'text', required: true },
    place: { type: 'id', required: true, refers: 'places' },
    value: { type: 'decimal', required: true },
    document: { type: 'text', required: true },
  },
  schedules: {
    target: { type: 'text', required: true },
    date: { type: 'date', required: true },
    value: { type: 'decimal', required: true },
    document: { type: 'text', required: true },
  },
  'list-names': {
    list: { type: 'text', required: true },
    name_zh: { type: 'text', required: true },
    name_en: { type: 'text', required: true },
    document: { type: 'text', required: true },
  },
  lists: {
    list: { type: 'id', required: true, refers: 'list-names' },
    place: { type: 'id', required: true, refers: 'places' },
    document: { type: 'text', required: true },
  },
  // Where a place stands in the grid of tiles of the places beside it, counted from the top left.
  tiles: {
    place: { type: 'id', required: true, refers: 'places' },
    column: { type: 'integer', required: true },
    row: { type: 'integer', required: true },
  },
} as const satisfies Record<string, Record<string, Column>>;

export type ReferenceTable = keyof typeof REFERENCE_COLUMNS;
type Words<C> = C extends { oneOf: readonly (infer Word extends string)[]; required: true }
  ? Word
  : C extends { oneOf: readonly (infer Word extends string)[] }
    ? Word | ''
    : string;

/** A row of a reference table: every column present, a missing value is ''. */
export type ReferenceRow<Name extends ReferenceTable> = {
  readonly [Key in keyof (typeof REFERENCE_COLUMNS)[Name]]: Key extends 'levels' | 'acknowledged'
    ? string
    : Words<(typeof REFERENCE_COLUMNS)[Name][Key]>;
};

/** The columns that together name a row of a table; a second row with the same ones is refused. */
export const REFERENCE_KEYS = {
  places: ['place'],
  agencies: ['agency'],
  reporters: ['reporter'],
  forms: ['form'],
  'form-measures': ['form', 'measure'],
  measures: ['measure', 'definition_version'],
  indicators: ['indicator'],
  targets: ['target'],
  allocations: ['target', 'place'],
  schedules: ['target', 'date'],
  'list-names': ['list'],
  lists: ['list', 'place'],
  tiles: ['place'],
} as const satisfies Record<ReferenceTable, readonly string[]>;
