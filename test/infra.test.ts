// The stacks as they would be deployed: each promise of the cloud is a line of a template, and the rules
// of AWS Solutions find nothing that is not acknowledged with its reason.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deployments } from '../infra/deployments.ts';
import { KINDS, PATTERNS } from '../infra/edge.ts';
import { DEPLOYMENTS } from '../infra/settings.ts';
import { securityHeaders } from '../pipeline/security-headers.ts';
import { FUNCTIONS } from '../pipeline/bundle.ts';

type Resource = Readonly<Record<string, unknown>> & {
  readonly Properties: Record<string, never>;
  readonly DeletionPolicy?: string;
};

let folder: string;
const templates = new Map<string, Template>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-infra-'));
  for (const name of FUNCTIONS.map((one) => one.name)) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'index.mjs'), `// ${name}`);
  }
  // A finding of the rules would fail it.
  const app = deployments(new App({ outdir: join(folder, 'out') }), { bundles: folder });
  app.synth();
  for (const name of Object.keys(DEPLOYMENTS))
    templates.set(name, Template.fromStack(app.node.findChild(name) as never));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const of = (name: keyof typeof DEPLOYMENTS): Template => {
  const found = templates.get(name);
  if (!found) throw new Error(`not synthesized: ${name}`);
  return found;
};
const every = (name: keyof typeof DEPLOYMENTS, type: string): [string, Resource][] =>
  Object.entries(of(name).findResources(type)) as [string, Resource][];
const text = (value: unknown): string => JSON.stringify(value);
/** The statements of the roles whose logical id starts so. */
const statements = (name: keyof typeof DEPLOYMENTS, role: string): string[] =>
  every(name, 'AWS::IAM::Policy')
    .filter(([id]) => id.startsWith(role))
    .flatMap(([, { Properties }]) =>
      (
        Properties as unknown as { PolicyDocument: { Statement: object[] } }
      ).PolicyDocument.Statement.map(text),
    );

describe.each(Object.keys(DEPLOYMENTS) as (keyof typeof DEPLOYMENTS)[])('%s', (name) => {
  test('every bucket is private, encrypted, asked over TLS alone, logged and never deleted', () => {
    const buckets = every(name, 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(4);
    for (const [id, { Properties, DeletionPolicy }] of buckets) {
      expect([id, DeletionPolicy]).toEqual([id, 'Retain']);
      expect(Properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          ...{ BlockPublicAcls: true, BlockPublicPolicy: true },
          ...{ IgnorePublicAcls: true, RestrictPublicBuckets: true },
        },
      });
      expect(text(Properties)).toContain('"SSEAlgorithm":"AES256"');
      if (!id.includes('AccessLogs')) expect(text(Properties)).toContain('LoggingConfiguration');
    }
    const refusals = every(name, 'AWS::S3::BucketPolicy').filter(([, one]) =>
      text(one).includes('"aws:SecureTransport":"false"'),
    );
    expect(refusals).toHaveLength(4);
  });

  test('what was received and derived is versioned, and tells EventBridge without a function of its own', () => {
    for (const part of ['StorageIngest', 'StorageStore']) {
      const [[, bucket] = []] = every(name, 'AWS::S3::Bucket').filter(([id]) =>
        id.startsWith(part),
      );
      expect(bucket?.Properties).toMatchObject({
        VersioningConfiguration: { Status: 'Enabled' },
        NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      });
    }
    for (const [id] of every(name, 'AWS::Lambda::Function'))
      expect(id).toMatch(/^(Inbox|Publisher|Permit)/);
    expect(every(name, 'AWS::CloudFormation::CustomResource')).toEqual([]);
  });

  test('functions run on Node 24 and arm64, with their logs kept for a limited time', () => {
    const functions = every(name, 'AWS::Lambda::Function');
    expect(functions).toHaveLength(5);
    for (const [, { Properties }] of functions)
      expect(Properties).toMatchObject({
        ...{ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' },
        Environment: { Variables: { POWERTOOLS_METRICS_NAMESPACE: 'mubiao' } },
      });
    const logs = every(name, 'AWS::Logs::LogGroup');
    expect(logs).toHaveLength(6);
    for (const [, { Properties }] of logs)
      expect(Properties['RetentionInDays']).toBe(DEPLOYMENTS[name].stage === 'prod' ? 365 : 30);
  });

  test('an upload goes from the bucket over the queue to ingest; what fails five times lies aside', () => {
    of(name).hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: Match.anyValue() },
      VisibilityTimeout: 1800,
    });
    of(name).hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      ...{ BatchSize: 10, FunctionResponseTypes: ['ReportBatchItemFailures'] },
    });
    of(name).hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(15 minutes)',
      Target: Match.objectLike({ Input: '{"sweep":true}', DeadLetterConfig: Match.anyValue() }),
    });
    for (const [, { Properties }] of every(name, 'AWS::SQS::Queue'))
      expect(Properties).toMatchObject({ SqsManagedSseEnabled: true });
  });

  test('there is one publisher: uploads and the schedule go through one group of a FIFO queue', () => {
    of(name).hasResourceProperties('AWS::SQS::Queue', {
      ...{ FifoQueue: true, ContentBasedDeduplication: true, VisibilityTimeout: 900 },
      RedrivePolicy: { maxReceiveCount: 3, deadLetterTargetArn: Match.anyValue() },
    });
    of(name).hasResourceProperties('AWS::Events::Rule', {
      EventPattern: Match.objectLike({
        detail: Match.objectLike({ object: { key: [{ prefix: 'pending/' }] } }),
      }),
      Targets: [Match.objectLike({ SqsParameters: { MessageGroupId: 'publish' } })],
    });
    of(name).hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 hour)',
      Target: Match.objectLike({ SqsParameters: { MessageGroupId: 'publish' } }),
    });
    of(name).hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0 9 * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Shanghai',
    });
  });

  test('publish cannot read what was sent; it writes log and parts, and the site', () => {
    const found = statements(name, 'PublisherPublish');
    expect(found.join()).not.toMatch(/\/raw\/|StorageIngest|\/secret|\/uploads\//);
    const writing = found.filter((one) => one.includes('s3:PutObject'));
    expect(writing).toHaveLength(2);
    expect(writing.join()).toMatch(/\/log\/\*.*\/parts\/\*/);
  });

  test('ingest writes nothing into the site but answers, deletes nothing, and reads versions alone', () => {
    const found = statements(name, 'InboxIngest');
    const site = found.filter((one) => one.includes('StorageSite'));
    expect(site).toHaveLength(1);
    expect(site[0]).toMatch(/"Action":"s3:PutObject".*\/receipts\/\*/);
    expect(found.join()).not.toContain('s3:Delete');
    expect(found.filter((one) => /StorageIngest[^}]*Arn"\]\},"\/\*/.test(one)).join()).toContain(
      '"Action":"s3:GetObjectVersion"',
    );
  });

  test('remind reads releases and sends; pictures write pictures; permit reads invitations', () => {
    expect(statements(name, 'PublisherRemind').join()).not.toMatch(
      /PutObject|\/raw\/|\/receipts\//,
    );
    const drawn = statements(name, 'PublisherPictures').filter((one) => one.includes('PutObject'));
    expect(drawn.join()).toMatch(/\.pictures\.json.*\*\.png/);
    expect(drawn).toHaveLength(2);
    const permit = statements(name, 'PermitRole').join();
    expect(permit).toContain('/invites/*');
    expect(permit).not.toMatch(/s3:Delete|GetObjectVersion|StorageSite/);
  });

  test('no right is given that is wider than these', () => {
    for (const [, { Properties }] of every(name, 'AWS::IAM::Policy'))
      expect(text(Properties)).not.toMatch(/"Action":"[a-z0-9]*:?\*"|s3:\*|"AWS":"\*"/);
  });

  test('permit takes a small request with an invitation, throttled, and logs no body', () => {
    of(name).hasResourceProperties('AWS::ApiGateway::Method', {
      ...{ HttpMethod: 'POST', RequestValidatorId: Match.anyValue() },
    });
    of(name).hasResourceProperties('AWS::ApiGateway::Stage', {
      MethodSettings: [
        Match.objectLike({
          DataTraceEnabled: false,
          ThrottlingRateLimit: 5,
          ThrottlingBurstLimit: 20,
        }),
      ],
      AccessLogSetting: Match.anyValue(),
    });
    of(name).hasResourceProperties('AWS::S3::Bucket', {
      CorsConfiguration: { CorsRules: [Match.objectLike({ AllowedMethods: ['POST'] })] },
    });
  });

  test('every alarm goes to the topic, when it is raised and when it ends', () => {
    const alarms = every(name, 'AWS::CloudWatch::Alarm');
    const names = alarms.map(([, { Properties }]) => String(Properties['AlarmName']));
    const { stage } = DEPLOYMENTS[name];
    const expected = ['uploads-aside', 'publishes-aside', 'publish-failed', 'no-publish'];
    expected.push('publishing-held', 'old-data-210100', 'old-data-321300');
    expected.push(
      ...['ingest', 'publish', 'pictures', 'remind', 'permit'].map((one) => `errors-${one}`),
    );
    expect(names.sort()).toEqual(expected.map((one) => `mubiao-${stage}-${one}`).sort());
    for (const [, { Properties }] of alarms)
      expect(Properties).toMatchObject({ AlarmActions: [{}], OKActions: [{}] });
    of(name).hasResourceProperties('AWS::CloudWatch::Alarm', {
      ...{ AlarmName: `mubiao-${stage}-old-data-210100`, Threshold: 45 },
    });
    of(name).hasResourceProperties('AWS::CloudWatch::Alarm', {
      ...{ AlarmName: `mubiao-${stage}-no-publish`, TreatMissingData: 'breaching' },
    });
  });

  test('everything bears the project and the stage', () => {
    for (const [, { Properties }] of every(name, 'AWS::S3::Bucket'))
      expect(Properties['Tags']).toEqual(
        expect.arrayContaining([
          { Key: 'project', Value: 'mubiao' },
          { Key: 'stage', Value: DEPLOYMENTS[name].stage },
        ]),
      );
  });

  test('readers get the headers that serve sends, on pages, on embeds and on the page that sends', () => {
    const policies = every(name, 'AWS::CloudFront::ResponseHeadersPolicy').map(([, one]) =>
      text(one),
    );
    expect(policies).toHaveLength(3);
    const uploadsTo = 'https://uploads.example.org';
    for (const path of Object.values(KINDS)) {
      const [before = '', after = ''] = (
        securityHeaders(path, uploadsTo)['content-security-policy'] ?? ''
      ).split(uploadsTo);
      expect(policies.filter((one) => one.includes(before) && one.includes(after))).not.toEqual([]);
    }
    expect(policies.filter((one) => one.includes('frame-ancestors *'))).toHaveLength(1);
    for (const one of policies) {
      expect(one).not.toContain('unsafe-inline');
      expect(one).toContain('"AccessControlMaxAgeSec":63072000');
    }
  });
});

test('the world’s CloudFront: origin access control, cache policy, compression, the 404 page', () => {
  const name = 'mubiao-prod';
  of(name).resourceCountIs('AWS::CloudFront::OriginAccessControl', 1);
  of(name).hasResourceProperties('AWS::CloudFront::CachePolicy', {
    CachePolicyConfig: Match.objectLike({ MinTTL: 0, DefaultTTL: 60, MaxTTL: 31_536_000 }),
  });
  const patterns = [...PATTERNS.embed, ...PATTERNS.send].map((PathPattern) =>
    Match.objectLike({ PathPattern, Compress: true, ResponseHeadersPolicyId: Match.anyValue() }),
  );
  of(name).hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike({
      DefaultCacheBehavior: Match.objectLike({
        ...{ Compress: true, ViewerProtocolPolicy: 'redirect-to-https' },
        FunctionAssociations: [Match.objectLike({ EventType: 'viewer-request' })],
      }),
      CacheBehaviors: Match.arrayWith(patterns),
      CustomErrorResponses: [403, 404].map((ErrorCode) =>
        Match.objectLike({ ErrorCode, ResponseCode: 404, ResponsePagePath: '/404.html' }),
      ),
    }),
  });
});

test('China: an identity, the cache in the behaviour, its own certificate, and nothing it lacks', () => {
  for (const name of ['mubiao-cn-dev', 'mubiao-cn-prod'] as const) {
    const whole = text(of(name).toJSON());
    for (const lacking of [
      ...['AWS::CloudFront::OriginAccessControl', 'AWS::CloudFront::KeyValueStore'],
      ...['AWS::CloudFront::Function', 'AWS::CloudFront::CachePolicy', 'AWS::Lambda::Url'],
      ...['CachePolicyId', 'OriginRequestPolicyId', 'xray:', '"Mode":"Active"', 'arn:aws:'],
    ])
      expect([lacking, whole.includes(lacking)]).toEqual([lacking, false]);
    of(name).hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Aliases: ['mubiao.example.cn'],
        ViewerCertificate: Match.objectLike({ IamCertificateId: Match.anyValue() }),
        DefaultCacheBehavior: Match.objectLike({
          ForwardedValues: { QueryString: false, Cookies: { Forward: 'none' } },
          ...{ MinTTL: 0, DefaultTTL: 60, MaxTTL: 31_536_000 },
        }),
        Origins: Match.arrayWith([Match.objectLike({ S3OriginConfig: Match.anyValue() })]),
      }),
    });
    for (const [, { Properties }] of every(name, 'AWS::Lambda::Function'))
      if (
        'MUBIAO_SITE_BUCKET' in
        (Properties as unknown as { Environment: { Variables: object } }).Environment.Variables
      )
        expect(Properties).toMatchObject({
          Environment: { Variables: { MUBIAO_FOLDER_KEYS: 'yes' } },
        });
  }
});

test('an agency with an account of its own gets a role that puts under its prefix, and no more', async () => {
  const { MubiaoStack } = await import('../infra/mubiao-stack.ts');
  const settings = { ...DEPLOYMENTS['mubiao-prod'], accounts: { 'suqian-mz': '111122223333' } };
  const stack = new MubiaoStack(new App({ outdir: join(folder, 'role') }), 'x', {
    settings,
    bundles: folder,
  });
  const roles = Object.entries(Template.fromStack(stack).findResources('AWS::IAM::Policy')).filter(
    ([id]) => id.includes('Reporter'),
  );
  expect(roles).toHaveLength(1);
  expect(text(roles[0]?.[1])).toMatch(/"Action":"s3:PutObject".*\/suqian-mz\/\*/);
});

test('the same settings make the same templates', () => {
  const again = deployments(new App({ outdir: join(folder, 'again') }), { bundles: folder });
  for (const name of Object.keys(DEPLOYMENTS) as (keyof typeof DEPLOYMENTS)[])
    expect(Template.fromStack(again.node.findChild(name) as never).toJSON()).toEqual(
      of(name).toJSON(),
    );
});
