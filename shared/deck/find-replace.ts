import { AppError } from '../errors.ts';
import { longest } from '../model/bounds.ts';
import type { Deck, Slide } from '../model/deck.ts';
import type { Edit } from '../model/edit.ts';
import type { DeckFields, SectionFields, SlideFields } from '../model/edit-fields.ts';
import type { SectionKey, SlideKey } from '../model/keys.ts';
import type { Localized } from '../model/localized.ts';
import { headingOf, storedSlide } from './deck-edits.ts';
import { bodyOnSlide } from './layouts/tray.ts';
import { splitReferences } from './references.ts';
import { nameOfPath, pathOfName, type SlidePath } from './slide-paths.ts';
import { textsOf } from './slide-texts.ts';

export interface TextQuestion {
  /** Taken as it is: no sign of it has a meaning of its own. */
  readonly text: string;
  readonly matchCase: boolean;
  /** Where it begins or ends with a letter or digit of English, no other one may stand beside it. */
  readonly wholeWord: boolean;
}

/** What a text belongs to: the briefing itself, one of its sections, or a slide. */
export type TextHolder =
  | { readonly kind: 'deck' }
  | { readonly kind: 'section'; readonly key: SectionKey }
  | { readonly kind: 'slide'; readonly key: SlideKey };

/** A place in the texts of a briefing where something was found. */
export interface TextHit {
  readonly of: TextHolder;
  /** From what holds it to the text of one language: `['title', 'zh']`. */
  readonly path: SlidePath;
  /** As it is stored, references and all. */
  readonly text: string;
  /** In units of the string; the second is past the hit. */
  readonly from: number;
  readonly to: number;
}

/** Names a hit among those of one search. */
export function hitName({ of, path, from }: TextHit): string {
  return JSON.stringify([of.kind, 'key' in of ? of.key : null, nameOfPath(path), from]);
}

/**
 * Where a text stands in a briefing's title, subtitle, section names and slides, hidden ones and notes
 * too, in its languages. What stands within the braces of a reference is no text: a reference is
 * never found, nor what reaches into one.
 */
export function findText(deck: Deck, question: TextQuestion): TextHit[] {
  const form = formOf(question);
  if (!form) return [];
  return textsIn(deck).flatMap((place) => {
    let at = 0;
    return splitReferences(place.text).flatMap((run) => {
      const start = at;
      if (!('text' in run)) {
        at += run.written.length;
        return [];
      }
      at += run.text.length;
      return [...run.text.matchAll(form)].map((match) => ({
        ...place,
        from: start + match.index,
        to: start + match.index + match[0].length,
      }));
    });
  });
}

/** Where a briefing refers to an indicator, of whatever period and area, in its texts and its charts. */
export function findFigure(deck: Deck, key: string): TextHit[] {
  return [...textsIn(deck), ...referencesIn(deck)].flatMap((place) => {
    let at = 0;
    return splitReferences(place.text).flatMap((run) => {
      const from = at;
      at += ('text' in run ? run.text : run.written).length;
      const reference = 'text' in run ? null : run.reference;
      return reference?.kind === 'figure' && reference.key === key
        ? [{ ...place, from, to: at }]
        : [];
    });
  });
}

/** The reference of a hit, to another indicator: of the same period and area. */
export function referTo(key: string): (hit: TextHit) => string {
  return ({ text, from, to }) => {
    const [run] = splitReferences(text.slice(from, to));
    const reference = run && 'reference' in run ? run.reference : null;
    if (reference?.kind !== 'figure') return text.slice(from, to);
    const { period, area } = reference;
    return `{{${key}${period === null ? '' : `@${period}`}${area === null ? '' : `#${area}`}}}`;
  };
}

/**
 * Puts something else in the place of hits: one step for all of them.
 *
 * @param hits as they were found in this very deck, in any order
 * @param replacement what is to stand there
 * @returns an edit for each slide, each section and the briefing itself, as far as they change
 * @throws usage.replacement-empty, usage.replacement-too-long with the place: nothing is changed then
 */
export function replaceHits(
  deck: Deck,
  hits: readonly TextHit[],
  replacement: (hit: TextHit) => string,
): Edit[] {
  return replacedTexts(hits, replacement)
    .flatMap((changed) => editsOf(deck, changed))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

function editsOf(deck: Deck, { of, changes }: ChangedHolder): Edit[] {
  const { key } = deck;
  if (of.kind === 'deck') {
    const before = headingOf(deck);
    return [{ entity: 'deck', before, after: withTexts<DeckFields>(before, changes) }];
  }
  if (of.kind === 'section')
    return deck.sections
      .filter((section) => section.key === of.key)
      .map((before) => {
        const after = withTexts<SectionFields>(before, changes);
        return { entity: 'section', deck: key, before, after };
      });
  return deck.slides
    .filter((slide) => slide.key === of.key)
    .map((slide) => {
      const before = storedSlide(deck, slide);
      const after = withTexts<SlideFields>(before, changes);
      return { entity: 'slide', deck: key, before, after };
    });
}

/** What stands now where a hit was found; what it stood in as it was found, where that is gone. */
export function textAt(deck: Deck, { of, path, text }: TextHit): string {
  const same = (one: PlacedText) =>
    JSON.stringify([one.of, one.path]) === JSON.stringify([of, path]);
  return textsIn(deck).find(same)?.text ?? text;
}

type PlacedText = Pick<TextHit, 'of' | 'path' | 'text'>;

function textsIn({ title, subtitle, languages, sections, slides }: Deck): PlacedText[] {
  const ofHolder = (of: TextHolder, texts: Readonly<Record<string, Localized>>) =>
    Object.entries(texts).flatMap(([name, { zh, en }]): PlacedText[] => [
      { of, path: [name, 'zh'], text: zh },
      ...(en !== null && languages.includes('en')
        ? [{ of, path: [name, 'en'] as const, text: en }]
        : []),
    ]);
  return [
    ...ofHolder({ kind: 'deck' }, { title, subtitle }),
    ...sections.flatMap(({ key, name }) => ofHolder({ kind: 'section', key }, { name })),
    ...slides.filter(isReadable).flatMap((slide) =>
      textsOf(slide, languages).map(({ place, text }) => ({
        of: { kind: 'slide' as const, key: slide.key },
        path: pathOfName(place),
        text,
      })),
    ),
  ];
}

/** What bodies refer to by itself, not in a sentence. */
function referencesIn({ slides }: Deck): PlacedText[] {
  return slides.filter(isReadable).flatMap(({ key, body }) => {
    const within = (value: unknown, path: SlidePath): PlacedText[] => {
      if (typeof value === 'string')
        return ['zh', 'en'].includes(String(path.at(-1)))
          ? []
          : [{ of: { kind: 'slide', key }, path, text: value }];
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([name, inner]) =>
        within(inner, [...path, Array.isArray(value) ? Number(name) : name]),
      );
    };
    return within(bodyOnSlide(body), ['body']);
  });
}

function isReadable({ unreadable }: Slide): boolean {
  return unreadable === undefined;
}

const englishSign = '[A-Za-z0-9\\u00c0-\\u024f]';

function formOf({ text, matchCase, wholeWord }: TextQuestion): RegExp | null {
  if (text === '') return null;
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const isEnglish = (sign: string) => wholeWord && new RegExp(englishSign).test(sign);
  const before = isEnglish(text.slice(0, 1)) ? `(?<!${englishSign})` : '';
  const after = isEnglish(text.slice(-1)) ? `(?!${englishSign})` : '';
  return new RegExp(before + escaped + after, matchCase ? 'gu' : 'giu');
}

interface ChangedHolder {
  readonly of: TextHolder;
  readonly changes: readonly { readonly path: SlidePath; readonly text: string }[];
}

function replacedTexts(
  hits: readonly TextHit[],
  replacement: (hit: TextHit) => string,
): ChangedHolder[] {
  const byPlace = Map.groupBy(hits, ({ of, path }) => JSON.stringify([of, path]));
  const changes = [...byPlace.values()].flatMap((ofPlace) => {
    const [first] = ofPlace;
    if (!first) return [];
    const { of, path, text } = first;
    const lastFirst = ofPlace.toSorted((one, other) => other.from - one.from);
    const next = lastFirst.reduce(
      (rest, hit) => rest.slice(0, hit.from) + replacement(hit) + rest.slice(hit.to),
      text,
    );
    holdToBounds(first, next);
    return [{ of, path, text: next }];
  });
  const byHolder = Map.groupBy(changes, ({ of }) => JSON.stringify(of));
  return [...byHolder.values()].flatMap((ofHolder) => {
    const [first] = ofHolder;
    return first ? [{ of: first.of, changes: ofHolder }] : [];
  });
}

function holdToBounds({ of, path }: TextHit, text: string): void {
  const holder = 'key' in of ? [of.key] : [];
  const place = [...holder, nameOfPath(path)].join(' ');
  if (text.trim() === '') throw new AppError('usage.replacement-empty', { place });
  const limit = path.at(-1) === 'en' ? longest.english : longest.chinese;
  if ([...text].length > limit) throw new AppError('usage.replacement-too-long', { place, limit });
}

function withTexts<Holder extends object>(
  holder: Holder,
  changes: ChangedHolder['changes'],
): Holder {
  return changes.reduce<unknown>(
    (rest, { path, text }) => withText(rest, path, text),
    holder,
  ) as Holder;
}

function withText(
  holder: unknown,
  [step, ...path]: readonly (string | number)[],
  text: string,
): unknown {
  if (step === undefined) return text;
  if (Array.isArray(holder)) {
    const items: readonly unknown[] = holder;
    return items.with(Number(step), withText(items[Number(step)], path, text));
  }
  const fields = holder as Readonly<Record<string | number, unknown>>;
  return { ...fields, [step]: withText(fields[step], path, text) };
}
