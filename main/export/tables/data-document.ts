import { bindDeck } from '../../../shared/deck/bind-slide.ts';
import { type BindResult, plainText } from '../../../shared/deck/bound-slide.ts';
import { areaOf, keyInArea } from '../../../shared/figures/areas.ts';
import { figuresOf } from '../../../shared/figures/figures-of.ts';
import type { Area } from '../../../shared/model/area.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Slide } from '../../../shared/model/deck.ts';
import type { CitedPlace } from '../../../shared/model/figure.ts';
import type { Goal, GoalTarget, Milestone } from '../../../shared/model/goal.ts';
import type { Indicator, Observation } from '../../../shared/model/indicator.ts';
import type { Localized } from '../../../shared/model/localized.ts';
import type { Source } from '../../../shared/model/source.ts';
import type { StoreContent } from '../../store/store.ts';

/**
 * The data as one document for other programs. Names are those of the data dictionary; a program
 * that reads it relies on them, so names are added and never changed.
 */
export function dataDocument(content: StoreContent) {
  const { snapshot, areas, sources, indicators, goals, milestones, decks } = content;
  return {
    snapshot: { id: snapshot.id, changed_at: snapshot.changedAt },
    areas: areas.map(areaRow),
    sources: sources.map(sourceOf),
    indicators: indicators.map(indicatorOf),
    goals: goals.map(goalOf),
    milestones: milestones.map(milestoneOf),
    slides: decks.flatMap((deck) =>
      slidesOf({
        ...content,
        deck,
        figures: figuresOf(indicators, goals, areas, areaOf(deck, areas)),
        figuresLeftOut: 0,
        languages: deck.languages,
        measuring: indicators,
        missingPictures: [],
        pictureSizes: {},
        logo: null,
      }),
    ),
  };
}

export function dataJson(content: StoreContent): string {
  return `${JSON.stringify(dataDocument(content), null, 2)}\n`;
}

function areaRow({ key, code, name, parent, synonyms, isHome }: Area) {
  return { key, code, name, parent, synonyms, is_home: isHome };
}

function sourceOf(source: Source) {
  return {
    key: source.key,
    ...(source.kind !== 'report' && { kind: source.kind }),
    title: source.title,
    publisher: source.publisher,
    date_published: source.datePublished,
    locator_note: source.locatorNote,
    sha256: source.sha256,
    sections: source.sections.map(({ texts, ...section }) => ({
      ...section,
      ...(texts !== null && { texts }),
    })),
  };
}

function indicatorOf(indicator: Indicator) {
  return {
    key: indicator.key,
    theme: indicator.theme,
    name: indicator.name,
    synonyms: indicator.synonyms,
    unit: indicator.unit,
    decimals: indicator.decimals,
    kind: indicator.kind,
    denominator: indicator.denominator,
    ...(indicator.priceBasis !== null && { price_basis: indicator.priceBasis }),
    observations: indicator.observations.map(observationOf),
    ...(indicator.competing.length > 0 && {
      /** Of the same area and period as one above, which is in force for the reason given. */
      competing: indicator.competing.map(({ refArea, timePeriod, reason, others }) => ({
        ref_area: refArea,
        time_period: timePeriod,
        in_force_reason: reason,
        observations: others.map(observationOf),
      })),
    }),
  };
}

function observationOf(observation: Observation) {
  return {
    ref_area: observation.refArea,
    time_period: observation.timePeriod,
    obs_value: observation.value,
    value_lo: observation.valueLo,
    value_hi: observation.valueHi,
    unit_mult: observation.unitMult,
    qualifier: observation.qualifier,
    obs_status: observation.status,
    raw_text: observation.passages[0]?.rawText ?? null,
    passages: observation.passages.map((passage) => ({
      ...passageCode(passage),
      raw_text: passage.rawText,
    })),
  };
}

function passageCode({ source, section, heading, paraNo, cell = null }: CitedPlace) {
  return { source, section, heading, para_no: paraNo, ...(cell !== null && { cell }) };
}

function goalOf(goal: Goal) {
  return {
    key: goal.key,
    goal_type: goal.goalType,
    theme: goal.theme,
    area: goal.area,
    statement: goal.statement,
    period_start: goal.periodStart,
    period_end: goal.periodEnd,
    term_from: goal.termFrom,
    passage: passageCode(goal.passage),
    ...(goal.office !== null && { office: goal.office }),
    ...(goal.leader !== null && { leader: goal.leader }),
    ...(goal.steps.length > 0 && { steps: goal.steps }),
    targets: goal.targets.map(targetOf),
    progress: goal.progress.map(({ asOf, ...progress }) => ({ as_of: asOf, ...progress })),
  };
}

function targetOf(target: GoalTarget) {
  return {
    key: target.key,
    measure: target.measure,
    value: target.value,
    value_lo: target.valueLo,
    value_hi: target.valueHi,
    unit: target.unit,
    unit_mult: target.unitMult,
    qualifier: target.qualifier,
    raw_text: target.rawText,
    ...(target.indicator !== null && { indicator: target.indicator }),
  };
}

function milestoneOf({ key, date, theme, area, title, passage }: Milestone) {
  return { key, date, theme, area, title, passage: passageCode(passage) };
}

/** The slides that are shown, with what each of them shows once its references are resolved. */
function slidesOf(briefing: Briefing) {
  const zh = bindDeck(briefing, 'zh-CN');
  const en = bindDeck(briefing, 'en');
  const shown = briefing.deck.slides.filter(({ hidden }) => !hidden);
  return shown.map(({ key, position, layout, section, title }: Slide, index) => ({
    deck: briefing.deck.key,
    key,
    position,
    layout,
    section,
    title: {
      zh: titleOf(zh[index]) ?? title.zh,
      en: title.en === null ? null : (titleOf(en[index]) ?? title.en),
    } satisfies Localized,
    figures: figureKeys(zh[index]),
  }));
}

function titleOf(result: BindResult | undefined): string | undefined {
  return result?.ok ? plainText(result.slide.title) : result?.title;
}

function figureKeys(result: BindResult | undefined): string[] {
  if (!result?.ok) return [];
  return [...new Set(result.slide.figures.map(({ figure }) => keyInArea(figure)))];
}
