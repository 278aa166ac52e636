import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { longest } from '../shared/model/bounds.ts';
import { Device, type Profile, type ProfileChange } from '../shared/model/profile.ts';
import { cut } from '../shared/model/text.ts';
import { makeFolder } from './files/make-folder.ts';
import type { FileWriter } from './files/write-file.ts';
import type { Log } from './log.ts';
import { newRecordId } from './store/record-ids.ts';

/** As it stands in the file. */
const Kept = z.object({
  person: z.string(),
  device: Device,
  /** What the computer called itself when the file was made; empty where names come and go. */
  computer: z.string(),
});
type Kept = z.infer<typeof Kept>;

interface Dependencies {
  /** Beside no store: whoever copies a store must not take this computer's identity along. */
  readonly file: string;
  /** The computer's own name, if it is one that stays: a copied file is known by another one. */
  readonly computer: string;
  /** How the computer is called as long as nobody says otherwise. */
  readonly deviceName: string;
  readonly files: Pick<FileWriter, 'write'>;
  readonly log: Pick<Log, 'error'>;
}

export type ProfileKeeper = ReturnType<typeof createProfileKeeper>;

/**
 * Who works at this computer, and which one it is, in a small file of the installation. A file that
 * was made on another computer, as with a copied disk, counts as none.
 */
export function createProfileKeeper({ file, computer, deviceName, files, log }: Dependencies) {
  let kept: Kept | null = null;
  let written: Promise<void> = Promise.resolve();

  /** One after the other: of two at once the older might come last, and undo what the other said. */
  function write(nextOf: () => Kept): Promise<Kept> {
    const writing = written.then(async () => {
      const next = nextOf();
      makeFolder(path.dirname(file));
      await files.write(file, `${JSON.stringify(next, null, 2)}\n`);
      kept = next;
      return next;
    });
    written = writing.then(
      () => {},
      () => {},
    );
    return writing;
  }

  function begun(): Kept {
    const name = cut(deviceName, longest.device) || '—';
    const made = { person: '', device: { id: newRecordId(), name }, computer };
    // Without it the next start takes another identity: records then name two computers.
    write(() => made).catch((error: unknown) => log.error('could not keep the profile', error));
    return made;
  }

  function current(): Kept {
    kept ??= readKept(file, computer) ?? begun();
    return kept;
  }

  return {
    /** Makes the computer's identity when it is first asked for. */
    get(): Profile {
      const { person, device } = current();
      return { person, device };
    },

    /** @throws file.disk-full, file.not-writable; then nothing has changed */
    async change({ person, deviceName: name }: ProfileChange): Promise<Profile> {
      current();
      const next = await write(() => {
        const now = current();
        return {
          ...now,
          person: person ?? now.person,
          device: { ...now.device, name: name ?? now.device.name },
        };
      });
      return { person: next.person, device: next.device };
    },

    /** Resolves when nothing is on its way to the disk any more. */
    settled: (): Promise<void> => written,
  };
}

/** Null where there is none of this computer, or none that can be read. */
function readKept(file: string, computer: string): Kept | null {
  try {
    const kept = Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
    return kept.computer === computer ? kept : null;
  } catch {
    return null;
  }
}
