import type { SceneColours } from './scene-colours.ts';

/** What a drawing of a scene is told. */
export interface DrawnScene {
  readonly c: SceneColours;
  /** Down to where its ground goes, in its own units: a band has the slide's foot on it. */
  readonly bottom: number;
}
