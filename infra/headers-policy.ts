// The security headers of a kind of page as a policy of CloudFront: the very ones that `mubiao serve`
// sends and the tests run under.

import { Duration } from 'aws-cdk-lib';
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { securityHeaders } from '../pipeline/security-headers.ts';
import { KINDS, type Kind } from './edge.ts';

/** Returns the policy that sends what `mubiao serve` sends with a kind of page. */
export function headersPolicy(
  scope: Construct,
  kind: Kind,
  uploadsTo: string,
): ResponseHeadersPolicy {
  const headers = securityHeaders(KINDS[kind], uploadsTo);
  return new ResponseHeadersPolicy(scope, `Headers-${kind}`, {
    comment: `mubiao ${kind}`,
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        ...{ contentSecurityPolicy: headers['content-security-policy'] ?? '', override: true },
      },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        ...{ accessControlMaxAge: Duration.seconds(hstsSeconds(headers)), override: true },
      },
    },
  });
}

function hstsSeconds(headers: Readonly<Record<string, string>>): number {
  return Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1]);
}
