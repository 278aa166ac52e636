import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError, type Failure } from '../../shared/errors.ts';
import { createDraftKeeper } from './draft-keeper.ts';

vi.mock('../error-report.ts', () => ({ reportError: vi.fn() }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The store's drafts, on a disk that is full or not. */
function fakeDrafts() {
  const kept = new Map<string, unknown>();
  const disk = { full: false };
  return {
    kept,
    disk,
    port: {
      async get({ form }: { readonly form: string }) {
        return kept.has(form) ? { form, value: kept.get(form) as never, at: 'then' } : null;
      },
      async keep({ form, value }: { readonly form: string; readonly value: unknown }) {
        if (disk.full) throw new AppError('file.disk-full', { path: 'store.sqlite' });
        kept.set(form, value);
      },
      async drop({ form }: { readonly form: string }) {
        kept.delete(form);
      },
    },
  };
}

const settle = () => vi.advanceTimersByTimeAsync(1000);

test('what the store could not take is told, found again when the form reopens, and kept once it can be', async () => {
  const { port, kept, disk } = fakeDrafts();
  const failures: (Failure | null)[] = [];
  const keeper = createDraftKeeper('form', port, (failure) => failures.push(failure));
  disk.full = true;
  keeper.keep('一');
  await settle();
  expect(failures.at(-1)?.code).toBe('file.disk-full');
  expect(kept.size).toBe(0);

  const reopened = createDraftKeeper('form', port, (failure) => failures.push(failure));
  expect((await reopened.read())?.value).toBe('一');
  disk.full = false;
  reopened.keep('一二');
  await settle();
  expect(failures.at(-1)).toBeNull();
  expect(kept.get('form')).toBe('一二');
  expect((await reopened.read())?.value).toBe('一二');
});

test('what was not kept is tried again when the window goes, unless it was given up', async () => {
  const { port, kept, disk } = fakeDrafts();
  const keeper = createDraftKeeper('other', port, () => {});
  disk.full = true;
  keeper.keep('typed');
  await settle();
  disk.full = false;
  keeper.flush();
  await settle();
  expect(kept.get('other')).toBe('typed');

  disk.full = true;
  keeper.keep('typed on');
  await settle();
  keeper.drop();
  disk.full = false;
  keeper.flush();
  await settle();
  expect(await keeper.read()).toBeNull();
});

test('what is given up while the store still refuses it does not come back', async () => {
  const { port, disk } = fakeDrafts();
  const failures: (Failure | null)[] = [];
  const keeper = createDraftKeeper('given up', port, (failure) => failures.push(failure));
  disk.full = true;
  keeper.keep('typed');
  keeper.flush();
  keeper.drop();
  await settle();
  expect(await keeper.read()).toBeNull();
  expect(failures.at(-1)).toBeNull();
});
