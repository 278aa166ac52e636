import type { Locale } from '../../../../shared/model/localized.ts';
import type { DrawnRun, Paint } from '../../../../shared/model/presentation.ts';
import { element, escaped, type Xml } from '../package/xml.ts';
import { typeSize } from '../units.ts';

/** What text is written with on a slide. */
export interface RunWriting {
  /** Of the file: what a text that says no language is in. */
  readonly language: Locale;
  readonly fill: (paint: Paint | null) => Xml;
  /** The relationship to a page; null where there is no such page. */
  readonly link: (page: number) => string | null;
}

/** Which of the theme's fonts a text is set in. */
export type FontKind = 'major' | 'minor';

/** The fonts of the theme, as `a:latin` and `a:ea`. */
export function themeFonts(kind: FontKind): Xml[] {
  const prefix = kind === 'major' ? '+mj' : '+mn';
  return [
    element('a:latin', { typeface: `${prefix}-lt` }),
    element('a:ea', { typeface: `${prefix}-ea` }),
    element('a:cs', { typeface: `${prefix}-cs` }),
  ];
}

/** The language of a text, and the one that is tried beside it. */
export function languages(locale: Locale): { lang: string; altLang: string } {
  return locale === 'en'
    ? { lang: 'en-US', altLang: 'zh-CN' }
    : { lang: 'zh-CN', altLang: 'en-US' };
}

/** A run of text, its size given in units of the stage. */
export interface SizedRun {
  readonly run: DrawnRun;
  readonly size: number;
}

/** Weights of 600 and more are bold: Calibri has no other. */
export function isBold(weight: number): boolean {
  return weight >= 600;
}

/** What is said of a run, `a:rPr` or, where a paragraph ends, `a:endParaRPr`. */
export function runProperties(
  { run, size }: SizedRun,
  font: FontKind,
  writing: Pick<RunWriting, 'fill'> & Partial<Pick<RunWriting, 'link'>>,
  name: 'a:rPr' | 'a:endParaRPr' | 'a:defRPr' = 'a:rPr',
): Xml {
  const to = run.leadsTo === null ? null : (writing.link?.(run.leadsTo) ?? null);
  return element(
    name,
    {
      ...languages(run.lang),
      sz: typeSize(size),
      b: isBold(run.weight),
      ...(to === null ? {} : { u: 'none' }),
      dirty: false,
    },
    writing.fill(run.paint),
    themeFonts(font),
    to !== null && linkTo(to),
  );
}

/** A run, or nothing where it has no text. */
export function textRun(sized: SizedRun, font: FontKind, writing: RunWriting): Xml | null {
  if (sized.run.text === '') return null;
  return element(
    'a:r',
    {},
    runProperties(sized, font, writing),
    element('a:t', {}, escaped(sized.run.text)),
  );
}

/** A link within the file, in the text's own colour where the program knows how. */
export function linkTo(relation: string): Xml {
  return element(
    'a:hlinkClick',
    { 'r:id': relation, action: 'ppaction://hlinksldjump' },
    element(
      'a:extLst',
      {},
      element(
        'a:ext',
        { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' },
        element('ahyp:hlinkClr', {
          'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
          val: 'tx',
        }),
      ),
    ),
  );
}
