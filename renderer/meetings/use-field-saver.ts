import { useEffect, useState, useSyncExternalStore } from 'react';
import { addPendingSave } from '../editing/pending-saves.ts';
import { createFieldSaver, type FieldSaver, type Saving } from './field-saver.ts';

/**
 * Saves a field while it is typed in, and whatever is left of it when it goes away.
 *
 * @param save as the saver's; both functions are those of the first time
 */
export function useFieldSaver<Value>(
  stored: Value,
  save: (before: Value, after: Value) => Promise<Value>,
  isReady: (value: Value) => boolean = () => true,
): Saving<Value> & { readonly saver: FieldSaver<Value> } {
  const [saver] = useState(() => createFieldSaver(stored, { save, isReady }));
  useEffect(() => saver.follow(stored), [saver, stored]);
  useEffect(() => {
    const settled = addPendingSave(saver.flush);
    return () => {
      settled();
      void saver.flush();
    };
  }, [saver]);
  return { ...useSyncExternalStore(saver.subscribe, saver.current), saver };
}
