import type { BindResult } from '../../shared/deck/bound-slide.ts';
import type { Page } from '../../shared/export/pages/page.ts';
import { pagesOf, slidesOf } from '../../shared/export/pages/pages-of.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { ExportRequest } from '../../shared/model/export.ts';
import type { ImageRequest } from '../../shared/model/image.ts';
import { boundDeck } from '../slides/bound-deck.ts';
import type { ExportJob } from './export-job.ts';

/** What a job will make, before it makes it. */
export type Preview =
  | { readonly kind: 'pdf'; readonly request: ExportRequest; readonly pages: readonly Page[] }
  | {
      readonly kind: 'images';
      readonly request: ImageRequest;
      readonly pages: readonly BindResult[];
    };

/** The very pages that will be printed, or the slides that images will be taken of. */
export function previewOf(job: ExportJob, briefing: Briefing): Preview {
  if (job.kind === 'pdf') return { ...job, pages: pagesOf(job.request, briefing) };
  return { ...job, pages: slidesOf(job.request, boundDeck(briefing, job.request.locale)) };
}
