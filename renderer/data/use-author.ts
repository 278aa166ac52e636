import { useCallback, useSyncExternalStore } from 'react';

const key = 'hongshan.person';
const listeners = new Set<() => void>();

/** The name that this machine's person signs with; empty until they were asked. */
export function useAuthor(): readonly [name: string, remember: (name: string) => void] {
  const name = useSyncExternalStore(subscribe, () => localStorage.getItem(key) ?? '');
  const remember = useCallback((next: string) => {
    localStorage.setItem(key, next);
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
