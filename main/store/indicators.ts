import type { Database } from 'better-sqlite3';
import { AppError } from '../../shared/ipc/outcome.ts';
import type { Measure, ObservationStatus } from '../../shared/model/figure.ts';
import { Indicator, Observation } from '../../shared/model/indicator.ts';
import type { IndicatorKey } from '../../shared/model/keys.ts';
import type { Localized } from '../../shared/model/localized.ts';
import type { TimePeriod } from '../../shared/model/period.ts';
import type { Audit } from './audit.ts';
import type { Changes } from './changes.ts';
import { latestFirst } from './latest-first.ts';
import { groupRows, localizedOrNull } from './rows.ts';

/** A figure put right. Which one: the observation of this area and period, at this revision. */
export interface Correction extends Omit<Measure, 'decimals'> {
  readonly indicator: IndicatorKey;
  readonly refArea: string;
  readonly timePeriod: TimePeriod;
  /** The revision that the person saw and corrected. */
  readonly revision: number;
  readonly status: ObservationStatus;
  readonly comment: Localized | null;
  readonly actor: string;
  readonly reason: string;
}

interface IndicatorRow {
  readonly key: string;
  readonly theme: string;
  readonly position: number;
  readonly name_zh: string;
  readonly name_en: string;
  readonly short_name_zh: string;
  readonly short_name_en: string;
  readonly unit_zh: string;
  readonly unit_en: string;
  readonly decimals: number;
  readonly kind: string;
  readonly direction: string;
  readonly denominator: string | null;
  readonly note_zh: string | null;
  readonly note_en: string | null;
}

interface ObservationRow {
  readonly id: number;
  readonly indicator: string;
  readonly ref_area: string;
  readonly time_period: string;
  readonly obs_value: number | null;
  readonly unit_mult: number;
  readonly qualifier: string;
  readonly qualifier_word: string | null;
  readonly value_lo: number | null;
  readonly value_hi: number | null;
  readonly obs_status: string;
  readonly comment_zh: string | null;
  readonly comment_en: string | null;
  readonly revision: number;
}

interface PassageRow {
  readonly observation: number;
  readonly source: string;
  readonly section: number;
  readonly heading: string | null;
  readonly paraNo: number;
  readonly rawText: string;
}

/** A key for one indicator, null for all. */
type Wanted = [{ key: string | null }];

/**
 * Indicators and their observations, the latest first.
 *
 * A correction runs in one transaction, leaves an audit row, and is told once it is committed.
 */
export function createIndicators(db: Database, audit: Audit, changes: Changes) {
  const indicators = db.prepare<Wanted, IndicatorRow>(`
    SELECT indicator.* FROM indicator JOIN theme ON theme.key = indicator.theme
    WHERE indicator.key = coalesce(:key, indicator.key)
    ORDER BY theme.position, theme.key, indicator.position, indicator.key`);
  const observations = db.prepare<Wanted, ObservationRow>(`
    SELECT * FROM observation WHERE indicator = coalesce(:key, indicator) ORDER BY indicator, ref_area`);
  const passages = db.prepare<Wanted, PassageRow>(`
    SELECT observation, source, section, heading, para_no AS paraNo, raw_text AS rawText
    FROM observation_passage
    JOIN observation ON observation.id = observation
    JOIN source_passage ON source_passage.id = passage
    JOIN source_section USING (source, section)
    WHERE indicator = coalesce(:key, indicator)
    ORDER BY observation, position`);
  const setValue = db.prepare(`
    UPDATE observation SET
      obs_value = :value, unit_mult = :unitMult, qualifier = :qualifier, qualifier_word = :qualifierWord,
      value_lo = :valueLo, value_hi = :valueHi, obs_status = :status,
      comment_zh = :commentZh, comment_en = :commentEn, revision = revision + 1
    WHERE indicator = :indicator AND ref_area = :refArea AND time_period = :timePeriod AND revision = :revision`);

  function read(key: IndicatorKey | null): Indicator[] {
    const byIndicator = groupRows(observations.all({ key }), ({ indicator }) => indicator);
    const byObservation = groupRows(passages.all({ key }), ({ observation }) => observation);
    return indicators.all({ key }).map((row) =>
      toIndicator(
        row,
        (byIndicator.get(row.key) ?? []).map((one) =>
          toObservation(one, row.decimals, byObservation.get(one.id) ?? []),
        ),
      ),
    );
  }

  const find = ({ indicator, refArea, timePeriod }: Correction) =>
    read(indicator)[0]?.observations.find(
      (one) => one.refArea === refArea && one.timePeriod === timePeriod,
    );

  return {
    list: () => read(null),

    get: (key: IndicatorKey): Indicator | undefined => read(key)[0],

    /** @throws store.stale when the figure was corrected since `revision`, or is no longer there */
    correct: changes.transaction((correction: Correction): void => {
      const before = find(correction);
      const { comment, actor, reason, ...row } = correction;
      const { changes: changed } = setValue.run({
        ...row,
        commentZh: comment?.zh ?? null,
        commentEn: comment?.en ?? null,
      });
      if (changed === 0) throw new AppError('store.stale', { key: correction.indicator });
      audit.record({
        actor,
        action: 'correct',
        entity: 'observation',
        key: `${correction.indicator}@${correction.timePeriod}`,
        reason,
        before,
        after: find(correction),
      });
      changes.add('indicators');
    }),
  };
}

function toIndicator(row: IndicatorRow, observations: readonly Observation[]): Indicator {
  return Indicator.parse({
    key: row.key,
    theme: row.theme,
    position: row.position,
    name: { zh: row.name_zh, en: row.name_en },
    shortName: { zh: row.short_name_zh, en: row.short_name_en },
    unit: { zh: row.unit_zh, en: row.unit_en },
    decimals: row.decimals,
    kind: row.kind,
    direction: row.direction,
    denominator: row.denominator,
    note: localizedOrNull(row.note_zh, row.note_en),
    observations: [...observations].sort((one, other) =>
      latestFirst(one.timePeriod, other.timePeriod),
    ),
  });
}

function toObservation(
  row: ObservationRow,
  decimals: number,
  passages: readonly PassageRow[],
): Observation {
  return Observation.parse({
    refArea: row.ref_area,
    timePeriod: row.time_period,
    value: row.obs_value,
    unitMult: row.unit_mult,
    decimals,
    qualifier: row.qualifier,
    qualifierWord: row.qualifier_word,
    valueLo: row.value_lo,
    valueHi: row.value_hi,
    status: row.obs_status,
    comment: localizedOrNull(row.comment_zh, row.comment_en),
    passages: passages.map(({ observation: _, ...passage }) => passage),
    revision: row.revision,
  });
}
