import type { Entry } from './entry.ts';

export type Entries = ReadonlyMap<string, Entry>;

/** One act: what cells held before it and hold after it, null for nothing typed. */
export type EntryChanges = readonly {
  readonly name: string;
  readonly before: Entry | null;
  readonly after: Entry | null;
}[];

/** What is typed into the cells, with the acts that led there. */
export interface EntryState {
  readonly entries: Entries;
  readonly past: readonly EntryChanges[];
  readonly future: readonly EntryChanges[];
}

export type EntryAction =
  /** A cell is being typed in: no act of its own until it is left. */
  | { readonly type: 'type'; readonly name: string; readonly entry: Entry | null }
  | { readonly type: 'act'; readonly changes: EntryChanges }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** What was kept when the grid was last open; what was typed meanwhile goes before it. */
  | { readonly type: 'recover'; readonly entries: Entries }
  /** Saved, or given up for good: no act brings it back. */
  | { readonly type: 'forget'; readonly names: readonly string[] };

export const noEntries: EntryState = { entries: new Map(), past: [], future: [] };

/** As many acts as anybody takes back. */
const remembered = 200;

export function nextEntries(state: EntryState, action: EntryAction): EntryState {
  const { entries, past, future } = state;
  switch (action.type) {
    case 'type':
      return { ...state, entries: withEntries(entries, [[action.name, action.entry]]) };
    case 'act': {
      const changes = action.changes.filter(({ before, after }) => !isSameEntry(before, after));
      if (changes.length === 0) return state;
      return {
        entries: withEntries(
          entries,
          changes.map(({ name, after }) => [name, after]),
        ),
        past: [...past, changes].slice(-remembered),
        future: [],
      };
    }
    case 'undo': {
      const last = past.at(-1);
      if (!last) return state;
      const back = last.map(({ name, before }) => [name, before] as const);
      return {
        entries: withEntries(entries, back),
        past: past.slice(0, -1),
        future: [last, ...future],
      };
    }
    case 'redo': {
      const [next, ...rest] = future;
      if (!next) return state;
      const again = next.map(({ name, after }) => [name, after] as const);
      return { entries: withEntries(entries, again), past: [...past, next], future: rest };
    }
    case 'recover':
      return { ...state, entries: new Map([...action.entries, ...entries]) };
    case 'forget':
      return {
        entries: withEntries(
          entries,
          action.names.map((name) => [name, null]),
        ),
        past: [],
        future: [],
      };
  }
}

export function isSameEntry(one: Entry | null, other: Entry | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.text === other.text &&
    one.confirmed === other.confirmed &&
    one.seen === other.seen &&
    JSON.stringify(one.place) === JSON.stringify(other.place)
  );
}

function withEntries(
  entries: Entries,
  changes: readonly (readonly [name: string, entry: Entry | null])[],
): Entries {
  const next = new Map(entries);
  for (const [name, entry] of changes) {
    if (entry === null) next.delete(name);
    else next.set(name, entry);
  }
  return next;
}
