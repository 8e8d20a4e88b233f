// A table is a record of equally long string columns: the shape of everything that passes between
// stages in bulk. Values are decimal strings, dates YYYY-MM-DD, a missing value is ''.

export type Columns<Name extends string = string> = Readonly<Record<Name, readonly string[]>>;

/** Returns the number of rows of a table. */
export function height(table: Columns): number {
  return Object.values(table)[0]?.length ?? 0;
}

/** Returns the rows of a table as objects, in order. */
export function rows<Name extends string>(table: Columns<Name>): Readonly<Record<Name, string>>[] {
  const names = Object.keys(table) as Name[];
  const columns = names.map((name) => table[name]);
  return Array.from({ length: height(table) }, (_, i) => {
    const row = {} as Record<Name, string>;
    for (const [at, name] of names.entries()) row[name] = columns[at]?.[i] ?? '';
    return row;
  });
}

/** Returns a table with the named columns, in that order, made of row objects. */
export function table<Name extends string>(
  names: readonly Name[],
  from: Iterable<Readonly<Record<Name, string>>>,
): Columns<Name> {
  const columns = Object.fromEntries(names.map((name) => [name, [] as string[]])) as Record<
    Name,
    string[]
  >;
  for (const row of from) for (const name of names) columns[name].push(row[name]);
  return columns;
}

/** The rows of a table under a key made of some of its columns; made only when asked for. */
export interface RowIndex<Name extends string> {
  readonly keys: readonly string[];
  has(key: string): boolean;
  get(key: string): readonly Readonly<Record<Name, string>>[];
}

/** Returns the table's rows by the named columns, whose values are joined by a space. */
export function indexRows<Name extends string>(
  table: Columns<Name>,
  by: readonly NoInfer<Name>[],
): RowIndex<Name> {
  const columns = by.map((name) => table[name]);
  const indices = new Map<string, number[]>();
  const rowCount = height(table);
  for (let i = 0; i < rowCount; i += 1) {
    const key = columns.map((column) => column[i]).join(' ');
    const found = indices.get(key);
    if (found) found.push(i);
    else indices.set(key, [i]);
  }
  const made = new Map<string, readonly Readonly<Record<Name, string>>[]>();
  return {
    keys: [...indices.keys()],
    has: (key) => indices.has(key),
    get(key) {
      const known = made.get(key);
      if (known) return known;
      const own = rows(pick(table, indices.get(key) ?? []) as Columns<Name>);
      made.set(key, own);
      return own;
    },
  };
}

/** Returns the rows of a table that share a value in the named column, as a table for each value. */
export function partition(table: Columns, by: string): ReadonlyMap<string, Columns> {
  const indices = Map.groupBy(
    (table[by] ?? []).map((_, i) => i),
    (i) => table[by]?.[i] ?? '',
  );
  return new Map([...indices].map(([value, own]) => [value, pick(table, own)]));
}

function pick(table: Columns, indices: readonly number[]): Columns {
  return Object.fromEntries(
    Object.entries(table).map(([name, column]) => [name, indices.map((i) => column[i] ?? '')]),
  );
}

/** Returns the given tables, which share their columns, one below the other. */
export function stack<Name extends string>(
  names: readonly Name[],
  tables: readonly Columns<Name>[],
): Columns<Name> {
  return Object.fromEntries(
    names.map((name) => [name, tables.flatMap((one) => one[name])]),
  ) as unknown as Columns<Name>;
}

/** Returns the table's rows in ascending order of the named columns, compared by code unit. */
export function sorted<Name extends string>(
  table: Columns<Name>,
  by: readonly NoInfer<Name>[],
): Columns<Name> {
  const keys = by.map((name) => table[name]);
  const order = Array.from({ length: height(table) }, (_, i) => i).sort((a, b) => {
    for (const key of keys) {
      const left = key[a] ?? '';
      const right = key[b] ?? '';
      if (left !== right) return left < right ? -1 : 1;
    }
    return a - b;
  });
  return Object.fromEntries(
    Object.entries<readonly string[]>(table).map(([name, column]) => [
      name,
      order.map((i) => column[i] ?? ''),
    ]),
  ) as unknown as Columns<Name>;
}
