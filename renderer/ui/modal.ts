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
  focusFirst(dialog);
  dialog.addEventListener('keydown', keepForOpenList, { capture: true });
  if (holdsBack) open.add(dialog);
  tell();
  return () => {
    dialog.removeEventListener('keydown', keepForOpenList, { capture: true });
    dialog.close();
    open.delete(dialog);
    tell();
  };
}

/**
 * Chromium gives the focus to what stands first, which in a form is the button that closes it. A form
 * begins with its first field, or where it says so.
 */
function focusFirst(dialog: HTMLDialogElement): void {
  const named = dialog.querySelector<HTMLElement>('[data-first-focus]');
  const closes = dialog.ownerDocument.activeElement?.matches('[data-closes]');
  const first = named ?? (closes ? dialog.querySelector<HTMLElement>(firstFields) : null);
  first?.focus();
}

const firstFields = [
  'input:not([type="hidden"], [type="file"], [tabindex="-1"], :disabled)',
  'textarea:not(:disabled)',
  'select:not(:disabled)',
  '[role="combobox"]:not([aria-disabled="true"])',
  '[contenteditable="true"]',
].join(', ');

/**
 * Escape closes what is open in the panel, a list above all, before it closes the panel: Chromium
 * itself would close both. A list that pops up says so; one that stands in the panel for good
 * (`SlideFinder`) does not.
 */
function keepForOpenList(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  const field = event.target as Element | null;
  if (field?.matches?.('[aria-haspopup="listbox"][aria-expanded="true"]')) event.preventDefault();
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
