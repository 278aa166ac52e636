import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { storedSlide } from '../../shared/deck/deck-edits.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { SlideFields } from '../../shared/model/edit-fields.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import { api } from '../api.ts';
import { addPendingSave } from '../editing/pending-saves.ts';
import type { SavingSlide, SlideSaver } from './slide-saver.ts';
import { createSlideSavers } from './slide-savers.ts';

/** For as long as the window is there: what the store could not take outlives the editor. */
const savers = createSlideSavers((request) => api.records.apply(request));

/**
 * The saver of the slide that is edited.
 *
 * @returns the saver, null where the slide can't be edited: it is gone, or this version can't read
 *   it; how to change the slide; and the other slides that have something unsaved
 */
export function useSlideSavers(briefing: Briefing, key: SlideKey | null, person: string) {
  savers.sign(person);
  const deck = briefing.deck.key;
  const stored = useMemo(() => storedOf(briefing, key), [briefing, key]);
  const name = key === null ? '' : `${deck}/${key}`;
  const saver = stored ? savers.of(deck, stored) : null;

  useEffect(() => {
    if (stored) saver?.follow(stored);
  }, [saver, stored]);

  // Whoever turns to another slide has finished with this one.
  useEffect(() => (saver ? savers.use(name, saver) : undefined), [saver, name]);

  useEffect(() => {
    const saveAll = async () =>
      void (await Promise.all(savers.all().map((saver) => saver.leave())));
    const saveNow = () => void saveAll();
    const unsubscribe = [
      addPendingSave(saveAll),
      api.records.undoChanged(({ undo }) => {
        for (const one of savers.all()) one.noteStep(undo?.id ?? null);
      }),
    ];
    window.addEventListener('blur', saveNow);
    window.addEventListener('pagehide', saveNow);
    return () => {
      saveNow();
      for (const stop of unsubscribe) stop();
      window.removeEventListener('blur', saveNow);
      window.removeEventListener('pagehide', saveNow);
    };
  }, []);

  const { current, catchUp } = useCurrent(saver);
  const unsaved = useSyncExternalStore(savers.subscribe, () => savers.unsaved().join(' '));
  const others = briefing.deck.slides.filter(
    (slide) => slide.key !== key && unsaved.split(' ').includes(`${deck}/${slide.key}`),
  );
  const change = useCallback(
    (make: (now: SlideFields) => SlideFields, field: string | null) => {
      if (saver) savers.change(name, saver, make, field);
    },
    [saver, name],
  );
  return { saver, change, current, catchUp, stored, others };
}

/**
 * How the slide stands against the store. A change that is made in a transition is drawn as one: who
 * types in a field that shows the text itself does not wait for all that the slide is drawn by.
 *
 * @returns also `catchUp`, which draws at once how it stands by now
 */
function useCurrent(saver: SlideSaver | null) {
  const [seen, setSeen] = useState(() => seenOf(saver));
  const catchUp = useCallback(() => setSeen(seenOf(saver)), [saver]);

  useLayoutEffect(() => {
    let last = saver?.current();
    setSeen((seen) => (seen.saver === saver && seen.current === last ? seen : seenOf(saver)));
    return savers.subscribe(() => {
      const current = saver?.current();
      // Of another slide.
      if (current === last) return;
      last = current;
      setSeen(seenOf(saver));
    });
  }, [saver]);

  const current = seen.saver === saver ? seen.current : (saver?.current() ?? null);
  return { current, catchUp };
}

function seenOf(saver: SlideSaver | null) {
  const current: SavingSlide | null = saver?.current() ?? null;
  return { saver, current };
}

function storedOf({ deck }: Briefing, key: SlideKey | null): SlideFields | null {
  const found = deck.slides.find((slide) => slide.key === key);
  return found && found.unreadable === undefined ? storedSlide(deck, found) : null;
}
