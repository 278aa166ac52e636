import { bindDeck } from '../../shared/deck/bind-slide.ts';
import type { BindResult } from '../../shared/deck/bound-slide.ts';
import type { Layout } from '../../shared/deck/layouts/index.ts';
import { Briefing } from '../../shared/model/briefing.ts';
import type { Figure } from '../../shared/model/figure.ts';
import type { Locale, Localized } from '../../shared/model/localized.ts';
import { aFigure } from '../figure.fixture.ts';
import { looks } from '../styles/looks.ts';
import type { SlideContextValue } from './slide-context.ts';

const both = (zh: string, en: string) => ({ zh, en });

const figures = [
  aFigure('a', 1300, { qualifier: 'gt', qualifierWord: '突破' }),
  aFigure('b', 430, { qualifier: 'gt_about' }),
  aFigure('c', 1000, { unitMult: 8, unit: both('元', 'RMB'), qualifier: 'ge' }),
  aFigure('d', 94.6, { decimals: 1, unit: both('%', '%'), kind: 'ratio' }),
  aFigure('e', 1, { unit: both('位', 'place'), kind: 'rank' }),
  aFigure('f', 1, { unit: both('获评', 'named'), kind: 'recognition' }),
  aFigure('g', null, { status: 'M' }),
  aFigure('h', 6),
  aFigure('i', 9),
  aFigure('j', 2),
];
const target = {
  measure: both('目标量', 'Measured'),
  isCumulative: true,
  baseline: null,
  rawText: '100家',
};
const { value: _, ...measure } = aFigure('x', 0);
const goals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map(
  (key, position) => ({
    key,
    goalType: position === 0 ? 'numeric' : 'qualitative',
    theme: 'economy',
    position,
    statement: both(`目标${key}`, `Goal ${key}`),
    periodStart: '2024',
    periodEnd: '2024',
    termFrom: null,
    passage: { source: 'report', section: 4, heading: null, paraNo: 6 },
    targets:
      position === 0
        ? [{ ...pick(measure), ...target, key: 'one.firms', value: 100, unit: both('家', 'firms') }]
        : [],
    progress: [],
    status: 'no_data',
  }),
);
const milestones = [
  '2023-03',
  '2024-01-23',
  '2023-06',
  '2023-Q4',
  '2023',
  '2023-07',
  '2023-08',
  '2023-09',
].map((date, index) => ({
  key: `m${index}`,
  date,
  theme: 'economy',
  title: both(`事件${index}`, `Event ${index}`),
  passage: { source: 'report', section: 1, heading: null, paraNo: 7 },
}));

function pick({
  unitMult,
  decimals,
  qualifier,
  qualifierWord,
  valueLo,
  valueHi,
}: Omit<Figure, 'value'>) {
  return { unitMult, decimals, qualifier, qualifierWord, valueLo, valueHi };
}

/** Slides of the given layouts and bodies, bound in a language. */
export function bindSlides(
  slides: readonly { layout: Layout; body: unknown }[],
  locale: Locale,
  { period = '2023', title = '总数{{a}}', nameOfA = null as Localized | null } = {},
): BindResult[] {
  const briefing = Briefing.parse({
    snapshot: { id: '0123456789ab', changedAt: '2024-02-01T00:00:00Z' },
    deck: {
      key: 'deck',
      title: both('年度简报', 'Yearly briefing'),
      subtitle: both('副题', 'Subtitle'),
      period,
      sections: [
        { key: 'section', name: both('概览', 'Overview'), accent: 'teal', orderKey: 'a0' },
      ],
      slides: slides.map(({ layout, body }, index) => ({
        key: `slide-${index + 1}`,
        position: index + 1,
        orderKey: `a${index}`,
        layout,
        section: 'section',
        title: both(title, title),
        subtitle: null,
        body,
        notes: both('备注', 'Notes'),
        hidden: false,
      })),
    },
    figures: [
      ...figures.map((figure) =>
        nameOfA !== null && figure.key === 'a' ? { ...figure, shortName: nameOfA } : figure,
      ),
      aFigure('one.firms', 100, { origin: 'target' }),
    ],
    goals,
    milestones,
    sources,
    themes: [{ key: 'economy', name: both('经济', 'Economy'), position: 0, accent: 'primary' }],
  });
  return bindDeck(briefing, locale);
}

const sources = [
  {
    key: 'report',
    title: both('工作报告', 'Work report'),
    publisher: null,
    datePublished: null,
    locatorNote: both('说明', 'Note'),
    sha256: '0'.repeat(64),
    sections: [{ number: 0, heading: null, paragraphs: 3 }],
  },
];

export function slidesContext(
  locale: Locale,
  rest: Partial<SlideContextValue> = {},
): SlideContextValue {
  return {
    locale,
    interfaceLocale: 'zh-CN',
    look: looks['south-lake'],
    logo: null,
    deckTitle: '年度简报',
    snapshotId: '0123456789ab',
    total: 3,
    sources: sources as unknown as SlideContextValue['sources'],
    trace: null,
    ...rest,
  };
}

const text = both('一句话', 'One sentence');
const ref = (keys: string) => [...keys].map((key) => `{{${key}}}`);
const cards = (keys: string) => ref(keys).map((figure) => ({ figure, label: text, note: text }));
const named = (kind: string, names: readonly string[]) =>
  names.map((name) => `{{${kind}:${name}}}`);
const parts = (count: number) =>
  [
    { part: '{{h}}', whole: '{{i}}' },
    { part: '{{d}}' },
    { part: '{{j}}', whole: '{{a}}' },
    { part: '{{g}}', whole: '{{i}}' },
  ]
    .slice(0, count)
    .map((part) => ({ ...part, label: text }));

/** Taken in once; its files are nowhere. */
export const aPicture = {
  file: 'a'.repeat(64),
  small: 'b'.repeat(64),
  width: 2560,
  height: 1707,
  focus: { x: 0.5, y: 0.4 },
  alt: both('湖边的校园', 'A campus by the lake'),
};
const { alt: _alt, ...unsaid } = aPicture;
const told = {
  ...aPicture,
  crop: { x: 0.1, y: 0, width: 0.8, height: 1 },
  caption: text,
  credit: both('摄影：某人', 'Photograph: somebody'),
  date: '2023-10-08',
};
const { caption: _caption, ...photograph } = told;

/** For each layout its smallest and its largest body, missing figures among them. */
export const extremes: Readonly<Record<Layout, readonly [unknown, unknown]>> = {
  cover: [
    { lead: text, scene: 'lake' },
    { lead: text, organisation: text, date: text, scene: 'campus', photograph },
  ],
  section: [
    { lead: text, scene: 'tower' },
    { lead: text, scene: 'greenway', photograph },
  ],
  closing: [
    { lead: text, scene: 'lake' },
    { lead: text, organisation: text, date: text, scene: 'tower', photograph },
  ],
  'kpi-grid': [
    { figures: ref('ab').map((figure) => ({ figure })) },
    { figures: cards('abcdeg'), statement: text },
  ],
  'hero-figure': [
    { hero: { figure: '{{a}}' }, support: [{ figure: '{{g}}' }] },
    { hero: cards('c')[0], support: cards('abdfg'), statement: text },
  ],
  chart: [
    { chart: { type: 'ranked-bars', figures: ref('ag') } },
    { chart: { type: 'lollipop', figures: ref('abdefghi'), emphasis: '{{b}}' }, statement: text },
  ],
  'chart-figures': [
    { chart: { type: 'pictogram', figures: ref('h') }, figures: cards('a') },
    {
      chart: { type: 'target-track', targets: ['{{one.firms}}'] },
      figures: cards('abcg'),
      statement: text,
    },
  ],
  ranking: [
    { items: ref('ef').map((figure) => ({ figure, label: text })) },
    { items: ref('efabcdgh').map((figure) => ({ figure, label: text, detail: text })) },
  ],
  'part-of-whole': [
    { parts: parts(1), figures: [] },
    { parts: parts(4).map((part) => ({ ...part, note: text })), figures: cards('abcg') },
  ],
  ladder: [
    { steps: cards('abh'), aside: [] },
    { steps: cards('abhijg'), statement: text, aside: cards('cde') },
  ],
  'comparison-pair': [
    { left: { heading: text, figures: cards('a') }, right: { heading: text, figures: cards('b') } },
    {
      left: { heading: text, figures: cards('abcd'), statement: text },
      right: { heading: text, figures: cards('efgh'), statement: text },
    },
  ],
  'goal-board': [
    { lead: named('goal', ['two']), goals: named('goal', ['three']) },
    {
      goals: named(
        'goal',
        goals.map(({ key }) => key),
      ),
      statement: text,
    },
  ],
  'milestone-strip': [
    { milestones: named('milestone', ['m0', 'm1']), figures: [] },
    {
      milestones: named(
        'milestone',
        milestones.map(({ key }) => key),
      ),
      figures: cards('abcd'),
      statement: text,
    },
  ],
  narrative: [
    { paragraphs: [text], figures: [] },
    {
      paragraphs: ['一', '二', '三', '四'].map((word) =>
        both(`第${word}段{{a}}`, `Paragraph ${word} {{a}}`),
      ),
      figures: cards('abcg'),
    },
  ],
  picture: [{}, { picture: told }],
  'picture-figures': [
    { figures: ref('g').map((figure) => ({ figure })) },
    { figures: cards('abcg'), picture: told },
  ],
  'picture-grid': [
    { pictures: [{}, { picture: unsaid }] },
    { pictures: Array.from({ length: 4 }, () => ({ picture: told })) },
  ],
  table: [{ rows: ref('ag') }, { rows: ref('abcdefghij'), statement: text }],
  agenda: [{}, { lead: text }],
  'drawn-rows': [
    {
      rows: ref('ab').map((figure) => ({ vignette: 'park', words: text, figure })),
    },
    {
      rows: (['campus', 'laboratory', 'tower', 'homes'] as const).map((vignette, index) => ({
        vignette,
        words: both(`第${'一二三四'[index]}行{{a}}`, `Row ${'abcd'[index]} {{a}}`),
        figure: ref('abcg')[index],
        label: text,
      })),
    },
  ],
  'figure-to-source': [{ example: { figure: ref('a')[0] } }, { example: cards('g')[0] }],
  sources: [
    { sources: ['{{source:report}}'], method: [text] },
    {
      sources: ['{{source:report}}'],
      method: ['一', '二', '三', '四', '五', '六'].map((word) =>
        both(`做法${word}`, `Method ${word}`),
      ),
    },
  ],
};
