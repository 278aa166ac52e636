import { keyInArea } from '../../figures/areas.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Figure } from '../../model/figure.ts';
import { lastDay } from '../../model/period.ts';
import type { Source } from '../../model/source.ts';
import { type FindFigure, referenceInDeck } from '../find-figure.ts';
import { placeOfPrinted } from './place-of-printed.ts';

/** Where a paragraph stands in a source, as its passages say. */
export interface ParagraphRef {
  readonly section: number;
  readonly paraNo: number;
}

/** A figure where a source prints it. */
export interface QuotedFigure extends ParagraphRef {
  /** As a deck writes it. */
  readonly reference: string;
  readonly figure: Figure;
  /** As printed there: 突破1300家. */
  readonly rawText: string;
}

/** The text of a paragraph; null where the store has only its number. */
export type ParagraphText = (paragraph: ParagraphRef) => string | null;

/**
 * The figures that a source publishes and that are in force, each once, in the order of its
 * paragraphs; within one, in the order of its text where that is known. Targets are told of by their
 * goals.
 */
export function quotedFigures(
  { key }: Pick<Source, 'key'>,
  { figures }: Pick<Briefing, 'figures'>,
  textOf: ParagraphText,
  find: FindFigure,
): QuotedFigure[] {
  return figures
    .flatMap((figure): QuotedFigure[] => {
      const passage = figure.passages.find(({ source }) => source === key);
      if (!passage || figure.origin !== 'observation' || isMissing(figure)) return [];
      const { section, paraNo, rawText } = passage;
      return [{ section, paraNo, rawText, figure, reference: referenceInDeck(figure, find) }];
    })
    .toSorted(
      (one, other) =>
        one.section - other.section || one.paraNo - other.paraNo || placeOf(one) - placeOf(other),
    );

  function placeOf(quoted: QuotedFigure): number {
    const text = textOf(quoted);
    const at = text === null ? -1 : placeOfPrinted(text, quoted.rawText);
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  }
}

/**
 * Of each indicator and area the figure that a briefing on a period shows: that of the period, where
 * the source has one, else the source's latest. Earlier years come in by comparison.
 *
 * @param find of that briefing
 */
export function figuresToTell(quoted: readonly QuotedFigure[], find: FindFigure): QuotedFigure[] {
  const byName = Map.groupBy(quoted, ({ figure }) => keyInArea(figure));
  const told = new Set(
    [...byName].map(([name, all]) => {
      const reported = find(`{{${name}}}`);
      const latest = all.toSorted((one, other) =>
        lastDay(other.figure.timePeriod).localeCompare(lastDay(one.figure.timePeriod)),
      );
      return all.find(({ figure }) => figure === reported) ?? latest[0];
    }),
  );
  return quoted.filter((one) => told.has(one));
}

function isMissing({ status, value, valueLo }: Figure): boolean {
  return status === 'M' || (value === null && valueLo === null);
}
