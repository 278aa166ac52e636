import type { BoundGoal } from '../../../../shared/deck/bound-slide.ts';

/** Whether anything says how a goal stands: written on a slide, that nothing does reads as a failure. */
export function isReported({ status }: Pick<BoundGoal, 'status'>): boolean {
  return status !== 'no_data';
}
