import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackage } from '@electron/asar';

/**
 * What a bare Electron runs: `electron [flags] APP [arguments]`.
 *
 * Honours `-r FILE` (Playwright hooks in that way) and then loads the first argument that is no
 * flag, as Electron's own default app does; without one it says so and stops. It is an ES module
 * that waits for the app: Electron holds `ready` back until such a module has run to its end, and
 * after `ready` no scheme can be registered as privileged any more.
 */
export const LOADER = `import { app } from 'electron/main';
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const args = process.argv.slice(1);
let target;
for (let i = 0; i < args.length && target === undefined; i++) {
  if (args[i] === '-r' || args[i] === '--require') Module._preloadModules([path.resolve(args[++i])]);
  else if (!args[i].startsWith('-')) target = path.resolve(args[i]);
}

if (target === undefined) {
  console.error('Usage: electron [flags] PATH_OF_APP [arguments]');
  app.exit(2);
} else {
  process.defaultApp = true;
  const manifest = path.join(target, 'package.json');
  if (fs.existsSync(manifest)) {
    const { name, productName, version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    app.setName(productName ?? name);
    if (version) app.setVersion(version);
    app.setAppPath(target);
  }
  await import(pathToFileURL(Module._resolveFilename(target, null, true)).href);
}
`;

/** Writes `resources/default_app.asar` into a dist that is to hold no app of its own. */
export async function writeDefaultApp(dist: string): Promise<void> {
  const source = path.join(dist, 'default_app');
  await mkdir(source);
  await writeFile(
    path.join(source, 'package.json'),
    '{"name":"default-app","type":"module","main":"index.js"}',
  );
  await writeFile(path.join(source, 'index.js'), LOADER);
  await mkdir(path.join(dist, 'resources'), { recursive: true });
  await createPackage(source, path.join(dist, 'resources', 'default_app.asar'));
  await rm(source, { recursive: true });
}
