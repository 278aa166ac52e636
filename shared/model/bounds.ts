/**
 * The most characters that each field takes: the one place that forms, contract, store and data
 * packages have them from. Characters are counted as SQLite counts them (𠮷 is one). The store's own
 * rules are older and never change (`main/store/migrations`); a test holds both against each other.
 */
export const longest = {
  /** Of a show, or of a part of it. */
  minutes: 1440,
  /** Names, statements, notes and whatever else is written in both languages. */
  chinese: 2000,
  english: 4000,
  key: 80,
  digitName: 40,
  area: 40,
  areaName: 40,
  synonym: 40,
  /** How many other names one thing may have. */
  synonyms: 20,
  /** A paragraph of a source whose text was read in. */
  paragraph: 20_000,
  /** A figure as its source prints it. */
  quotation: 40,
  qualifierWord: 6,
  publisher: 200,
  heading: 500,
  person: 100,
  device: 100,
  reason: 2000,
  progressNote: 2000,
  /** Quarters of a goal: of ten years, as no term is longer. */
  steps: 40,
  review: 4000,
  passNote: 1000,
  presetName: 40,
  /** At the edge of an exported page. */
  edge: 60,
  /** Across it, or set apart at its top. */
  mark: 20,
  slideRange: 200,
  question: 200,
  stateLabel: 100,
  meetingName: 200,
  meetingPlace: 200,
  meetingPeople: 4000,
  meetingNotes: 10_000,
  decision: 1000,
  responsible: 200,
  /** Some thousand moves to one and the same spot; no order of a deck comes near. */
  orderKey: 500,
  layout: 40,
  /** A slide's body, as JSON. */
  slideBody: 200_000,
} as const;

/** Of a section, or rows of a sheet: as many as Excel's sheets have. */
export const paragraphsAtMost = 1_048_576;

/** The bounds of a number; nothing that a district publishes comes near. */
export const amounts = { least: -1e15, most: 1e15 } as const;

/** Small pictures of a show's slides that are handed over in one call: a few hundred kB. */
export const picturesAtOnce = 10;
