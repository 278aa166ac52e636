import type { BindResult } from '../../shared/deck/bound-slide.ts';
import type { ExportRequest } from '../../shared/model/export.ts';

/**
 * The slides that a job asks for, in the deck's order, each once.
 * @throws Error when it asks for a number that the deck has no slide for, or leaves none
 */
export function slidesOfJob(
  job: Pick<ExportRequest, 'slides'>,
  all: readonly BindResult[],
): readonly BindResult[] {
  const missing = job.slides?.find((number) => number > all.length);
  if (missing !== undefined) throw new Error(`the deck has no slide ${missing}`);
  const wanted = job.slides && new Set(job.slides);
  const slides = all.filter((_, index) => !wanted || wanted.has(index + 1));
  if (slides.length === 0) throw new Error('the deck has no slides');
  return slides;
}
