// A schedule's right to call a function covers the function's versions too.

import { Stack } from 'aws-cdk-lib';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import type { IConstruct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Task } from './task.ts';

/** Acknowledges it, for the schedules within a construct. */
export function acknowledgeInvoke(within: IConstruct, task: Task): void {
  const id = Stack.of(within).getLogicalId(task.function.node.defaultChild as CfnFunction);
  acknowledge(Stack.of(within), `IAM5[Resource::<${id}.Arn>:*]`, {
    reason: 'The versions of the one function that the schedule calls.',
  });
}
