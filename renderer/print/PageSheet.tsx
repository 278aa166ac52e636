import { type CSSProperties, useMemo } from 'react';
import type { Page } from '../../shared/export/pages/page.ts';
import { figureId } from '../../shared/export/pages/page.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { ExportRequest } from '../../shared/model/export.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { Ink } from '../../shared/model/show.ts';
import { lookOf } from '../slides/shared-context.ts';
import { SlideContext, type SlideContextValue } from '../slides/slide-context.ts';
import { fontFamily } from '../styles/fonts.ts';
import { ContentsPage } from './ContentsPage.tsx';
import { HandoutPage } from './HandoutPage.tsx';
import { hrefOf } from './href-of.ts';
import { NotesPage } from './NotesPage.tsx';
import { PageEdges } from './PageEdges.tsx';
import { PageSlide } from './PageSlide.tsx';
import { pageVariables } from './page-colours.ts';
import styles from './pages.module.css';
import { TablesPage } from './TablesPage.tsx';

/** What all pages of an export are drawn from, beside the pages themselves. */
export interface PageSurroundings {
  readonly request: ExportRequest;
  readonly briefing: Briefing;
  /** What was drawn on the slides at the meeting of the request. */
  readonly ink: Ink | null;
  /** The district's own logo as a `data:` URL, when it is to be shown. */
  readonly logo: string | null;
}

/** One page of an export at its own size in CSS px; print and preview draw the same. */
export function PageSheet({
  page,
  surroundings,
}: {
  readonly page: Page;
  readonly surroundings: PageSurroundings;
}) {
  const { request, briefing } = surroundings;
  const { paper, locale } = page;
  const { look: name, colour, pictures: pictureSize } = request;
  const deckTitle = inLocale(briefing.deck.title, locale);
  const context = useMemo(
    (): SlideContextValue => ({
      locale,
      interfaceLocale: locale,
      ...lookOf(briefing, name, colour),
      deckTitle,
      snapshotId: briefing.snapshot.id,
      total: briefing.deck.slides.filter(({ hidden }) => !hidden).length,
      sources: briefing.sources,
      missingPictures: briefing.missingPictures,
      pictureSize,
      trace: null,
      figureHref: (figure) => hrefOf(page, { kind: 'entry', id: figureId(figure) }),
    }),
    [page, locale, name, colour, deckTitle, pictureSize, briefing],
  );
  const style = {
    width: paper.width,
    height: paper.height,
    ...pageVariables(paper.name, request, briefing.looks),
    '--font': fontFamily(locale),
  } as CSSProperties;
  return (
    <SlideContext value={context}>
      <section className={styles['page']} lang={locale} data-paper={paper.name} style={style}>
        <PageBodyView page={page} ink={surroundings.ink} />
        <PageEdges page={page} request={request} briefing={briefing} logo={surroundings.logo} />
      </section>
    </SlideContext>
  );
}

function PageBodyView({ page, ink }: { readonly page: Page; readonly ink: Ink | null }) {
  const { body } = page;
  switch (body.kind) {
    case 'slide':
      return <PageSlide result={body.slide} width={page.paper.width} ink={ink} />;
    case 'handout':
      return <HandoutPage paper={page.paper} body={body} ink={ink} />;
    case 'notes':
      return <NotesPage paper={page.paper} body={body} ink={ink} />;
    case 'contents':
      return <ContentsPage page={page} lines={body.lines} />;
    case 'tables':
      return <TablesPage page={page} title={body.title} parts={body.parts} />;
  }
}
