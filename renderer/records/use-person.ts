import { useState } from 'react';

const kept = 'hongshan.person';

/** The name that changes are signed with, remembered on this machine. */
export function usePerson(): readonly [string, (name: string) => void] {
  const [person, setPerson] = useState(() => localStorage.getItem(kept) ?? '');
  return [
    person,
    (name) => {
      localStorage.setItem(kept, name);
      setPerson(name);
    },
  ];
}
