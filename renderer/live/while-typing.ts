/** How many texts are being typed in this window. */
let typed = 0;
const waiting = new Set<() => void>();

/**
 * Somebody types a text that is saved on the way. The window knows what it says, and what follows the
 * store need not read all of it anew with each save.
 *
 * @returns what says that the text rests
 */
export function beginTyping(): () => void {
  typed += 1;
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    typed -= 1;
    if (typed > 0) return;
    const due = [...waiting];
    waiting.clear();
    for (const act of due) act();
  };
}

/** Does it now, or once nobody types any more; however often it is asked for, it is done once. */
export function onceTypingRests(act: () => void): void {
  if (typed === 0) act();
  else waiting.add(act);
}
