import type { Figure } from '../model/figure.ts';

/** A reference taken apart; see `shared/model/reference.ts` for the grammar. */
export type Reference =
  | { readonly kind: 'figure'; readonly key: string; readonly period: string | null }
  | { readonly kind: 'goal' | 'milestone' | 'source'; readonly key: string };

const pattern = /\{\{([^{}]*)\}\}/g;
const figurePattern =
  /^([a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)?)(?:@([0-9][0-9A-Z/-]*))?$/;
const namedPattern = /^(goal|milestone|source):([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Text cut at its references; `reference` is null where the braces hold nothing that can be read. */
export type TextRun =
  | { readonly text: string }
  | { readonly written: string; readonly reference: Reference | null };

/** `共{{market-entities-total}}` is cut into `共` and the reference. */
export function splitReferences(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    runs.push({ written: match[0], reference: parseReference(match[1] ?? '') });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

/** Whether the whole string is one reference, as the fields of a slide's body are written. */
export function isReference(text: string): boolean {
  return /^\{\{[^{}]*\}\}$/.test(text);
}

function parseReference(inner: string): Reference | null {
  const named = namedPattern.exec(inner);
  if (named) return { kind: named[1] as 'goal' | 'milestone' | 'source', key: named[2] ?? '' };
  const figure = figurePattern.exec(inner);
  return figure ? { kind: 'figure', key: figure[1] ?? '', period: figure[2] ?? null } : null;
}

/** Finds figures by key: the latest of an indicator, or that of a period. */
export interface FigureIndex {
  find(key: string, period: string | null): Figure | undefined;
  /** All periods of one key. */
  all(key: string): readonly Figure[];
}

/** @param figures an indicator's latest observation before its earlier ones */
export function indexFigures(figures: readonly Figure[]): FigureIndex {
  const latest = new Map<string, Figure>();
  const byPeriod = new Map<string, Figure>();
  const byKey = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (!latest.has(figure.key)) latest.set(figure.key, figure);
    byPeriod.set(`${figure.key}@${figure.timePeriod}`, figure);
    const known = byKey.get(figure.key);
    if (known) known.push(figure);
    else byKey.set(figure.key, [figure]);
  }
  return {
    find: (key, period) => (period === null ? latest.get(key) : byPeriod.get(`${key}@${period}`)),
    all: (key) => byKey.get(key) ?? [],
  };
}
