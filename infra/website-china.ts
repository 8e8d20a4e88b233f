// The published site to readers in the China partition, whose CloudFront lacks origin access control,
// functions, cache policies and a name of its own: an identity reads the bucket, the cache is set in
// the behaviour itself, and the page of a folder is kept under the folder's address (folder-keys.ts). See "AWS China" in docs/operations.md.

import { Stack } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnDistribution, OriginAccessIdentity } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { acknowledge, acknowledgePublic } from './acknowledge.ts';
import { PATTERNS, type Kind } from './edge.ts';
import { headersPolicy } from './headers-policy.ts';
import type { Domain, Settings } from './settings.ts';
import type { Storage } from './storage.ts';

export interface WebsiteChinaProps {
  readonly settings: Settings;
  readonly domain: Domain;
  readonly storage: Storage;
  readonly api: RestApi;
  /** How long a page may be kept before it is asked for again. @default 60 */
  readonly pageSeconds?: number;
}

const YEAR_SECONDS = 31_536_000;

export class WebsiteChina extends Construct {
  readonly distributionId: string;

  constructor(scope: Construct, id: string, props: WebsiteChinaProps) {
    super(scope, id);
    const { settings, domain, storage, api, pageSeconds = 60 } = props;
    const identity = new OriginAccessIdentity(this, 'Identity', { comment: 'Reads the site' });
    storage.site.grantRead(identity);
    const uploadsTo = `https://${storage.ingest.bucketRegionalDomainName}`;
    const nothing = { queryString: false, cookies: { forward: 'none' } };
    const behavior = (kind: Kind): object => ({
      targetOriginId: 'site',
      viewerProtocolPolicy: 'redirect-to-https',
      compress: true,
      forwardedValues: nothing,
      ...{ minTtl: 0, defaultTtl: pageSeconds, maxTtl: YEAR_SECONDS },
      responseHeadersPolicyId: headersPolicy(this, kind, uploadsTo).responseHeadersPolicyId,
    });
    const others = (['embed', 'send'] as const).flatMap((kind) => {
      const own = behavior(kind);
      return PATTERNS[kind].map((pathPattern) => ({ ...own, pathPattern }));
    });
    const distribution = new CfnDistribution(this, 'Distribution', {
      distributionConfig: {
        ...{ enabled: true, comment: `mubiao ${settings.stage}`, httpVersion: 'http2' },
        aliases: [domain.name],
        viewerCertificate: {
          iamCertificateId: domain.certificate,
          ...{ sslSupportMethod: 'sni-only', minimumProtocolVersion: 'TLSv1.2_2018' },
        },
        defaultRootObject: 'index.html',
        origins: [
          {
            id: 'site',
            domainName: storage.site.bucketRegionalDomainName,
            s3OriginConfig: {
              originAccessIdentity: `origin-access-identity/cloudfront/${identity.originAccessIdentityId}`,
            },
          },
          {
            id: 'permit',
            domainName: `${api.restApiId}.execute-api.${Stack.of(this).region}.${Stack.of(this).urlSuffix}`,
            originPath: `/${api.deploymentStage.stageName}`,
            customOriginConfig: {
              originProtocolPolicy: 'https-only',
              originSslProtocols: ['TLSv1.2'],
            },
          },
        ],
        defaultCacheBehavior: behavior('page') as CfnDistribution.DefaultCacheBehaviorProperty,
        cacheBehaviors: [
          ...(others as CfnDistribution.CacheBehaviorProperty[]),
          {
            ...{ pathPattern: '/permit', targetOriginId: 'permit' },
            viewerProtocolPolicy: 'https-only',
            allowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
            forwardedValues: nothing,
            ...{ minTtl: 0, defaultTtl: 0, maxTtl: 0 },
          },
        ],
        customErrorResponses: [403, 404].map((errorCode) => ({
          ...{ errorCode, responseCode: 404, responsePagePath: '/404.html' },
          errorCachingMinTtl: pageSeconds,
        })),
        logging: { bucket: storage.logs.bucketRegionalDomainName, prefix: 'cloudfront/' },
      },
    });
    acknowledgePublic(distribution);
    acknowledge(distribution, 'CFR7', {
      reason: 'The China partition has no origin access control; an identity does the same.',
    });
    this.distributionId = distribution.ref;
  }
}
