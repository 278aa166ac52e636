import { type PictureHash, pictureUrl } from '../../shared/model/picture.ts';

/** Files of the last two pictures: one that is shown, and one that is taken in. */
const most = 4;

/** Addresses in this window's own memory, the oldest first. */
const atHand = new Map<PictureHash, string>();

/**
 * Keeps a picture's file that this window made ready itself, so that it is drawn from memory: at once,
 * and before the store has it.
 */
export function keepAtHand(file: PictureHash, jpeg: Uint8Array<ArrayBuffer>): void {
  if (atHand.has(file)) return;
  atHand.set(file, URL.createObjectURL(new Blob([jpeg], { type: 'image/jpeg' })));
  for (const [name, address] of [...atHand].slice(0, Math.max(atHand.size - most, 0))) {
    URL.revokeObjectURL(address);
    atHand.delete(name);
  }
}

/** Where this window finds a picture's file soonest. */
export function addressOf(file: PictureHash): string {
  return atHand.get(file) ?? pictureUrl(file);
}
