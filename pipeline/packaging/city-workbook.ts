// A city's numbers and verdicts as one workbook, with what its columns mean and how it is cited.

import { citation } from '../datasets/citation.ts';
import { dataset } from '../datasets/dataset.ts';
import { DATASETS, numericColumns, type DatasetName } from '../datasets/dataset-columns.ts';
import { dictionary } from '../datasets/dictionary.ts';
import { tablePart } from '../datasets/table-bytes.ts';
import type { MadeFile } from '../made-file.ts';
import type { Place } from '../reference/reference.ts';
import type { Snapshot } from '../snapshot.ts';
import { sha256 } from '../store/store-key.ts';
import { table, type Columns } from '../table.ts';
import { packagePath } from './package-path.ts';
import { tableWorkbook, type TableSheet } from './table-workbook.ts';

const RULES = '1';
const SHEETS = ['values', 'assessments'] as const;

/** Returns the workbook of a city; `assessments` are those of its places. */
export function cityWorkbook(
  { place, name_zh, name_en }: Place,
  { snapshot, assessments }: { readonly snapshot: Snapshot; readonly assessments: Columns },
): MadeFile {
  const { site } = snapshot.reference;
  const content = sha256(
    JSON.stringify([sha256(tablePart('values', snapshot, place).json), assessments]),
  );
  const about = aboutSheet(snapshot, {
    ...{ id: place, version: content.slice(0, 16) },
    title: { zh: `${name_zh}的数据`, en: `Data of ${name_en}` },
  });
  return {
    path: packagePath(site, place, 'xlsx'),
    key: sha256(JSON.stringify([RULES, content, about.table])),
    make: () =>
      tableWorkbook([
        about,
        sheetOf('assessments', assessments),
        sheetOf('values', dataset('values', snapshot, place)),
        dictionarySheet(),
      ]),
  };
}

function sheetOf(name: DatasetName, rows: Columns): TableSheet {
  return { name: DATASETS[name].title.zh, table: rows, numeric: numericColumns(name) };
}

interface About {
  readonly id: string;
  readonly version: string;
  readonly title: { readonly zh: string; readonly en: string };
}

function aboutSheet({ asOf, reference }: Snapshot, { id, version, title }: About): TableSheet {
  const { site } = reference;
  const url = `${site.base}/data/`;
  const cited = citation({ name: id, title, asOf, version, url }, site);
  const lines = [
    ...(site.sample ? ['示例数据，非真实统计。SAMPLE DATA, not real statistics.'] : []),
    `${title.zh} ${title.en}`,
    `数据截至 As of ${asOf}`,
    `许可 Licence ${site.licence.name} ${site.licence.url}`,
    `引用 Cite as: ${cited.zh}`,
    cited.en,
    '状态由系统按公开规则自动计算，不是官方评价。Statuses are computed automatically; they are no official appraisal.',
  ];
  return { name: '说明', table: { 说明: lines }, numeric: new Set() };
}

function dictionarySheet(): TableSheet {
  const columns = ['表', '字段', '含义', 'meaning', '单位', '空白表示'] as const;
  const rows = SHEETS.flatMap((name) =>
    dictionary(name).map((entry) => ({
      ...{ 表: DATASETS[name].title.zh, 字段: entry.name, 含义: entry.meaning.zh },
      ...{ meaning: entry.meaning.en, 单位: entry.unit?.zh ?? '', 空白表示: entry.empty.zh },
    })),
  );
  return { name: '字段说明', table: table(columns, rows), numeric: new Set() };
}
