// The catalog of the open data, and the page of one dataset.

import type { DictionaryEntry } from '../datasets/dictionary.ts';
import type { Bilingual } from '../reference/reference.ts';
import type { Download, Link } from '../view.ts';

/** When a dataset's numbers are from and when there will be others. */
export interface DatasetFacts {
  /** The newest month in it; null where it is not made of months. */
  readonly month: string | null;
  /** The day on which the newest file arrived that it holds something of. */
  readonly changed: string | null;
  /** By when the next month is to be reported. */
  readonly next: string | null;
  readonly frequency: Bilingual;
}

export interface DatasetFile {
  readonly format: 'csv' | 'nobom' | 'json' | 'parquet';
  /** Where the newest one always is. */
  readonly href: string;
  readonly name: string;
  /** Null for a file that is made after the page. */
  readonly bytes: number | null;
}

export interface DatasetSlice {
  readonly name: string;
  readonly description: Bilingual;
  readonly rows: number;
  readonly facts: DatasetFacts;
  readonly files: readonly DatasetFile[];
  /** The CSV as it is today, at an address that never changes. */
  readonly lasting: string;
  readonly sha256: string;
  readonly columns: readonly DictionaryEntry[];
  readonly key: readonly string[];
  readonly firstRows: readonly (readonly string[])[];
  readonly citation: Bilingual & { readonly bibtex: string };
  readonly snippets: { readonly duckdb: string; readonly python: string };
  /** The core metadata that portals of Chinese governments ask for. */
  readonly core: readonly { readonly name: Bilingual; readonly value: Bilingual }[];
  /** The dataset as schema.org describes it, JSON. */
  readonly structured: string;
}

export interface DatasetsSlice {
  readonly release: string;
  /** Everything in one file. */
  readonly whole: string;
  readonly cities: readonly {
    readonly city: Bilingual;
    readonly zip: string;
    readonly xlsx: string;
  }[];
  /** An example of each kind of extract: of a place, an indicator, a policy. */
  readonly extracts: readonly {
    readonly kind: 'place' | 'indicator' | 'policy';
    readonly pattern: string;
  }[];
  readonly tables: readonly {
    readonly page: Link;
    readonly description: Bilingual;
    readonly group: 'numbers' | 'reference' | 'uploads';
    readonly rows: number;
    readonly csv: Download;
    readonly facts: DatasetFacts;
  }[];
}
