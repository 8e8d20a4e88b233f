// What somebody must be told of. Each alarm has its paragraph in docs/operations.md, under its own
// name: what it means, and what to do.

import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Metric,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Inbox } from './inbox.ts';
import type { Permit } from './permit.ts';
import type { Publisher } from './publisher.ts';
import type { Settings } from './settings.ts';

export interface AlarmsProps {
  readonly settings: Settings;
  readonly inbox: Inbox;
  readonly publisher: Publisher;
  readonly permit: Permit;
  readonly topic: Topic;
}

interface Rule {
  readonly metric: IMetric;
  readonly description: string;
  /** Raised where the metric is this or more. */
  readonly from: number;
  /** Raised where the metric is missing too. */
  readonly orMissing?: true;
}

export class Alarms extends Construct {
  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const action = new SnsAction(props.topic);
    for (const [name, { metric, description, from, orMissing }] of Object.entries(rulesOf(props))) {
      const alarm = new Alarm(this, name, {
        ...{ metric, alarmDescription: description, threshold: from, evaluationPeriods: 1 },
        alarmName: `mubiao-${props.settings.stage}-${name}`,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: orMissing ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
  }
}

const DAY = Duration.days(1);

function rulesOf({ settings, inbox, publisher, permit }: AlarmsProps): Record<string, Rule> {
  const own = (
    metricName: string,
    service: string,
    period: Duration,
    statistic = 'Maximum',
  ): Metric =>
    new Metric({
      ...{ namespace: 'mubiao', metricName, period, statistic },
      dimensionsMap: { service: `mubiao-${service}`, stage: settings.stage },
    });
  const messages = (one: Inbox | Publisher): Metric =>
    one.aside.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' });
  const failing = [
    inbox.task,
    publisher.publish,
    publisher.pictures,
    publisher.remind,
    permit.task,
  ];
  return {
    'uploads-aside': {
      metric: messages(inbox),
      ...{ from: 1, description: 'Uploads could not be taken in five times over' },
    },
    'publishes-aside': {
      metric: messages(publisher),
      ...{ from: 1, description: 'Publishing failed three times over' },
    },
    'publish-failed': {
      metric: own('PublishFailed', 'publish', Duration.minutes(15)),
      ...{ from: 1, description: 'A publish failed; readers see the last good release' },
    },
    'no-publish': {
      metric: new Metric({
        ...{
          namespace: 'mubiao',
          metricName: 'PublishFailed',
          period: DAY,
          statistic: 'SampleCount',
        },
        dimensionsMap: { service: 'mubiao-publish', stage: settings.stage },
      }),
      ...{ from: NEVER, orMissing: true, description: 'Nothing was published for a day' },
    },
    'publishing-held': {
      metric: own('PublishHeld', 'publish', Duration.hours(6)),
      ...{ from: 1, description: 'An older release is pinned: new numbers are not published' },
    },
    ...Object.fromEntries(
      failing.map((task) => [
        `errors-${task.node.id.toLowerCase()}`,
        {
          metric: task.function.metricErrors({ period: Duration.minutes(15), statistic: 'Sum' }),
          ...{ from: 3, description: `The function ${task.node.id} fails again and again` },
        },
      ]),
    ),
    ...Object.fromEntries(
      settings.cities.map((city) => [
        `old-data-${city}`,
        {
          metric: new Metric({
            ...{
              namespace: 'mubiao',
              metricName: 'NewestDataAge',
              period: DAY,
              statistic: 'Minimum',
            },
            dimensionsMap: { service: 'mubiao-publish', stage: settings.stage, city },
          }),
          from: settings.oldestDataDays,
          description: `The newest numbers of ${city} are ${settings.oldestDataDays} days old`,
        },
      ]),
    ),
  };
}

// More publishes than there can be in a day: this one is raised where there are none.
const NEVER = 1e9;
