// Upload access: a small function behind an API that exchanges an invitation for a form which lets a
// browser put one file under its reporter's prefix, for fifteen minutes.

import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  EndpointType,
  JsonSchemaType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  type Method,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Settings } from './settings.ts';
import type { Storage } from './storage.ts';
import { Task } from './task.ts';

export interface PermitProps {
  readonly settings: Settings;
  readonly storage: Storage;
  /** Requests a second that the API answers. @default 5 */
  readonly requestsPerSecond?: number;
  readonly bundles?: string | undefined;
}

export class Permit extends Construct {
  readonly api: RestApi;
  readonly task: Task;

  constructor(scope: Construct, id: string, props: PermitProps) {
    super(scope, id);
    const { settings, storage, requestsPerSecond = 5, bundles } = props;
    const { ingest, store } = storage;
    this.task = new Task(this, 'Permit', {
      ...{ settings, name: 'permit', bundles },
      environment: {
        MUBIAO_INGEST_BUCKET: ingest.bucketName,
        MUBIAO_STORE_BUCKET: store.bucketName,
      },
    });
    this.task.allow(['s3:ListBucket'], [store.bucketArn]);
    this.task.reach(['s3:GetObject'], store, ['invites/*']);
    // What it signs it must be allowed to do itself.
    this.task.reach(['s3:PutObject'], ingest, ['*']);
    const logs = new LogGroup(this, 'Log', {
      retention: settings.logs,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.api = new RestApi(this, 'Api', {
      description: 'Exchanges an invitation for an upload form',
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: {
        stageName: 'v1',
        ...{ throttlingRateLimit: requestsPerSecond, throttlingBurstLimit: 4 * requestsPerSecond },
        accessLogDestination: new LogGroupLogDestination(logs),
        accessLogFormat: AccessLogFormat.jsonWithStandardFields(),
        // Never the body: the invitation stands in it.
        ...{ loggingLevel: MethodLoggingLevel.ERROR, dataTraceEnabled: false },
      },
    });
    const validator = this.api.addRequestValidator('Validator', {
      ...{ validateRequestBody: true, validateRequestParameters: true },
    });
    const model = this.api.addModel('Request', {
      contentType: 'application/json',
      schema: REQUEST,
    });
    const method = this.api.root
      .addResource('permit')
      .addMethod('POST', new LambdaIntegration(this.task.function), {
        requestValidator: validator,
        requestModels: { 'application/json': model },
      });
    this.#acknowledge(method);
  }

  #acknowledge(method: Method): void {
    const invited = {
      reason: 'Who asks is known by the invitation in the body, which the function checks.',
    };
    acknowledge(method, 'APIG4', invited);
    acknowledge(method, 'COG4', invited);
    acknowledge(this.api.deploymentStage, 'APIG3', {
      reason: 'One small method, throttled, that answers nobody without an invitation.',
    });
    acknowledge(
      this.api,
      'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
      { reason: 'The account-wide role by which API Gateway writes its logs is AWS’s own.' },
    );
  }
}

const REQUEST = {
  type: JsonSchemaType.OBJECT,
  required: ['token', 'name', 'bytes'],
  properties: {
    token: { type: JsonSchemaType.STRING, minLength: 20, maxLength: 200 },
    name: { type: JsonSchemaType.STRING, minLength: 1, maxLength: 300 },
    bytes: { type: JsonSchemaType.INTEGER, minimum: 1 },
  },
};
