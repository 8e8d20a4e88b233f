// Taking in: an object in the ingest bucket → EventBridge → queue → the function that reads, checks and
// answers it; what fails five times lies in a queue of its own. A schedule finds what no event told of.

import { Duration, Stack } from 'aws-cdk-lib';
import { Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { AccountPrincipal, Effect, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { HttpMethods, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { acknowledgeInvoke } from './acknowledge-invoke.ts';
import { folderKeys, type Settings } from './settings.ts';
import type { Storage } from './storage.ts';
import { Task } from './task.ts';

export interface InboxProps {
  readonly settings: Settings;
  readonly storage: Storage;
  /** How often a message is tried before it is put aside. @default 5 */
  readonly tries?: number;
  readonly bundles?: string | undefined;
}

const TIMEOUT = Duration.minutes(5);
const BATCH = 10;

export class Inbox extends Construct {
  readonly task: Task;
  /** Messages that could not be handled: somebody must look at them. */
  readonly aside: Queue;

  constructor(scope: Construct, id: string, { settings, storage, tries = 5, bundles }: InboxProps) {
    super(scope, id);
    const { ingest, store, site } = storage;
    this.aside = new Queue(this, 'Aside', {
      ...{ encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true },
      retentionPeriod: Duration.days(14),
    });
    const queue = new Queue(this, 'Queue', {
      ...{ encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true },
      // Six times the function's own time, as Lambda asks for.
      visibilityTimeout: Duration.minutes(6 * TIMEOUT.toMinutes()),
      deadLetterQueue: { queue: this.aside, maxReceiveCount: tries },
    });
    new Rule(this, 'Put', {
      description: 'A file in the ingest bucket is to be taken in',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [ingest.bucketName] }, object: { key: Match.anythingBut('') } },
      },
      targets: [new SqsQueue(queue)],
    });
    this.task = new Task(this, 'Ingest', {
      ...{ settings, name: 'ingest', memoryMegabytes: 1024, timeout: TIMEOUT, bundles },
      environment: {
        ...folderKeys(settings),
        MUBIAO_INGEST_BUCKET: ingest.bucketName,
        MUBIAO_STORE_BUCKET: store.bucketName,
        MUBIAO_SITE_BUCKET: site.bucketName,
      },
    });
    this.task.function.addEventSource(
      new SqsEventSource(queue, {
        batchSize: BATCH,
        reportBatchItemFailures: true,
        maxConcurrency: 5,
      }),
    );
    this.#mayTakeIn(storage);
    new Schedule(this, 'Sweep', {
      description: 'Finds files that no event told of',
      schedule: ScheduleExpression.rate(Duration.minutes(settings.sweepMinutes)),
      target: new LambdaInvoke(this.task.function, {
        input: ScheduleTargetInput.fromObject({ sweep: true }),
        retryAttempts: 2,
        deadLetterQueue: this.aside,
      }),
    });
    acknowledgeInvoke(this, this.task);
    allowUploads(storage, settings);
    for (const [reporter, account] of Object.entries(settings.accounts))
      reporterRole(this, { reporter, account, storage });
  }

  /** It reads what was sent, keeps it, and answers; it may not touch what is published. */
  #mayTakeIn({ ingest, store, site }: Storage): void {
    this.task.allow(['s3:ListBucketVersions'], [ingest.bucketArn]);
    this.task.reach(['s3:GetObjectVersion'], ingest, ['*']);
    this.task.allow(['s3:ListBucket'], [store.bucketArn]);
    const own = ['raw', 'uploads', 'receipts', 'observations', 'annotated', 'pending'];
    const keys = [...own.map((prefix) => `${prefix}/*`), 'secret'];
    this.task.reach(['s3:GetObject', 's3:PutObject'], store, keys);
    this.task.reach(['s3:PutObject'], site, ['receipts/*']);
  }
}

/** From the upload page, in a browser, straight into the bucket. */
function allowUploads({ ingest }: Storage, { domain }: Settings): void {
  ingest.addCorsRule({
    allowedMethods: [HttpMethods.POST],
    allowedOrigins: [domain ? `https://${domain.name}` : 'https://*.cloudfront.net'],
    allowedHeaders: ['content-type'],
    maxAge: 3600,
  });
}

interface ReporterRole {
  readonly reporter: string;
  /** The agency's AWS account. */
  readonly account: string;
  readonly storage: Storage;
}

/** A role that an agency's own account may take on: it puts under its prefix, and reads nothing. */
function reporterRole(scope: Construct, { reporter, account, storage }: ReporterRole): void {
  const role = new Role(scope, `Reporter-${reporter}`, {
    assumedBy: new AccountPrincipal(account),
    description: `Puts files of ${reporter} into the ingest bucket`,
  });
  acknowledge(
    role,
    `IAM5[Resource::<${Stack.of(scope).getLogicalId(storage.ingest.node.defaultChild as CfnBucket)}.Arn>/${reporter}/*]`,
    {
      reason: 'An agency names its files itself; the prefix is its own.',
    },
  );
  role.addToPolicy(
    new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ['s3:PutObject'],
      resources: [storage.ingest.arnForObjects(`${reporter}/*`)],
    }),
  );
}
