import { useLayoutEffect } from 'react';
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

/** Lists keys in the help while what has them is shown; with null it has none just now. */
export function useOfferedKeys(group: KeyGroup | null): void {
  useLayoutEffect(() => {
    if (group === null) return;
    const entry = { group };
    offered.add(entry);
    return () => {
      offered.delete(entry);
    };
  }, [group]);
}

/** The keys that work in what is shown now, beside those of the whole window. */
export function offeredKeys(): readonly KeyGroup[] {
  return [...offered].map(({ group }) => group);
}
