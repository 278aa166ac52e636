/** What is being typed and is not in the store yet: each saves it at once and answers when it is there. */
const pending = new Set<() => Promise<void>>();

/** @param save must answer even where it was refused; whoever typed is told of that */
export function addPendingSave(save: () => Promise<void>): () => void {
  pending.add(save);
  return () => pending.delete(save);
}

/** Before anything that is about the content as it stands: undo, a show, an export. */
export async function settlePendingSaves(): Promise<void> {
  await Promise.all([...pending].map((save) => save()));
}
