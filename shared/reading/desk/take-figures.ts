import { dataSourceOf, inForceAt } from '../../figures/competing.ts';
import { compareValues } from '../../import/compare-values.ts';
import { plainName, shortNameOfPath } from '../../import/plain-name.ts';
import { Edit } from '../../model/edit.ts';
import type { ObservationFields } from '../../model/edit-fields.ts';
import type { Observation } from '../../model/indicator.ts';
import { IndicatorKey } from '../../model/keys.ts';
import type { FigureId, TakenAs } from '../../model/reading.ts';
import { freeKey, keyFromName } from '../../text/key-from-name.ts';
import type { DeskContent, PlannedFigure } from './desk-context.ts';
import type { SourceOfDesk } from './edit-of-source.ts';
import type { PlannedDesk } from './plan-desk.ts';
import { placeInSource, quotationOf } from './source-of-reading.ts';

/** The edits that take some figures, and as what each is taken. */
export interface FiguresTaken {
  readonly edits: readonly Edit[];
  readonly taken: ReadonlyMap<FigureId, TakenAs>;
  /** Why published figures change, as the person said of those that do. */
  readonly reasons: readonly string[];
  /** Whether only places are added to figures that the store has: what changed needs no other reason. */
  readonly addsPlaces: boolean;
}

/**
 * The edits that take figures into the store, once it has their source and areas: indicators, figures, in
 * the order that each finds what it names. Of several that are one figure the second is another place
 * of the first. What can't be taken now is left out.
 */
export function takeFigures(
  ids: readonly FigureId[],
  desk: Pick<PlannedDesk, 'figures'>,
  source: SourceOfDesk['after'],
  content: DeskContent,
): FiguresTaken {
  const byId = new Map(desk.figures.map((one) => [one.id, one]));
  const indicators = new Map<string, { readonly key: IndicatorKey; readonly edit: Edit }>();
  const figures = new Map<string, Extract<Edit, { entity: 'observation' }>>();
  const taken = new Map<FigureId, TakenAs>();
  const reasons: string[] = [];
  const keys = content.indicators.map(({ key }) => key as string);
  let addsPlaces = false;

  for (const id of ids) {
    const figure = byId.get(id);
    if (!figure || !isTakeable(figure)) continue;
    const place = placeInSource(figure, source.sections);
    if (!place) continue;
    const indicator = indicatorFor(figure);
    const { areaKey, period } = figure;
    if (indicator === null || areaKey === null || period === null) continue;
    const slot = `${indicator}\n${areaKey}\n${period}`;
    const passage = {
      ...{ source: source.key, ...place, cell: null },
      rawText: quotationOf(figure.rawText),
    };
    const pending = figures.get(slot);
    const edit = pending
      ? withPlace(pending, passage, figure)
      : observationEdit(figure, indicator, passage);
    if (edit === null) continue;
    figures.set(slot, edit);
    taken.set(id, { indicator, refArea: areaKey, timePeriod: period });
  }
  const edits =
    taken.size === 0
      ? []
      : [...[...indicators.values()].map(({ edit }) => edit), ...figures.values()];
  return { edits, taken, reasons, addsPlaces };

  function indicatorFor(figure: PlannedFigure): IndicatorKey | null {
    if (figure.indicator?.as === 'existing') return figure.indicator.key;
    if (figure.indicator === null || figure.theme === null) return null;
    // The same name in the same unit at the same prices is one indicator, whichever figure makes it.
    const slot = `${plainName(figure.name)}\n${figure.unit}\n${figure.priceBasis}`;
    const made = indicators.get(slot);
    if (made) return made.key;
    const name = { zh: figure.name, en: figure.nameEn };
    const taken = [...keys, ...[...indicators.values()].map(({ key }) => key as string)];
    const key = IndicatorKey.parse(freeKey(keyFromName(name) || 'indicator', taken));
    const edit = Edit.parse({
      entity: 'indicator',
      before: null,
      after: {
        ...{ key, name, theme: figure.theme, synonyms: [], kind: figure.kind },
        shortName: { zh: shortNameOfPath([figure.name]), en: figure.nameEn },
        unit: { zh: figure.unit, en: null },
        ...{ decimals: figure.measure.decimals, priceBasis: figure.priceBasis },
        // Which way is better, no text says.
        ...{ direction: 'neutral', denominator: null, note: null },
      },
    });
    indicators.set(slot, { key, edit });
    return key;
  }

  function observationEdit(
    figure: PlannedFigure,
    indicator: IndicatorKey,
    passage: ObservationFields['passages'][number],
  ) {
    const { published, said } = { published: figure.published, said: figure.clash };
    const own = published.find((one) => dataSourceOf(one) === source.key) ?? null;
    const after = fieldsOf(figure, [passage]);
    if (own) {
      const before = withoutDerived(own);
      const isSame = compareValues(own, figure.measure) !== 'other';
      if (!isSame && !said) return null;
      if (isSame) addsPlaces = true;
      else reasons.push(said?.reason ?? '');
      const passages = [...(isSame ? own.passages : []), passage].filter(isFirstOfItsPlace);
      return observationOf(indicator, before, {
        ...(isSame ? before : after),
        passages,
      });
    }
    const same = published.find((one) => compareValues(one, figure.measure) === 'same');
    if (same && !said) {
      const before = withoutDerived(same);
      addsPlaces = true;
      const passages = [...same.passages, passage].filter(isFirstOfItsPlace);
      return observationOf(indicator, before, { ...before, passages });
    }
    if (published.length === 0) return observationOf(indicator, null, after);
    if (!said) return null;
    const known = content.indicators.find(({ key }) => key === indicator);
    const inForce = known && inForceAt(known, after);
    if (!inForce) return null;
    reasons.push(said.reason);
    const chosen =
      said.do === 'replace' ? { ...inForce, source: source.key, reason: said.reason } : inForce;
    return observationOf(indicator, null, after, { before: inForce, after: chosen });
  }
}

/** Whether a figure can be taken as it stands. */
export function isTakeable({
  state,
  published,
  clash,
  measure,
  indicator,
}: PlannedFigure): boolean {
  if (state === 'sure' || state === 'ready') return indicator !== null;
  // What only rounds the other is no second figure.
  return (
    state === 'same' &&
    clash === null &&
    published.some((one) => compareValues(one, measure) === 'same')
  );
}

function fieldsOf(
  { measure, areaKey, period, status }: PlannedFigure,
  passages: ObservationFields['passages'],
): ObservationFields {
  const { decimals: _, ...amount } = measure;
  return {
    ...amount,
    ...{ refArea: areaKey, timePeriod: period, status, comment: null, passages },
  } as ObservationFields;
}

function withoutDerived({ revision: _, decimals: __, ...held }: Observation) {
  return held;
}

function observationOf(
  indicator: IndicatorKey,
  before: object | null,
  after: object,
  choice?: object,
) {
  const edit = { entity: 'observation', indicator, before, after, ...(choice && { choice }) };
  return Edit.parse(edit) as Extract<Edit, { entity: 'observation' }>;
}

/** The same figure once more, in another place; null where it is another value. */
function withPlace(
  pending: Extract<Edit, { entity: 'observation' }>,
  passage: ObservationFields['passages'][number],
  { measure }: PlannedFigure,
) {
  const { after } = pending;
  if (!after || compareValues(after, measure) === 'other') return null;
  return {
    ...pending,
    after: { ...after, passages: [...after.passages, passage].filter(isFirstOfItsPlace) },
  };
}

function isFirstOfItsPlace(
  passage: ObservationFields['passages'][number],
  index: number,
  all: readonly ObservationFields['passages'][number][],
): boolean {
  const name = ({ source, section, paraNo, rawText }: typeof passage) =>
    JSON.stringify([source, section, paraNo, rawText]);
  return all.findIndex((one) => name(one) === name(passage)) === index;
}
