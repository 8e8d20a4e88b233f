// Exchanges an invitation for a form that lets a browser put one CSV of at most 20 MB under its
// reporter's prefix, for fifteen minutes.

import { randomBytes } from 'node:crypto';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { beijingTime } from '../clock.ts';
import { permit, receiptAddress, type PermitRequest } from '../permit.ts';
import { SIZE_LIMIT } from '../too-large.ts';
import { openStore, s3, setting } from './cloud.ts';
import { logger } from './telemetry.ts';

const SECONDS = 15 * 60;
const TYPE = 'text/csv';

const store = openStore();

/** Answers POST /permit. */
export async function handler(
  { body }: Pick<APIGatewayProxyEvent, 'body'>,
  context: Context,
): Promise<APIGatewayProxyResult> {
  logger.addContext(context);
  const today = beijingTime(Date.now()).slice(0, 10);
  const request = JSON.parse(body ?? '{}') as PermitRequest;
  const permitted = await permit(request, { store, today, random: randomBytes(16) });
  if ('status' in permitted) {
    logger.info('refused', { status: permitted.status });
    return answer(permitted.status, { message: permitted.message });
  }
  const { reporter, name } = permitted;
  logger.info('permitted', { reporter });
  const { url, fields } = await createPresignedPost(s3, {
    Bucket: setting('MUBIAO_INGEST_BUCKET'),
    Key: `${reporter}/${name}`,
    Conditions: [
      ['content-length-range', 1, SIZE_LIMIT],
      ['eq', '$Content-Type', TYPE],
    ],
    Fields: { 'Content-Type': TYPE },
    Expires: SECONDS,
  });
  return answer(200, { url, fields, receipt: receiptAddress(permitted) });
}

function answer(statusCode: number, content: object): APIGatewayProxyResult {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return { statusCode, headers, body: JSON.stringify(content) };
}
