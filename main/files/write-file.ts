import * as nodeFs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { sweepTemporaries, temporaryIn } from './temporary.ts';

type FileSystem = Pick<
  typeof nodeFs,
  'access' | 'constants' | 'copyFile' | 'link' | 'open' | 'realpath' | 'rename' | 'rm' | 'stat'
>;

interface Options {
  readonly fs?: FileSystem;
  /** Files that are never replaced, whoever asks for it: the open store. */
  readonly untouchable?: readonly string[];
  readonly platform?: NodeJS.Platform;
  readonly wait?: (ms: number) => Promise<unknown>;
}

export type FileWriter = ReturnType<typeof createFileWriter>;

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'file.disk-full',
  EDQUOT: 'file.disk-full',
  EFBIG: 'file.disk-full',
  EISDIR: 'file.is-folder',
  EBUSY: 'file.in-use',
  ETXTBSY: 'file.in-use',
  ENAMETOOLONG: 'file.name-too-long',
};

/** What Windows says of a file that another program has open, be it only to look at its type. */
const heldOnWindows = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Virus scanners and previews let go soon, people don't. */
const pausesMs = [50, 100, 200, 400, 800];

/**
 * The one writer of files that must never be half there.
 *
 * A new file takes the place of the old one in a single step, after every byte of it has reached
 * the disk. Whatever goes wrong before leaves the old file as it was, and nothing beside it; what a
 * process that was killed left there is taken away by the next one that writes there.
 */
export function createFileWriter({
  fs = nodeFs,
  untouchable = [],
  platform = process.platform,
  wait: pause = wait,
}: Options = {}) {
  /**
   * Refuses a target that could not be written, before work is spent on its content.
   *
   * @throws file.folder-missing, file.is-folder, file.not-writable
   */
  async function assertWritable(file: string): Promise<void> {
    await prepare(file);
  }

  /** @throws file.*; export.cancelled when the signal aborts before the old file is replaced */
  async function write(
    file: string,
    content: Uint8Array | string,
    signal?: AbortSignal,
  ): Promise<void> {
    const { target, mode } = await prepare(file);
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const folder = path.dirname(target);
    const temporary = temporaryIn(folder);
    try {
      await writeThrough(temporary, bytes, mode);
      await takePlace(temporary, target, signal);
    } catch (error) {
      await fs.rm(temporary, { force: true }).catch(() => {});
      throw toFileError(error, file);
    }
    await flushFolder(folder).catch((error: unknown) => {
      // The file is there, whole. Some systems can't flush a folder; a failing disk must be told.
      if (codeOf(error) === 'EIO') throw toFileError(error, file);
    });
    await sweepTemporaries(folder);
  }

  /**
   * Gives what a file holds a second name, so that it can have its own back.
   *
   * @returns the second name; null when there is no such file
   * @throws file.*
   */
  async function keep(file: string, second: string): Promise<string | null> {
    const { target } = await prepare(file);
    if ((await statOrNull(target)) === null) return null;
    try {
      // Memory sticks know no second names.
      await fs.link(target, second).catch(() => fs.copyFile(target, second));
    } catch (error) {
      throw toFileError(error, file);
    }
    return second;
  }

  /**
   * Puts a file that is whole in the place of another, or of none, in one step.
   *
   * @throws file.*; export.cancelled when the signal aborts before
   */
  async function move(from: string, file: string, signal?: AbortSignal): Promise<void> {
    const { target } = await prepare(file);
    try {
      await takePlace(from, target, signal);
    } catch (error) {
      throw toFileError(error, file);
    }
  }

  /**
   * @throws file.in-use when another program does not let go of the old file; `other` is a name
   *   beside it that can be offered instead
   */
  async function takePlace(temporary: string, target: string, signal?: AbortSignal): Promise<void> {
    for (const ms of [...pausesMs, null]) {
      if (signal?.aborted) throw new AppError('export.cancelled');
      try {
        return await fs.rename(temporary, target);
      } catch (error) {
        if (!isHeld(error)) throw error;
        if (ms === null) {
          const other = await freeNameBeside(target);
          throw new AppError('file.in-use', { path: target, other }, { cause: error });
        }
        await pause(ms);
      }
    }
  }

  /** `deck (2).pdf`, or the first such name that no file has. */
  async function freeNameBeside(target: string): Promise<string> {
    const { dir, name, ext } = path.parse(target);
    for (let copy = 2; ; copy += 1) {
      const other = path.join(dir, `${name} (${copy})${ext}`);
      if ((await statOrNull(other)) === null) return other;
    }
  }

  function isHeld(error: unknown): boolean {
    const code = codeOf(error);
    return (
      code === 'EBUSY' || (platform === 'win32' && code !== undefined && heldOnWindows.has(code))
    );
  }

  /** Finds where the bytes are to go: a link's own target is replaced, not the link. */
  async function prepare(file: string): Promise<{ target: string; mode: number }> {
    const folder = path.dirname(path.resolve(file));
    const inFolder = await statOrNull(folder);
    if (!inFolder?.isDirectory()) throw new AppError('file.folder-missing', { path: folder });
    const there = await statOrNull(file);
    if (there?.isDirectory()) throw new AppError('file.is-folder', { path: file });
    // A device or pipe must not become a file. Mode bits count for root too, whom the system would
    // let write: whoever took them away meant it.
    if (there && !(there.isFile() && there.mode & 0o222)) {
      throw new AppError('file.not-writable', { path: file });
    }
    try {
      const target = there ? await fs.realpath(file) : path.resolve(file);
      if (there && (await isUntouchable(target))) {
        throw new AppError('file.not-writable', { path: file });
      }
      if (there) await fs.access(target, fs.constants.W_OK);
      await fs.access(path.dirname(target), fs.constants.W_OK);
      return { target, mode: there ? there.mode & 0o777 : 0o666 };
    } catch (error) {
      throw toFileError(error, file);
    }
  }

  async function isUntouchable(target: string): Promise<boolean> {
    const kept = await Promise.all(untouchable.map((file) => fs.realpath(file)));
    return kept.includes(target);
  }

  async function statOrNull(file: string) {
    try {
      return await fs.stat(file);
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
      throw toFileError(error, file);
    }
  }

  async function writeThrough(file: string, bytes: Uint8Array, mode: number): Promise<void> {
    const handle = await fs.open(file, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
      // A full network drive has been seen to take a write and keep less of it.
      const { size } = await handle.stat();
      if (size !== bytes.length) throw new AppError('file.disk-full', { path: file });
    } finally {
      await handle.close();
    }
  }

  /** Makes the new name last through a power cut, where a folder can be opened to be flushed. */
  async function flushFolder(folder: string): Promise<void> {
    if (platform === 'win32') return;
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  return { assertWritable, keep, move, write };
}

function toFileError(error: unknown, file: string): unknown {
  if (error instanceof AppError) {
    // Name the file that the person asked for, not the temporary one.
    return error.code.startsWith('file.')
      ? new AppError(error.code, { ...error.params, path: file }, { cause: error })
      : error;
  }
  const code = codeOf(error);
  if (code === undefined) return error;
  return new AppError(codes[code] ?? 'file.not-writable', { path: file }, { cause: error });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
