import type { SlideRef } from '../../../shared/model/slide-ref.ts';
import type { SlideContextValue } from '../../slides/slide-context.ts';

/** A bound for the memory that long decks take; older ones are asked for again. */
export const picturesAtMost = 200;

/** Addresses of the pictures that this window has by now, by their names. */
const known = new Map<string, string>();

/** Logos that slides had, numbered: an address of one is long, and a name is kept with each picture. */
const logos = new Map<string | null, number>();

/** Names the small picture of a slide in a state, language and look, with its logo and the files there are. */
export function pictureName(
  { deck, slide }: SlideRef,
  { snapshotId, locale, look, logo, missingPictures = [] }: SlideContextValue,
): string {
  const number = logos.get(logo) ?? logos.size;
  logos.set(logo, number);
  return [snapshotId, locale, look.name, number, deck, slide, ...missingPictures].join(' ');
}

/** The address of a picture, for `img`; null where this window has none. */
export function knownPicture(name: string): string | null {
  return known.get(name) ?? null;
}

export function rememberPicture(name: string, png: Uint8Array<ArrayBuffer>): void {
  if (known.has(name)) return;
  known.set(name, URL.createObjectURL(new Blob([png], { type: 'image/png' })));
  const [oldest] = known;
  if (known.size <= picturesAtMost || !oldest) return;
  known.delete(oldest[0]);
  URL.revokeObjectURL(oldest[1]);
}
