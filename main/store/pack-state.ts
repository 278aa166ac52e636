import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { createDeflate } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { AppError } from '../../shared/ipc/outcome.ts';
import type { Snapshot } from '../../shared/model/briefing.ts';
import type { Content } from '../../shared/model/content.ts';
import { createIndicatorTexts } from './indicator-texts.ts';

/** How long to read at a stretch, in ms: less than a frame, as a show may have just begun. */
const stretchMs = 4;

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
  const present = db.prepare('SELECT snapshot FROM content_state').pluck().get();
  if (present !== snapshot.id) throw new AppError('store.busy', { path: db.name });
  const indicators = createIndicatorTexts(db, { revisions: true });
  const keys = indicators.order();
  const rest = JSON.stringify(readRest()).slice(1);

  async function* pieces(): AsyncGenerator<string> {
    let piece = '{"content":{"indicators":[';
    let from = performance.now();
    for (const [index, key] of keys.entries()) {
      piece += `${index === 0 ? '' : ','}${indicators.one(key)}`;
      if (performance.now() - from < stretchMs) continue;
      yield piece;
      await setImmediate();
      if (!db.open) return;
      piece = '';
      from = performance.now();
    }
    yield `${piece}],${rest},"snapshot":${JSON.stringify(snapshot)}}`;
  }

  const packed = await pipeline(pieces, createDeflate(), buffer);
  return db.open ? packed : null;
}
