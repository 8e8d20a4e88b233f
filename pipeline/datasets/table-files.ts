// The files of each published table: CSV and JSON by their content, and Parquet, made when asked for.

import type { Context, Offered } from '../pages/context.ts';
import { DATASET_NAMES, type DatasetName } from './dataset-columns.ts';
import { parquetFile, type ParquetFile } from './parquet-file.ts';
import { tableBytes } from './table-bytes.ts';

export interface TableFile {
  readonly name: DatasetName;
  readonly csv: Offered;
  readonly json: Offered;
  readonly parquet: ParquetFile;
}

/** Returns the files of all published tables, offered by their content. */
export function tableFiles(context: Context): readonly TableFile[] {
  const { snapshot } = context;
  return DATASET_NAMES.map((name) => {
    const { csv, json, rows } = tableBytes(name, snapshot);
    const offered = context.offerBytes(`${name}.json`, json, rows);
    return {
      name,
      csv: context.offerBytes(`${name}.csv`, csv, rows),
      json: offered,
      parquet: parquetFile(name, { snapshot, content: offered.file.sha256, rows }),
    };
  });
}
