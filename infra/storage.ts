// The buckets that outlive every deploy: what was received and derived, the published site, and who
// asked for what. Nothing in them is public, nothing goes over an open line, nothing is deleted with
// the stack.

import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  ObjectOwnership,
  type BucketProps,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

const SAFE = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps;

export interface StorageProps {
  /** Days for which access logs are kept. @default 90 */
  readonly accessLogDays?: number;
}

export class Storage extends Construct {
  /** Files as agencies sent them, every version of each. */
  readonly ingest: Bucket;
  /** What the pipeline keeps: see pipeline/store/store-key.ts. */
  readonly store: Bucket;
  /** The published site. */
  readonly site: Bucket;
  readonly logs: Bucket;

  constructor(scope: Construct, id: string, { accessLogDays = 90 }: StorageProps = {}) {
    super(scope, id);
    this.logs = new Bucket(this, 'AccessLogs', {
      ...SAFE,
      // CloudFront writes its logs under an access list.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(accessLogDays) }],
    });
    this.ingest = this.#bucket('Ingest', {
      versioned: true,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    this.store = this.#bucket('Store', { versioned: true });
    this.site = this.#bucket('Site', {});
    for (const bucket of [this.ingest, this.store]) tellEventBridge(bucket);
  }

  #bucket(id: string, props: BucketProps): Bucket {
    return new Bucket(this, id, {
      ...SAFE,
      ...props,
      serverAccessLogsBucket: this.logs as IBucket,
      serverAccessLogsPrefix: `${id.toLowerCase()}/`,
    });
  }
}

// The L2 property would add a function of its own to set this.
function tellEventBridge(bucket: Bucket): void {
  (bucket.node.defaultChild as CfnBucket).addPropertyOverride(
    'NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled',
    true,
  );
}
