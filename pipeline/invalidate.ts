// Makes readers' copies of the whole site go at once: only where something must no longer be read. All
// else is asked for again within a minute.

import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';

export interface Invalidation {
  readonly distribution: string;
  /** Names this invalidation: the same name twice makes one. */
  readonly reference: string;
}

/** Asks CloudFront to forget every page. */
export async function invalidate(
  client: Pick<CloudFrontClient, 'send'>,
  { distribution, reference }: Invalidation,
): Promise<void> {
  const { CreateInvalidationCommand } = await import('@aws-sdk/client-cloudfront');
  await client.send(
    new CreateInvalidationCommand({
      DistributionId: distribution,
      InvalidationBatch: { CallerReference: reference, Paths: { Quantity: 1, Items: ['/*'] } },
    }),
  );
}
