import type { PaperName } from '../../shared/export/pages/paper.ts';
import { isGrey, type ThemeName, themeInColour, themes } from '../styles/themes.ts';

/**
 * The colours around the slides: on A4 those of a light theme on white, for paper is white; on a
 * slide's own page those of the slides.
 */
export function pageVariables(paper: PaperName, theme: ThemeName): Record<`--${string}`, string> {
  const {
    ink,
    muted,
    line,
    accents,
    paper: ground,
  } = themes[paper === 'sheet' ? theme : onPaper(theme)];
  return {
    '--page': paper === 'sheet' ? ground : '#ffffff',
    '--page-ink': ink,
    '--page-muted': muted,
    '--page-line': line,
    '--page-accent': accents.primary.strong,
  };
}

function onPaper(theme: ThemeName): ThemeName {
  if (themeInColour(theme) !== 'night') return theme;
  return isGrey(theme) ? 'south-lake-grey' : 'south-lake';
}
