import { rmSync } from 'node:fs';
import { AppError, type Failure } from '../../../shared/errors.ts';
import type { Difference, OtherState } from '../../../shared/model/difference.ts';
import { createFileWriter } from '../../files/write-file.ts';
import type { Thread } from '../../threads/thread.ts';
import {
  type BundleRequest,
  copyStore,
  makeBundle,
  type ReviewedBundle,
} from '../bundles/make-bundle.ts';
import { type BundleSide, readSide, unpackBundle } from '../bundles/open-bundle.ts';
import type { MergeReport, MergeRequest } from '../merging/merging.ts';
import { findGoodBackup, keepBackup } from './backups.ts';
import { createConnect } from './connect.ts';
import { inspectFile } from './inspect-file.ts';
import { openStore, openToRead, othersHere } from './open.ts';
import { copyForReading } from './reading-copy.ts';
import { replaceLost } from './restore.ts';

interface AboutFile {
  readonly path: string;
}

export interface ComparisonTask extends AboutFile {
  readonly other: OtherState;
  /** Where a copy of another store may be made; whoever ends the thread removes it. */
  readonly scratch: string;
}

export interface BundleTask extends AboutFile {
  readonly request: BundleRequest;
  /** The data package that may hold pictures, too. */
  readonly dataset: string;
  /** Where a copy of the store may be made; whoever ends the thread removes it. */
  readonly scratch: string;
}

interface MergeTrial extends AboutFile {
  readonly request: MergeRequest;
  /** Where a copy of the store may be made; whoever ends the thread removes it. */
  readonly scratch: string;
}

/** A report as it crosses threads. */
export interface TriedMerge extends Omit<MergeReport, 'refused'> {
  readonly refused: readonly (Omit<MergeReport['refused'][number], 'error'> & {
    readonly why: Failure;
  })[];
}

/** What takes as long as a store is large, and needs nothing that the app has in hand. */
export function createStoreTasks(nativeBinding: string | undefined) {
  const connect = createConnect(nativeBinding);
  const others = othersHere(nativeBinding);
  const open = (copy: string) =>
    openStore(copy, { datasetFolder: '', nativeBinding, onDamaged: 'refuse' });
  return {
    inspect: ({ path }: AboutFile) => inspectFile(path, connect),
    keepBackup: ({ path }: AboutFile) => keepBackup(path, connect),
    findGoodBackup: ({ path }: AboutFile) => findGoodBackup(path, connect),
    replaceLost: ({ path, backup }: AboutFile & { readonly backup: string }) =>
      replaceLost(path, backup),
    ...others.backups,
    copyForReading: ({ path }: AboutFile) => copyForReading(path, connect),
    nameOther: ({ path }: AboutFile) => others.nameOf(path),
    async compare({ path, other, scratch }: ComparisonTask): Promise<Difference> {
      const store = openToRead(path, { nativeBinding, scratch });
      try {
        return await store.differences.compare(other);
      } finally {
        store.close();
      }
    },
    makeBundle: ({ path, request, dataset, scratch }: BundleTask): Promise<Uint8Array> =>
      makeBundle(path, request, { connect, open, dataset, scratch }),
    unpackBundle: ({ path, scratch }: AboutFile & { readonly scratch: string }) =>
      unpackBundle(path, scratch),
    /** Writes a bundle anew with the comments that its unpacked store has by now. */
    async keepReviews({
      path,
      scratch,
      bundle,
      about,
    }: AboutFile & ReviewedBundle & { readonly scratch: string }): Promise<void> {
      const making = { connect, open, dataset: null, scratch };
      await createFileWriter().write(
        bundle,
        await makeBundle(path, { decks: null, ...about }, making),
      );
    },
    readBundle: ({
      path,
      scratch,
    }: AboutFile & { readonly scratch: string }): Promise<BundleSide> =>
      readSide(path, { open, scratch }),
    /** What a merge would do, tried on a copy, so that nobody waits for it. */
    async tryMerge({ path, scratch, request }: MergeTrial): Promise<TriedMerge> {
      const copy = await copyStore(path, scratch, connect);
      try {
        const store = open(copy);
        try {
          const { refused, ...report } = store.merging.tryOut(request);
          return {
            ...report,
            refused: refused.map(({ error, ...one }) => ({
              ...one,
              why: AppError.toFailure(error),
            })),
          };
        } finally {
          store.close();
        }
      } finally {
        rmSync(scratch, { recursive: true, force: true });
      }
    },
    findDamage: ({ path }: AboutFile) => others.damageIn(path),
    countFacets: ({ path }: AboutFile) => others.facetsOf(path),
  };
}

export type StoreTasks = ReturnType<typeof createStoreTasks>;
export type StoreThread = Thread<StoreTasks>;
