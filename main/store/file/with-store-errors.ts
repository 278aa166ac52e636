import { toStoreError } from './store-error.ts';

type AnyFunction = (...args: never[]) => unknown;

/**
 * The same functions, in objects of functions too. What SQLite refuses in any of them, be it to read
 * or to write, is told as what a person can do something about: a full disk, a file in use.
 */
export function withStoreErrors<Parts extends object>(parts: Parts, path: string): Parts {
  const told = (error: unknown) => {
    throw toStoreError(error, path);
  };
  const tell = (part: unknown): unknown => {
    if (typeof part === 'function') return withErrorsOf(part as AnyFunction, told);
    return part !== null && typeof part === 'object' ? withStoreErrors(part, path) : part;
  };
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, tell(part)]),
  ) as Parts;
}

function withErrorsOf(work: AnyFunction, told: (error: unknown) => never): AnyFunction {
  return (...args) => {
    try {
      const result = work(...args);
      return result instanceof Promise ? result.catch(told) : result;
    } catch (error) {
      return told(error);
    }
  };
}
