import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { Context } from '../context.ts';

/** Whose history is shown with whose. */
const historyEntities = {
  goal: ['goal', 'progress'],
  milestone: ['milestone'],
  source: ['source'],
  theme: ['theme'],
  deck: ['deck', 'section', 'slide'],
} as const;

export const records: Handlers<Contract['records'], Context> = {
  async query(query, { store }) {
    await store.records.ready(query);
    return store.records.query(query);
  },
  facets: (_, { store }) => store.records.facets(),
  get: ({ key }, { store }) => store.records.get(key),
  history: ({ entity, key }, { store }) => store.edits.history(historyEntities[entity], key),
  apply: (request, { store }) => store.edits.apply(request),
  applyAll: (request, { store }) => store.edits.applyAll(request),
  undo: (_, { store }) => store.edits.undo(),
  redo: (_, { store }) => store.edits.redo(),
  undoState: (_, { store }) => store.edits.undoState(),
};

export const drafts: Handlers<Contract['drafts'], Context> = {
  get({ form }, { store }) {
    // A form was opened.
    void store.expectEdit();
    return store.drafts.get(form);
  },
  list: (_, { store }) => store.drafts.list(),
  keep: (draft, { store }) => store.drafts.keep(draft),
  drop: ({ form }, { store }) => store.drafts.drop(form),
};

export const damage: Handlers<Contract['damage'], Context> = {
  find: (_, { store }) => store.damage.find(),
  accept: (acceptance, { store }) => store.damage.accept(acceptance),
};

export const differences: Handlers<Contract['differences'], Context> = {
  states: (_, { store }) => store.differences.states(),
  keep: ({ label }, { store }) => store.differences.keep('hand', { zh: label, en: label }),
  async chooseFile(_, { store, window }) {
    const file = await window.chooseStoreFile();
    return file === null ? null : store.differences.describeFile(file);
  },
  compare: (other, { store }) => store.differences.compare(other),
  cancel: (_, { store }) => void store.differences.cancel(),
};
