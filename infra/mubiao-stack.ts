// The whole flow in one stack: inbox → store → publisher → website, and who is told when it fails.

import { CfnOutput, Stack, Tags, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Inbox } from './inbox.ts';
import { Permit } from './permit.ts';
import { Publisher } from './publisher.ts';
import type { Settings } from './settings.ts';
import { Storage } from './storage.ts';
import { WebsiteChina } from './website-china.ts';
import { Website } from './website.ts';

export interface MubiaoStackProps extends StackProps {
  readonly settings: Settings;
  /** Where the bundles are. @default build/lambda */
  readonly bundles?: string | undefined;
}

export class MubiaoStack extends Stack {
  constructor(scope: Construct, id: string, { settings, bundles, ...props }: MubiaoStackProps) {
    super(scope, id, props);
    const storage = new Storage(this, 'Storage');
    const topic = new Topic(this, 'Alerts', { enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        ...{ actions: ['sns:Publish'], resources: [topic.topicArn] },
      }),
    );
    for (const address of settings.mail) topic.addSubscription(new EmailSubscription(address));
    const inbox = new Inbox(this, 'Inbox', { settings, storage, bundles });
    const publisher = new Publisher(this, 'Publisher', { settings, storage, topic, bundles });
    const permit = new Permit(this, 'Permit', { settings, storage, bundles });
    const distribution = distributionOf(this, { settings, storage, api: permit.api });
    publisher.mayInvalidate(distribution);
    new Alarms(this, 'Alarms', { settings, inbox, publisher, permit, topic });
    for (const [name, value] of Object.entries({
      IngestBucket: storage.ingest.bucketName,
      StoreBucket: storage.store.bucketName,
      SiteBucket: storage.site.bucketName,
      Distribution: distribution,
    }))
      new CfnOutput(this, name, { value });
    Tags.of(this).add('project', 'mubiao');
    Tags.of(this).add('stage', settings.stage);
  }
}

/** Returns the id of the distribution before the site. */
function distributionOf(
  stack: Stack,
  { settings, storage, api }: { settings: Settings; storage: Storage; api: Permit['api'] },
): string {
  if (settings.partition === 'aws')
    return new Website(stack, 'Website', { settings, storage, api }).distribution.distributionId;
  const { domain } = settings;
  if (!domain) throw new Error('a site in China needs a domain: name it in infra/settings.ts');
  return new WebsiteChina(stack, 'Website', { settings, domain, storage, api }).distributionId;
}
