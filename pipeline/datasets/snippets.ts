// How a dataset is read in DuckDB and in Python. Codes stay text: read as numbers they lose their zeros.

import { DATASETS, type DatasetName } from './dataset-columns.ts';

/** Returns the lines to paste; `latest` is the full address that the newest files stand under. */
export function snippets(
  name: DatasetName,
  latest: string,
): { readonly duckdb: string; readonly python: string } {
  const columns = Object.entries(DATASETS[name].columns);
  const dates = columns.filter(([, { type }]) => type === 'date').map(([column]) => `"${column}"`);
  const numbers = columns
    .filter(([, { type }]) => type === 'number' || type === 'integer')
    .map(([column]) => `"${column}"`);
  return {
    duckdb: [
      `SELECT * FROM '${latest}${name}.parquet' LIMIT 10;`,
      '',
      '-- CSV: every column as text, so that codes keep their zeros',
      `SELECT count(*) AS rows FROM read_csv('${latest}${name}.csv', all_varchar = true);`,
    ].join('\n'),
    python: [
      'import pandas as pd',
      '',
      `table = pd.read_parquet("${latest}${name}.parquet")`,
      '',
      '# CSV: every column as text first, so that codes keep their zeros',
      `table = pd.read_csv("${latest}${name}.csv", dtype=str, encoding="utf-8-sig")`,
      ...numbers.slice(0, 1).map((column) => `table[${column}] = pd.to_numeric(table[${column}])`),
      ...dates.slice(0, 1).map((column) => `table[${column}] = pd.to_datetime(table[${column}])`),
    ].join('\n'),
  };
}
