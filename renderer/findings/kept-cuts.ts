import type { CutText } from '../../shared/deck/cut-texts.ts';

/** What slides have no room for, by what they are drawn from, for the next time that a window opens. */
const kept = 'hongshan.cuts';

/** The slides of some ten briefings in two languages: 40 kB. */
const mostKept = 1000;

/** The address names what this program is built from: another version may draw otherwise. */
const program = import.meta.url;

type Entries = Map<string, readonly CutText[]>;

let entries: Entries | null = null;
let isSaved = true;

/**
 * A short name for all that a slide is drawn from.
 *
 * @param drawnFrom plain data alone
 */
export async function nameOfDrawing(drawnFrom: unknown): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(drawnFrom));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return btoa(String.fromCharCode(...digest.subarray(0, 15)));
}

/** What was found of the same drawing before, in this window or an earlier one; null where nothing was. */
export function recallCuts(drawing: string): readonly CutText[] | null {
  return known().get(drawing) ?? null;
}

export function noteCuts(drawing: string, cuts: readonly CutText[]): void {
  const all = known();
  all.delete(drawing);
  all.set(drawing, cuts);
  isSaved = false;
}

/** Writes down what was noted; what was noted last is kept the longest. */
export function keepCuts(): void {
  if (isSaved) return;
  const latest = [...known()].slice(-mostKept);
  entries = new Map(latest);
  localStorage.setItem(kept, JSON.stringify({ program, entries: latest }));
  isSaved = true;
}

function known(): Entries {
  entries ??= read();
  return entries;
}

function read(): Entries {
  try {
    const written = JSON.parse(localStorage.getItem(kept) ?? 'null');
    return written?.program === program ? new Map(written.entries) : new Map();
  } catch {
    // Whatever it is, this program did not write it.
    return new Map();
  }
}
