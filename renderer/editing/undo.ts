import { AppError, type Failure } from '../../shared/errors.ts';
import type { UndoEntry } from '../../shared/model/edit.ts';
import { api } from '../api.ts';
import { isPlainField } from '../commands/text-fields.ts';
import { settlePendingSaves } from './pending-saves.ts';

/** What was last undone or redone, why it could not be, or what was done and can be undone. */
export type UndoNotice =
  | { readonly done: 'undo' | 'redo'; readonly entry: UndoEntry }
  | { readonly done: 'just-now'; readonly entry: UndoEntry; readonly text: string }
  | { readonly done: 'nothing'; readonly asked: 'undo' | 'redo' }
  | { readonly done: 'failed'; readonly failure: Failure };

let notice: UndoNotice | null = null;
const listeners = new Set<() => void>();

export function currentNotice(): UndoNotice | null {
  return notice;
}

export function onNotice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setNotice(next: UndoNotice | null): void {
  notice = next;
  for (const listener of listeners) listener();
}

/** What views hold that is typed and not saved: each takes its last act back, or says that it has none. */
const unsaved = new Set<(asked: 'undo' | 'redo') => boolean>();

export function addUnsaved(step: (asked: 'undo' | 'redo') => boolean): () => void {
  unsaved.add(step);
  return () => unsaved.delete(step);
}

/** Undoes or redoes the last change of content; while somebody types, of the text instead. */
export async function step(asked: 'undo' | 'redo'): Promise<void> {
  // A field that stands in a cell is written in only once somebody begins.
  const { activeElement } = document;
  if (isPlainField(activeElement) && !activeElement?.matches('[data-at-rest]')) {
    // The menu's key reached us instead of the field; there is no other way to ask a field.
    document.execCommand(asked);
    return;
  }
  if (document.querySelector('dialog[open]')) return;
  for (const own of unsaved) if (own(asked)) return;
  try {
    // What was typed a moment ago is the first to be taken back.
    await settlePendingSaves();
    const { done } = await api.records[asked]();
    setNotice(done ? { done: asked, entry: done } : { done: 'nothing', asked });
  } catch (error) {
    setNotice({ done: 'failed', failure: AppError.toFailure(error) });
  }
}
