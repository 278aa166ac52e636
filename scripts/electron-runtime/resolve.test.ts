import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { executableIn } from './official.ts';
import { describeRuntime, type RuntimeSources, resolveElectronRuntime } from './resolve.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hongshan-runtime-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** A folder that looks like an Electron of that version. */
function dist(name: string, version: string): string {
  const made = path.join(folder, name);
  mkdirSync(path.dirname(executableIn(made)), { recursive: true });
  writeFileSync(executableIn(made), '');
  writeFileSync(path.join(made, 'version'), version);
  return made;
}

/** Every source unavailable, but for those given; asking one that must not be asked fails. */
function sources(available: Partial<RuntimeSources>): RuntimeSources {
  return {
    platform: 'linux-x64',
    override: undefined,
    installed: () => undefined,
    downloaded: () => Promise.reject(new Error('the site did not answer')),
    fallback: () => Promise.reject(new Error('the registry did not answer')),
    binding: () => Promise.reject(new Error('no binding was to be built')),
    ...available,
  };
}

test('the override goes before everything', async () => {
  const override = dist('override', '45.0.0');
  const installed = () => dist('installed', '45.4.1');
  const runtime = await resolveElectronRuntime(sources({ override, installed }));
  expect(runtime).toMatchObject({ kind: 'override', version: '45.0.0', env: {} });
  expect(runtime.executablePath).toBe(executableIn(override));
});

test('an override without Electron in it is an error, never silently passed over', async () => {
  const override = path.join(folder, 'empty');
  const installed = () => dist('installed', '45.4.1');
  await expect(resolveElectronRuntime(sources({ override, installed }))).rejects.toThrow(override);
});

test('an override older than Node-API 10 gets the binding that it needs', async () => {
  const override = dist('override', '33.2.1');
  const binding = async () => '/cache/better_sqlite3.node';
  const { env } = await resolveElectronRuntime(sources({ override, binding }));
  expect(env).toEqual({ HONGSHAN_SQLITE_BINDING: '/cache/better_sqlite3.node' });
});

test('the installed one goes before the download', async () => {
  const runtime = await resolveElectronRuntime(
    sources({
      installed: () => dist('installed', 'v45.4.1'),
      downloaded: async () => dist('downloaded', '45.4.1'),
    }),
  );
  expect(runtime).toMatchObject({ kind: 'installed', version: '45.4.1' });
});

test('the download goes before the fallback', async () => {
  const runtime = await resolveElectronRuntime(
    sources({
      downloaded: async () => dist('downloaded', '45.4.1'),
      fallback: async () => dist('fallback', '33.2.1'),
    }),
  );
  expect(runtime).toMatchObject({ kind: 'downloaded', env: {} });
});

test('the fallback says in one line its version, what it is for, and why it was taken', async () => {
  const runtime = await resolveElectronRuntime(
    sources({
      fallback: async () => dist('fallback', '33.2.1'),
      binding: async () => '/cache/better_sqlite3.node',
    }),
  );
  expect(runtime.kind).toBe('fallback');
  expect(describeRuntime(runtime)).toMatch(
    /^Electron 33\.2\.1 \(fallback\): for development and tests only.*the site did not answer$/,
  );
});

test('on other platforms there is no fallback: the message names both ways out', async () => {
  const fallback = async () => dist('fallback', '33.2.1');
  await expect(
    resolveElectronRuntime(sources({ platform: 'darwin-arm64', fallback })),
  ).rejects.toThrow(/did not answer.*ELECTRON_MIRROR.*ELECTRON_OVERRIDE_DIST_PATH/);
});
