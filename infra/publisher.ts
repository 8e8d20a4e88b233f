// Publishing: a marker of a new upload, or a schedule → a queue that hands over one message group at a
// time, so that there is one publisher → the function that computes, commits and renders. The
// pictures are drawn by a function of their own after each commit.

import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { Match, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke, SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledgeInvoke } from './acknowledge-invoke.ts';
import { folderKeys, type Settings } from './settings.ts';
import type { Storage } from './storage.ts';
import { Task } from './task.ts';

export interface PublisherProps {
  readonly settings: Settings;
  readonly storage: Storage;
  /** Where reminders go. */
  readonly topic: Topic;
  readonly bundles?: string | undefined;
}

const TIMEOUT = Duration.minutes(15);
const GROUP = 'publish';

export class Publisher extends Construct {
  readonly publish: Task;
  readonly pictures: Task;
  readonly remind: Task;
  readonly aside: Queue;

  constructor(scope: Construct, id: string, { settings, storage, topic, bundles }: PublisherProps) {
    super(scope, id);
    const { store, site } = storage;
    const environment = {
      ...folderKeys(settings),
      MUBIAO_STORE_BUCKET: store.bucketName,
      MUBIAO_SITE_BUCKET: site.bucketName,
    };
    const queues = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, fifo: true };
    this.aside = new Queue(this, 'Aside', { ...queues, retentionPeriod: Duration.days(14) });
    const queue = new Queue(this, 'Queue', {
      ...{ ...queues, contentBasedDeduplication: true },
      visibilityTimeout: TIMEOUT,
      deadLetterQueue: { queue: this.aside, maxReceiveCount: 3 },
    });
    this.publish = new Task(this, 'Publish', {
      ...{
        settings,
        name: 'publish',
        environment,
        memoryMegabytes: 3008,
        timeout: TIMEOUT,
        bundles,
      },
    });
    this.publish.function.addEventSource(new SqsEventSource(queue, { batchSize: 10 }));
    this.#mayPublish(storage);
    created(this, 'Pending', { storage, prefix: 'pending/' }).addTarget(
      new SqsQueue(queue, { messageGroupId: GROUP }),
    );
    new Schedule(this, 'Hourly', {
      description: 'Publishes without an upload: periods end, plans fall due',
      schedule: ScheduleExpression.rate(Duration.minutes(settings.publishMinutes)),
      target: new SqsSendMessage(queue, {
        input: ScheduleTargetInput.fromObject({ scheduled: true }),
        messageGroupId: GROUP,
      }),
    });
    this.pictures = new Task(this, 'Pictures', {
      ...{
        settings,
        name: 'pictures',
        environment,
        memoryMegabytes: 2048,
        timeout: TIMEOUT,
        bundles,
      },
    });
    this.#mayDraw(storage);
    created(this, 'Committed', { storage, prefix: 'log/' }).addTarget(
      new LambdaFunction(this.pictures.function, { retryAttempts: 2 }),
    );
    this.remind = new Task(this, 'Remind', {
      ...{ settings, name: 'remind', memoryMegabytes: 1024, bundles },
      environment: { MUBIAO_STORE_BUCKET: store.bucketName, MUBIAO_TOPIC: topic.topicArn },
    });
    mayReadReleases(this.remind, storage);
    this.remind.allow(['sns:Publish'], [topic.topicArn]);
    new Schedule(this, 'Morning', {
      description: 'Tells officials who is late with a report',
      schedule: ScheduleExpression.cron({
        ...{ hour: String(settings.remindHour), minute: '0' },
        timeZone: TimeZone.ASIA_SHANGHAI,
      }),
      target: new LambdaInvoke(this.remind.function, { retryAttempts: 2 }),
    });
    acknowledgeInvoke(this, this.remind);
  }

  /** Where something must no longer be read, readers' copies of it go. */
  mayInvalidate(distribution: string): void {
    const { partition, account } = Stack.of(this);
    this.publish.function.addEnvironment('MUBIAO_DISTRIBUTION', distribution);
    this.publish.allow(
      ['cloudfront:CreateInvalidation'],
      [`arn:${partition}:cloudfront::${account}:distribution/${distribution}`],
    );
  }

  /** It reads what was derived from uploads, never the files themselves, and writes the site. */
  #mayPublish({ store, site }: Storage): void {
    const { publish } = this;
    publish.allow(['s3:ListBucket'], [store.bucketArn, site.bucketArn]);
    const under = (prefixes: readonly string[]): string[] => prefixes.map((one) => `${one}/*`);
    const read = ['receipts', 'observations', 'annotated', 'pending', 'log', 'parts', 'events'];
    publish.reach(['s3:GetObject'], store, under(read));
    publish.reach(['s3:PutObject'], store, under(['log', 'parts']));
    publish.reach(['s3:DeleteObject'], store, ['pending/*']);
    publish.reach(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], site, ['*']);
  }

  #mayDraw({ store, site }: Storage): void {
    const { pictures } = this;
    mayReadReleases(pictures, { store });
    pictures.allow(['s3:ListBucket'], [site.bucketArn]);
    pictures.allow(['s3:GetObject', 's3:PutObject'], [site.arnForObjects('.pictures.json')]);
    pictures.reach(['s3:PutObject', 's3:DeleteObject'], site, ['*.png']);
  }
}

function mayReadReleases(task: Task, { store }: Pick<Storage, 'store'>): void {
  task.allow(['s3:ListBucket'], [store.bucketArn]);
  task.reach(['s3:GetObject'], store, ['log/*', 'parts/*']);
}

/** Returns what is told of each new object of the store under a prefix. */
function created(
  scope: Construct,
  id: string,
  { storage, prefix }: { readonly storage: Storage; readonly prefix: string },
): Rule {
  return new Rule(scope, id, {
    description: `A new object under ${prefix} of the store`,
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: {
        bucket: { name: [storage.store.bucketName] },
        object: { key: Match.prefix(prefix) },
      },
    },
  });
}
