/** The modal panels that stand open: while there is one, what is behind it rests. */
const open = new Set<HTMLDialogElement>();
const listeners = new Set<(isOpen: boolean) => void>();

function tell(): void {
  for (const listener of listeners) listener(open.size > 0);
}

/**
 * Opens a modal panel. Every one is opened here, so that commands and keys know of it.
 *
 * @param holdsBack whether what is behind it rests. A question holds nothing that could be lost: a
 *   show may start over it.
 * @returns what closes it, while it still stands in the page: one that is taken out does not give the
 *   focus back
 */
export function openModal(dialog: HTMLDialogElement | null, holdsBack = true): () => void {
  if (!dialog) return () => {};
  dialog.showModal();
  if (holdsBack) open.add(dialog);
  tell();
  return () => {
    dialog.close();
    open.delete(dialog);
    tell();
  };
}

export function isModalOpen(): boolean {
  return open.size > 0;
}

/** @param listener told at once, and whenever the first one opens or the last one closes */
export function followModals(listener: (isOpen: boolean) => void): () => void {
  let told: boolean | null = null;
  const follow = (isOpen: boolean) => {
    if (told === isOpen) return;
    told = isOpen;
    listener(isOpen);
  };
  follow(isModalOpen());
  listeners.add(follow);
  return () => listeners.delete(follow);
}
