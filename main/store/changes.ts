import type { Database } from 'better-sqlite3';
import { toStoreError } from './store-error.ts';

/** What a write may change. */
type Area = 'indicators' | 'goals' | 'settings' | 'meetings';

/** How people look at the content and what they did with it; no part of it. */
const besideContent: ReadonlySet<Area> = new Set(['settings', 'meetings']);

type ChangeListener = (areas: readonly Area[]) => void;

export type Changes = ReturnType<typeof createChanges>;

/** Runs the store's writes, and tells listeners what they changed once it is committed. */
export function createChanges(db: Database) {
  const touchContent = db.prepare<[string]>('UPDATE content_state SET changed_at = ?');
  const listeners = new Set<ChangeListener>();
  let pending = new Set<Area>();

  function tell(areas: readonly Area[]): void {
    for (const listener of listeners) {
      try {
        listener(areas);
      } catch (error) {
        // The write stands: a listener's fault must not look like a failed write.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  return {
    /** Notes a change inside a write. */
    add(area: Area): void {
      pending.add(area);
    },

    /** Makes `write` one transaction: all of it is stored and then told, or nothing. */
    transaction<Input, Result>(write: (input: Input) => Result): (input: Input) => Result {
      const run = db.transaction((input: Input) => {
        const result = write(input);
        if ([...pending].some((area) => !besideContent.has(area)))
          touchContent.run(new Date().toISOString());
        return result;
      });
      return (input) => {
        pending = new Set();
        let result: Result;
        try {
          result = run.immediate(input);
        } catch (error) {
          throw toStoreError(error, db.name);
        }
        if (pending.size > 0) tell([...pending]);
        return result;
      };
    },

    /** Calls `listener` once after each write that changed something; returns how to stop. */
    subscribe(listener: ChangeListener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
