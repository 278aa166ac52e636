import type { PaperName } from '../../shared/export/pages/paper.ts';
import { lookOnPaper } from '../../shared/looks/slide-looks.ts';
import type { ExportRequest } from '../../shared/model/export.ts';
import type { Look } from '../../shared/model/look.ts';
import { drawnLook } from '../styles/looks.ts';

/**
 * The colours around the slides: on A4 those of a light look on white, for paper is white; on a
 * slide's own page those of the slides.
 *
 * @param own the looks that the district made
 */
export function pageVariables(
  paper: PaperName,
  { look, colour }: Pick<ExportRequest, 'look' | 'colour'>,
  own: readonly Look[],
): Record<`--${string}`, string> {
  const isSheet = paper === 'sheet';
  const drawn = drawnLook(isSheet ? look : lookOnPaper(look), own, colour);
  return {
    '--page': isSheet ? drawn.paper : '#ffffff',
    '--page-ink': drawn.ink,
    '--page-muted': drawn.muted,
    '--page-line': drawn.line,
    '--page-accent': drawn.accents.primary.strong,
  };
}
