import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../files/make-folder.ts';
import type { FileWriter } from '../files/write-file.ts';
import type { Log } from '../log.ts';

/** PNGs of slides, by the names of what they are drawn from. */
export type DrawnPngs = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** What small pictures of slides are kept in, from one start of the app to the next. */
export interface DrawnSlides {
  /** What was kept at a place, as a deck in a language; nothing where there is none, or none that is whole. */
  recall(place: string): Promise<DrawnPngs>;
  /** Keeps pictures instead of those that were kept at the place before. */
  keep(place: string, pngs: DrawnPngs): Promise<void>;
}

/** A deck in both languages and two looks; what was not asked for the longest goes first. */
const filesAtMost = 4;
const extension = '.slides';

/** A file begins with what the rest of it hashes to, in bytes. */
const hashLength = 32;

/** The line that follows: how many bytes each PNG has. They stand behind it in this order. */
const Lengths = z.array(z.tuple([z.string(), z.int().nonnegative()]));

interface Dependencies {
  readonly folder: string;
  /** Names what draws slides: another program may draw the same one otherwise. */
  readonly program: () => Promise<string>;
  readonly files: Pick<FileWriter, 'write'>;
  readonly log: Pick<Log, 'error'>;
}

/**
 * Keeps pictures in files, one for each place. They can all be drawn anew: what can't be read counts as
 * none, and what can't be written is noted in the log.
 */
export function createDrawnSlides({ folder, program, files, log }: Dependencies): DrawnSlides {
  /** One after the other: of two at once the earlier, with fewer pictures, might come last. */
  let written = Promise.resolve();

  async function fileOf(place: string): Promise<string> {
    const drawnAs = hashOf(`${await program()} ${place}`).toString('hex');
    return path.join(folder, `${drawnAs.slice(0, 32)}${extension}`);
  }

  async function removeOldest(): Promise<void> {
    const names = (await readdir(folder)).filter((name) => name.endsWith(extension));
    const kept = await Promise.all(
      names.map(async (name) => {
        const file = path.join(folder, name);
        return { file, usedAt: (await stat(file)).mtimeMs };
      }),
    );
    const oldest = kept.toSorted((one, other) => other.usedAt - one.usedAt).slice(filesAtMost);
    await Promise.all(oldest.map(({ file }) => rm(file, { force: true })));
  }

  async function write(place: string, pngs: DrawnPngs): Promise<void> {
    try {
      makeFolder(folder);
      await files.write(await fileOf(place), pack(pngs));
      await removeOldest();
    } catch (error) {
      log.error('pictures of slides could not be kept', error);
    }
  }

  return {
    async recall(place) {
      try {
        const file = await fileOf(place);
        const pngs = unpack(await readFile(file));
        const now = new Date();
        await utimes(file, now, now).catch(() => {});
        return pngs;
      } catch {
        return new Map();
      }
    },

    keep(place, pngs) {
      written = written.then(() => write(place, pngs));
      return written;
    },
  };
}

/** For a store that is read from a copy, which is gone with its window: nothing of it stays behind. */
export const noDrawnSlides: DrawnSlides = {
  recall: async () => new Map(),
  keep: async () => {},
};

function pack(pngs: DrawnPngs): Uint8Array {
  const lengths = [...pngs].map(([name, { length }]) => [name, length]);
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(lengths)}\n`), ...pngs.values()]);
  return Buffer.concat([hashOf(rest), rest]);
}

/** @throws for what is no such file, or is not as it was written */
function unpack(bytes: Buffer): DrawnPngs {
  const rest = bytes.subarray(hashLength);
  if (!hashOf(rest).equals(bytes.subarray(0, hashLength))) throw new Error('not as it was written');
  let at = rest.indexOf('\n') + 1;
  return new Map(
    Lengths.parse(JSON.parse(rest.toString('utf8', 0, at))).map(([name, length]) => {
      const png = new Uint8Array(rest.subarray(at, at + length));
      at += length;
      return [name, png];
    }),
  );
}

function hashOf(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
