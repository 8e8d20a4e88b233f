// Tells the city's officials each morning who is late with a report and who soon will be.

import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Context } from 'aws-lambda';
import { beijingTime } from '../clock.ts';
import { reminderText } from '../reminder-text.ts';
import { reminders } from '../reminders.ts';
import { newestEntry, readRelease } from '../store/log.ts';
import { openStore, setting } from './cloud.ts';
import { logger } from './telemetry.ts';

const WITHIN_DAYS = 5;

const store = openStore();
const sns = new SNSClient({});

/** Sends one message with all of them, none where nobody is late. */
export async function handler(_event: unknown, context: Context): Promise<void> {
  logger.addContext(context);
  const newest = await newestEntry(store);
  if (!newest) return;
  const { snapshot } = await readRelease(store, newest);
  const today = beijingTime(Date.now()).slice(0, 10);
  const found = reminders(snapshot, { today, within: WITHIN_DAYS });
  logger.info('reminders', {
    late: found.filter(({ days }) => days < 0).length,
    all: found.length,
  });
  if (found.length === 0) return;
  await sns.send(
    new PublishCommand({
      TopicArn: setting('MUBIAO_TOPIC'),
      ...reminderText(found, snapshot.reference),
    }),
  );
}
