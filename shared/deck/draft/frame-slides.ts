import type { Figure } from '../../model/figure.ts';
import type { Goal, Milestone } from '../../model/goal.ts';
import type { Localized } from '../../model/localized.ts';
import type { Source } from '../../model/source.ts';
import { words } from '../layouts/chosen.ts';
import type { Scene } from '../layouts/common-fields.ts';
import { layoutOf, storedBody } from '../layouts/read-body.ts';
import type { DraftedSlide } from './draft-slide.ts';

/** What a draft says of its own; a person who knows better writes something else. */
const texts = {
  subtitle: words('工作简报', 'Work briefing'),
  coverLead: words(
    '每个数字都能找到它公布时的那一段原文。',
    'Every figure leads to the paragraph that it was published in.',
  ),
  agenda: words('目录', 'Agenda'),
  mainFigures: words('{{@period}}主要数据', 'The main figures of {{@period}}'),
  milestones: words('大事按时间排列', 'Events in their order'),
  moreMilestones: words('大事按时间排列（续）', 'Events in their order, continued'),
  moreGoals: words('下一步工作目标（续）', 'What comes next, continued'),
  goals: words('下一步工作目标', 'What comes next'),
  sources: words('数字从哪里来', 'Where the figures come from'),
  methodQuoted: words('数字照原文引用，不作改动', 'Every figure is quoted as its source prints it'),
  methodOrder: words('页面顺序与原文一致', 'Slides follow the order of the source'),
  closing: words('谢谢', 'Thank you'),
  closingLead: words(
    '对任何一个数字有疑问，点一下就能看到出处。',
    'Ask about any figure: its source is one click away.',
  ),
} as const;
const scenes: readonly Scene[] = ['tower', 'works', 'campus', 'street', 'greenway', 'river'];
/** On one slide. */
const mostGoals = 8;
const mostMilestones = 8;
/** A plan of sixty goals is read at a desk: an audience sits through so many boards of them. */
const mostBoards = 3;

export const deckSubtitle: Localized = texts.subtitle;
export const titleOfMainFigures: Localized = texts.mainFigures;

/** What a slide says that shows one indicator in several areas. */
export function titleOfAreas({ shortName }: Pick<Figure, 'shortName'>): Localized {
  return {
    zh: `各地${shortName.zh}`,
    en: shortName.en === null ? null : `${shortName.en} by area`,
  };
}

export function coverSlide(title: Localized): DraftedSlide {
  return plainSlide('cover', title, { lead: texts.coverLead, scene: 'lake' });
}

/** The chapters of a briefing, which its layout reads from the deck. */
export function agendaSlide(): DraftedSlide {
  return plainSlide('agenda', texts.agenda, {});
}

/** @param index of the section, which its scene follows */
export function sectionSlide(name: string, opening: string, index: number): DraftedSlide {
  return plainSlide(
    'section',
    { zh: name, en: null },
    { lead: { zh: opening, en: null }, scene: scenes[index % scenes.length] },
  );
}

/** What a briefing shows of a source's goals and events; both keep their order. */
export interface FrameContent {
  readonly goals: readonly Goal[];
  readonly milestones: readonly Milestone[];
}

/**
 * As many goals and events as an audience sits through: those goals first that an indicator measures,
 * as they say later how far they are reached, then those that come first. One event alone is no line.
 */
export function framedOf({ goals, milestones }: FrameContent): FrameContent {
  const isMeasured = ({ targets }: Goal) => targets.some(({ indicator }) => indicator !== null);
  const first = [...goals.filter(isMeasured), ...goals.filter((goal) => !isMeasured(goal))].slice(
    0,
    mostGoals * mostBoards,
  );
  return {
    goals: goals.filter((goal) => first.includes(goal)),
    milestones: milestones.length === 1 ? [] : milestones.slice(0, mostMilestones * mostBoards),
  };
}

export function milestoneSlides(milestones: readonly Milestone[]): DraftedSlide[] {
  return evenParts(milestones, mostMilestones).map((some, index) =>
    plainSlide('milestone-strip', index === 0 ? texts.milestones : texts.moreMilestones, {
      milestones: some.map(({ key }) => `{{milestone:${key}}}`),
      figures: [],
    }),
  );
}

export function goalSlides(goals: readonly Goal[]): DraftedSlide[] {
  return evenParts(goals, mostGoals).map((some, index) =>
    plainSlide('goal-board', index === 0 ? texts.goals : texts.moreGoals, {
      goals: some.map(({ key }) => `{{goal:${key}}}`),
    }),
  );
}

export function sourcesSlide({ key }: Pick<Source, 'key'>): DraftedSlide {
  return plainSlide('sources', texts.sources, {
    sources: [`{{source:${key}}}`],
    method: [texts.methodQuoted, texts.methodOrder],
  });
}

export function closingSlide(): DraftedSlide {
  return plainSlide('closing', texts.closing, { lead: texts.closingLead, scene: 'greenway' });
}

function plainSlide(
  key: string,
  title: Localized,
  body: Readonly<Record<string, unknown>>,
): DraftedSlide {
  const layout = layoutOf(key);
  if (!layout) throw new Error(`no layout is called ${key}`);
  return { layout: key, title, body: storedBody(layout, body), notes: null } as DraftedSlide;
}

function evenParts<Given>(given: readonly Given[], most: number): Given[][] {
  const parts = Math.ceil(given.length / most);
  const size = Math.ceil(given.length / Math.max(parts, 1));
  return Array.from({ length: parts }, (_, at) => given.slice(at * size, (at + 1) * size));
}
