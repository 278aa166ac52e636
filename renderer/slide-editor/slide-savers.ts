import type { EditAnswer, EditRequest } from '../../shared/model/edit.ts';
import type { SlideFields } from '../../shared/model/edit-fields.ts';
import type { DeckKey } from '../../shared/model/keys.ts';
import { createSlideSaver, type SlideSaver } from './slide-saver.ts';

/**
 * The savers of a window's slides, by `DECK/SLIDE`. One that was left with something unsaved stays until
 * that is saved or given up, so that turning to another slide, leaving the editor or filling the screen
 * loses nothing.
 */
export function createSlideSavers(apply: (request: EditRequest) => Promise<EditAnswer>) {
  const savers = new Map<string, SlideSaver>();
  const used = new Set<SlideSaver>();
  const listeners = new Set<() => void>();
  let person = '';

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function leave(name: string, saver: SlideSaver): void {
    used.delete(saver);
    saver.leave().then(() => {
      const isDone = saver.isSaved() && saver.current().failure === null;
      if (isDone && !used.has(saver) && savers.get(name) === saver) savers.delete(name);
    });
  }

  return {
    /** Calls `listener` whenever a slide stands otherwise against the store; returns how to stop. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    /** Who signs what is sent from now on. */
    sign(name: string): void {
      person = name;
    },

    of(deck: DeckKey, stored: SlideFields): SlideSaver {
      const name = `${deck}/${stored.key}`;
      const known = savers.get(name);
      if (known) return known;
      const saver = createSlideSaver(deck, stored, { apply, person: () => person, onChange: tell });
      savers.set(name, saver);
      return saver;
    },

    /** A slide is being edited with its saver, until the function that is returned says that it was left. */
    use(name: string, saver: SlideSaver): () => void {
      used.add(saver);
      // A view that was hidden meanwhile comes back with the saver that it had.
      savers.set(name, saver);
      return () => leave(name, saver);
    },

    /**
     * Changes a slide as it stands by now: what takes a while, such as taking a picture in, may come
     * once more was typed, or once the slide was left.
     *
     * @param saver that it had when it was asked for
     * @param field as for the saver's own `change`
     */
    change(
      name: string,
      saver: SlideSaver,
      make: (now: SlideFields) => SlideFields,
      field: string | null,
    ): void {
      const now = savers.get(name) ?? saver;
      savers.set(name, now);
      now.change(make(now.current().wanted), field);
      if (!used.has(now)) leave(name, now);
    },

    all: (): SlideSaver[] => [...savers.values()],

    /** The names of slides that have something which the store did not take. */
    unsaved: (): string[] =>
      [...savers].filter(([, saver]) => saver.current().failure !== null).map(([name]) => name),
  };
}
