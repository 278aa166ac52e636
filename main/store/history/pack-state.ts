import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { createDeflate } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import type { Snapshot } from '../../../shared/model/briefing.ts';
import type { Content } from '../../../shared/model/content.ts';
import { createIndicatorTexts } from '../content/indicator-texts.ts';

interface StateRow {
  readonly snapshot: string | null;
  readonly changed_at: string;
}

/** How many indicators are read at a stretch: in less than a frame, as a show may have just begun. */
const stretch = 20;
/** How long everything else has its turn in between, in ms. */
const restMs = 5;

/**
 * The store's content as compressed JSON, `{content, snapshot}`. All of it is as of the moment of the
 * call, while windows and keys are served in between.
 *
 * @param db a connection of its own, which is nothing else's; when it is closed meanwhile, the answer is null
 * @throws store.busy when another program has changed the content since the snapshot was named
 */
export async function packState(
  db: Database,
  snapshot: Snapshot,
  readRest: () => Omit<Content, 'indicators'>,
): Promise<Buffer | null> {
  db.exec('BEGIN');
  const present = db.prepare('SELECT snapshot, changed_at FROM content_state').get() as StateRow;
  // On a full disk the name could not be written down.
  const isNamed =
    present.snapshot === snapshot.id ||
    (present.snapshot === null && present.changed_at === snapshot.changedAt);
  if (!isNamed) throw new AppError('store.busy', { path: db.name });
  const indicators = createIndicatorTexts(db, { revisions: true });
  const keys = indicators.order();
  const rest = JSON.stringify(readRest()).slice(1);

  async function* pieces(): AsyncGenerator<string> {
    yield '{"content":{"indicators":[';
    for (let from = 0; from < keys.length && db.open; from += stretch) {
      const some = keys.slice(from, from + stretch);
      const texts = indicators.some(some);
      yield (from === 0 ? '' : ',') + some.map((key) => texts.get(key)).join();
      await setTimeout(restMs);
    }
    yield `],${rest},"snapshot":${JSON.stringify(snapshot)}}`;
  }

  const packed = await pipeline(pieces, createDeflate(), buffer);
  return db.open ? packed : null;
}
