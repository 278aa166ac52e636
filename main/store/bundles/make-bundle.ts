import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { picturesIn } from '../../../shared/model/picture.ts';
import { sweepTemporaries } from '../../files/temporary.ts';
import type { Connect } from '../file/connect.ts';
import { withFileErrors } from '../file/move-file.ts';
import { toStoreError } from '../file/store-error.ts';
import { createPictures } from '../pictures/pictures.ts';
import type { Store } from '../store.ts';
import { type BundleAbout, packBundle } from './bundle-file.ts';
import { leaveOut } from './leave-out.ts';

export interface BundleRequest {
  /** The briefings to send by their keys, with what they show; null for all that the store has. */
  readonly decks: readonly string[] | null;
  /** Who sends it; empty where nobody said. */
  readonly madeBy: string;
}

/** A bundle that was opened for review, and goes back as it came but for its comments. */
export interface ReviewedBundle {
  readonly bundle: string;
  readonly about: Pick<BundleAbout, 'isWhole' | 'madeBy'>;
}

interface Making {
  readonly connect: Connect;
  /** Opens a copy of the store. */
  readonly open: (copy: string) => Store;
  /** The data package that may hold pictures, too; null for none. */
  readonly dataset: string | null;
  /** The folder to make for the copy. */
  readonly scratch: string;
}

/**
 * A bundle of a store as it is at this moment. The same state gives the same bytes.
 *
 * @throws deck.unknown, store.*, file.disk-full
 */
export async function makeBundle(
  path: string,
  { decks, madeBy, isWhole = decks === null }: BundleRequest & { readonly isWhole?: boolean },
  { connect, open, dataset, scratch }: Making,
): Promise<Uint8Array> {
  const withConnection = connecting(connect);
  const copy = await copyStore(path, scratch, connect);
  try {
    withConnection(copy, (db) => leaveOut(db, decks));
    const about = described(open(copy), { isWhole, madeBy });
    withConnection(copy, (db) => {
      // One file without a log, which holds nothing of what was taken out.
      db.pragma('journal_mode = DELETE');
      db.exec('VACUUM');
    });
    const kept = createPictures(path, dataset);
    const pictures = new Map<string, Uint8Array>();
    for (const file of about.pictures) {
      const bytes = await kept.read(file);
      if (bytes) pictures.set(file, bytes);
    }
    return packBundle({ about: about.said, store: readFileSync(copy), pictures });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * A copy of a store as it is at this moment, in a new folder.
 *
 * @throws store.*, file.disk-full
 */
export async function copyStore(path: string, scratch: string, connect: Connect): Promise<string> {
  await sweepTemporaries(dirname(scratch));
  withFileErrors(scratch, () => mkdirSync(scratch, { mode: 0o700 }));
  const copy = join(scratch, 'store.sqlite');
  try {
    connecting(connect)(path, (db) => db.prepare('VACUUM INTO ?').run(copy));
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true });
    throw error;
  }
  return copy;
}

const connecting =
  (connect: Connect) => (file: string, work: (db: ReturnType<Connect>) => void) => {
    try {
      const db = connect(file);
      try {
        work(db);
      } finally {
        db.close();
      }
    } catch (error) {
      throw toStoreError(error, file);
    }
  };

function described(store: Store, about: Pick<BundleAbout, 'isWhole' | 'madeBy'>) {
  try {
    const all = store.decks.list();
    const bodies = all.flatMap(({ slides }) => slides.map(({ body }) => body));
    const pictures = picturesIn(bodies).flatMap(({ picture: { file, small } }) => [file, small]);
    return {
      said: {
        content: store.hash(),
        changedAt: store.snapshot().changedAt,
        decks: store.decks.summaries(),
        ...about,
        comments: store.reviews.list().length,
      },
      pictures: [...new Set(pictures)].sort(),
    };
  } finally {
    store.close();
  }
}
