import type { PdfPage } from './describe-pdf.ts';

/** One entry of a PDF's outline, with those under it. */
export interface OutlineEntry {
  readonly title: string;
  /** From 0. */
  readonly page: number;
  readonly children: readonly OutlineEntry[];
}

/** One entry for each section in a row, and under it one for each of its pages. */
export function outlineOf(pages: readonly PdfPage[]): OutlineEntry[] {
  const sections: { title: string; page: number; children: OutlineEntry[] }[] = [];
  for (const [page, { title, section }] of pages.entries()) {
    const last = sections.at(-1);
    const entry = { title, page, children: [] };
    if (last?.title === section) last.children.push(entry);
    else sections.push({ title: section, page, children: [entry] });
  }
  return sections;
}
