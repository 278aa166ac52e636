import type { KnownSeries } from './model.ts';
import { type NameWords, nameWords, type Replacement } from './name-words.ts';

/** How alike a name in a document and one in the store are, from 0 to 1. */
export interface NameMatch {
  readonly series: KnownSeries;
  readonly alike: number;
}

/** What a document calls a figure. */
export interface NameAsked {
  /** The most likely first. */
  readonly names: readonly string[];
  /** The words in front of it, from where its sentence begins: what a list says once, at its head. */
  readonly lead: string;
}

interface KnownForm extends NameWords {
  readonly weight: number;
  /** Another figure has the same name, but for 新增. */
  readonly hasSibling: boolean;
}

export interface NameMatcher {
  /** Those whose names have something in common with what is asked, the likeliest first. */
  readonly byName: (asked: NameAsked) => readonly NameMatch[];
  /** How much of a series’ best name stands somewhere in a text, from 0 to 1. */
  readonly inContext: (series: KnownSeries, context: string) => number;
}

/** Nothing in common that would tell. */
const least = 0.3;

/**
 * Finds what a document may mean by a name. Words that many names of the store have (企业, 项目) tell
 * little, those that one alone has tell much.
 *
 * @param replaced names of areas: those of the home tell nothing, 湖北省 is 省级
 */
export function createNameMatcher(
  series: readonly KnownSeries[],
  replaced: readonly Replacement[] = [],
): NameMatcher {
  const wordsOf = (name: string) => nameWords(name, replaced);
  const taken = series.map((one) => ({
    series: one,
    forms: [...one.names.zh, ...one.names.en].map(wordsOf).filter(({ words }) => words.size > 0),
  }));
  const counts = new Map<string, number>();
  const essences = new Map<string, Set<string>>();
  for (const { series: one, forms } of taken) {
    for (const word of new Set(forms.flatMap(({ words }) => [...words])))
      counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const { essence } of forms)
      essences.set(essence, (essences.get(essence) ?? new Set()).add(one.key));
  }
  // What the store never says tells as much as what it says once.
  const weightOf = (word: string) => Math.log(1 + series.length / (counts.get(word) ?? 1)) + 0.2;
  const weigh = (words: Iterable<string>) => {
    let sum = 0;
    for (const word of words) sum += weightOf(word);
    return sum;
  };
  const known = taken.map(({ series: one, forms }) => ({
    series: one,
    forms: forms.map(
      (form): KnownForm => ({
        ...form,
        weight: weigh(form.words),
        hasSibling: (essences.get(form.essence)?.size ?? 0) > 1,
      }),
    ),
  }));
  const formsOf = new Map(known.map((one) => [one.series, one.forms]));

  const sharedWith = (form: KnownForm, words: ReadonlySet<string>): number => {
    let shared = 0;
    for (const word of form.words) if (words.has(word)) shared += weightOf(word);
    return shared;
  };

  interface Asked extends NameWords {
    readonly weight: number;
    readonly all: ReadonlySet<string>;
    readonly mayBeNew: boolean;
  }

  const alikeOf = (asked: Asked, form: KnownForm): number => {
    const isOther = form.isNew ? !asked.mayBeNew : asked.isNew;
    const off = isOther ? (form.hasSibling || asked.isNew ? 0.3 : 0.08) : 0;
    if (asked.essence === form.essence && asked.essence !== '') return 1 - off;
    const shared = sharedWith(form, asked.words);
    if (shared === 0) return 0;
    const ofForm = shared / form.weight;
    const ofAsked = shared / asked.weight;
    const dice = (2 * shared) / (form.weight + asked.weight);
    // All of the store's name is said, with something around it; or the name is cut short.
    const within = Math.max(
      ofForm > 0.95 ? 0.6 + 0.35 * ofAsked : 0,
      ofAsked > 0.95 && ofForm > 0.4 ? 0.55 + 0.4 * ofForm : 0,
    );
    // What is left out of the name stands earlier in its sentence.
    const inSentence =
      ofAsked > 0.5
        ? 0.95 * (0.4 * ofAsked + 0.6 * (sharedWith(form, asked.all) / form.weight))
        : 0;
    return Math.max(dice, within, inSentence) - off;
  };

  return {
    byName({ names, lead }) {
      const ofLead = wordsOf(lead.slice(-300));
      // 新增绿地15公顷、绿道8公里: said once for all of a list, and not beyond it.
      const ofList = wordsOf(/[^，,；;。：:]*$/.exec(lead)?.[0] ?? '');
      const asked = names
        .map((name, index) => ({ ...wordsOf(name.slice(-80)), index }))
        .filter(({ words }) => words.size > 0)
        .map((one) => ({
          ...one,
          weight: weigh(one.words),
          all: new Set([...one.words, ...ofLead.words]),
          mayBeNew: one.isNew || (ofList.isNew && !one.isTotal),
        }));
      if (asked.length === 0) return [];
      return known
        .map(({ series: one, forms }) => ({
          series: one,
          alike: Math.max(
            0,
            ...forms.flatMap((form) =>
              asked.map((name) => alikeOf(name, form) - 0.03 * name.index),
            ),
          ),
        }))
        .filter(({ alike }) => alike >= least)
        .sort((first, second) => second.alike - first.alike);
    },
    inContext(one, context) {
      const around = wordsOf(context.slice(0, 4000)).words;
      return Math.max(
        0,
        ...(formsOf.get(one) ?? []).map((form) => sharedWith(form, around) / form.weight),
      );
    },
  };
}
