import type { DeskPlan, DeskText } from '../../shared/model/reading.ts';
import type { PlannedDesk } from '../../shared/reading/desk/plan-desk.ts';
import type { ReadingNote, TextReading } from '../../shared/reading/model.ts';
import type { Outline } from '../../shared/reading/outline.ts';

/** A document with its figures, as it was read from its text. */
export interface ReadDocument {
  readonly lines: readonly string[];
  readonly outline: Outline;
  readonly reading: TextReading;
  readonly notes: readonly ReadingNote[];
  readonly pages: readonly number[] | null;
}

/** What windows are told of a plan. */
export function toShown({ source, figures, goals, milestones, at }: PlannedDesk): DeskPlan {
  return {
    ...{ source, at },
    figures: figures.map(
      ({ kind: _, areaKey: __, published: ___, clash: ____, ...shown }) => shown,
    ),
    goals: goals.map(
      ({ area: _, unitOfTarget: __, others: ___, own: ____, clash: _____, ...shown }) => shown,
    ),
    milestones: milestones.map(({ area: _, others: __, clash: ___, ...shown }) => shown),
  };
}

/** A document’s text, as windows show it. */
export function textOf(name: string, { outline, reading, notes, pages }: ReadDocument): DeskText {
  const headings = new Map(reading.sections.map(({ number, heading }) => [number, heading]));
  const bySection = Map.groupBy(outline.lines, ({ section }) => section);
  return {
    name,
    sections: [...bySection].map(([number, lines]) => ({
      number,
      heading: headings.get(number) ?? null,
      lines: lines.map(({ line, text, kind, paraNo }) => ({
        ...{ line, text, kind, paraNo },
        page: pages?.[line - 1] ?? null,
      })),
    })),
    leftOut: reading.leftOut.map(({ line, start, end, reason }) => ({ line, start, end, reason })),
    notes: notes.map(({ code, line, detail }) => ({ code, line, detail })),
    warnings: reading.warnings.map(({ code, place, detail }) => ({
      ...{ code, detail },
      line: place?.line ?? null,
    })),
  };
}
