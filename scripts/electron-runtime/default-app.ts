import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackage } from '@electron/asar';

/**
 * What a bare Electron runs: `electron [flags] APP [arguments]`.
 *
 * Honours `-r FILE` (Playwright hooks in that way) and then loads the first argument that is no
 * flag, as Electron's own default app does; without one it says so and stops.
 */
const LOADER = `'use strict';
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const args = process.argv.slice(1);
let target;
for (let i = 0; i < args.length && target === undefined; i++) {
  if (args[i] === '-r' || args[i] === '--require') require(path.resolve(args[++i]));
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
  Module._load(target, Module, true);
}
`;

/** Writes `resources/default_app.asar` into a dist that came with an app of its own. */
export async function writeDefaultApp(dist: string): Promise<void> {
  const source = path.join(dist, 'default_app');
  await mkdir(source);
  await writeFile(path.join(source, 'package.json'), '{"name":"default-app","main":"index.js"}');
  await writeFile(path.join(source, 'index.js'), LOADER);
  await createPackage(source, path.join(dist, 'resources', 'default_app.asar'));
  await rm(source, { recursive: true });
}
