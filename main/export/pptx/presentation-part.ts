import { createHash } from 'node:crypto';
import { schemeFill } from './masters/master.ts';
import { notesSize } from './masters/notes.ts';
import { element, type Xml } from './package/xml.ts';
import type { PresentationDocument } from './presentation-document.ts';
import { slideNamespaces } from './slides/shape-tree.ts';
import { languages, themeFonts } from './text/runs.ts';
import { slideSize } from './units.ts';

/** What the presentation lists, by their relationships. */
export interface PresentationRelations {
  readonly master: string;
  readonly notesMaster: string | null;
  readonly slides: readonly string[];
}

/** Ids of masters and layouts are of one range, ids of slides of another (ECMA-376, 19.7). */
export const firstMasterId = 2_147_483_648;
const firstSlideId = 256;

/** `p:presentation`: the slides in their order, in their sections. */
export function presentationPart(
  { sections, language }: PresentationDocument,
  relations: PresentationRelations,
): Xml {
  return element(
    'p:presentation',
    { ...slideNamespaces, saveSubsetFonts: true, autoCompressPictures: false },
    element(
      'p:sldMasterIdLst',
      {},
      element('p:sldMasterId', { id: firstMasterId, 'r:id': relations.master }),
    ),
    relations.notesMaster !== null &&
      element(
        'p:notesMasterIdLst',
        {},
        element('p:notesMasterId', { 'r:id': relations.notesMaster }),
      ),
    element(
      'p:sldIdLst',
      {},
      relations.slides.map((relation, index) =>
        element('p:sldId', { id: firstSlideId + index, 'r:id': relation }),
      ),
    ),
    element('p:sldSz', { cx: slideSize.width, cy: slideSize.height }),
    element('p:notesSz', { cx: notesSize.width, cy: notesSize.height }),
    element(
      'p:defaultTextStyle',
      {},
      element('a:defPPr', {}, element('a:defRPr', { lang: languages(language).lang })),
      Array.from({ length: 9 }, (_, index) =>
        element(
          `a:lvl${index + 1}pPr`,
          { marL: index * 457_200, algn: 'l', defTabSz: 914_400, rtl: false, eaLnBrk: true },
          element('a:defRPr', { sz: 1800, kern: 1200 }, schemeFill('tx1'), themeFonts('minor')),
        ),
      ),
    ),
    element('p:extLst', {}, sectionList(sections)),
  );
}

function sectionList(sections: PresentationDocument['sections']): Xml {
  let next = firstSlideId;
  return element(
    'p:ext',
    { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' },
    element(
      'p14:sectionLst',
      { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
      sections.map(({ name, slides }, index) =>
        element(
          'p14:section',
          { name, id: guid(`section ${index} ${name}`) },
          element(
            'p14:sldIdLst',
            {},
            slides.map(() => {
              const id = next;
              next += 1;
              return element('p14:sldId', { id });
            }),
          ),
        ),
      ),
    ),
  );
}

/** A GUID that is always the same for the same words. */
export function guid(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex').toUpperCase();
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `A${hex.slice(17, 20)}`,
  ];
  return `{${[...parts, hex.slice(20, 32)].join('-')}}`;
}

/** `p:presentationPr`, `p:viewPr` and `a:tblStyleLst` say nothing, but Office asks for them. */
export const settingsParts = {
  presProps: element('p:presentationPr', slideNamespaces),
  viewProps: element('p:viewPr', slideNamespaces),
  tableStyles: element('a:tblStyleLst', {
    'xmlns:a': slideNamespaces['xmlns:a'],
    def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}',
  }),
} as const;
