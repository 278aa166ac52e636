/** What a reader of a presentation finds in it. */
export interface PresentationFindings {
  readonly title: string | null;
  readonly language: string | null;
  /** All that the file says of itself beside these, where the snapshot is looked for. */
  readonly properties: readonly string[];
  readonly slides: readonly FoundSlide[];
  readonly sections: readonly { readonly name: string; readonly slides: number }[];
  /** Each once. */
  readonly typefaces: readonly string[];
  /** What is amiss with its parts, in words of the file format. */
  readonly faults: readonly string[];
}

export interface FoundSlide {
  /** What stands in its title placeholder; null without one. */
  readonly title: string | null;
  /** All that is written on it, charts too; lines and paragraphs end with a line feed. */
  readonly text: string;
  readonly notes: string;
  readonly isHidden: boolean;
  readonly charts: readonly FoundChart[];
  readonly pictures: readonly FoundPicture[];
  /** Slides that its links lead to, from 1, each once, in order. */
  readonly links: readonly number[];
  /** Links that lead nowhere, or out of the file. */
  readonly brokenLinks: readonly string[];
  /** Charts without words for those who can't see them, by their names. */
  readonly unsaid: readonly string[];
}

export interface FoundPicture {
  readonly name: string;
  /** The SHA-256 of its file, in hex. */
  readonly sha256: string;
  /** What it shows, for those who can't see it. */
  readonly alt: string;
}

export interface FoundChart {
  readonly series: readonly FoundSeries[];
  /** What is written at its marks. */
  readonly text: string;
  /** Cells of the workbook inside that are not as the chart keeps them: `B2`. */
  readonly otherCells: readonly string[];
}

export interface FoundSeries {
  readonly name: string;
  readonly categories: readonly string[];
  /** As the chart keeps them; null where there is none. */
  readonly values: readonly (number | null)[];
}
