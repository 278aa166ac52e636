import type { Database } from 'better-sqlite3';
import { meansFigure, type SlideUse } from '../../../shared/deck/slide-references.ts';
import { isSame } from '../../../shared/editing/edit-rules.ts';
import { AppError } from '../../../shared/errors.ts';
import { unlessMeant } from '../../../shared/figures/areas.ts';
import {
  competingAt,
  dataSourceOf,
  inForceAt,
  isOfSamePeriod,
  publishedAt,
} from '../../../shared/figures/competing.ts';
import { latestFirst } from '../../../shared/figures/latest-first.ts';
import type { Passage } from '../../../shared/model/figure.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';
import type { Areas } from '../content/areas.ts';
import type { Indicators } from '../content/indicators.ts';
import { createPassageLinks } from '../content/passage-links.ts';
import { observationTable } from '../tables/observation.ts';
import { sourcePassageTable } from '../tables/source.ts';
import { assertUnused, type EditOf, type Editor, type FieldsOf } from './editor.ts';
import { createChoice, firstSource } from './in-force-editor.ts';
import type { ReferenceGuard } from './reference-guard.ts';

interface Identity {
  readonly indicator: string;
  readonly refArea: string;
  readonly timePeriod: string;
  /** Of its first paragraph. */
  readonly source: string | null;
}

type Fields = FieldsOf<'observation'>;

/** Observations with the passages that they were printed in. */
export function createObservationEditor(
  db: Database,
  {
    indicators,
    areas,
  }: { readonly indicators: Pick<Indicators, 'get' | 'observations'>; readonly areas: Areas },
  places: ReferenceGuard,
): Editor<'observation'> {
  const rowOf = db
    .prepare<[Identity], number>(`
      SELECT id FROM observation
      WHERE indicator = :indicator AND ref_area = :refArea AND time_period = :timePeriod
        AND ${firstSource} IS :source`)
    .pluck();
  const countAt = db
    .prepare<[{ indicator: string; refArea: string; timePeriod: string }], number>(`
      SELECT count(*) FROM observation
      WHERE indicator = :indicator AND ref_area = :refArea AND time_period = :timePeriod`)
    .pluck();
  // A list may have ten thousand: what each asks is answered by a row, not by an indicator's all.
  const isIndicator = db.prepare<[string]>('SELECT 1 FROM indicator WHERE key = ?');
  const isArea = db.prepare<[string]>('SELECT 1 FROM area WHERE key = ?');
  const choose = createChoice(db);
  const insert = db.prepare(observationTable.insert('id'));
  const update = db.prepare(`
    UPDATE observation SET ${observationTable.assignments('indicator', 'is_in_force', 'in_force_reason')},
      is_in_force = coalesce(:is_in_force, is_in_force),
      in_force_reason = iif(:is_in_force IS NULL, in_force_reason, NULL), revision = revision + 1
    WHERE id = :id`);
  const remove = db.prepare<[number]>('DELETE FROM observation WHERE id = ?');
  const unlink = db.prepare<[number]>('DELETE FROM observation_passage WHERE observation = ?');
  const linkPassage = createPassageLinks(db);
  const linked = db
    .prepare<[number], number>('SELECT passage FROM observation_passage WHERE observation = ?')
    .pluck();
  const dropUnprinted = db.prepare<[number]>(`
    DELETE FROM source_passage WHERE id = ?
      AND NOT EXISTS (SELECT 1 FROM observation_passage WHERE passage = source_passage.id)`);

  /** How many sources' figures there are of an area and period. */
  function howMany(
    indicator: string,
    { refArea, timePeriod }: Pick<Identity, 'refArea' | 'timePeriod'>,
  ): number {
    return countAt.get({ indicator, refArea, timePeriod }) ?? 0;
  }

  function linkPassages(observation: number, passages: readonly Passage[]): void {
    for (const [index, { heading: _, ...passage }] of passages.entries()) {
      linkPassage({ observation, position: index + 1 }, sourcePassageTable.toRow({}, passage));
    }
  }

  function changePassages(observation: number, passages: readonly Passage[]): void {
    const before = linked.all(observation);
    unlink.run(observation);
    linkPassages(observation, passages);
    for (const passage of before) dropUnprinted.run(passage);
  }

  return {
    keyOf({ indicator, before, after }) {
      const { timePeriod = '', refArea = null } = after ?? before ?? {};
      const area = unlessMeant(refArea, areas.home());
      return `${indicator}@${timePeriod}${area === null ? '' : `#${area}`}`;
    },

    find({ indicator }, fields) {
      const place = rowOf.get({ indicator, ...identityOf(fields) });
      const found = place === undefined ? undefined : indicators.observations([place]).get(place);
      if (place === undefined || !found) return null;
      const { revision: _, decimals: __, ...held } = found;
      return { fields: held, place };
    },

    guard(edit, uses) {
      const { indicator, before, after, choice } = edit;
      if (!isIndicator.get(indicator)) throw new AppError('record.unknown', { key: indicator });
      for (const passage of after?.passages ?? []) places.assertParagraph(passage);
      if (after && !isArea.get(after.refArea))
        throw new AppError('record.unknown', { key: after.refArea });
      const stays = before && after && isOfSamePeriod(before, after);
      if (stays) return;
      const [there, elsewhere] = [before, after].map((side) => side && howMany(indicator, side));
      const isContested = (there ?? 0) > 1 || (elsewhere ?? 0) > 0 || choice !== undefined;
      const found = isContested ? indicators.get(indicator) : undefined;
      if (found) assertChosen(edit, found);
      // Slides show whichever is in force of those that stay.
      if (!before || (there ?? 0) > 1) return;
      // What no slide names is taken back without reading what else is there: a step may have thousands.
      if (!uses.get(`figure:${indicator}`)) return;
      const home = areas.home();
      const observed = indicators.get(indicator)?.observations ?? [];
      const periodsIn = (area: string) =>
        observed.filter(({ refArea }) => refArea === area).map(({ timePeriod }) => timePeriod);
      const others = periodsIn(before.refArea).filter((period) => period !== before.timePeriod);
      const means = (use: SlideUse, { refArea, timePeriod }: typeof before, among: string[]) =>
        meansFigure(use, { area: refArea, home, period: timePeriod }, among);
      // In the area that it leaves, or that it stays in, beside what else is there.
      const left = after
        ? [
            ...new Set([
              ...(after.refArea === before.refArea ? others : periodsIn(after.refArea)),
              after.timePeriod,
            ]),
          ]
        : [];
      // A slide that shows it would show another one, or none, and nobody had said so.
      assertUnused(
        uses,
        `figure:${indicator}`,
        (use) =>
          means(use, before, periodsIn(before.refArea)) &&
          !(after && means(use, after, left.sort(latestFirst))),
      );
    },

    write({ indicator, before, after, choice }, place) {
      const held = before && rowOf.get({ indicator, ...identityOf(before) });
      if (choice && before && isOfSamePeriod(before, choice.before))
        choose(indicator, choice.after);
      if (!after) {
        if (typeof held === 'number') {
          changePassages(held, []);
          remove.run(held);
        }
        return null;
      }
      const stays = before && isOfSamePeriod(before, after);
      const { source, ...at } = identityOf(after);
      // Alone in its period it is in force; beside others it waits for the choice.
      const isInForce = stays ? null : howMany(indicator, at) > 0 ? 0 : 1;
      const owned = {
        indicator,
        data_source: source,
        is_in_force: isInForce,
        in_force_reason: null,
      };
      const row = observationTable.toRow(owned, after);
      const isThere = typeof held === 'number';
      if (isThere) update.run({ ...row, id: held });
      const id = isThere ? held : Number(insert.run({ ...row, id: place }).lastInsertRowid);
      if (!isThere) linkPassages(id, after.passages);
      else if (!isSame(before?.passages, after.passages)) changePassages(id, after.passages);
      if (choice && isOfSamePeriod(after, choice.after)) choose(indicator, choice.after);
      return id;
    },
  };
}

function identityOf(fields: Fields): Omit<Identity, 'indicator'> {
  const { refArea, timePeriod } = fields;
  return { refArea, timePeriod, source: dataSourceOf(fields) };
}

/**
 * Where sources compete, an observation comes and goes only with a choice of the one in force after.
 *
 * @throws record.choice-missing when there is none, or it names what is not there after
 * @throws store.stale when another one is in force than the person saw
 */
function assertChosen({ before, after, choice }: EditOf<'observation'>, found: Indicator): void {
  const contested = [
    ...(before !== null && publishedAt(found, before).length > 1 ? [before] : []),
    ...(after !== null && publishedAt(found, after).length > 0 ? [after] : []),
  ];
  // It is the choice of one period; where two need one, the first is made by itself.
  const open = contested.find((side) => !choice || !isOfSamePeriod(side, choice.before));
  if (open) throw new AppError('record.choice-missing', { period: open.timePeriod });
  if (!choice) return;
  const now = inForceAt(found, choice.before);
  // Why it is the one, says a period with several alone.
  const isSeen = competingAt(found, choice.before)
    ? isSame(now, choice.before)
    : now?.source === choice.before.source;
  if (!isSeen) throw new AppError('store.stale', { key: found.key });
  const sources = new Set(publishedAt(found, choice.before).map(dataSourceOf));
  if (before && isOfSamePeriod(before, choice.before)) sources.delete(dataSourceOf(before));
  if (after && isOfSamePeriod(after, choice.before)) sources.add(dataSourceOf(after));
  const isThere = isOfSamePeriod(choice.before, choice.after) && sources.has(choice.after.source);
  if (!isThere) throw new AppError('record.choice-missing', { period: choice.before.timePeriod });
}
