import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { createFileWriter } from './write-file.ts';

let folder: string;
let target: string;

beforeEach(() => {
  folder = temporaryFolder();
  target = path.join(folder, 'briefing.pdf');
});

const errno = (code: string) => Object.assign(new Error(code), { code });

/** The real file system, with some of a file's or folder's operations replaced. */
function faulty(faults: {
  readonly handle?: Partial<nodeFs.FileHandle>;
  readonly rename?: typeof nodeFs.rename;
}) {
  const open: typeof nodeFs.open = async (...args) =>
    Object.assign(await nodeFs.open(...args), args[1] === 'wx' ? faults.handle : {});
  return { ...nodeFs, open, ...(faults.rename && { rename: faults.rename }) };
}

test('what a killed export left is gone with the next one', async () => {
  const killed = spawnSync(process.execPath, [
    '--input-type=module',
    '-e',
    `import { createFileWriter } from ${JSON.stringify(path.join(import.meta.dirname, 'write-file.ts'))};
    import * as fs from 'node:fs/promises';
    const rename = () => process.kill(process.pid, 'SIGKILL');
    await createFileWriter({ fs: { ...fs, rename } }).write(${JSON.stringify(target)}, 'half');`,
  ]);
  expect(killed.signal).toBe('SIGKILL');
  const [left = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  expect(left).toMatch(/^\.hongshan-.+\.tmp$/);
  const twoHoursAgo = new Date(Date.now() - 7_200_000);
  utimesSync(path.join(folder, left), twoHoursAgo, twoHoursAgo);
  await createFileWriter().write(target, 'whole');
  expect(readdirSync(folder)).toEqual(['briefing.pdf']);
});

test('a new file is written whole, and alone', async () => {
  await createFileWriter().write(target, new Uint8Array([1, 2, 3]));
  expect([...readFileSync(target)]).toEqual([1, 2, 3]);
  expect(readdirSync(folder)).toEqual(['briefing.pdf']);
});

test('an old file is replaced, and keeps its mode', async () => {
  writeFileSync(target, 'old', { mode: 0o600 });
  await createFileWriter().write(target, '新');
  expect(readFileSync(target, 'utf8')).toBe('新');
  expect(statSync(target).mode & 0o777).toBe(0o600);
});

test('through a link the linked file is replaced, and the link stays', async () => {
  const real = path.join(folder, 'real.pdf');
  writeFileSync(real, 'old');
  symlinkSync(real, target);
  await createFileWriter().write(target, 'new');
  expect(readFileSync(real, 'utf8')).toBe('new');
  await expect(nodeFs.readlink(target)).resolves.toBe(real);
});

describe('whatever fails leaves the old file and nothing else', () => {
  test.each([
    [
      'the disk is full',
      { handle: { writeFile: () => Promise.reject(errno('ENOSPC')) } },
      'file.disk-full',
    ],
    [
      'the disk is full at the last',
      { handle: { sync: () => Promise.reject(errno('ENOSPC')) } },
      'file.disk-full',
    ],
    [
      'the quota is used up',
      { handle: { writeFile: () => Promise.reject(errno('EDQUOT')) } },
      'file.disk-full',
    ],
    [
      'a write is cut short without a word',
      { handle: { writeFile: async () => {} } },
      'file.disk-full',
    ],
    [
      'the disk is failing',
      { handle: { sync: () => Promise.reject(errno('EIO')) } },
      'file.not-writable',
    ],
    [
      'the file may not be replaced',
      { rename: () => Promise.reject(errno('EPERM')) },
      'file.not-writable',
    ],
    [
      'the disk became read-only',
      { rename: () => Promise.reject(errno('EROFS')) },
      'file.not-writable',
    ],
  ])('%s', async (_, faults, code) => {
    writeFileSync(target, 'old');
    const files = createFileWriter({ fs: faulty(faults as Parameters<typeof faulty>[0]) });
    await expect(files.write(target, 'new')).rejects.toMatchObject({
      code,
      params: { path: target },
    });
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['briefing.pdf']);
  });

  test('it is cancelled after all is written', async () => {
    writeFileSync(target, 'old');
    await expect(
      createFileWriter().write(target, 'new', AbortSignal.abort()),
    ).rejects.toMatchObject({ code: 'export.cancelled' });
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['briefing.pdf']);
  });

  test('the program dies before the last step', async () => {
    writeFileSync(target, 'old');
    const files = createFileWriter({ fs: faulty({ rename: () => new Promise(() => {}) }) });
    void files.write(target, 'new');
    await expect.poll(() => readdirSync(folder).length).toBe(2);
    expect(readFileSync(target, 'utf8')).toBe('old');
  });
});

describe('a target that another program has open', () => {
  /** Windows, where a rename is refused this often. */
  function held(times: number, code = 'EPERM') {
    const pauses: number[] = [];
    let left = times;
    const rename: typeof nodeFs.rename = async (...args) => {
      if (left-- > 0) throw errno(code);
      return nodeFs.rename(...args);
    };
    const files = createFileWriter({
      fs: faulty({ rename }),
      platform: 'win32',
      wait: async (ms) => pauses.push(ms),
    });
    return { files, pauses };
  }

  test.each(['EPERM', 'EACCES', 'EBUSY'])('is waited for while it says %s', async (code) => {
    writeFileSync(target, 'old');
    const { files, pauses } = held(3, code);
    await files.write(target, 'new');
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(pauses).toEqual([50, 100, 200]);
    expect(readdirSync(folder)).toEqual(['briefing.pdf']);
  });

  test('is left as it is in the end, and named', async () => {
    writeFileSync(target, 'old');
    const { files, pauses } = held(99);
    await expect(files.write(target, 'new')).rejects.toMatchObject({
      code: 'file.in-use',
      params: { path: target, other: path.join(folder, 'briefing (2).pdf') },
    });
    expect(pauses.reduce((sum, ms) => sum + ms)).toBeLessThan(3000);
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['briefing.pdf']);
  });

  test('another name is offered that nobody has', async () => {
    for (const name of ['briefing.pdf', 'briefing (2).pdf', 'briefing (3).pdf']) {
      writeFileSync(path.join(folder, name), 'old');
    }
    const { files } = held(99);
    await expect(files.write(target, 'new')).rejects.toMatchObject({
      params: { other: path.join(folder, 'briefing (4).pdf') },
    });
  });

  test('is no longer waited for when the export is cancelled', async () => {
    writeFileSync(target, 'old');
    const controller = new AbortController();
    const files = createFileWriter({
      fs: faulty({ rename: () => Promise.reject(errno('EBUSY')) }),
      wait: async () => controller.abort(),
    });
    await expect(files.write(target, 'new', controller.signal)).rejects.toMatchObject({
      code: 'export.cancelled',
    });
    expect(readdirSync(folder)).toEqual(['briefing.pdf']);
  });
});

test.each([
  '洪山区 2023 “简报” — 定稿 (1).pdf',
  ' leading and trailing .pdf ',
  '-o --out=$HOME;`id` & | < > * ? " \' \\ %20 #1 ~!@^{}[].pdf',
  'tab\tand\nnew line.pdf',
  'é e\u0301 \u202e fdp.emoji 😀 👩‍💻.pdf',
  '.hidden',
  'trailing dot.',
  'trailing space ',
  'con.pdf',
  'NUL',
])('a file may be named %j', async (name) => {
  const odd = path.join(folder, name);
  await createFileWriter().assertWritable(odd);
  await createFileWriter().write(odd, 'one');
  await createFileWriter().write(odd, 'two');
  expect(readFileSync(odd, 'utf8')).toBe('two');
  expect(readdirSync(folder)).toEqual([name]);
});

describe('a name or path that is too long is said so', () => {
  test.each([
    ['the name', () => path.join(folder, `${'山'.repeat(90)}.pdf`)],
    ['the path', () => path.join(folder, 'x/'.repeat(2100), 'x.pdf')],
  ])('%s', async (_, file) => {
    const refused = {
      code: 'file.name-too-long',
      params: { path: expect.stringContaining(folder) },
    };
    await expect(createFileWriter().assertWritable(file())).rejects.toMatchObject(refused);
    await expect(createFileWriter().write(file(), 'new')).rejects.toMatchObject(refused);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a disk that really takes no more leaves the old file and nothing else', () => {
  writeFileSync(target, 'old');
  const program = `
    import { createFileWriter } from ${JSON.stringify(path.resolve('main/files/write-file.ts'))};
    await createFileWriter().write(${JSON.stringify(target)}, new Uint8Array(200_000)).then(
      () => console.log('written'),
      (error) => console.log(error.code),
    );`;
  // A limit of the process stands in for the disk's: any user can set one.
  const { stdout } = spawnSync('sh', [
    '-c',
    'ulimit -f 100; exec "$@"',
    'sh',
    process.execPath,
    '--input-type=module',
    '-e',
    program,
  ]);
  expect(stdout.toString()).toBe('file.disk-full\n');
  expect(readFileSync(target, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['briefing.pdf']);
});

describe('a target that can’t be written is refused before any work', () => {
  test.each([
    [
      'its folder is missing',
      () => path.join(folder, 'no', 'x.pdf'),
      'file.folder-missing',
      () => path.join(folder, 'no'),
    ],
    ['its folder is a file', () => path.join(target, 'x.pdf'), 'file.folder-missing', () => target],
    ['it is a folder', () => folder, 'file.is-folder', () => folder],
    ['it is a device', () => '/dev/null', 'file.not-writable', () => '/dev/null'],
  ])('%s', async (_, file, code, named) => {
    writeFileSync(target, 'old');
    const refused = { code, params: { path: named() } };
    await expect(createFileWriter().assertWritable(file())).rejects.toMatchObject(refused);
    await expect(createFileWriter().write(file(), 'new')).rejects.toMatchObject(refused);
  });

  test('it is read-only, also for root', async () => {
    writeFileSync(target, 'old');
    chmodSync(target, 0o444);
    await expect(createFileWriter().assertWritable(target)).rejects.toMatchObject({
      code: 'file.not-writable',
    });
  });

  test('its folder is closed to all, also to root', async () => {
    // Debian's sysfs takes no new file from anybody; permission bits would not stop root.
    await expect(createFileWriter().write('/sys/briefing.pdf', 'new')).rejects.toMatchObject({
      code: 'file.not-writable',
    });
  });

  test('it is the open store, under whatever name', async () => {
    const store = path.join(folder, 'hongshan.sqlite');
    writeFileSync(store, 'store');
    symlinkSync(store, target);
    const files = createFileWriter({ untouchable: [store] });
    await expect(files.write(target, 'new')).rejects.toMatchObject({ code: 'file.not-writable' });
    expect(readFileSync(store, 'utf8')).toBe('store');
  });
});
