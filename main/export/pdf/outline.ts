import type { PdfPage } from './describe-pdf.ts';

/** One entry of a PDF's outline, with those under it. */
export interface OutlineEntry {
  readonly title: string;
  /** From 0. */
  readonly page: number;
  readonly children: readonly OutlineEntry[];
}

interface Group {
  readonly title: string;
  readonly page: number;
  readonly children: Group[];
}

/** Entries by language, where there are two, and then by section: one group for each in a row. */
export function outlineOf(pages: readonly Pick<PdfPage, 'part' | 'entries'>[]): OutlineEntry[] {
  const top: Group[] = [];
  // An entry of its own ends the section before it, though that may bear the same title.
  let openSection = null as Group | null;
  let openPart = null as Group | null;
  for (const [page, { part, entries }] of pages.entries()) {
    if (part !== null && openPart?.title !== part) {
      openPart = { title: part, page, children: [] };
      openSection = null;
      top.push(openPart);
    }
    const groups = openPart?.children ?? top;
    for (const { section, title } of entries) {
      const entry: Group = { title, page, children: [] };
      if (section === null) {
        groups.push(entry);
        openSection = null;
      } else if (openSection?.title === section) {
        openSection.children.push(entry);
      } else {
        openSection = { title: section, page, children: [entry] };
        groups.push(openSection);
      }
    }
  }
  return top;
}
