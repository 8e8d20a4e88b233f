// What differs between one deployment and another: the only file to edit before a deploy.

import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** The world's AWS, or that of China, which is an AWS of its own with fewer features. */
export type Partition = 'aws' | 'aws-cn';

export interface Settings {
  /** In every name and metric: dev or prod. */
  readonly stage: 'dev' | 'prod';
  readonly partition: Partition;
  readonly region: string;
  /**
   * The name that the site is reached by. Required in China, where CloudFront has none of its own and
   * the name needs a record number (ICP备案).
   */
  readonly domain?: Domain;
  /** Ids in data/reporters.csv of agencies with an AWS account of their own: each gets a role. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Where alarms and reminders are sent. */
  readonly mail: readonly string[];
  /** How often the ingest bucket is searched for what no event told of. */
  readonly sweepMinutes: number;
  /** How often the site is published without an upload: for days that end, and plans that fall due. */
  readonly publishMinutes: number;
  /** When officials are told who is late: hour of the day in Beijing. */
  readonly remindHour: number;
  /** Numbers of a city older than this raise an alarm: a month, and the time to report it. */
  readonly oldestDataDays: number;
  /** The cities whose numbers' age is watched, by code. */
  readonly cities: readonly string[];
  /** How long logs are kept. */
  readonly logs: RetentionDays;
}

export interface Domain {
  readonly name: string;
  /** Of AWS Certificate Manager in us-east-1; in China the id of a certificate uploaded to IAM. */
  readonly certificate: string;
}

const COMMON = {
  accounts: {},
  mail: [],
  sweepMinutes: 15,
  publishMinutes: 60,
  remindHour: 9,
  oldestDataDays: 45,
  cities: ['210100', '321300'],
} as const;

const CHINA = {
  partition: 'aws-cn',
  region: 'cn-north-1',
  domain: { name: 'mubiao.example.cn', certificate: 'ASCAEXAMPLE00000000000' },
} as const;

/** Every deployment there is, by the name of its stack. */
export const DEPLOYMENTS = {
  'mubiao-dev': {
    ...COMMON,
    stage: 'dev',
    partition: 'aws',
    region: 'ap-east-1',
    logs: RetentionDays.ONE_MONTH,
  },
  'mubiao-prod': {
    ...COMMON,
    stage: 'prod',
    partition: 'aws',
    region: 'ap-east-1',
    logs: RetentionDays.ONE_YEAR,
  },
  'mubiao-cn-dev': { ...COMMON, ...CHINA, stage: 'dev', logs: RetentionDays.ONE_MONTH },
  'mubiao-cn-prod': { ...COMMON, ...CHINA, stage: 'prod', logs: RetentionDays.ONE_YEAR },
} as const satisfies Record<string, Settings>;

/** Where no function runs at the edge, pages are kept under the addresses that are asked for. */
export function folderKeys({ partition }: Settings): Readonly<Record<string, string>> {
  return { MUBIAO_FOLDER_KEYS: partition === 'aws-cn' ? 'yes' : 'no' };
}
