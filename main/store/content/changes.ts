import type { Database } from 'better-sqlite3';
import { toStoreError } from '../file/store-error.ts';

const everything = [
  'indicators',
  'goals',
  'milestones',
  'sources',
  'digit-names',
  'areas',
  'decks',
  'new-forms',
  'themes',
  'looks',
  'logo',
  'settings',
  'opened-deck',
  'meetings',
  'reviews',
] as const;

/** What a write may change. */
export type Changed = (typeof everything)[number];

/** How people look at the content, what stands beside it, and what they did with it; no part of it. */
const besideContent: ReadonlySet<Changed> = new Set([
  'settings',
  'opened-deck',
  'meetings',
  'reviews',
  'new-forms',
  'logo',
]);

/** What a person may do with a store that is only read: look at it as they like, and hold a show. */
const passing: ReadonlySet<Changed> = new Set(['settings', 'opened-deck', 'meetings']);

/** And with a bundle that was opened for review. */
export const reviewing: ReadonlySet<Changed> = new Set([...passing, 'reviews']);

/** Those that are content: what slides show. */
export function contentOf(changed: readonly Changed[]): Changed[] {
  return changed.filter((one) => !besideContent.has(one));
}

/** @param indicators whose indicators' data changed; none for a change of everything */
type ChangeListener = (changed: readonly Changed[], indicators: ReadonlySet<string>) => void;

export type Changes = ReturnType<typeof createChanges>;

/**
 * Runs the store's writes, and tells listeners what they changed once it is committed.
 *
 * @param assertMayEdit throws where the store is only read; asked within each write of what people keep
 * @param free what may be written all the same
 */
export function createChanges(
  db: Database,
  assertMayEdit: () => void = () => {},
  free: ReadonlySet<Changed> = passing,
) {
  const touchContent = db.prepare<[string]>(
    'UPDATE content_state SET changed_at = ?, snapshot = NULL',
  );
  // Counts what others write, and nothing that this connection does.
  const dataVersion = () => db.pragma('data_version', { simple: true }) as number;
  let seen = dataVersion();
  const listeners = new Set<ChangeListener>();
  let pending = new Set<Changed>();
  let indicators = new Set<string>();

  function tell(changed: readonly Changed[], indicators: ReadonlySet<string>): void {
    for (const listener of listeners) {
      try {
        listener(changed, indicators);
      } catch (error) {
        // The write stands: a listener's fault must not look like a failed write.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  return {
    /** Notes a change inside a write, of one indicator where it is that. */
    add(changed: Changed, indicator?: string): void {
      pending.add(changed);
      if (indicator !== undefined) indicators.add(indicator);
    },

    /** Makes `write` one transaction: all of it is stored and then told, or nothing. */
    transaction<Input, Result>(write: (input: Input) => Result): (input: Input) => Result {
      const run = db.transaction((input: Input) => {
        const result = write(input);
        if ([...pending].some((one) => !free.has(one))) assertMayEdit();
        if (contentOf([...pending]).length > 0) touchContent.run(new Date().toISOString());
        return result;
      });
      return (input) => {
        pending = new Set();
        indicators = new Set();
        let result: Result;
        try {
          result = run.immediate(input);
        } catch (error) {
          throw toStoreError(error, db.name);
        }
        if (pending.size > 0) tell([...pending], indicators);
        return result;
      };
    },

    /**
     * Tells that all of the store may read otherwise, where another connection wrote to it since this
     * was last asked: a verb, another window's program, a restore.
     */
    tellOfOthers(): void {
      const now = dataVersion();
      if (now === seen) return;
      seen = now;
      tell(everything, new Set());
    },

    /** Calls `listener` once after each write that changed something; returns how to stop. */
    subscribe(listener: ChangeListener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
