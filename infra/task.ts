// A function of the project: its bundle on Node 24 and arm64, its log kept for a limited time, and no
// right but those that are given to it one by one.

import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { asset, type FunctionName } from './asset.ts';
import type { Settings } from './settings.ts';

export interface TaskProps {
  readonly settings: Settings;
  readonly name: FunctionName;
  readonly environment: Readonly<Record<string, string>>;
  /** @default 512, which is also a third of a processor. */
  readonly memoryMegabytes?: number;
  /** @default 1 minute */
  readonly timeout?: Duration;
  /** Where the bundles are. @default build/lambda */
  readonly bundles?: string | undefined;
}

export class Task extends Construct {
  readonly function: LambdaFunction;
  readonly #role: Role;

  constructor(
    scope: Construct,
    id: string,
    {
      settings,
      name,
      environment,
      memoryMegabytes = 512,
      timeout = Duration.minutes(1),
      bundles,
    }: TaskProps,
  ) {
    super(scope, id);
    const { stage, partition, logs } = settings;
    // X-Ray does not trace functions in China.
    const isTraced = partition === 'aws';
    const logGroup = new LogGroup(this, 'Log', {
      retention: logs,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(this.#role);
    if (isTraced)
      acknowledge(this.#role, 'IAM5[Resource::*]', {
        reason: 'X-Ray takes traces for no resource: its two actions allow nothing narrower.',
      });
    this.function = new LambdaFunction(this, 'Function', {
      ...{ code: asset(name, bundles), handler: 'index.handler', logGroup, role: this.#role },
      ...{ runtime: Runtime.NODEJS_24_X, architecture: Architecture.ARM_64 },
      ...{ memorySize: memoryMegabytes, timeout },
      tracing: isTraced ? Tracing.ACTIVE : Tracing.DISABLED,
      environment: {
        ...environment,
        MUBIAO_STAGE: stage,
        POWERTOOLS_SERVICE_NAME: `mubiao-${name}`,
        POWERTOOLS_METRICS_NAMESPACE: 'mubiao',
        POWERTOOLS_TRACE_ENABLED: String(isTraced),
      },
    });
  }

  /** Lets the function do these things to these resources, and nothing else. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    this.#role.addToPolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources] }),
    );
  }

  /** Lets the function do these things to the objects of a bucket under these keys: `log/*`. */
  reach(actions: readonly string[], bucket: Bucket, keys: readonly string[]): void {
    this.allow(
      actions,
      keys.map((key) => bucket.arnForObjects(key)),
    );
    const id = Stack.of(this).getLogicalId(bucket.node.defaultChild as CfnBucket);
    for (const key of keys)
      if (key.includes('*'))
        acknowledge(this.#role, `IAM5[Resource::<${id}.Arn>/${key}]`, {
          reason: 'The keys are made at run time; the prefix is as narrow as the function’s part.',
        });
  }
}
