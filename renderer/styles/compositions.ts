/**
 * How sheets of a look are put together, beyond their colours: what cover and closing stand on, what
 * belongs to a title, what light lies on the ground. None of it takes room or moves a text, so a slide
 * that fits in one look fits in all.
 */
export interface Composition {
  /** Style sheets key on it, as `data-composition`. */
  readonly name: 'plain' | 'glow' | 'formal';
  /** Cover and closing: the paper of all sheets, a deeper one, or the primary accent from edge to edge. */
  readonly cover: 'paper' | 'deeper' | 'primary';
  /** What openings of sections stand on: the section's accent, or the primary one for all. */
  readonly section: 'accent' | 'primary';
  /** What kickers and rules on a ground of an accent are: a tint of it, or gold. */
  readonly highlight: 'tint' | 'gold';
  /** A short rule that belongs to the title of a sheet. */
  readonly headRule: boolean;
  /** Where cover and closing have a rule. */
  readonly openingRule: 'none' | 'kicker' | 'lead';
  /** The share of the section's accent in the ground where light lies on it most; 0 for none. */
  readonly glow: number;
}

/** South Lake, and what districts make of their colours. */
export const plain: Composition = {
  name: 'plain',
  cover: 'paper',
  section: 'accent',
  highlight: 'tint',
  headRule: false,
  openingRule: 'none',
  glow: 0,
};

/** For dark rooms: light of one accent on the ground, thin lines. */
export const glow: Composition = {
  ...plain,
  name: 'glow',
  cover: 'deeper',
  headRule: true,
  openingRule: 'kicker',
  glow: 0.14,
};

/** For formal sessions: red from edge to edge where it opens and ends, gold rules, lighter titles. */
export const formal: Composition = {
  ...plain,
  name: 'formal',
  cover: 'primary',
  section: 'primary',
  highlight: 'gold',
  headRule: true,
  openingRule: 'lead',
};
