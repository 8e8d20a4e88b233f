// Publishes what was taken in: after uploads and on a schedule, from a queue that hands over one
// message group at a time, so that there is one publisher. What kind of message it is does not matter.

import { join } from 'node:path';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context } from 'aws-lambda';
import { asOfDate, beijingTime } from '../clock.ts';
import { invalidate } from '../invalidate.ts';
import { newestData } from '../newest-data.ts';
import { publish, type Committed, type Published } from '../publish.ts';
import { openRenderer } from '../renderer.ts';
import { deployedReference, openSite, openStore, setting } from './cloud.ts';
import { logger, metrics } from './telemetry.ts';

const store = openStore();
const site = openSite();
const renderer = openRenderer(join(import.meta.dirname, 'renderer'));

const cloudFront = new CloudFrontClient({});

// While the process lives, the newest release need not be read again.
let last: Committed | undefined;

/** Publishes once, whatever the messages of the queue are. */
export async function handler(_event: unknown, context: Context): Promise<void> {
  logger.addContext(context);
  const [started, now] = [performance.now(), beijingTime(Date.now())];
  try {
    const reference = await deployedReference();
    const published = await publish(reference, {
      ...{ store, site, now, renderer: await renderer, writer: context.awsRequestId },
      ...{ asOf: asOfDate(undefined, reference.site, now), ...(last && { last }) },
    });
    last = published.last;
    if (published.urgent)
      await invalidate(cloudFront, {
        ...{ distribution: setting('MUBIAO_DISTRIBUTION'), reference: String(last.entry.n) },
      });
    report(published, performance.now() - started, now);
  } catch (error) {
    metrics.addMetric('PublishFailed', MetricUnit.Count, 1);
    logger.error('not published', error as Error);
    throw error;
  } finally {
    metrics.publishStoredMetrics();
  }
}

function report(published: Published, ms: number, now: string): void {
  const { release, held, rendered, kept, removed } = published;
  logger.info('published', { release, held, rendered, kept, removed });
  metrics.addMetric('PublishHeld', MetricUnit.Count, held ? 1 : 0);
  metrics.addMetric('PublishFailed', MetricUnit.Count, 0);
  metrics.addMetric('PagesRendered', MetricUnit.Count, rendered);
  metrics.addMetric('PublishDuration', MetricUnit.Milliseconds, ms);
  for (const { city, age } of newestData(published.last.release.snapshot, now.slice(0, 10))) {
    const ofCity = metrics.singleMetric();
    ofCity.addDimension('city', city);
    ofCity.addMetric('NewestDataAge', MetricUnit.Count, age);
  }
}
