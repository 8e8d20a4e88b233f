// Findings of the rules of AWS Solutions that are meant to be so, each with its reason.

import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Acknowledges a finding, `IAM5[Resource::*]`, on a construct. */
export function acknowledge(
  on: IConstruct,
  finding: string,
  { reason }: { readonly reason: string },
): void {
  Validations.of(on).acknowledge({ id: `AwsSolutions::AwsSolutions-${finding}`, reason });
}

/** Acknowledges what follows from the site being for everybody. */
export function acknowledgePublic(distribution: IConstruct): void {
  acknowledge(distribution, 'CFR1', {
    reason: 'What a government promised is for everybody to read, wherever they are.',
  });
  acknowledge(distribution, 'CFR2', {
    reason: 'Files and nothing else: no request reaches code, but for /permit, which is throttled.',
  });
}
