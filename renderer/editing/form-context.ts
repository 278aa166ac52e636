import { createContext, useContext } from 'react';
import type { Locale } from '../../shared/model/localized.ts';
import type { FieldIssue } from './form-issues.ts';
import type { FormValue } from './form-values.ts';

/** The form that a field stands in. */
export interface FormState {
  /** The languages that a deck of the store is written in: others are not asked for. */
  readonly languages: readonly Locale[];
  readonly valueAt: (path: string) => FormValue | undefined;
  readonly set: (path: string, value: FormValue) => void;
  /** Several at once, by their paths. */
  readonly setAll: (changes: Readonly<Record<string, FormValue>>) => void;
  /** What is wrong with a field that was left, or all of them once saving was tried; else null. */
  readonly issueAt: (path: string) => FieldIssue | null;
  /** The field was left. */
  readonly leave: (path: string) => void;
}

export const FormContext = createContext<FormState | null>(null);

export function useForm(): FormState {
  const form = useContext(FormContext);
  if (!form) throw new Error('A field was drawn outside a form.');
  return form;
}
