import type { Failure } from '../errors.ts';

/** What crosses the process boundary for every call: a value, or a failure by code. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };
