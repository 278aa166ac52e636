import type { Edit } from '../../shared/model/edit.ts';
import { api } from '../api.ts';

/** What a form or a question saves: one edit, or several that are saved and undone as one step. */
export type Edits = Edit | readonly Edit[];

export function editsOf(edits: Edits): readonly Edit[] {
  return 'entity' in edits ? [edits] : edits;
}

/** @throws what the store refuses; nothing is saved then */
export function saveEdits(
  edits: readonly Edit[],
  signed: { readonly actor: string; readonly reason: string },
): ReturnType<typeof api.records.apply> {
  const [edit, ...others] = edits;
  return edit && others.length === 0
    ? api.records.apply({ edit, ...signed })
    : api.records.applyAll({ edits: [...edits], ...signed });
}
