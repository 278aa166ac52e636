import type { SlideKey } from '../model/keys.ts';
import type { Locale } from '../model/localized.ts';
import type { SlidePath } from './slide-paths.ts';

/** A text that its slide has no room for: it is cut with an ellipsis there, or left out. */
export interface CutText {
  readonly slide: SlideKey;
  /** The language in which it is too long. */
  readonly locale: Locale;
  /** Where it stands in the slide; null for what a record says, such as a goal. */
  readonly path: SlidePath | null;
  /** As it reads, its figures in it. */
  readonly text: string;
  /** How many of its characters find no room. */
  readonly excess: number;
}
