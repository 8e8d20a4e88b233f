// Takes in what was put into the ingest bucket: what the queue names, message by message, and on a
// schedule whatever no event told of.

import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { ingest, type IngestResult } from '../ingest.ts';
import type { Incoming, StoredReceipt } from '../receive.ts';
import { answer, answerFailure } from '../answer.ts';
import { bucketInbox } from './bucket-inbox.ts';
import { deployedReference, openSite, openStore, s3, setting } from './cloud.ts';
import { logger, metrics, tracer } from './telemetry.ts';
import { uploadedKeys } from './uploaded-keys.ts';

const processor = new BatchProcessor(EventType.SQS);
const store = openStore();
const site = openSite();

/** Handles messages of the queue, one by one, or `{"sweep": true}`. */
export async function handler(
  event: SQSEvent | { readonly sweep: true },
  context: Context,
): Promise<SQSBatchResponse | undefined> {
  logger.addContext(context);
  try {
    if (!('sweep' in event))
      return await processPartialResponse(event, takeIn, processor, { context });
    await taken(await bucketInbox(s3, setting('MUBIAO_INGEST_BUCKET'), { prefix: '' }));
    return undefined;
  } finally {
    metrics.publishStoredMetrics();
  }
}

async function takeIn({ body }: SQSRecord): Promise<void> {
  for (const key of uploadedKeys(body)) {
    const bucket = setting('MUBIAO_INGEST_BUCKET');
    const inbox = await bucketInbox(s3, bucket, { prefix: key });
    const own = inbox.filter(({ reporter, name }) => [reporter, name].join('/') === key);
    if (own.length === 0) logger.warn('no such object any more', { key });
    await taken(own);
  }
}

/** Takes in a list, answers whoever sent it, and throws where one of it could not be taken in. */
async function taken(inbox: readonly Incoming[]): Promise<void> {
  const reference = await deployedReference();
  const segment = tracer.isTracingEnabled() ? tracer.getSegment() : undefined;
  segment?.addAnnotation('uploads', inbox.length);
  const tell = (stored: StoredReceipt): Promise<void> => answer(stored, { site, reference });
  const result = await ingest(inbox, { store, reference, tell });
  for (const stored of result.receipts) counted(stored);
  await refuse(result);
}

function counted({ receipt }: StoredReceipt): void {
  const { decision, upload, reporter, counts, rules } = receipt;
  logger.info('upload', { upload, reporter, decision, counts, rules });
  metrics.addMetric(
    decision === 'accepted' ? 'UploadsAccepted' : 'UploadsReturned',
    MetricUnit.Count,
    1,
  );
  for (const [code, count] of Object.entries(counts)) {
    const ofCode = metrics.singleMetric();
    ofCode.addDimension('code', code);
    ofCode.addMetric('Findings', MetricUnit.Count, count);
  }
}

/** Its bytes are kept; it is tried again, by the queue until that gives up, then by each sweep. */
async function refuse({ failures }: IngestResult): Promise<void> {
  for (const { file, error } of failures) {
    logger.error('not taken in', { file, error: error as Error });
    metrics.addMetric('UploadsFailed', MetricUnit.Count, 1);
    await answerFailure(file.slice(file.indexOf('/') + 1), site);
  }
  const [first] = failures;
  if (first) throw new Error(`not taken in: ${first.file}`, { cause: first.error });
}
