import { readFigure } from '../figures/read-figure.ts';
import { Area } from '../model/area.ts';
import { Goal } from '../model/goal.ts';
import { Indicator, Observation } from '../model/indicator.ts';
import type { VerifyingContent } from './known-figures.ts';

interface Printed {
  readonly key: string;
  readonly name: string;
  readonly english?: string;
  readonly synonyms?: readonly string[];
  readonly kind?: string;
  /** As printed, by the time: `2023`, `2023#CN-420100` for another area, `2023@bulletin` for another source. */
  readonly figures: Readonly<Record<string, string>>;
}

function observationOf(printed: string, at: string) {
  const read = readFigure(printed);
  if (read.kind !== 'figure') throw new Error(`${printed} is no figure`);
  const { kind: _, unit, ...measure } = read;
  const [time = '', area = 'CN-420111'] = at.replace(/@.*$/, '').split('#');
  const source = /@(.+)$/.exec(at)?.[1] ?? 'report';
  const digits = /\.(\d+)/.exec(printed)?.[1] ?? '';
  return {
    unit: unit ?? '',
    source,
    observation: Observation.parse({
      ...measure,
      ...{ decimals: digits.length, refArea: area, timePeriod: time, status: 'A', comment: null },
      passages: [{ source, section: 1, heading: null, paraNo: 1, rawText: printed }],
      revision: 1,
    }),
  };
}

/** A store of a few indicators; of several figures at one place and time the first is in force. */
export function contentOf(
  printed: readonly Printed[],
  targets: Readonly<Record<string, string>> = {},
): VerifyingContent {
  const area = (key: string, zh: string, parent: string | null, isHome: boolean) =>
    Area.parse({
      ...{ key, code: key.slice(3), parent, isHome },
      ...{ name: { zh, en: null }, synonyms: isHome ? ['洪山'] : [] },
    });
  return {
    areas: [
      area('CN-420000', '湖北省', null, false),
      area('CN-420100', '武汉市', 'CN-420000', false),
      area('CN-420111', '洪山区', 'CN-420100', true),
      area('CN-420106', '武昌区', 'CN-420100', false),
    ],
    indicators: printed.map(
      ({ key, name, english = null, synonyms = [], kind, figures }, position) => {
        const read = Object.entries(figures).map(([at, text]) => observationOf(text, at));
        const inForce = read.filter(({ source }) => source === 'report');
        const others = read.filter(({ source }) => source !== 'report');
        const unit = read[0]?.unit ?? '';
        return Indicator.parse({
          ...{ key, theme: 'economy', position, synonyms, decimals: 0, direction: 'higher' },
          ...{ name: { zh: name, en: english }, shortName: { zh: name, en: english } },
          ...{ unit: { zh: unit, en: null }, kind: kind ?? 'stock', denominator: null, note: null },
          observations: inForce.map(({ observation }) => observation),
          competing: others.map(({ observation }) => ({
            ...{ refArea: observation.refArea, timePeriod: observation.timePeriod },
            ...{ reason: null, others: [observation] },
          })),
        });
      },
    ),
    goals: Object.entries(targets).map(([measure, text], position) => {
      const { observation, unit } = observationOf(text, '2025');
      const { value, unitMult, decimals, qualifier, qualifierWord, valueLo, valueHi } = observation;
      return Goal.parse({
        ...{ key: `goal-${position}`, goalType: 'numeric', theme: 'economy', position },
        ...{ statement: { zh: measure, en: null }, periodStart: '2024', periodEnd: '2025' },
        ...{ termFrom: null, progress: [], status: 'no_data' },
        passage: { source: 'report', section: 1, heading: null, paraNo: 1 },
        targets: [
          {
            ...{ value, unitMult, decimals, qualifier, qualifierWord, valueLo, valueHi },
            ...{ key: `goal-${position}.target`, measure: { zh: measure, en: null } },
            ...{ unit: { zh: unit, en: null }, isCumulative: false, baseline: null, rawText: text },
          },
        ],
      });
    }),
  };
}
