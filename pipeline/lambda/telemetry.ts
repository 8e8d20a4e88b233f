// What the functions tell their operators: structured logs, metrics in the namespace `mubiao`, and
// traces where the partition has them.

import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { Tracer } from '@aws-lambda-powertools/tracer';

export const logger = new Logger();
export const tracer = new Tracer();
export const metrics = new Metrics({
  namespace: 'mubiao',
  defaultDimensions: { stage: process.env['MUBIAO_STAGE'] ?? 'local' },
});
