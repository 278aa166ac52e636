import type { AreaKey } from '../../model/area.ts';
import type { Deck } from '../../model/deck.ts';
import type { Goal, Milestone } from '../../model/goal.ts';
import { accents } from '../../model/indicator.ts';
import { type DeckKey, SectionKey, SlideKey } from '../../model/keys.ts';
import type { Locale, Localized } from '../../model/localized.ts';
import type { TimePeriod } from '../../model/period.ts';
import type { Source } from '../../model/source.ts';
import { freeKey, keyFromName } from '../../text/key-from-name.ts';
import type { SlideTerms } from '../change-layout.ts';
import { inLanguages } from '../deck-edits.ts';
import { orderKeysBetween } from '../order-keys.ts';
import type { BoundSentence } from './bind-sentences.ts';
import { type DraftSection, draftSections } from './draft-sections.ts';
import { type DraftedSlide, type DraftRefusals, draftFigureSlide } from './draft-slide.ts';
import {
  agendaSlide,
  closingSlide,
  coverSlide,
  deckSubtitle,
  framedOf,
  goalSlides,
  milestoneSlides,
  sectionSlide,
  sourcesSlide,
  titleOfAreas,
  titleOfMainFigures,
} from './frame-slides.ts';
import { namingMessage } from './message.ts';
import type { QuotedFigure } from './quoted-figures.ts';
import { openingOf } from './section-opening.ts';
import {
  allOf,
  capacityFor,
  cardsFor,
  type FigureCard,
  fewerMatters,
  type SlideMatter,
  slideMatters,
  withoutLast,
} from './slide-matters.ts';
import { contentOf, type DraftMaterial, type SourceContent } from './source-content.ts';

/** The briefing that a draft is to become. */
export interface DraftedDeck {
  readonly key: DeckKey;
  readonly title: Localized;
  readonly period: TimePeriod;
  /** Where it reports on. */
  readonly area: AreaKey;
  /** Chinese first. */
  readonly languages: readonly Locale[];
}

/** A briefing's draft, and what of its source is on none of the slides. */
export interface Draft {
  readonly deck: Deck;
  readonly figuresLeftOut: readonly QuotedFigure[];
  /** More than an audience sits through. */
  readonly goalsLeftOut: readonly Goal[];
  /** As goals; and one event alone makes no slide. */
  readonly milestonesLeftOut: readonly Milestone[];
}

/** What an audience sits through, covers and sources included. */
const mostSlides = 30;
const mostFigureSlides = 20;
/** Figures of the slide that sums the year up. */
const overview = { least: 4, most: 6 } as const;
/** More areas than this are no chart for a hall. */
const mostAreas = 8;
/** Characters of the figures that stand for the sentence that opens a section. */
const mostLead = 60;
/** Sections open with a page of their own where there are more than this. */
const fewSections = 2;

type KeyedSection = DraftSection & { readonly key: SectionKey };

/** A slide that is to be made once its key and the layouts before it are known. */
interface PlannedSlide {
  readonly section: SectionKey;
  readonly wantedKey: string;
  readonly make: (key: SlideKey, before: readonly string[]) => DraftedSlide | null;
  /** What of the source it shows. */
  readonly shows: readonly QuotedFigure[];
}

/**
 * A briefing from what a source publishes: cover, the main figures, a section for each of its headings
 * with slides that its paragraphs suit, other areas beside each other, milestones, goals, sources and a
 * closing. Titles and notes are the source's own words with references in the places of figures; where
 * those can't be said so, the names of the figures stand.
 *
 * @param refusals what was found amiss with an earlier draft of the same material, and is made otherwise
 * @returns null where the store has nothing of the source
 */
export function draftDeck(
  material: DraftMaterial,
  deck: DraftedDeck,
  refusals: DraftRefusals = new Map(),
): Draft | null {
  const content = contentOf(material, deck);
  const sections = sectionsOf(material.source, content);
  if (sections.length === 0) return null;
  const planned = plannedSlides(material.source, content, { deck, sections, refusals });
  const taken: string[] = [];
  const slides: Deck['slides'] = [];
  const shown = new Set<QuotedFigure>();
  const order = orderKeysBetween(null, null, planned.length);
  for (const { section, wantedKey, make, shows } of planned) {
    const key = SlideKey.parse(freeKey(wantedKey, taken));
    taken.push(key);
    const made = make(
      key,
      slides.slice(-2).map(({ layout }) => layout),
    );
    if (!made) continue;
    for (const one of shows) shown.add(one);
    const [position, orderKey] = [slides.length + 1, order[slides.length] ?? ''];
    slides.push({
      ...made,
      key,
      section,
      position,
      orderKey,
      subtitle: null,
      minutes: null,
      hidden: false,
    });
  }
  const sectionOrder = orderKeysBetween(null, null, sections.length);
  const { figures, figuresElsewhere, goals, milestones } = content;
  const framed = framedOf(content);
  return {
    deck: inLanguages(
      {
        ...{ ...deck, languages: [...deck.languages], subtitle: deckSubtitle, comparison: null },
        sections: sections.map(({ key, name }, index) => ({
          key,
          name: { zh: name, en: null },
          accent: accents[index % accents.length] ?? accents[0],
          orderKey: sectionOrder[index] ?? '',
        })),
        slides,
      },
      deck.languages,
    ),
    figuresLeftOut: [...figures, ...figuresElsewhere].filter((one) => !shown.has(one)),
    goalsLeftOut: goals.filter((one) => !framed.goals.includes(one)),
    milestonesLeftOut: milestones.filter((one) => !framed.milestones.includes(one)),
  };
}

interface Plan {
  readonly deck: DraftedDeck;
  readonly sections: readonly KeyedSection[];
  readonly refusals: DraftRefusals;
}

function plannedSlides(source: Source, content: SourceContent, plan: Plan): PlannedSlide[] {
  const { deck, sections, refusals } = plan;
  const [first, last] = [sections[0], sections.at(-1)];
  if (!first || !last) return [];
  const terms: SlideTerms = { find: content.find, languages: deck.languages };
  const capacity = capacityFor(content.figures.length, mostFigureSlides);
  const framed = framedOf(content);
  const milestones = milestoneSlides(framed.milestones);
  const goals = goalSlides(framed.goals);
  const areas = areasCompared();
  // Cover, agenda, main figures, sources, closing.
  const room = mostSlides - 5 - milestones.length - goals.length - areas.length;
  const merged = fewerMatters(
    sections.map((section) =>
      slideMatters(
        content.figures.filter((one) => section.sections.includes(one.section)),
        capacity,
      ),
    ),
    room - sections.length,
  );
  // Rather than leave figures out, later sections begin without a page of their own.
  const spare = room - merged.flat().length;
  const openings = spare >= 0 ? spare : sections.length;
  const matters = spare >= 0 ? merged : withoutLast(merged, room - sections.length);
  const sayOnce = sayingOnce(content);
  const opened = sections.map(opening);
  return [
    frame(first, 'cover', coverSlide(deck.title)),
    ...agenda(),
    ...mainFigures(),
    ...sections.flatMap((section, index) => [
      ...(opened[index] ?? []),
      ...(matters[index] ?? []).map((matter) => about(section, matter)),
    ]),
    ...areas,
    ...milestones.map((slide) => frame(last, 'milestones', slide)),
    ...goals.map((slide) => frame(last, 'goals', slide)),
    frame(last, 'sources', sourcesSlide(source)),
    frame(last, 'closing', closingSlide()),
  ];

  function frame({ key: section }: KeyedSection, wantedKey: string, slide: DraftedSlide) {
    return { section, wantedKey, make: () => slide, shows: [] };
  }

  function agenda(): PlannedSlide[] {
    const chapters = opened.filter(({ length }) => length > 0);
    return chapters.length < 2 ? [] : [frame(first as KeyedSection, 'agenda', agendaSlide())];
  }

  function mainFigures(): PlannedSlide[] {
    const chief = chiefFigures(matters);
    if (matters.flat().length < 3 || chief.length < overview.least) return [];
    const title = titleOfMainFigures;
    return [titled(first as KeyedSection, 'main-figures', chief, title)];
  }

  function opening(section: KeyedSection, index: number): PlannedSlide[] {
    const hasNone = sections.length <= fewSections || index >= openings;
    if (hasNone || refusals.get(section.key)?.has('page')) return [];
    const opens = openingOf(source, section, content);
    if (opens) sayOnce.leaveOut(opens.sentence);
    // Where no sentence leads in, what comes does.
    const firsts = cardsOf(matters[index] ?? []).map(({ quoted }) => quoted);
    const lead = opens?.lead ?? (firsts.length > 1 ? namingMessage(firsts, mostLead) : '');
    return lead === ''
      ? []
      : [frame(section, section.key, sectionSlide(section.name, lead, index))];
  }

  function about({ key: section }: KeyedSection, matter: SlideMatter): PlannedSlide {
    return {
      section,
      wantedKey: matter.cards[0]?.quoted.figure.key.replaceAll('.', '-') ?? section,
      shows: allOf(matter.cards),
      make: (key, before) =>
        draftFigureSlide(matter.cards, {
          ...{ key, before, terms, refusals, title: null },
          sentences: sayOnce.sentencesAbout(matter),
        }),
    };
  }

  function areasCompared(): PlannedSlide[] {
    const byKey = Map.groupBy(content.figuresElsewhere, ({ figure }) => figure.key);
    return [...byKey.values()].flatMap((compared) => {
      const [one] = compared;
      if (!one || compared.length < 2 || compared.length > mostAreas) return [];
      const section = sections.find((each) => each.sections.includes(one.section)) ?? last;
      const title = titleOfAreas(one.figure);
      return [titled(section as KeyedSection, `${one.figure.key}-areas`, compared, title)];
    });
  }

  function titled(
    { key: section }: KeyedSection,
    wantedKey: string,
    shows: readonly QuotedFigure[],
    title: Localized,
  ): PlannedSlide {
    return {
      ...{ section, wantedKey, shows },
      make: (key, before) =>
        draftFigureSlide(cardsFor(shows), { key, before, terms, refusals, title, sentences: [] }),
    };
  }
}

/** The first figure of each slide. */
function cardsOf(matters: readonly SlideMatter[]): FigureCard[] {
  return matters.flatMap(({ cards }) => cards.slice(0, 1));
}

/** The first figures of the sections in turn, as many as one slide sums up. */
function chiefFigures(sections: readonly (readonly SlideMatter[])[]): QuotedFigure[] {
  const queues = sections.map((matters) => cardsOf(matters).map(({ quoted }) => quoted));
  const rounds = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    queues.flatMap((queue) => queue.slice(round, round + 1)),
  )
    .flat()
    .slice(0, overview.most);
}

/** A paragraph on several slides says on each what its figures are about, and the rest on the first. */
function sayingOnce({ sentencesOf }: SourceContent) {
  const said = new Set<string>();
  return {
    leaveOut: (text: string) => said.add(text),
    sentencesAbout({ cards, paragraphs }: SlideMatter): BoundSentence[] {
      const figures = allOf(cards);
      return paragraphs.flatMap(sentencesOf).filter(({ text, quoted }) => {
        if (quoted.length > 0) return quoted.some((one) => includesFigure(figures, one));
        const isSaid = said.has(text);
        said.add(text);
        return !isSaid;
      });
    },
  };
}

function includesFigure(figures: readonly QuotedFigure[], { figure }: QuotedFigure): boolean {
  return figures.some((one) => one.figure === figure);
}

function sectionsOf(source: Source, content: SourceContent): KeyedSection[] {
  const { figures, goals, milestones, names } = content;
  const places = [...figures, ...[...goals, ...milestones].map(({ passage }) => passage)];
  const weightOf = (section: number) => places.filter((one) => one.section === section).length;
  const taken: string[] = [];
  return draftSections(source, weightOf, names).map((section) => {
    const key = freeKey(keyFromName({ zh: section.name, en: null }) || 'section', taken);
    taken.push(key);
    return { ...section, key: SectionKey.parse(key) };
  });
}
