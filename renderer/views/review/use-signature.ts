import { useState } from 'react';
import { readProfile, useProfile } from '../../live/use-person.ts';

interface Waiting {
  readonly go: (author: string | null) => void;
}

/** Asks for the person's name before the first thing that bears it, and never again. */
export function useSignature() {
  const author = useProfile()?.person ?? '';
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  return {
    author,
    asking: waiting !== null,
    /** @returns what the work answers; false when no name was given */
    async sign(work: (author: string) => Promise<boolean>): Promise<boolean> {
      const { person } = await readProfile();
      const name =
        person || (await new Promise<string | null>((resolve) => setWaiting({ go: resolve })));
      return name ? work(name) : false;
    },
    change: () => setWaiting({ go: () => {} }),
    /** @param name null when none was given */
    answer(name: string | null) {
      waiting?.go(name);
      setWaiting(null);
    },
  };
}
