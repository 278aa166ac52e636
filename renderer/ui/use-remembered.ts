import { useState } from 'react';

/** A number of this machine's interface, such as a text size, kept for the next time. */
export function useRemembered(name: string, first: number): [number, (value: number) => void] {
  const key = `hongshan.${name}`;
  const [value, setValue] = useState(() => {
    const kept = Number(localStorage.getItem(key) ?? Number.NaN);
    return Number.isFinite(kept) ? kept : first;
  });

  return [
    value,
    (next) => {
      localStorage.setItem(key, String(next));
      setValue(next);
    },
  ];
}
