// The app that `cdk` runs, and `npm run synth`: every deployment of settings.ts, checked by the rules of
// AWS Solutions.

import { App } from 'aws-cdk-lib';
import { deployments } from './deployments.ts';

deployments(new App({ outdir: 'build/cdk' })).synth();
