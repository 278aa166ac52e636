import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { isSame } from '../../shared/editing/edit-rules.ts';
import { type FileToImport, ImportAnswers, PartToImport } from '../../shared/model/import.ts';
import { reportError } from '../error-report.ts';
import { useDraftKeeper } from '../live/use-draft-keeper.ts';

/** All that a person said of a file. */
const Given = z.strictObject({
  answers: ImportAnswers,
  parts: z.array(PartToImport).nullable(),
  /** The saved mapping that answered, and what had been answered before it did. */
  mapping: z.strictObject({ name: z.string(), before: ImportAnswers }).nullable(),
});
export type Given = z.infer<typeof Given>;

const nothing: Given = { answers: ImportAnswers.parse({}), parts: null, mapping: null };

/**
 * What is answered of a file, kept while it is answered: whoever closes the dialog, or loses the app,
 * goes on where they were when they open the same file again.
 */
export function useAnswers(file: FileToImport | null) {
  const [given, setGiven] = useState(nothing);
  const [isTakenUp, setTakenUp] = useState(false);
  // By what is in the file, wherever it lies.
  const { began, read, keep, drop } = useDraftKeeper(`import:${file?.sha256 ?? 'none'}`);
  const isOpen = file !== null;
  const sha256 = file?.sha256;
  const carried = useRef<{ readonly sha256: string; readonly given: Given } | null>(null);

  useEffect(() => {
    if (!isOpen) return;
    let isAsked = true;
    setTakenUp(false);
    const { current: held } = carried;
    carried.current = null;
    if (held !== null && held.sha256 === sha256)
      return isSame(held.given, nothing) ? undefined : keep(held.given);
    setGiven(nothing);
    read().then((draft) => {
      const kept = Given.safeParse(draft?.value).data;
      if (!isAsked || !kept || began()) return;
      setGiven(kept);
      setTakenUp(true);
    }, reportError);
    return () => {
      isAsked = false;
    };
  }, [isOpen, sha256, read, keep, began]);

  function change(part: Partial<Given>): void {
    const next = { ...given, ...part };
    setGiven(next);
    if (isSame(next, nothing)) drop();
    else keep(next);
  }

  return {
    given,
    /** Whether they were given at another time, and left. */
    isTakenUp,
    change,
    restart(): void {
      setTakenUp(false);
      change(nothing);
    },
    /** What is answered is said of the same file as it is now. */
    carryOver(next: FileToImport): void {
      carried.current = { sha256: next.sha256, given };
    },
    /** What was imported is no draft any more. */
    done: drop,
  };
}
