const plainFields =
  'input:not([type="button"], [type="checkbox"], [type="color"], [type="file"], [type="image"], [type="radio"], [type="range"], [type="reset"], [type="submit"]), textarea';
const fields = `${plainFields}, [contenteditable]:not([contenteditable="false"])`;

/** What a key that an input method has taken reports, on every system (UI Events, section 7.3.1). */
const takenByInputMethod = 229;

type Press = Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'target'>;

/**
 * Whether a key is an input method's: it composes, or it has just ended what it composed. The Enter
 * or Escape that ends a composition may come right after it, when `isComposing` is false again.
 * Outside of text fields a Chinese input method reports the same of each key, and they are ours.
 */
export function isOfInputMethod({ isComposing, keyCode, target }: Press): boolean {
  if (!isComposing && keyCode !== takenByInputMethod) return false;
  return isTextField(target);
}

/** Whether text is typed there. */
export function isTextField(target: EventTarget | null): boolean {
  return (target as Element | null)?.matches?.(fields) ?? false;
}

/** Whether it is a field of its own, whose text the browser itself undoes. */
export function isPlainField(target: EventTarget | null): boolean {
  return (target as Element | null)?.matches?.(plainFields) ?? false;
}

/**
 * Keeps keys that an input method has taken in a text field from everything in the window that
 * listens for keys. To be called before anything else does.
 */
export function guardTextFields(window: Pick<Window, 'addEventListener'>): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isOfInputMethod(event)) return;
      event.stopImmediatePropagation();
      // Chromium itself would empty a search field by it, and close a dialog.
      if (event.key === 'Escape') event.preventDefault();
    },
    { capture: true },
  );
}
