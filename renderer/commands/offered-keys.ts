import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { MessageKey } from '../../shared/i18n/messages.ts';

export interface KeyLine {
  readonly title: MessageKey;
  /** As they are printed on the keys, each one key or one combination. */
  readonly caps: readonly string[];
}

/** The keys of a view, or of a part of it. */
export interface KeyGroup {
  readonly title: MessageKey;
  readonly keys: readonly KeyLine[];
}

/** What is in front offers its keys; a view that is left keeps them to itself. */
const offered = new Set<{ readonly group: KeyGroup }>();
const listeners = new Set<() => void>();
let current: readonly KeyGroup[] = [];

function tell(): void {
  current = [...offered].map(({ group }) => group);
  for (const listener of listeners) listener();
}

/** Lists keys in the help while what has them is shown; with null it has none just now. */
export function useOfferedKeys(group: KeyGroup | null): void {
  useLayoutEffect(() => {
    if (group === null) return;
    const entry = { group };
    offered.add(entry);
    tell();
    return () => {
      offered.delete(entry);
      tell();
    };
  }, [group]);
}

/** The keys that work in what is shown, beside those of the whole window; a view may still be on its way. */
export function useKeysInFront(): readonly KeyGroup[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => current,
  );
}
