// The published site to readers: CloudFront before the site's bucket, which answers nobody else; pages
// kept for a minute, what is named by its content for ever; the headers of `mubiao serve`.

import { Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { RestApiOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { acknowledge, acknowledgePublic } from './acknowledge.ts';
import { INDEX_FUNCTION, PATTERNS, type Kind } from './edge.ts';
import { headersPolicy } from './headers-policy.ts';
import type { Settings } from './settings.ts';
import type { Storage } from './storage.ts';

export interface WebsiteProps {
  readonly settings: Settings;
  readonly storage: Storage;
  /** Answers POST /permit of the upload page. */
  readonly api: RestApi;
  /** How long a page may be kept before it is asked for again. @default 60 */
  readonly pageSeconds?: number;
}

export class Website extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: WebsiteProps) {
    super(scope, id);
    const { settings, storage, api, pageSeconds = 60 } = props;
    const origin = S3BucketOrigin.withOriginAccessControl(storage.site as IBucket);
    const index = new EdgeFunction(this, 'Index', {
      code: FunctionCode.fromInline(INDEX_FUNCTION),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'The file behind an address',
    });
    // What the site itself says of each object holds, up to a year.
    const cachePolicy = new CachePolicy(this, 'Cache', {
      comment: 'As the objects say; pages a minute',
      ...{ minTtl: Duration.seconds(0), defaultTtl: Duration.seconds(pageSeconds) },
      maxTtl: Duration.days(365),
      cookieBehavior: CacheCookieBehavior.none(),
      headerBehavior: CacheHeaderBehavior.none(),
      queryStringBehavior: CacheQueryStringBehavior.none(),
      ...{ enableAcceptEncodingBrotli: true, enableAcceptEncodingGzip: true },
    });
    const uploadsTo = `https://${storage.ingest.bucketRegionalDomainName}`;
    const behavior = (kind: Kind): BehaviorOptions => ({
      ...{ origin, cachePolicy, compress: true },
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headersPolicy(this, kind, uploadsTo),
      functionAssociations: [{ function: index, eventType: FunctionEventType.VIEWER_REQUEST }],
    });
    const others = (['embed', 'send'] as const).flatMap((kind) => {
      const own = behavior(kind);
      return PATTERNS[kind].map((pattern): [string, BehaviorOptions] => [pattern, own]);
    });
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `mubiao ${settings.stage}`,
      defaultBehavior: behavior('page'),
      additionalBehaviors: { ...Object.fromEntries(others), '/permit': permitBehavior(api) },
      defaultRootObject: 'index.html',
      errorResponses: [403, 404].map((httpStatus) => ({
        ...{ httpStatus, responseHttpStatus: 404, responsePagePath: '/404.html' },
        ttl: Duration.seconds(pageSeconds),
      })),
      ...{ enableLogging: true, logBucket: storage.logs as IBucket, logFilePrefix: 'cloudfront/' },
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      ...(settings.domain && {
        domainNames: [settings.domain.name],
        certificate: Certificate.fromCertificateArn(
          this,
          'Certificate',
          settings.domain.certificate,
        ),
      }),
    });
    acknowledgePublic(this.distribution);
    if (!settings.domain)
      acknowledge(this.distribution, 'CFR4', {
        reason:
          'Without a domain CloudFront’s own certificate is used, whose protocol is AWS’s choice.',
      });
  }
}

function permitBehavior(api: RestApi): BehaviorOptions {
  return {
    origin: new RestApiOrigin(api),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  };
}
