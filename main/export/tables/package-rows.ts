import type { z } from 'zod';
import { dataSourceOf, publishedOf } from '../../../shared/figures/competing.ts';
import type { Measure, Passage } from '../../../shared/model/figure.ts';
import type { Localized } from '../../../shared/model/localized.ts';
import type { tables } from '../../store/dataset/tables.ts';
import type { StoreContent } from '../../store/store.ts';

type TableName = keyof typeof tables;
type Value = string | number | boolean | null;

/** Rows by the names of their columns, each of which the loader's schema has, and no other. */
export type PackageRows = {
  readonly [Name in TableName]: readonly Readonly<
    Record<keyof z.input<(typeof tables)[Name]>, Value>
  >[];
};

/** The content as the tables that a store is made from. */
export function packageRows(content: StoreContent): PackageRows {
  const { areas, sources, themes, indicators, goals, milestones, digitNames } = content;
  const observations = indicators.flatMap((indicator) =>
    publishedOf(indicator).map(({ observation, isInForce, reason }) => ({
      ...observation,
      isInForce,
      reason,
      place: {
        indicator: indicator.key,
        ref_area: observation.refArea,
        time_period: observation.timePeriod,
        data_source: dataSourceOf(observation),
      },
    })),
  );
  return {
    sources: sources.map((source) => ({
      key: source.key,
      ...localized('title', source.title),
      publisher: source.publisher,
      date_published: source.datePublished,
      ...localized('locator_note', source.locatorNote),
      sha256: source.sha256,
    })),
    source_sections: sources.flatMap(({ key, sections }) =>
      sections.map(({ number, heading, paragraphs }) => ({
        source: key,
        section: number,
        heading,
        paragraphs,
      })),
    ),
    themes: themes.map(({ key, name, position, accent }) => ({
      key,
      ...localized('name', name),
      position,
      accent,
    })),
    indicators: indicators.map((indicator) => ({
      key: indicator.key,
      theme: indicator.theme,
      position: indicator.position,
      ...localized('name', indicator.name),
      ...localized('short_name', indicator.shortName),
      ...localized('unit', indicator.unit),
      decimals: indicator.decimals,
      kind: indicator.kind,
      direction: indicator.direction,
      denominator: indicator.denominator,
      price_basis: indicator.priceBasis,
      ...localized('note', indicator.note),
    })),
    indicator_synonyms: indicators.flatMap(({ key, synonyms }) =>
      synonyms.map((name) => ({ indicator: key, name })),
    ),
    observations: observations.map((observation) => ({
      ...observation.place,
      obs_value: observation.value,
      ...measure(observation),
      obs_status: observation.status,
      ...localized('comment', observation.comment),
      is_in_force: observation.isInForce,
      in_force_reason: observation.reason,
    })),
    observation_passages: observations.flatMap(({ place, passages }) =>
      passages.map((passage) => ({
        ...place,
        ...paragraph(passage),
        raw_text: passage.rawText,
      })),
    ),
    goals: goals.map((goal) => ({
      key: goal.key,
      goal_type: goal.goalType,
      theme: goal.theme,
      position: goal.position,
      ...localized('statement', goal.statement),
      period_start: goal.periodStart,
      period_end: goal.periodEnd,
      ...localized('term_from', goal.termFrom),
      ...paragraph(goal.passage),
    })),
    goal_targets: goals.flatMap(({ key, targets }) =>
      targets.map((target, index) => ({
        goal: key,
        key: target.key.slice(key.length + 1),
        position: index + 1,
        ...localized('measure', target.measure),
        value: target.value,
        ...measure(target),
        decimals: target.decimals,
        ...localized('unit', target.unit),
        is_cumulative: target.isCumulative,
        baseline: target.baseline,
        raw_text: target.rawText,
        indicator: target.indicator,
      })),
    ),
    goal_progress: goals.flatMap(({ key, progress }) =>
      progress.map(({ asOf, target, value, status, note, by }) => ({
        goal: key,
        as_of: asOf,
        target,
        value,
        progress_status: status,
        note,
        reported_by: by,
      })),
    ),
    areas: areas.map(({ key, code, name, parent, isHome }) => ({
      key,
      code,
      ...localized('name', name),
      parent,
      is_home: isHome,
    })),
    area_synonyms: areas.flatMap(({ key, synonyms }) =>
      synonyms.map((name) => ({ area: key, name })),
    ),
    digit_names: digitNames,
    milestones: milestones.map(({ key, date, theme, title, passage }) => ({
      key,
      date,
      theme,
      ...localized('title', title),
      ...paragraph(passage),
    })),
  };
}

function measure({ unitMult, qualifier, qualifierWord, valueLo, valueHi }: Measure) {
  return {
    unit_mult: unitMult,
    qualifier,
    qualifier_word: qualifierWord,
    value_lo: valueLo,
    value_hi: valueHi,
  };
}

function paragraph({ source, section, paraNo }: Omit<Passage, 'rawText'>) {
  return { source, section, para_no: paraNo };
}

/** Two columns of one text, both empty where there is none. */
function localized<Name extends string>(name: Name, text: Localized | null) {
  return { [`${name}_zh`]: text?.zh ?? null, [`${name}_en`]: text?.en ?? null } as Record<
    `${Name}_zh` | `${Name}_en`,
    string | null
  >;
}
