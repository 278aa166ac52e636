import type { Locale } from '../../../../shared/model/localized.ts';
import type { DrawnRun, Paint } from '../../../../shared/model/presentation.ts';
import { element, escaped, type Xml } from '../package/xml.ts';
import { centipoints, typeSize } from '../units.ts';

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
  /** Room behind each of its characters, in units. */
  readonly spacing?: number;
}

/** A run and the room behind it, in units: figures stand off Chinese characters. */
export interface FittedRun extends SizedRun {
  readonly spaceAfter: number;
}

/** Weights of 600 and more are bold: Calibri has no other. */
export function isBold(weight: number): boolean {
  return weight >= 600;
}

/** What is said of a run, `a:rPr` or, where a paragraph ends, `a:endParaRPr`. */
export function runProperties(
  { run, size, spacing = 0 }: SizedRun,
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
      spc: spacing > 0 ? centipoints(spacing) : undefined,
      dirty: false,
    },
    writing.fill(run.paint),
    themeFonts(font),
    to !== null && linkTo(to),
  );
}

/** A run, or none where it has no text; two where room is left behind it, which its last character has. */
export function textRuns(
  { run, size, spaceAfter }: FittedRun,
  font: FontKind,
  writing: RunWriting,
): Xml[] {
  const last = spaceAfter > 0 ? ([...run.text].at(-1) ?? '') : '';
  const parts: SizedRun[] = [
    { run: { ...run, text: run.text.slice(0, run.text.length - last.length) }, size },
    { run: { ...run, text: last }, size, spacing: spaceAfter },
  ];
  return parts
    .filter((part) => part.run.text !== '')
    .map((part) =>
      element(
        'a:r',
        {},
        runProperties(part, font, writing),
        element('a:t', {}, escaped(part.run.text)),
      ),
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
