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
  readonly series: KnownSeries;
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
  const apart = new Map<string, NameWords>();
  /** The same words come again and again in a table. */
  const wordsOf = (name: string): NameWords => {
    const known = apart.get(name);
    if (known) return known;
    if (apart.size > 5000) apart.clear();
    const words = nameWords(name, replaced);
    apart.set(name, words);
    return words;
  };
  const named = series.map((one) => ({
    series: one,
    forms: [...one.names.zh, ...one.names.en].map(wordsOf).filter(({ words }) => words.size > 0),
  }));
  const counts = new Map<string, number>();
  const essences = new Map<string, Set<string>>();
  for (const { series: one, forms } of named) {
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
  const forms: KnownForm[] = named.flatMap(({ series: one, forms: own }) =>
    own.map((form) => ({
      ...form,
      series: one,
      weight: weigh(form.words),
      hasSibling: (essences.get(form.essence)?.size ?? 0) > 1,
    })),
  );
  const formsWith = new Map<string, number[]>();
  for (const [place, form] of forms.entries())
    for (const word of form.words) {
      const known = formsWith.get(word);
      if (known) known.push(place);
      else formsWith.set(word, [place]);
    }
  const formsOf = new Map(
    named.map(({ series: one }) => [one, forms.filter((form) => form.series === one)]),
  );

  /** How much each name of the store shares with some words; those that share nothing are left out. */
  const sharedWith = (words: Iterable<string>): ReadonlyMap<number, number> => {
    const shared = new Map<number, number>();
    for (const word of words) {
      const weight = weightOf(word);
      for (const place of formsWith.get(word) ?? [])
        shared.set(place, (shared.get(place) ?? 0) + weight);
    }
    return shared;
  };

  const alikeOf = (
    asked: ClaimedName,
    form: KnownForm,
    shared: number,
    sharedInSentence: number,
  ) => {
    const isOther = form.isNew ? !asked.mayBeNew : asked.isNew;
    const off = isOther ? (form.hasSibling || asked.isNew ? 0.3 : 0.08) : 0;
    if (asked.essence === form.essence && asked.essence !== '') return 1 - off;
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
      ofAsked > 0.5 ? 0.95 * (0.4 * ofAsked + 0.6 * (sharedInSentence / form.weight)) : 0;
    return Math.max(dice, within, inSentence) - off;
  };

  let around: { readonly context: string; readonly shared: ReadonlySet<string> } | null = null;

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
      const alike = new Map<KnownSeries, number>();
      for (const one of asked) {
        const inSentence = sharedWith(one.all);
        for (const [place, shared] of sharedWith(one.words)) {
          const form = forms[place] as KnownForm;
          const found = alikeOf(one, form, shared, inSentence.get(place) ?? 0) - 0.03 * one.index;
          if (found >= least && found > (alike.get(form.series) ?? 0))
            alike.set(form.series, found);
        }
      }
      return [...alike]
        .map(([one, found]) => ({ series: one, alike: found }))
        .sort((first, second) => second.alike - first.alike);
    },
    inContext(one, context) {
      if (around?.context !== context)
        around = { context, shared: wordsOf(context.slice(0, 4000)).words };
      const { shared } = around;
      return Math.max(
        0,
        ...(formsOf.get(one) ?? []).map((form) => {
          let sum = 0;
          for (const word of form.words) if (shared.has(word)) sum += weightOf(word);
          return sum / form.weight;
        }),
      );
    },
  };
}

interface ClaimedName extends NameWords {
  readonly weight: number;
  /** Those of its sentence, too. */
  readonly all: ReadonlySet<string>;
  readonly mayBeNew: boolean;
}
