import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { contentSecurityPolicy, createRendererFiles } from './renderer-files.ts';
import { temporaryFolder } from './store/testing/temporary-folder.ts';

let serve: ReturnType<typeof createRendererFiles>;

beforeEach(() => {
  const out = temporaryFolder();
  for (const folder of ['renderer/assets', 'renderer-old']) {
    mkdirSync(path.join(out, folder), { recursive: true });
  }
  for (const file of [
    'renderer/index.html',
    'renderer/assets/a b.js',
    'renderer/assets/..odd.css',
    'renderer/assets/font.woff2',
    'renderer/assets/index-DnrmJcVo.js',
    'renderer/notes.txt',
    'renderer-old/index.html',
    'index.html',
  ]) {
    writeFileSync(path.join(out, file), file);
  }
  serve = createRendererFiles(path.join(out, 'renderer'));
});

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['index.html?view=print', 'text/html; charset=utf-8'],
  ['assets/a%20b.js', 'text/javascript; charset=utf-8'],
  ['assets/..odd.css', 'text/css; charset=utf-8'],
  ['assets/font.woff2', 'font/woff2'],
  ['assets/../index.html', 'text/html; charset=utf-8'],
])('%s is served as %s, under the policy', async (address, type) => {
  const { status, headers, body } = await serve(`app://briefing/${address}`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
  });
  expect(body?.length).toBeGreaterThan(0);
});

test('what is named by its content is kept by the browser, all else is asked for anew', async () => {
  const cached = async (name: string) =>
    (await serve(`app://briefing/${name}`)).headers['cache-control'];
  expect(await cached('assets/index-DnrmJcVo.js')).toContain('immutable');
  expect(await cached('assets/font.woff2')).toBe('no-cache');
  expect(await cached('index.html')).toBe('no-cache');
  expect(await cached('assets/gone-DnrmJcVo.js')).toBe('no-cache');
});

test.each([
  '',
  'missing.html',
  'assets',
  'notes.txt',
  '..%2findex.html',
  '..%2frenderer-old%2findex.html',
  '%2e%2e%2findex.html',
  '..%5cindex.html',
  '%2fetc%2fpasswd',
  'C:%5cWindows%5cwin.ini',
  'index.html%00.js',
  '%',
])('%j leads nowhere', async (address) => {
  const { status, body } = await serve(`app://briefing/${address}`);
  expect({ status, body }).toEqual({ status: 404, body: null });
});

test('the policy lets no script run that is not the app’s own file', () => {
  const scripts = contentSecurityPolicy.split('; ').find((part) => part.startsWith('script-src'));
  expect(scripts).toBe("script-src 'self'");
  expect(contentSecurityPolicy).toContain("default-src 'none'");
});

describe('pictures', () => {
  const hash = 'a1'.repeat(32);
  const bytes = new Uint8Array([0xff, 0xd8, 0xff]);
  const asked: string[] = [];
  beforeEach(() => {
    asked.length = 0;
    const folder = path.join(temporaryFolder(), 'renderer');
    serve = createRendererFiles(folder, async (file) => {
      asked.push(file);
      return file === hash ? bytes : null;
    });
  });

  test('a picture is served by its hash, as a JPEG that never changes', async () => {
    const { status, headers, body } = await serve(`app://briefing/pictures/${hash}.jpg`);
    expect({ status, body }).toEqual({ status: 200, body: bytes });
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
    });
    expect(headers['cache-control']).toContain('immutable');
  });

  test('one that is not there is asked for again', async () => {
    const { status, headers } = await serve(`app://briefing/pictures/${'b2'.repeat(32)}.jpg`);
    expect({ status, cached: headers['cache-control'] }).toEqual({
      status: 404,
      cached: 'no-cache',
    });
  });

  test.each([
    `${hash}`,
    `${hash}.png`,
    `${hash}.jpg/..`,
    `..%2f${hash}.jpg`,
    `%2e%2e%2fbriefing.sqlite`,
    `${hash.toUpperCase()}.jpg`,
    `${hash}.jpg%00`,
    `sub/${hash}.jpg`,
    `${hash.slice(1)}.jpg`,
  ])('%s asks for no picture', async (name) => {
    expect((await serve(`app://briefing/pictures/${name}`)).status).toBe(404);
    expect(asked).toEqual([]);
  });
});
