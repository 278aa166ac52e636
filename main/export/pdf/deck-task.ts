import { assertWrittenIn } from '../../../shared/deck/deck-languages.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Page } from '../../../shared/export/pages/page.ts';
import { pagesOf } from '../../../shared/export/pages/pages-of.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { ExportRequest, PageRun } from '../../../shared/model/export.ts';
import type { LogoFile } from '../../../shared/model/logo.ts';
import type { PrintJob } from '../../../shared/model/print-job.ts';
import type { Store } from '../../store/file/open.ts';
import { keptLogo, toLogo } from '../logo/logo.ts';
import type { PrintTask } from './printer.ts';

/** The pages that a request asks for, and what draws them. */
interface DeckTask {
  readonly task: PrintTask;
  readonly briefing: Briefing;
  readonly pages: readonly Page[];
  readonly hasLogo: boolean;
}

/**
 * What is drawn for a file and for paper alike, from the store as it stands.
 *
 * @param cut which pages are drawn and printed together, in their order
 * @param ownLogo takes the place of the store's own
 * @throws deck.unknown, deck.no-language, export.no-slides, meeting.unknown
 */
export function deckTask(
  store: Pick<Store, 'briefings' | 'logo' | 'meetings'>,
  request: ExportRequest,
  cut: (pages: readonly Page[]) => PageRun[],
  ownLogo: LogoFile | null = null,
): DeckTask {
  const briefing = withLogo(store.briefings.get(request.deck), ownLogo);
  assertWrittenIn(request.locale, briefing.deck);
  const pages = pagesOf(request, briefing);
  if (pages.length === 0) throw new AppError('export.no-slides');
  const ink = request.ink === null ? null : store.meetings.get(request.ink).ink;
  const wanted = ownLogo ? toLogo(ownLogo) : keptLogo(store.logo.get());
  const logo = request.logo ? (wanted?.url ?? null) : null;
  const runs = cut(pages);
  const job: PrintJob = { kind: 'deck', request, pages: runs[0] ?? [0, pages.length], ink, logo };
  return {
    task: { job, briefing, slides: pages.length, runs },
    ...{ briefing, pages, hasLogo: logo !== null },
  };
}

/** Slides that show the store's logo show this one in its place. */
function withLogo(briefing: Briefing, logo: LogoFile | null): Briefing {
  const shows = briefing.looks.some(({ showsLogo }) => showsLogo);
  return logo && shows ? { ...briefing, logo: toLogo(logo) } : briefing;
}
