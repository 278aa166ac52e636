import { useEffect, useRef, useState } from 'react';
import { isSame } from '../../shared/editing/edit-rules.ts';
import { reportError } from '../error-report.ts';
import { useDraftKeeper } from '../live/use-draft-keeper.ts';
import type { FormValues } from './form-values.ts';

/** All of a form that must not be lost. */
export interface Typed<Values> {
  readonly values: Values;
  readonly reason: string;
  /** The record as it was when typing began; saving is refused when it is another by then. */
  readonly seen: unknown;
}

/**
 * What is typed into a form, kept in the store while it is typed. A draft of the same form comes
 * back, with what its author saw; one that says nothing new is dropped.
 *
 * @param form the draft's name; must stay the same while the form is open
 */
export function useDraft<Values extends FormValues>(
  form: string,
  initial: Values,
  before: unknown,
) {
  const first = useRef<Typed<Values>>({ values: initial, reason: '', seen: before });
  const [typed, setTyped] = useState(first.current);
  /** When a draft that came back was kept. */
  const [recovered, setRecovered] = useState<string | null>(null);
  const { began, read, keep, drop, failure } = useDraftKeeper(form);
  const saysNothingNew = ({ values, reason }: Typed<Values>) =>
    isSame(values, first.current.values) && reason === '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: a form is opened once
  useEffect(() => {
    let open = true;
    read().then((draft) => {
      if (!open || !draft || began()) return;
      const kept = completed(draft.value, first.current.values);
      if (!kept || saysNothingNew(kept)) return drop();
      setTyped(kept);
      setRecovered(draft.at);
    }, reportError);
    return () => {
      open = false;
    };
  }, [read, began, drop]);

  return {
    typed,
    recovered,
    change(part: Partial<Typed<Values>>): void {
      const next = { ...typed, ...part };
      setTyped(next);
      if (saysNothingNew(next)) drop();
      else keep(next);
    },
    /** Begins from other values, and forgets what was typed. */
    restart(values: Values, seen: unknown): void {
      first.current = { values, reason: '', seen };
      setTyped(first.current);
      setRecovered(null);
      drop();
    },
    drop,
    /** Why what is typed is in the form alone; null while it is kept. */
    unkept: failure,
    isTyped: !saysNothingNew(typed),
  };
}

/**
 * A draft that an earlier version of the form left may lack fields, which are as the form begins.
 * Null when it is no draft of this form.
 */
function completed<Values extends FormValues>(kept: unknown, values: Values): Typed<Values> | null {
  const typed = kept as Partial<Typed<Values>> | null;
  if (typeof typed?.reason !== 'string' || typeof typed.values !== 'object') return null;
  if (Object.keys(typed.values).some((name) => !Object.hasOwn(values, name))) return null;
  return { seen: null, ...typed, reason: typed.reason, values: { ...values, ...typed.values } };
}
