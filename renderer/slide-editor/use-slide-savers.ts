import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { storedSlide } from '../../shared/deck/deck-edits.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { SlideFields } from '../../shared/model/edit-fields.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import { api } from '../api.ts';
import { addPendingSave } from '../editing/pending-saves.ts';
import { createSlideSaver, type SlideSaver } from './slide-saver.ts';

/**
 * The saver of the slide that is edited. One that was left with something unsaved stays until that is
 * saved or given up, so that turning to another slide loses nothing.
 *
 * @returns the saver, null where the slide can't be edited: it is gone, or this version can't read
 *   it; and the other slides that have something unsaved
 */
export function useSlideSavers(briefing: Briefing, key: SlideKey | null, person: string) {
  const savers = useRef(new Map<string, SlideSaver>());
  const listeners = useRef(new Set<() => void>());
  const signed = useRef(person);
  signed.current = person;

  const tell = useCallback(() => {
    for (const listener of listeners.current) listener();
  }, []);
  const subscribe = useCallback((listener: () => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);

  const deck = briefing.deck.key;
  const stored = useMemo(() => storedOf(briefing, key), [briefing, key]);
  const name = key === null ? '' : `${deck}/${key}`;
  if (key !== null && stored && !savers.current.has(name)) {
    const ports = { apply: api.records.apply, person: () => signed.current, onChange: tell };
    savers.current.set(name, createSlideSaver(deck, stored, ports));
  }
  const saver = stored ? (savers.current.get(name) ?? null) : null;

  useEffect(() => {
    if (stored) saver?.follow(stored);
  }, [saver, stored]);

  // Whoever turns to another slide has finished with this one.
  useEffect(
    () => () => {
      saver?.leave().then(() => {
        const isDone = saver.isSaved() && saver.current().failure === null;
        if (isDone && savers.current.get(name) === saver) savers.current.delete(name);
      });
    },
    [saver, name],
  );

  useEffect(() => {
    const all = () => [...savers.current.values()];
    const saveAll = async () => void (await Promise.all(all().map((one) => one.leave())));
    const saveNow = () => void saveAll();
    const unsubscribe = [
      addPendingSave(saveAll),
      api.records.undoChanged(({ undo }) => {
        for (const one of all()) one.noteStep(undo?.id ?? null);
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

  const current = useSyncExternalStore(subscribe, () => saver?.current() ?? null);
  const unsaved = useSyncExternalStore(subscribe, () =>
    [...savers.current]
      .filter(([of, one]) => of !== name && one.current().failure !== null)
      .map(([of]) => of)
      .join(' '),
  );
  const others = briefing.deck.slides.filter((slide) =>
    unsaved.split(' ').includes(`${deck}/${slide.key}`),
  );
  return { saver, current, stored, others };
}

function storedOf({ deck }: Briefing, key: SlideKey | null): SlideFields | null {
  const found = deck.slides.find((slide) => slide.key === key);
  return found && found.unreadable === undefined ? storedSlide(deck, found) : null;
}
