import type { Database } from 'better-sqlite3';
import { meansFigure, type SlideUse } from '../../../shared/deck/slide-references.ts';
import { isSame } from '../../../shared/editing/edit-rules.ts';
import { AppError } from '../../../shared/errors.ts';
import { unlessHome } from '../../../shared/figures/areas.ts';
import { latestFirst } from '../../../shared/figures/latest-first.ts';
import type { Passage } from '../../../shared/model/figure.ts';
import type { Areas } from '../content/areas.ts';
import type { Indicators } from '../content/indicators.ts';
import { observationTable } from '../tables/observation.ts';
import { assertUnused, type Editor } from './editor.ts';
import type { Places } from './places.ts';

interface Identity {
  readonly indicator: string;
  readonly refArea: string;
  readonly timePeriod: string;
}

/** Observations with the passages that they were printed in. */
export function createObservationEditor(
  db: Database,
  {
    indicators,
    areas,
  }: { readonly indicators: Pick<Indicators, 'get' | 'observations'>; readonly areas: Areas },
  places: Places,
): Editor<'observation'> {
  const rowOf = db
    .prepare<[Identity], number>(`
      SELECT id FROM observation
      WHERE indicator = :indicator AND ref_area = :refArea AND time_period = :timePeriod`)
    .pluck();
  // A list may have ten thousand: what each asks is answered by a row, not by an indicator's all.
  const isIndicator = db.prepare<[string]>('SELECT 1 FROM indicator WHERE key = ?');
  const isArea = db.prepare<[string]>('SELECT 1 FROM area WHERE key = ?');
  const insert = db.prepare(observationTable.insert('id'));
  const update = db.prepare(`
    UPDATE observation SET ${observationTable.assignments('indicator')}, revision = revision + 1
    WHERE id = :id`);
  const remove = db.prepare<[number]>('DELETE FROM observation WHERE id = ?');
  const unlink = db.prepare<[number]>('DELETE FROM observation_passage WHERE observation = ?');
  const addPassage = db.prepare(`
    INSERT INTO source_passage (source, section, para_no, raw_text)
    VALUES (:source, :section, :paraNo, :rawText) ON CONFLICT DO NOTHING`);
  const link = db.prepare(`
    INSERT INTO observation_passage (observation, position, passage) VALUES (:observation, :position,
      (SELECT id FROM source_passage
       WHERE source = :source AND section = :section AND para_no = :paraNo AND raw_text = :rawText))`);
  const linked = db
    .prepare<[number], number>('SELECT passage FROM observation_passage WHERE observation = ?')
    .pluck();
  const dropUnprinted = db.prepare<[number]>(`
    DELETE FROM source_passage WHERE id = ?
      AND NOT EXISTS (SELECT 1 FROM observation_passage WHERE passage = source_passage.id)`);

  function setPassages(observation: number, passages: readonly Passage[]): void {
    const before = linked.all(observation);
    unlink.run(observation);
    for (const [index, { heading: _, ...passage }] of passages.entries()) {
      addPassage.run(passage);
      link.run({ observation, position: index + 1, ...passage });
    }
    for (const passage of before) dropUnprinted.run(passage);
  }

  return {
    keyOf({ indicator, before, after }) {
      const { timePeriod = '', refArea = null } = after ?? before ?? {};
      const area = unlessHome(refArea, areas.home());
      return `${indicator}@${timePeriod}${area === null ? '' : `#${area}`}`;
    },

    find({ indicator }, { refArea, timePeriod }) {
      const place = rowOf.get({ indicator, refArea, timePeriod });
      const found = place === undefined ? undefined : indicators.observations([place]).get(place);
      if (place === undefined || !found) return null;
      const { revision: _, decimals: __, ...fields } = found;
      return { fields, place };
    },

    guard({ indicator, before, after }, uses) {
      if (!isIndicator.get(indicator)) throw new AppError('record.unknown', { key: indicator });
      for (const passage of after?.passages ?? []) places.assertParagraph(passage);
      if (after && !isArea.get(after.refArea))
        throw new AppError('record.unknown', { key: after.refArea });
      const stays = after?.timePeriod === before?.timePeriod && after?.refArea === before?.refArea;
      if (!before || stays) return;
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

    write({ indicator, before, after }, place) {
      const held = before && rowOf.get({ indicator, ...identityOf(before) });
      if (!after) {
        if (typeof held === 'number') {
          setPassages(held, []);
          remove.run(held);
        }
        return null;
      }
      const row = observationTable.toRow({ indicator }, after);
      if (typeof held === 'number') update.run({ ...row, id: held });
      else insert.run({ ...row, id: place });
      const id = held ?? rowOf.get({ indicator, ...identityOf(after) }) ?? 0;
      if (!before || !isSame(before.passages, after.passages)) setPassages(id, after.passages);
      return id;
    },
  };
}

function identityOf({ refArea, timePeriod }: Omit<Identity, 'indicator'>) {
  return { refArea, timePeriod };
}
