import type { Scene } from '../../../shared/deck/layouts/common-fields.ts';

/** Above every scene as a band, in CSS px from the upper margin of the sheet. */
const least = 224;
/** Scenes whose sky is empty further down where words begin: clear of sun, skyline and roofs. */
const deeper: Readonly<Partial<Record<Scene, number>>> = { lake: 280, tower: 276, campus: 248 };

/**
 * The room for words above a scene that is a band, in CSS px.
 *
 * @param hasByline whether a line of who and when is among them, which is small and short
 */
export function roomAbove(scene: Scene, hasByline: boolean): number {
  return hasByline ? (deeper[scene] ?? least) : least;
}
