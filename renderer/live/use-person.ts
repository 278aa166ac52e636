import { useState, useSyncExternalStore } from 'react';
import type { Profile, ProfileChange } from '../../shared/model/profile.ts';
import { oneLine } from '../../shared/model/text.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** Where earlier versions kept the name. */
const earlier = 'hongshan.person';

let profile: Profile | null = null;
let isFollowed = false;
const listeners = new Set<() => void>();

/** Who works at this computer; null until it is known. */
export function useProfile(): Profile | null {
  return useSyncExternalStore(subscribe, () => profile);
}

/** @throws file.disk-full, file.not-writable */
export async function changeProfile(change: ProfileChange): Promise<Profile> {
  const next = await api.profile.change(change);
  set(next);
  return next;
}

/** Who works here, as it stands now; for acts that are signed. */
export async function readProfile(): Promise<Profile> {
  return takeOver(await api.profile.get());
}

/** The name that a form is signed with: the person's own, until another is typed. */
export function usePerson() {
  const own = useProfile()?.person ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const person = typed ?? own;
  return {
    person,
    setPerson: setTyped,
    /** It was signed with: from now on the person is called so. */
    keepPerson(): void {
      if (oneLine(person) !== own) changeProfile({ person }).catch(reportError);
    },
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!isFollowed) {
    isFollowed = true;
    api.profile.changed(set);
    readProfile().then(set, reportError);
  }
  return () => {
    listeners.delete(listener);
  };
}

function set(next: Profile): void {
  profile = next;
  for (const listener of listeners) listener();
}

/** A name that was given to an earlier version is not asked for again. */
async function takeOver(found: Profile): Promise<Profile> {
  const person = oneLine(localStorage.getItem(earlier) ?? '');
  if (found.person !== '' || person === '') return found;
  const next = await api.profile.change({ person });
  localStorage.removeItem(earlier);
  return next;
}
