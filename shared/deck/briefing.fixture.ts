import { formatFigure } from '../figures/format-figure.ts';
import { Area, AreaKey } from '../model/area.ts';
import { Briefing } from '../model/briefing.ts';
import { type CompetingFigure, Figure } from '../model/figure.ts';

/** A valid figure for tests of the rules; the rules know nothing of the real dataset. */
export function aFigure(key: string, rest: Record<string, unknown> = {}): Figure {
  const figure = Figure.parse({
    key,
    origin: 'observation',
    kind: 'stock',
    theme: 'economy',
    name: { zh: key, en: key },
    shortName: { zh: key, en: key },
    unit: { zh: '家', en: 'enterprises' },
    value: 107,
    unitMult: 0,
    decimals: 0,
    qualifier: 'exact',
    qualifierWord: null,
    valueLo: null,
    valueHi: null,
    timePeriod: '2023',
    area: null,
    status: 'A',
    denominator: null,
    note: null,
    passages: [],
    ...rest,
  });
  if (rest['passages'] !== undefined) return figure;
  // Quoted as it is printed, unless a test says otherwise.
  const rawText = formatFigure(figure, 'zh-CN');
  const passage = { source: 'report', section: 1, heading: '标题', paraNo: 2, rawText };
  return Figure.parse({ ...figure, passages: [passage] });
}

/** What a source publishes, of a figure of the same numbers. */
export function asPublished(figure: Figure, source: string): CompetingFigure {
  const { value, unitMult, decimals, qualifier, qualifierWord, valueLo, valueHi } = figure;
  return {
    ...{ value, unitMult, decimals, qualifier, qualifierWord, valueLo, valueHi },
    ...{ status: figure.status, comment: null },
    passages: figure.passages.map((passage) => ({ ...passage, source })) as never,
  };
}

export function aSlide(rest: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    key: 'a-slide',
    position: 1,
    orderKey: 'a0',
    layout: 'kpi-grid',
    section: 'economy',
    title: { zh: '标题', en: 'Title' },
    subtitle: null,
    body: null,
    notes: { zh: '备注', en: 'Notes' },
    hidden: false,
    ...rest,
  };
}

/** A briefing of the given slides; its figures are 突破1300家 `hi-tech` and 107家 `contracts`. */
export function briefingWith(
  slides: readonly Record<string, unknown>[],
  figures: readonly Figure[] = [
    aFigure('hi-tech', { value: 1300, qualifier: 'gt' }),
    aFigure('contracts'),
  ],
): Briefing {
  return Briefing.parse({
    snapshot: { id: '0123456789ab', changedAt: '2026-01-01T00:00:00Z' },
    deck: {
      key: 'a-deck',
      title: { zh: '简报', en: 'Briefing' },
      subtitle: { zh: '副题', en: 'Subtitle' },
      period: '2023',
      sections: [
        { key: 'economy', name: { zh: '经济', en: 'Economy' }, accent: 'primary', orderKey: 'a0' },
      ],
      slides,
    },
    figures,
    goals: [],
    milestones: [],
    sources: [
      {
        key: 'report',
        title: { zh: '工作报道', en: 'Report' },
        publisher: null,
        datePublished: null,
        locatorNote: { zh: '无', en: 'none' },
        sha256: '0'.repeat(64),
        sections: [{ number: 1, heading: '标题', paragraphs: 3 }],
      },
    ],
    themes: [
      { key: 'economy', name: { zh: '经济', en: 'Economy' }, position: 0, accent: 'primary' },
    ],
  });
}

/** The home area and the district beside it. */
export const areasFixture = [
  {
    ...{ key: 'CN-420111', code: '420111', parent: null, synonyms: ['洪山'], isHome: true },
    name: { zh: '洪山区', en: 'Hongshan' },
  },
  {
    ...{ key: 'CN-420106', code: '420106', parent: null, synonyms: ['武昌'], isHome: false },
    name: { zh: '武昌区', en: 'Wuchang' },
  },
].map((area) => Area.parse(area));

/** As figures of the district beside carry it. */
export const wuchang = {
  key: AreaKey.parse('CN-420106'),
  name: { zh: '武昌区', en: 'Wuchang' },
};
