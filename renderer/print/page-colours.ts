import type { PaperName } from '../../shared/export/pages/paper.ts';
import { isGrey, type LookName, looks, themeInColour } from '../styles/looks.ts';

/**
 * The colours around the slides: on A4 those of a light look on white, for paper is white; on a
 * slide's own page those of the slides.
 */
export function pageVariables(paper: PaperName, look: LookName): Record<`--${string}`, string> {
  const {
    ink,
    muted,
    line,
    accents,
    paper: ground,
  } = looks[paper === 'sheet' ? look : onPaper(look)];
  return {
    '--page': paper === 'sheet' ? ground : '#ffffff',
    '--page-ink': ink,
    '--page-muted': muted,
    '--page-line': line,
    '--page-accent': accents.primary.strong,
  };
}

function onPaper(look: LookName): LookName {
  if (themeInColour(look) !== 'night') return look;
  return isGrey(look) ? 'south-lake-grey' : 'south-lake';
}
