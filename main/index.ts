import path from 'node:path';
import { app } from 'electron';
import { registerAppScheme } from './app-protocol.ts';
import { readCommandLine, storeForWindow } from './cli/command-line.ts';
import { findInstallation } from './installation.ts';
import { shutOffNetwork } from './security.ts';

registerAppScheme();
shutOffNetwork();
const args = readCommandLine(process.argv, { packaged: app.isPackaged });
const named = storeForWindow(args);
const installation = findInstallation(path.resolve(__dirname, '..', '..'), named);

if (args.length === 0 || named !== null) {
  void import('./desktop.ts').then(({ runDesktop }) => runDesktop(installation));
} else {
  void import('./cli/run.ts').then(({ runVerb }) => runVerb(args, installation));
}
