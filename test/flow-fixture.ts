// A small city and a smaller one, what they sent in a few weeks, and a renderer that draws nothing:
// what the tests of the store, of ingest and of publish work on.

import { generateSamples } from '../data/samples/generate.ts';
import { ingest } from '../pipeline/ingest.ts';
import { publish, type PublishOptions } from '../pipeline/publish.ts';
import type { Incoming } from '../pipeline/receive.ts';
import type {
  Indicator,
  Place,
  Policy,
  Reference,
  Reporter,
  Target,
} from '../pipeline/reference/reference.ts';
import type { Renderer } from '../pipeline/renderer.ts';
import { bytesOf } from '../pipeline/store/store.ts';
import { SECRET } from '../pipeline/store/store-key.ts';
import { SIZE_LIMIT } from '../pipeline/too-large.ts';
import { memoryStore, type MemoryStore } from './memory-store.ts';
import { SMALL_REFERENCE } from './small-reference.ts';

export const AS_OF = '2023-03-31';
export const NOW = '2023-04-20T12:00:00+08:00';

const [aPlace] = SMALL_REFERENCE.places;
const [aReporter] = SMALL_REFERENCE.reporters;
const [anIndicator] = SMALL_REFERENCE.indicators;
if (!aPlace || !aReporter || !anIndicator) throw new Error('missing row');

const [PROVINCE, REPORTER, SHARE] = [aPlace, aReporter, anIndicator] as const;

function more(code: string, level: Place['level'], parent: string, name: string): Place {
  const named = { name_zh: name, name_en: `${name} ${code}`, short_zh: name, short_en: code };
  return { ...PROVINCE, place: code, level, parent, ...named };
}

const OTHER_CITIES: readonly Place[] = [
  more('210300', 'city', '210000', '鞍山市'),
  more('210302', 'district', '210300', '铁东区'),
  more('320000', 'province', '', '江苏省'),
  more('321300', 'city', '320000', '宿迁市'),
  more('321302', 'district', '321300', '宿城区'),
];

function reporter(id: string, place: string, name: string): Reporter {
  return {
    ...{ ...REPORTER, reporter: id, place, may_report: place },
    ...{ name_zh: `${name}民政局`, name_en: `${id} bureau` },
    measures: 'institution-beds;nursing-beds;plan-issued',
  };
}

const BEDS: Indicator = {
  ...{ ...SHARE, indicator: 'beds', name_zh: '养老机构床位', name_en: 'Beds' },
  ...{ kind: 'measure', numerator: 'institution-beds', denominator: '', factor: '1' },
  ...{ unit: '张', unit_en: 'beds', decimals: '0', rollup: 'sum', zero_denominator: '' },
};

const POLICY: Policy = {
  ...{ policy: 'shenyang-2021', number: '沈政〔2021〕1号', date: '2021-01-31', place: '210100' },
  ...{ title_zh: '养老服务实施方案', title_en: 'Care plan', issuer_zh: '沈阳市政府' },
  ...{ issuer_en: 'Shenyang government', note_zh: '', note_en: '' },
  clauses: [
    {
      ...{ clause: '一', title_zh: '目标', title_en: 'Targets' },
      ...{ summary_zh: '要达到什么', summary_en: 'What is to be reached' },
    },
  ],
};

function target(slug: string, rest: Partial<Target>): Target {
  return {
    ...{ policy: POLICY.policy, target: `${POLICY.policy}/${slug}`, series: '', comparator: '>=' },
    ...{ indicator: SHARE.indicator, value: '55', unit: '%', when: 'by', starts: '' },
    ...{ due: '2025-12-31', applies_to: 'own', strength: 'binding', lead: '', responsible: '' },
    ...{ clause: '一', kind: 'quantity', statement_zh: slug, statement_en: slug, supersedes: '' },
    ...{
      baseline_value: '',
      baseline_date: '',
      restored: '',
      caveat_zh: '',
      caveat_en: '',
      acknowledged: '',
      see_also: '',
    },
    ...rest,
  };
}

export const FLOW_REFERENCE: Reference = {
  ...SMALL_REFERENCE,
  places: [...SMALL_REFERENCE.places, ...OTHER_CITIES],
  reporters: [
    reporter('heping', '210102', '和平区'),
    reporter('shenhe', '210103', '沈河区'),
    reporter('hunnan', '210112', '浑南区'),
    reporter('shenyang', '210100-own', '沈阳市'),
    reporter('sucheng', '321302', '宿城区'),
    reporter('tiedong', '210302', '铁东区'),
  ],
  indicators: [...SMALL_REFERENCE.indicators, BEDS],
  policies: [POLICY],
  targets: [
    target('nursing-bed-share-2025', {}),
    target('beds-each-2022', {
      ...{ indicator: 'beds', value: '100', unit: '张', due: '2022-12-31' },
      applies_to: 'each:district',
    }),
  ],
};

const HEADER = '地区,统计期,护理型床位数,养老机构床位数';

/** Returns an upload: `20230110T090000_….csv` with the given lines below the usual header. */
export function upload(reporter: string, name: string, ...lines: readonly string[]): Incoming {
  const bytes = bytesOf([HEADER, ...lines, ''].join('\n'));
  return {
    ...{ reporter, name, size: bytes.length, received: receivedOf(name) },
    read: () => Promise.resolve(bytes.slice()),
  };
}

function receivedOf(name: string): string {
  const [, date = '', time = ''] = /^(\d{8})T(\d{6})_/.exec(name) ?? [];
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  return `${day}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}+08:00`;
}

/** The word in every name that a sender gave: it must not be found in anything public. */
export const SENT_NAME = '内部文件名';
/** Values of returned uploads: neither may they. */
export const RETURNED_VALUES = ['七千七百零三', '88442211'] as const;

// The later file has the same number on another line: lines say nothing about what came last.
const JANUARY = ['和平区,2022-11,38,90', '和平区,2023-01,60,100'] as const;

export const FIRST = {
  december: upload('heping', `20230110T090000_${SENT_NAME}十二月.csv`, '和平区,2022-12,40,90'),
  heping: upload('heping', `20230210T090000_${SENT_NAME}.csv`, ...JANUARY),
  shenhe: upload('shenhe', `20230211T100000_${SENT_NAME}.csv`, '沈河区,2023-01,30,120'),
  hunnan: upload('hunnan', `20230212T110000_${SENT_NAME}.csv`, '浑南区,2023-01,10,20'),
  city: upload('shenyang', `20230213T110000_${SENT_NAME}.csv`, '沈阳市本级,2023-01,5,10'),
  suqian: upload('sucheng', `20230213T120000_${SENT_NAME}.csv`, '宿城区,2023-01,7,70'),
  anshan: upload('tiedong', `20230213T130000_${SENT_NAME}.csv`, '铁东区,2023-01,8,80'),
  rejected: upload(
    'shenhe',
    `20230314T090000_${SENT_NAME}错.csv`,
    `沈河区,2023-02,${RETURNED_VALUES[0]},${RETURNED_VALUES[1]}`,
  ),
  stranger: upload(
    `${SENT_NAME}-stranger`,
    `20230215T090000_${SENT_NAME}.csv`,
    `和平区,2023-02,1,${RETURNED_VALUES[1]}`,
  ),
} satisfies Record<string, Incoming>;

export const LATER = {
  corrected: upload('heping', `20230220T090000_${SENT_NAME}.csv`, '和平区,2023-01,62,100'),
  withdrawn: upload('hunnan', `20230221T090000_${SENT_NAME}.csv`, '浑南区,2023-01,撤回,撤回'),
  emptied: upload('shenyang', `20230223T110000_${SENT_NAME}.csv`, '沈阳市本级,2023-01,撤回,撤回'),
  again: upload('heping', `20230222T090000_${SENT_NAME}再报.csv`, ...JANUARY),
} satisfies Record<string, Incoming>;

/** A file over the size limit: whoever reads it fails. */
export const LARGE: Incoming = {
  ...{ reporter: 'heping', name: `20230216T090000_${SENT_NAME}大.csv`, size: SIZE_LIMIT + 1 },
  received: '2023-02-16T09:00:00+08:00',
  read: () => Promise.reject(new Error('read though it is too large')),
};

export const ALL: readonly Incoming[] = [...Object.values(FIRST), LARGE, ...Object.values(LATER)];

/** Returns the uploads of the sample inbox. */
export function sampleUploads(reference: Reference): readonly Incoming[] {
  return generateSamples(reference).map(({ path, bytes }) => {
    const at = path.indexOf('/');
    const [folder, name] = [path.slice(0, at), path.slice(at + 1)];
    return {
      ...{ reporter: folder, name, size: bytes.length, received: receivedOf(name) },
      read: () => Promise.resolve(bytes.slice()),
    };
  });
}

/** A renderer whose page is its slice as JSON. */
export const STUB: Renderer = {
  hash: 'a'.repeat(64),
  assets: [{ path: '/_astro/page.0123.css', bytes: bytesOf('body{}') }],
  render: (input) => Promise.resolve(JSON.stringify(input)),
  draw: (input) => JSON.stringify(input),
};

/** A store that already has its secret, so that two of them can be compared byte by byte. */
export function storeWithSecret(): MemoryStore {
  return memoryStore(new Map([[SECRET, new Uint8Array(32).fill(7)]]));
}

/** Returns what a publish needs besides its reference data. */
export function publishing(
  stores: Pick<PublishOptions, 'store' | 'site'>,
  rest: Partial<PublishOptions> = {},
): PublishOptions {
  return { ...stores, renderer: STUB, asOf: AS_OF, writer: 'one', now: NOW, ...rest };
}

/** A city's worth less, for tests that publish hundreds of times: one sender is returned. */
export const FEW: readonly Incoming[] = [FIRST.heping, FIRST.city, FIRST.rejected];

/** A copy of a store and a site, to go on from twice. */
export interface Stores {
  readonly store: MemoryStore;
  readonly site: MemoryStore;
}

/** Returns fresh stores with the content of others, or with a secret and nothing else. */
export function stores(from: Stores = { store: storeWithSecret(), site: memoryStore() }): Stores {
  return { store: memoryStore(from.store.content), site: memoryStore(from.site.content) };
}

/** Returns stores that have taken in and published these uploads, one batch after the other. */
export async function published(...batches: readonly (readonly Incoming[])[]): Promise<Stores> {
  const made = stores();
  for (const batch of batches) {
    await ingest(batch, { store: made.store, reference: FLOW_REFERENCE });
    await publish(FLOW_REFERENCE, publishing(made));
  }
  return made;
}
