import { areaOf } from '../figures/areas.ts';
import { dataSourceOf, publishedOf } from '../figures/competing.ts';
import type { Content } from '../model/content.ts';
import { FigureKey } from '../model/figure.ts';
import type { GoalTarget } from '../model/goal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { KnownFigure, KnownSeries } from './model.ts';

/** What of a store a document is held against. */
export type VerifyingContent = Pick<Content, 'areas' | 'indicators' | 'goals'>;

/**
 * Every figure of a store: of all areas and times, of all sources where several publish one, and the
 * targets of goals.
 */
export function knownSeries({ areas, indicators, goals }: VerifyingContent): KnownSeries[] {
  const byKey = new Map(areas.map((area) => [area.key, area]));
  const observed = indicators.map((indicator): KnownSeries => {
    const { key, name, shortName, synonyms, unit } = indicator;
    const figures = publishedOf(indicator).map(({ observation, isInForce }): KnownFigure => {
      const area = byKey.get(observation.refArea);
      const { timePeriod, status, passages } = observation;
      return {
        ...{ key: FigureKey.parse(key), origin: 'observation', measure: observation },
        ...{ period: timePeriod, status, passages, isInForce },
        area: area ? { key: area.key, name: area.name } : null,
        isHome: area?.isHome ?? true,
        source: dataSourceOf(observation),
      };
    });
    return {
      ...{ key: FigureKey.parse(key), name, unit, figures, kind: kindOf(indicator) },
      names: {
        zh: distinct([
          name.zh,
          shortName.zh,
          ...synonyms.filter((one) => /\p{Script=Han}|^[A-Z]{2,5}$/u.test(one)),
        ]),
        en: distinct([
          name.en,
          shortName.en,
          ...synonyms.filter((one) => /^[\x20-\x7e]+$/.test(one)),
        ]),
      },
    };
  });
  const targets = goals.flatMap((goal) => {
    const owner = areaOf(goal, areas);
    const area = areas.find(({ key }) => key === owner);
    return goal.targets.map(
      (target): KnownSeries => ({
        ...{ key: target.key, name: target.measure, unit: target.unit, kind: 'amount' },
        names: { zh: [target.measure.zh], en: distinct([target.measure.en]) },
        figures: [
          {
            ...{ key: target.key, origin: 'target', measure: target, period: goal.periodEnd },
            area: area ? { key: area.key, name: area.name } : null,
            ...{ isHome: area?.isHome ?? true, source: goal.passage.source, status: 'A' },
            ...{ isInForce: true, passages: [passageOf(target, goal.passage)] },
          },
        ],
      }),
    );
  });
  return [...observed, ...targets];
}

function passageOf({ rawText }: GoalTarget, passage: Content['goals'][number]['passage']) {
  return { ...passage, cell: null, rawText };
}

function distinct(names: readonly (string | null | undefined)[]): string[] {
  return [
    ...new Set(names.filter((name): name is string => typeof name === 'string' && name !== '')),
  ];
}

const growth = /增速|增长|增幅|涨幅|同比|环比|growth|increase|change/i;

function kindOf({ kind, name, unit }: Indicator): KnownSeries['kind'] {
  if (kind === 'rank' || unit.zh === '位') return 'rank';
  if (unit.zh !== '%' && unit.zh !== '个百分点' && unit.zh !== '‰') return 'amount';
  return growth.test(name.zh) || growth.test(name.en ?? '') ? 'growth' : 'share';
}
