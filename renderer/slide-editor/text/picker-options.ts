import { comparisonOf, withPeriods } from '../../../shared/deck/period-words.ts';
import { reportedOf } from '../../../shared/deck/references.ts';
import { slideUses } from '../../../shared/deck/slide-references.ts';
import { areaName, areaOf, keyInArea } from '../../../shared/figures/areas.ts';
import { bindFigure, wordsInPlace } from '../../../shared/figures/bind-figure.ts';
import { figuresOfValue } from '../../../shared/figures/figures-of-value.ts';
import { formatPeriod, formatTerm } from '../../../shared/figures/format-period.ts';
import type { MessageKey } from '../../../shared/i18n/messages.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import { inLocale, type Locale, type Localized } from '../../../shared/model/localized.ts';
import { createMatcher } from '../../../shared/search/match-text.ts';
import { gradeOf } from '../../../shared/search/read-question.ts';
import type { FigureHit } from '../../../shared/search/search-figures.ts';
import type { Translate } from '../../ui/messages.ts';

/** What a reference may be to; `period` is the words of a period, which stand in texts alone. */
export type ReferenceKind = 'figure' | 'target' | 'goal' | 'milestone' | 'source' | 'period';

/** One answer of the picker. */
export interface PickerOption {
  /** What is written when it is chosen as it stands. */
  readonly reference: string;
  readonly name: string;
  readonly printed: string;
  readonly period: string;
  readonly source: string;
  /** The run of the name that matched. */
  readonly marked: FigureHit['marked'];
  /** What other periods and areas can be chosen of; null for all but observations. */
  readonly figure: Figure | null;
}

/** Options under one heading. */
export interface OptionGroup {
  readonly title: MessageKey;
  readonly options: readonly PickerOption[];
}

/** As many as a person would look through. */
const most = 100;

const periodWords = [
  ['{{@period}}', 'picker.word-period'],
  ['{{@period:year}}', 'picker.word-year'],
  ['{{@period:end}}', 'picker.word-end'],
  ['{{@comparison}}', 'picker.word-comparison'],
  ['{{@next}}', 'picker.word-next'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** Makes the picker's options of what a briefing holds, in the language of its slides. */
export function createOptions(briefing: Briefing, locale: Locale, message: Translate) {
  const { deck, figures, areas, sources } = briefing;
  const own = areaOf(deck, areas);
  const byName = Map.groupBy(figures, keyInArea);
  const titleOf = (key: string | undefined) => {
    const source = sources.find((one) => one.key === key);
    return source ? inLocale(source.title, locale) : '';
  };

  /** All periods of a figure in its area, the latest first. */
  function periodsOf(figure: Figure): readonly Figure[] {
    return byName.get(keyInArea(figure)) ?? [figure];
  }

  function ofFigure(figure: Figure, marked: FigureHit['marked'] = null): PickerOption {
    const { name, label, printed, period } = bindFigure(figure, locale);
    return {
      reference: referenceTo(figure, deckPeriodOf(figure)),
      name: marked ? label : name,
      printed,
      period,
      source: titleOf(figure.passages[0]?.source),
      marked,
      figure: figure.origin === 'observation' ? figure : null,
    };
  }

  /** Null where the figure is what its deck reports: it follows the deck's period. */
  function deckPeriodOf(figure: Figure): string | null {
    if (figure.origin === 'target') return null;
    const reported = reportedOf(periodsOf(figure), deck.period);
    return reported?.timePeriod === figure.timePeriod ? null : figure.timePeriod;
  }

  /** How the periods of a figure can be named, the deck's own first. */
  function periodChoices(figure: Figure): { readonly value: string; readonly label: string }[] {
    const all = periodsOf(figure);
    const moving = [
      ['', deck.period, 'picker.deck-period'],
      ['comparison', comparisonOf(deck), 'picker.comparison-period'],
    ] as const;
    return [
      ...moving.flatMap(([value, reporting, key]) => {
        const found = reportedOf(all, reporting);
        if (!found) return [];
        const { printed, period } = bindFigure(found, locale);
        return [{ value, label: message(key, { period, printed }) }];
      }),
      ...all.map((one) => {
        const { printed, period } = bindFigure(one, locale);
        return { value: one.timePeriod, label: message('picker.fixed', { period, printed }) };
      }),
    ];
  }

  /** Where else there are figures of the same indicator: the areas' keys, the empty one for the briefing's. */
  function areaChoices(figure: Figure): { readonly value: string; readonly label: string }[] {
    const found = new Map<string, string>();
    for (const { key, area } of figures) {
      if (key !== figure.key) continue;
      if (area) found.set(area.key, inLocale(area.name, locale));
      else found.set('', own === null ? message('picker.home') : areaName(areas, own, locale));
    }
    return [...found].map(([value, label]) => ({ value, label }));
  }

  /** The figure of the same indicator and period in another area; the latest where that has none. */
  function inArea(figure: Figure, area: string): Figure | undefined {
    const all = byName.get(area === '' ? figure.key : `${figure.key}#${area}`) ?? [];
    return (
      all.find(({ timePeriod }) => timePeriod === figure.timePeriod) ??
      reportedOf(all, deck.period) ??
      all[0]
    );
  }

  /** One figure of each indicator and area: what the deck reports, else the latest. */
  function eachOnce(found: readonly FigureHit[]): FigureHit[] {
    const once = new Map<string, FigureHit>();
    for (const hit of found) {
      const name = keyInArea(hit.figure);
      if (!once.has(name)) once.set(name, hit);
    }
    return [...once.values()];
  }

  function isKind({ origin }: Figure, kinds: readonly ReferenceKind[]): boolean {
    return kinds.includes(origin === 'target' ? 'target' : 'figure');
  }

  function reported(kinds: readonly ReferenceKind[]): Figure[] {
    return [...byName.values()].flatMap((all) => {
      const [latest] = all;
      if (!latest || !isKind(latest, kinds)) return [];
      return [reportedOf(all, deck.period) ?? latest];
    });
  }

  function others(kinds: readonly ReferenceKind[], asked: string): PickerOption[] {
    const plain = { printed: '', period: '', source: '', marked: null, figure: null };
    const matcher = createMatcher(asked);
    const grade = (name: Localized, more: readonly string[] = []) =>
      asked === '' ? 0 : gradeOf({ shortName: name, name, synonyms: more, note: null }, matcher);
    const rows: { readonly grade: number | null; readonly option: PickerOption }[] = [];
    if (kinds.includes('period'))
      for (const [reference, key] of periodWords) {
        const printed = withPeriods(reference, deck, locale);
        const name = message(key);
        const option = { ...plain, reference, name, printed };
        rows.push({ grade: grade({ zh: name, en: name }, [printed]), option });
      }
    if (kinds.includes('goal'))
      for (const goal of briefing.goals) {
        const { key, statement, passage, periodStart, periodEnd, termFrom } = goal;
        const name = wordsInPlace(statement, goal, { areas, meant: own }, locale);
        const from = termFrom && inLocale(termFrom, locale);
        const period = formatTerm(periodStart, periodEnd, from, locale);
        const source = titleOf(passage.source);
        const option = { ...plain, reference: `{{goal:${key}}}`, name, period, source };
        rows.push({ grade: grade(statement), option });
      }
    if (kinds.includes('milestone'))
      for (const milestone of briefing.milestones) {
        const { key, title, date, passage } = milestone;
        const name = wordsInPlace(title, milestone, { areas, meant: own }, locale);
        const period = formatPeriod(date, locale);
        const option = {
          ...plain,
          ...{ reference: `{{milestone:${key}}}`, name, period },
          source: titleOf(passage.source),
        };
        rows.push({ grade: grade(title, [period]), option });
      }
    if (kinds.includes('source'))
      for (const { key, title, datePublished, publisher } of sources) {
        const period = datePublished ? formatPeriod(datePublished, locale) : '';
        const option = {
          ...plain,
          ...{ reference: `{{source:${key}}}`, name: inLocale(title, locale), period },
          source: publisher ?? '',
        };
        rows.push({ grade: grade(title), option });
      }
    return rows
      .filter(({ grade }) => grade !== null)
      .sort((one, other) => (one.grade ?? 0) - (other.grade ?? 0))
      .map(({ option }) => option);
  }

  return {
    ofFigure,
    periodChoices,
    areaChoices,
    inArea,

    /** What answers a question. @param hits as question mode finds them, best first */
    found(
      asked: string,
      hits: readonly FigureHit[],
      kinds: readonly ReferenceKind[],
    ): readonly OptionGroup[] {
      const ofValue = figuresOfValue(asked, figures).filter((figure) => isKind(figure, kinds));
      const named = eachOnce(hits.filter(({ figure }) => isKind(figure, kinds)));
      const valued = ofValue.map((figure) => ofFigure(figure));
      const known = new Set(valued.map(({ reference }) => reference));
      const options = [
        ...valued,
        ...named
          .map(({ figure, marked }) => ofFigure(figure, marked))
          .filter(({ reference }) => !known.has(reference)),
        ...others(kinds, asked),
      ];
      return [{ title: 'picker.found', options: options.slice(0, most) }];
    },

    /** What is offered for a number that is typed: figures with that value. */
    ofValue(typed: string, kinds: readonly ReferenceKind[]): readonly OptionGroup[] {
      const options = figuresOfValue(typed, figures)
        .filter((figure) => isKind(figure, kinds))
        .slice(0, most)
        .map((figure) => ofFigure(figure));
      return [{ title: 'picker.of-value', options }];
    },

    /**
     * What is offered before anything is asked: the last used, those of the slide's section, the rest.
     *
     * @param recent references, the last used first
     */
    offered(
      kinds: readonly ReferenceKind[],
      recent: readonly string[],
      section: string,
    ): readonly OptionGroup[] {
      const rest = [...reported(kinds).map((figure) => ofFigure(figure)), ...others(kinds, '')];
      const lastUsed = recent.flatMap(
        (reference) => rest.find((option) => option.reference === reference) ?? [],
      );
      const named = namedInSection(briefing, section);
      const near = rest.filter(({ figure, reference }) =>
        figure ? named.has(`figure:${figure.key}`) : named.has(nameIn(reference)),
      );
      const taken = new Set<PickerOption>();
      const groups: OptionGroup[] = [];
      for (const [title, options] of [
        ['picker.recent', lastUsed],
        ['picker.section', near],
        ['picker.all', rest],
      ] as const) {
        const left = options.filter((option) => !taken.has(option)).slice(0, most - taken.size);
        for (const option of left) taken.add(option);
        if (left.length > 0) groups.push({ title, options: left });
      }
      return groups;
    },
  };
}

export type Options = ReturnType<typeof createOptions>;

/** @param period as references write it; null is the deck's */
export function referenceTo({ key, area, origin }: Figure, period: string | null): string {
  const place = area === null || origin === 'target' ? '' : `#${area.key}`;
  return `{{${key}${period === null ? '' : `@${period}`}${place}}}`;
}

function nameIn(reference: string): string {
  const inner = reference.slice(2, -2);
  return inner.includes(':') ? inner : `figure:${inner}`;
}

function namedInSection({ deck }: Briefing, section: string): ReadonlySet<string> {
  const slides = deck.slides.filter((slide) => slide.section === section);
  return new Set(slideUses([{ ...deck, slides }]).keys());
}
