import { createContext, useContext } from 'react';
import type { BindResult } from '../../shared/deck/bound-slide.ts';
import type { SlidePath } from '../../shared/deck/slide-paths.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { SlideFields } from '../../shared/model/edit-fields.ts';
import type { Locale } from '../../shared/model/localized.ts';

/** The slide that is being edited, and the ways to change it; every change is saved at once. */
export interface SlideEditing {
  /** The open briefing, with the slide as it is being edited. */
  readonly briefing: Briefing;
  readonly slide: SlideFields;
  /** How it binds now; not ok while it can't be shown. */
  readonly result: BindResult;
  /** The language in which its texts stand on the stage, and are typed. */
  readonly locale: Locale;
  /**
   * Puts another slide in its place.
   *
   * @param next what is made of the slide as it stands by then, for whatever comes after a while
   * @param typing the field that is typed in: its changes are one step to undo, until it is left or
   *   rests for 2 s. Without it each change is a step of its own.
   */
  readonly change: (
    next: SlideFields | ((now: SlideFields) => SlideFields),
    typing?: SlidePath,
  ) => void;
  /**
   * The slide as it stands by now. While a text is typed it is ahead of `slide`, which is drawn
   * once the typed text itself is.
   */
  readonly now: () => SlideFields;
  /** Draws another slide in its place, of which nothing is saved; null draws the slide itself again. */
  readonly tryOn: (other: SlideFields | null) => void;
  /** The field that was typed in is left. */
  readonly leave: () => void;
  /** Carries out edits of other slides, sections or the deck as one step. False where it was refused, which is said. */
  readonly apply: (edits: readonly Edit[]) => Promise<boolean>;
}

export const SlideEditingContext = createContext<SlideEditing | null>(null);

export function useSlideEditing(): SlideEditing {
  const value = useContext(SlideEditingContext);
  if (!value) throw new Error('A slide was edited outside of its editor.');
  return value;
}
