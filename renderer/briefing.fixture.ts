import type { Briefing } from '../shared/model/briefing.ts';
import { Briefing as BriefingSchema } from '../shared/model/briefing.ts';
import type { Figure } from '../shared/model/figure.ts';

const both = (zh: string, en: string) => ({ zh, en });

const measure = {
  value: 1300,
  unitMult: 0,
  decimals: 0,
  qualifier: 'gt',
  qualifierWord: '突破',
  valueLo: null,
  valueHi: null,
};
const shared = {
  origin: 'observation',
  kind: 'stock',
  theme: 'economy',
  timePeriod: '2023',
  area: null,
  status: 'A',
  denominator: null,
  note: null,
};

const figures = [
  {
    ...measure,
    ...shared,
    key: 'hi-tech-enterprises',
    name: both('高新技术企业', 'High-tech enterprises'),
    shortName: both('高企', 'High-tech firms'),
    unit: both('家', 'enterprises'),
    passages: [
      { source: 'report', section: 1, heading: '小标题', paraNo: 2, rawText: '突破1300家' },
      { source: 'report', section: 0, heading: null, paraNo: 3, rawText: '1300家' },
    ],
  },
  {
    ...measure,
    ...shared,
    value: 4.6,
    unitMult: 4,
    decimals: 1,
    key: 'new-entities',
    denominator: 'all-entities',
    name: both('新增经营主体', 'New market entities'),
    shortName: both('新增主体', 'New entities'),
    unit: both('户', 'entities'),
    note: both('说明文字', 'A note'),
    passages: [
      { source: 'report', section: 2, heading: '另一节', paraNo: 1, rawText: '突破4.6万户' },
    ],
  },
  {
    ...measure,
    ...shared,
    value: 20,
    unitMult: 4,
    qualifier: 'exact',
    qualifierWord: null,
    key: 'all-entities',
    name: both('经营主体总量', 'All market entities'),
    shortName: both('主体总量', 'All entities'),
    unit: both('户', 'entities'),
    passages: [{ source: 'report', section: 2, heading: '另一节', paraNo: 1, rawText: '20万户' }],
  },
];

const slide = (
  key: string,
  position: number,
  section: string,
  body: unknown,
  layout = 'cover',
) => ({
  key,
  position,
  orderKey: `a${position}`,
  layout,
  section,
  title: both(`标题{{hi-tech-enterprises}}`, `Title {{hi-tech-enterprises}}`),
  subtitle: null,
  body,
  notes: both('备注', 'Notes'),
  hidden: false,
});

const cover = { lead: both('引子', 'Lead'), scene: 'lake' };

/** A small briefing for unit tests: three slides in two sections, the last one broken. */
export const briefing: Briefing = BriefingSchema.parse({
  snapshot: { id: '0123456789ab', changedAt: '2024-02-01T00:00:00Z' },
  deck: {
    key: 'annual-2023',
    title: both('年度简报', 'Yearly briefing'),
    subtitle: both('副题', 'Subtitle'),
    period: '2023',
    sections: [
      { key: 'opening', name: both('开篇', 'Opening'), accent: 'primary', orderKey: 'a0' },
      { key: 'economy', name: both('产业', 'Industry'), accent: 'teal', orderKey: 'a1' },
    ],
    slides: [
      slide('cover', 1, 'opening', cover),
      slide('year', 2, 'economy', cover),
      slide('broken', 3, 'economy', { lead: 7 }),
    ],
  },
  figures,
  goals: [],
  milestones: [],
  sources: [
    {
      key: 'report',
      title: both('工作报告', 'Work report'),
      publisher: null,
      datePublished: null,
      locatorNote: both('说明', 'Note'),
      sha256: '0'.repeat(64),
      sections: [{ number: 0, heading: null, paragraphs: 3 }],
    },
  ],
  themes: [{ key: 'economy', name: both('经济', 'Economy'), position: 0, accent: 'primary' }],
});

/** The fixture's figure of that key. */
export function figureOf(key: string): Figure {
  const figure = briefing.figures.find((row) => row.key === key);
  if (!figure) throw new Error(`the fixture has no ${key}`);
  return figure;
}
