import { mkdirSync, readdirSync } from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { randomFrom } from './random.ts';

/** What tells of each step of an export: a page, a use of the disk. */
interface Steps {
  readonly step: () => void;
  /** The disk, every use of which is a step. */
  readonly fs: typeof nodeFs;
}

/** An exporter whose work can be given up. */
interface Cancellable {
  readonly cancel: () => void;
  /** @param onProgress is a step as well */
  readonly exportTo: (file: string, onProgress: () => void) => Promise<unknown>;
}

/** Replacing the old file, opening its folder to flush that, and the last report. */
const lastSteps = 3;

/**
 * Cancels exports at 50 of their steps, chosen at random: none leaves a target or a temporary file, but
 * one whose file is taking its place already, which is whole and stays.
 *
 * @param name of the file
 * @param least how many steps such an export has at least
 */
export async function expectNothingLeftOf(
  name: string,
  least: number,
  make: (steps: Steps) => Cancellable,
): Promise<void> {
  const work = { steps: 0, cancelAt: Number.POSITIVE_INFINITY };
  function step(): void {
    if (work.steps === work.cancelAt) cancel();
    work.steps += 1;
  }
  const watched = <Args extends unknown[], Result>(run: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      step();
      return run(...args);
    };
  };
  const fs = {
    ...nodeFs,
    access: watched(nodeFs.access),
    open: watched(nodeFs.open) as typeof nodeFs.open,
    stat: watched(nodeFs.stat) as typeof nodeFs.stat,
    rename: watched(nodeFs.rename),
  };
  const { cancel, exportTo } = make({ step, fs });
  const folder = temporaryFolder();
  await exportTo(path.join(folder, name), step);
  const all = work.steps;
  expect(all).toBeGreaterThan(least);

  const random = randomFrom(2023);
  let cancelled = 0;
  for (let point = 0; point < 50; point += 1) {
    const own = path.join(folder, String(point));
    mkdirSync(own);
    Object.assign(work, { steps: 0, cancelAt: Math.floor(random() * all) });
    const end = await exportTo(path.join(own, name), step).then(
      () => 'too late',
      (error: unknown) => AppError.toFailure(error).code,
    );
    const isLate = work.cancelAt >= all - lastSteps;
    expect(end, `step ${work.cancelAt}`).toBe(isLate ? 'too late' : 'export.cancelled');
    expect(readdirSync(own)).toEqual(isLate ? [name] : []);
    if (!isLate) cancelled += 1;
  }
  expect(cancelled).toBeGreaterThan(40);
}
