// All deployments as stacks of an app.

import { Validations, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { MubiaoStack } from './mubiao-stack.ts';
import { DEPLOYMENTS, type Settings } from './settings.ts';

/** Adds a stack for each deployment to an app; a finding of the rules fails its synthesis. */
export function deployments(app: App, { bundles }: { readonly bundles?: string } = {}): App {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  for (const [name, settings] of Object.entries<Settings>(DEPLOYMENTS)) {
    new MubiaoStack(app, name, {
      ...{ settings, bundles, env: { region: settings.region } },
      terminationProtection: settings.stage === 'prod',
    });
  }
  return app;
}
