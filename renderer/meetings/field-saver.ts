import { isSame } from '../../shared/editing/edit-rules.ts';
import { AppError, type Failure } from '../../shared/errors.ts';

/** How long something may be typed before it is saved, ms: what a crash may cost at most. */
const savedWithin = 400;

/** How what is typed stands against the store. */
export interface Saving<Value> {
  readonly value: Value;
  /** Why it is not in the store as it stands here; null where it is, or is on its way. */
  readonly failure: Failure | null;
  /** What the store was given elsewhere meanwhile, for whoever types to choose; null where nothing was. */
  readonly theirs: { readonly value: Value } | null;
}

interface Ports<Value> {
  /** @returns what the store made of it, its texts cleaned */
  readonly save: (before: Value, after: Value) => Promise<Value>;
  /** Whether the store would take it; what it would not stays here. */
  readonly isReady: (value: Value) => boolean;
}

export type FieldSaver<Value> = ReturnType<typeof createFieldSaver<Value>>;

/**
 * Saves what somebody types while they type it: one request after the other, the last state always
 * last. What was written elsewhere meanwhile is never overwritten unseen.
 */
export function createFieldSaver<Value>(stored: Value, { save, isReady }: Ports<Value>) {
  /** What the store holds, as far as is known here; it is what `typed` became. */
  let held = stored;
  let typed = stored;
  let wanted = stored;
  let failure: Failure | null = null;
  let theirs: { readonly value: Value } | null = null;
  /** What the window was last told that the store holds. */
  let told = stored;
  /** What it held before, which the window may still be told of. */
  let overtaken: Value[] = [];
  let saving: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let current: Saving<Value> = { value: stored, failure, theirs };
  const listeners = new Set<() => void>();

  const isSaved = () => isSame(wanted, typed);

  function tell(): void {
    current = { value: wanted, failure, theirs };
    for (const listener of listeners) listener();
  }

  /** Takes over what the store holds by now, or shows it beside what is being typed. */
  function meet(): void {
    if (isSame(told, held)) {
      overtaken = [];
      return;
    }
    if (overtaken.some((earlier) => isSame(earlier, told))) return;
    if (failure?.code === 'store.stale') failure = null;
    if (isSaved()) {
      held = told;
      typed = told;
      wanted = told;
    } else theirs = { value: told };
    tell();
  }

  async function send(): Promise<void> {
    const after = wanted;
    try {
      overtaken.push(held);
      held = await save(held, after);
      typed = after;
    } catch (error) {
      failure = AppError.toFailure(error);
      // It holds something else after all.
      if (failure.code === 'store.stale') overtaken = [];
    }
    saving = null;
    meet();
    tell();
  }

  async function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (saving !== null) {
      await saving;
      return flush();
    }
    if (isSaved() || failure !== null || theirs !== null || !isReady(wanted)) return;
    saving = send();
    await saving;
  }

  return {
    current: () => current,

    /** What the store holds, as far as is known here. */
    held: () => held,

    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** The store holds this now, by whoever wrote it. */
    follow(stored: Value): void {
      told = stored;
      if (saving === null) meet();
    },

    change(value: Value): void {
      wanted = value;
      failure = null;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void flush(), savedWithin);
      tell();
    },

    /** Saves what is left to save; answers when that is in the store, or was refused. */
    flush,

    /** The field is left: it is saved at once, and shows what the store made of it. */
    async leave(): Promise<void> {
      await flush();
      if (!isSaved() || isSame(wanted, held)) return;
      typed = held;
      wanted = held;
      tell();
    },

    /** Of what was written elsewhere and what is typed here, one stays. */
    async choose(which: 'mine' | 'theirs'): Promise<void> {
      held = told;
      typed = told;
      theirs = null;
      failure = null;
      if (which === 'theirs') wanted = told;
      tell();
      await flush();
    },

    /** Sends what was refused once more. */
    async retry(): Promise<void> {
      failure = null;
      tell();
      await flush();
    },
  };
}
