import { useCallback, useSyncExternalStore } from 'react';

const kept = 'hongshan.person';
const listeners = new Set<() => void>();

/** The name that comments and changes are signed with on this machine; empty until it was given. */
export function usePerson(): readonly [name: string, remember: (name: string) => void] {
  const name = useSyncExternalStore(subscribe, () => localStorage.getItem(kept) ?? '');
  const remember = useCallback((next: string) => {
    localStorage.setItem(kept, next);
    for (const listener of listeners) listener();
  }, []);
  return [name, remember];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another window's change.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
