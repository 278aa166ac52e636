import { picturesAtOnce } from '../../../shared/model/bounds.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';

interface WantedPicture {
  readonly slide: SlideKey;
  /** What it is kept by. */
  readonly name: string;
}

interface Collecting {
  /** Answers with those that are drawn by now. */
  readonly ask: (
    slides: SlideKey[],
  ) => Promise<readonly { readonly slide: SlideKey; readonly png: Uint8Array<ArrayBuffer> }[]>;
  readonly keep: (name: string, png: Uint8Array<ArrayBuffer>) => void;
  /** Settles with the window's next quiet moment. */
  readonly quiet: () => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Collects pictures in their order, a few in each quiet moment.
 *
 * @returns whether all were drawn
 * @throws what `ask` throws
 */
export async function collectPictures(
  wanted: readonly WantedPicture[],
  { ask, keep, quiet, signal }: Collecting,
): Promise<boolean> {
  let isWhole = true;
  for (let from = 0; from < wanted.length; from += picturesAtOnce) {
    await quiet();
    if (signal.aborted) return false;
    const next = wanted.slice(from, from + picturesAtOnce);
    const found = await ask(next.map(({ slide }) => slide));
    for (const { slide, name } of next) {
      const drawn = found.find((one) => one.slide === slide);
      if (drawn) keep(name, drawn.png);
      else isWhole = false;
    }
  }
  return isWhole;
}
