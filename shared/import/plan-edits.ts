import { inForceAt } from '../figures/competing.ts';
import { longest } from '../model/bounds.ts';
import { Edit } from '../model/edit.ts';
import { type CitedPlace, rowOfCell, UnitMultiplier } from '../model/figure.ts';
import type { ImportAnswers } from '../model/import.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ThemeKey } from '../model/keys.ts';
import type { Source } from '../model/source.ts';
import { cut } from '../model/text.ts';
import type { FigureToWrite, KnownContent, NewIndicator, Planned } from './planned-import.ts';
import type { TableFile } from './sheet.ts';

/** What edits say beyond the plan. */
export interface WrittenWith {
  /** How places in the file are counted. */
  readonly locatorNote: { readonly zh: string; readonly en: string | null };
  /** Why figures are put in force in the place of others; null while that is not known. */
  readonly reason: string | null;
}

/**
 * A plan as edits, to be carried out as one step: areas, the source, indicators, figures, in the order
 * that each finds what it names. None where all is the same; null while something is asked that must be
 * answered before.
 */
export function editsOf(
  { plan, figures, indicators, areas, source }: Planned,
  file: Pick<TableFile, 'sha256' | 'sheets'>,
  answers: ImportAnswers,
  content: KnownContent,
  { locatorNote, reason }: WrittenWith,
): Edit[] | null {
  if (plan.questions.some(({ blocks }) => blocks)) return null;
  const written = figures.filter(({ planned }) => planned.outcome !== 'same');
  const byKey = new Map(content.indicators.map((one) => [one.key, one]));
  const madeKeys = new Set(written.map(({ planned }) => planned.indicator?.key));
  const needed = new Set(written.map(({ planned }) => planned.areaKey));
  const withParents = areas.filter(
    ({ key }) => needed.has(key) || areas.some((one) => one.parent === key && needed.has(one.key)),
  );
  const sourceEdit = written.length > 0 ? editOfSource() : null;
  return [
    ...parentsFirst(withParents).map((area) =>
      Edit.parse({
        entity: 'area',
        before: null,
        after: {
          ...{ key: area.key, code: area.code, parent: area.parent, synonyms: [] },
          name: { zh: area.name, en: area.english },
        },
      }),
    ),
    ...(sourceEdit ? [sourceEdit] : []),
    ...indicators
      .filter(({ key }) => madeKeys.has(key))
      .map((one) => editOfIndicator(one, answers.theme)),
    ...written.map((one) => editOfFigure(one)),
  ];

  function editOfSource(): Edit | null {
    const used = new Set(written.flatMap(({ printed }) => printed.map(({ sheet }) => sheet)));
    const sections = file.sheets.flatMap(({ name, cells }, index) =>
      cells.length === 0 && !used.has(index)
        ? []
        : [
            {
              ...{ number: index + 1, heading: name, texts: null },
              paragraphs: cells.reduce((last, { row }) => Math.max(last, row + 1), 1),
            },
          ],
    );
    const { known } = source;
    if (!known)
      return Edit.parse({
        entity: 'source',
        before: null,
        after: {
          ...{ key: source.key, kind: source.kind, title: source.title },
          ...{ locatorNote, sha256: file.sha256, sections },
          publisher: source.publisher,
          datePublished: source.datePublished,
        },
      });
    const after = withSections(known, sections, used);
    return after === known ? null : Edit.parse({ entity: 'source', before: known, after });
  }

  function editOfFigure({ planned, printed, held }: FigureToWrite): Edit {
    const { indicator, areaKey, period, outcome } = planned;
    const known = indicator ? byKey.get(indicator.key) : undefined;
    const after = {
      ...{ refArea: areaKey, timePeriod: period },
      ...{ value: planned.value, valueLo: planned.valueLo, valueHi: planned.valueHi },
      ...{ unitMult: UnitMultiplier.parse(planned.unitMult), qualifier: planned.qualifier },
      ...{ qualifierWord: planned.qualifierWord, status: planned.status },
      comment: commentOf(planned.notes) ?? held?.comment ?? null,
      passages: printed.map(({ sheet, cell, text }) => ({
        ...placeOf(sheet, cell),
        rawText: cut(text, longest.quotation) || cell,
      })),
    };
    const before = held && withoutDerived(held);
    const inForce =
      outcome === 'beside' && known && areaKey && period
        ? inForceAt(known, { refArea: areaKey, timePeriod: period })
        : null;
    return Edit.parse({
      ...{ entity: 'observation', indicator: indicator?.key, before, after },
      // What is shown stays what it is, unless a person puts the file's figure in force.
      ...(inForce && {
        choice: {
          before: inForce,
          after: planned.putsInForce ? { ...inForce, source: source.key, reason } : inForce,
        },
      }),
    });
  }

  function placeOf(sheet: number, cell: string): CitedPlace & { readonly cell: string } {
    const heading = file.sheets[sheet]?.name ?? null;
    return { source: source.key, section: sheet + 1, heading, cell, paraNo: rowOfCell(cell) ?? 1 };
  }
}

function withoutDerived({
  revision: _,
  decimals: __,
  ...held
}: NonNullable<FigureToWrite['held']>) {
  return held;
}

/** A known source with the sheets that figures are taken from now, and as many rows as they have. */
function withSections(
  known: Source,
  sections: Source['sections'],
  used: ReadonlySet<number>,
): Source {
  const kept = known.sections.map((section) => {
    const now = sections.find(({ number }) => number === section.number);
    return now && used.has(section.number - 1) && now.paragraphs > section.paragraphs
      ? { ...section, paragraphs: now.paragraphs }
      : section;
  });
  const added = sections.filter(
    ({ number }) =>
      used.has(number - 1) && !known.sections.some((section) => section.number === number),
  );
  const isSame = added.length === 0 && kept.every((one, index) => one === known.sections[index]);
  return isSame
    ? known
    : { ...known, sections: [...kept, ...added].sort((one, other) => one.number - other.number) };
}

function editOfIndicator(made: NewIndicator, theme: ThemeKey | null): Edit {
  const { key, name, shortName, unit, decimals, kind, priceBasis, direction } = made;
  const after: Omit<Indicator, 'observations' | 'competing' | 'position'> = {
    ...{ key, name, synonyms: [], shortName, unit, theme: (made.theme ?? theme) as ThemeKey },
    ...{ decimals, kind, direction, priceBasis, denominator: null, note: null },
  };
  return Edit.parse({ entity: 'indicator', before: null, after });
}

/** What the table says of the figure itself; how it is printed is in its quotation. */
function commentOf(notes: readonly string[]) {
  const said = notes.filter(
    (note) => !/^(?:mark |shown=|full=|formula$|of which |provisional$|alt-unit=)/.test(note),
  );
  return said.length === 0 ? null : { zh: cut(said.join('；'), longest.chinese), en: null };
}

function parentsFirst<One extends { readonly key: string; readonly parent: string | null }>(
  areas: readonly One[],
): One[] {
  const keys = new Set(areas.map(({ key }) => key));
  return [
    ...areas.filter(({ parent }) => parent === null || !keys.has(parent)),
    ...areas.filter(({ parent }) => parent !== null && keys.has(parent)),
  ];
}
