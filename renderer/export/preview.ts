import type { BindResult } from '../../shared/deck/bound-slide.ts';
import type { Page } from '../../shared/export/pages/page.ts';
import { pagesOf, slidesOf } from '../../shared/export/pages/pages-of.ts';
import {
  presentationEdges,
  presentationPages,
} from '../../shared/export/pages/presentation-pages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { ExportRequest } from '../../shared/model/export.ts';
import type { ImageRequest } from '../../shared/model/image.ts';
import { localesOf } from '../../shared/model/localized.ts';
import type { PresentationRequest } from '../../shared/model/presentation-request.ts';
import { boundDeck } from '../slides/bound-deck.ts';
import type { ExportJob } from './export-job.ts';

/** What a job will make, before it makes it. */
export type Preview =
  | { readonly kind: 'pdf'; readonly request: ExportRequest; readonly pages: readonly Page[] }
  | {
      readonly kind: 'presentation';
      readonly request: PresentationRequest;
      /** Of the first file. */
      readonly pages: readonly Page[];
      /** What they are drawn with. */
      readonly drawn: ExportRequest;
    }
  | {
      readonly kind: 'images';
      readonly request: ImageRequest;
      readonly pages: readonly BindResult[];
    };

/** The very pages that will be printed, or the slides that images will be taken of. */
export function previewOf(job: ExportJob, briefing: Briefing): Preview {
  if (job.kind === 'pdf' || job.kind === 'paper')
    return { kind: 'pdf', request: job.request, pages: pagesOf(job.request, briefing) };
  if (job.kind === 'presentation') {
    const [locale = 'zh-CN'] = localesOf(job.request.locale);
    const pages = presentationPages(job.request, locale, briefing);
    return { ...job, pages, drawn: presentationEdges(job.request, locale) };
  }
  return { ...job, pages: slidesOf(job.request, boundDeck(briefing, job.request.locale)) };
}
