import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { unlessMeant } from '../../../shared/figures/areas.ts';
import {
  dataSourceOf,
  inForceAt,
  isOfSamePeriod,
  publishedAt,
} from '../../../shared/figures/competing.ts';
import type { InForce } from '../../../shared/model/edit-fields.ts';
import type { Areas } from '../content/areas.ts';
import type { Indicators } from '../content/indicators.ts';
import type { Editor } from './editor.ts';

/** Which source's figure of an area and period is in force: there is always exactly one. */
export function createInForceEditor(
  db: Database,
  { indicators, areas }: { readonly indicators: Pick<Indicators, 'get'>; readonly areas: Areas },
): Editor<'in-force'> {
  const choose = createChoice(db);

  return {
    keyOf: ({ indicator, after: { timePeriod, refArea } }) => {
      const area = unlessMeant(refArea, areas.home());
      return `${indicator}@${timePeriod}${area === null ? '' : `#${area}`}`;
    },

    // There is one for an area and period: no other to collide with.
    find({ indicator }, at) {
      const found = indicators.get(indicator);
      const fields = found ? inForceAt(found, at) : null;
      return fields && { fields, place: null };
    },

    guard({ indicator, before, after }) {
      const found = indicators.get(indicator);
      if (!found) throw new AppError('record.unknown', { key: indicator });
      // One period's choice says nothing of another's.
      if (!isOfSamePeriod(before, after))
        throw new AppError('record.unknown', { key: after.timePeriod });
      if (!publishedAt(found, after).some((one) => dataSourceOf(one) === after.source))
        throw new AppError('record.unknown', { key: after.source });
    },

    write({ indicator, after }) {
      choose(indicator, after);
      return null;
    },
  };
}

/** As SQL of a row of `observation`: the source of its first paragraph, by which it is read. */
export const firstSource = `(
  SELECT source FROM observation_passage JOIN source_passage ON source_passage.id = passage
  WHERE observation = observation.id ORDER BY position LIMIT 1
)`;

/** Puts one source's figure in force in place of whichever is. */
export function createChoice(db: Database) {
  const where = 'indicator = :indicator AND ref_area = :refArea AND time_period = :timePeriod';
  const leave = db.prepare(
    `UPDATE observation SET is_in_force = 0, in_force_reason = NULL WHERE ${where} AND is_in_force = 1`,
  );
  const enter = db.prepare(
    `UPDATE observation SET is_in_force = 1, in_force_reason = :reason
     WHERE ${where} AND ${firstSource} = :source`,
  );

  return (indicator: string, choice: InForce): void => {
    const { source: _, reason: __, ...at } = choice;
    leave.run({ indicator, ...at });
    enter.run({ indicator, ...choice });
  };
}
