import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { z } from 'zod';
import type { Failure } from '../../shared/errors.ts';
import { api } from '../api.ts';
import type { ParagraphValues } from '../editing/record-values.ts';
import { reportError } from '../error-report.ts';
import { createDraftKeeper } from '../live/draft-keeper.ts';
import { type Entries, type EntryAction, nextEntries, noEntries } from './entries.ts';
import type { Entry } from './entry.ts';

/**
 * Into how many drafts the cells go, by their names: all of ten thousand would be more than one
 * draft may hold, and a key that is typed writes a part of them alone.
 */
const parts = 16;

const Place = z.strictObject({ source: z.string(), section: z.string(), paraNo: z.string() });
const KeptEntry = z.strictObject({
  text: z.string(),
  place: Place.nullable(),
  confirmed: z.string(),
  seen: z.string(),
});
const KeptPart = z.record(z.string(), KeptEntry);

const noPlace: ParagraphValues = { source: '', section: '', paraNo: '' };

/** What is typed into the grid, kept in the store while it is typed, and the place given for all of it. */
export function useEntries() {
  const [state, reduce] = useReducer(nextEntries, noEntries);
  const [place, setPlace] = useState(noPlace);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRecovered, setRecovered] = useState(false);
  const keepers = useMemo(
    () =>
      Array.from({ length: parts }, (_, part) =>
        createDraftKeeper(`period-grid:${part}`, api.drafts, setFailure),
      ),
    [],
  );
  const placeKeeper = useMemo(
    () => createDraftKeeper('period-grid:place', api.drafts, setFailure),
    [],
  );

  // A hidden view's effects run again when it is shown: what is here by then is newer.
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    async function recover(): Promise<void> {
      const drafts = await Promise.all(keepers.map((keeper) => keeper.read()));
      const placed = await placeKeeper.read();
      const found = drafts.flatMap((draft) => {
        const kept = KeptPart.safeParse(draft?.value);
        return kept.success ? Object.entries(kept.data) : [];
      });
      if (found.length > 0) reduce({ type: 'recover', entries: new Map<string, Entry>(found) });
      const kept = Place.safeParse(placed?.value);
      if (kept.success && !placeKeeper.began()) setPlace(kept.data);
      setRecovered(true);
    }
    recover().catch(reportError);
  }, [keepers, placeKeeper]);

  useEffect(() => {
    const flush = () => {
      for (const keeper of [...keepers, placeKeeper]) keeper.flush();
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keepers, placeKeeper]);

  // Each part that holds something else than it held is written.
  const { entries } = state;
  const written = useRef<Entries>(new Map());
  useEffect(() => {
    if (!isRecovered) return;
    const changed = changedParts(written.current, entries);
    written.current = entries;
    for (const part of changed) {
      const held = [...entries].filter(([name]) => partOf(name) === part);
      if (held.length === 0) keepers[part]?.drop();
      else keepers[part]?.keep(Object.fromEntries(held));
    }
  }, [entries, isRecovered, keepers]);

  return {
    entries,
    canUndo: state.past.length > 0,
    canRedo: state.future.length > 0,
    dispatch: useCallback((action: EntryAction) => reduce(action), []),
    place,
    setPlace: useCallback(
      (next: ParagraphValues) => {
        setPlace(next);
        placeKeeper.keep(next);
      },
      [placeKeeper],
    ),
    /** Why what is typed is in the window alone; null while it is kept. */
    unkept: failure,
  };
}

function changedParts(before: Entries, after: Entries): Set<number> {
  const changed = new Set<number>();
  for (const [name, entry] of after) if (before.get(name) !== entry) changed.add(partOf(name));
  for (const name of before.keys()) if (!after.has(name)) changed.add(partOf(name));
  return changed;
}

function partOf(name: string): number {
  let sum = 0;
  for (let index = 0; index < name.length; index += 1)
    sum = (sum * 31 + name.charCodeAt(index)) | 0;
  return Math.abs(sum) % parts;
}
