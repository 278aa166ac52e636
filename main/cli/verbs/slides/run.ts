import { bindDeck } from '../../../../shared/deck/bind-slide.ts';
import { findText, replaceHits, textAt } from '../../../../shared/deck/find-replace.ts';
import {
  addSlide,
  moveSlide,
  removeSlide,
  setSlide,
  slideNamed,
} from '../../../../shared/deck/slide-edits.ts';
import { nameOfPath } from '../../../../shared/deck/slide-paths.ts';
import { AppError } from '../../../../shared/errors.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import { slideDocument } from '../../../../shared/model/slide-document.ts';
import { freeKey, keyFromName } from '../../../../shared/text/key-from-name.ts';
import { carryOutEdits } from '../../carry-out-edits.ts';
import { exitCodes, type Session } from '../../session.ts';
import { readSlide, readSlideInput, type SlideInput } from '../../slide-input.ts';
import type { SlideAct, SlidesOptions } from './options.ts';

type SlidesOfDeck = Pick<SlidesOptions, 'act' | 'by'> & { readonly deck: string };

type ActOf<Kind extends SlideAct['kind']> = Extract<SlideAct, { kind: Kind }>;

/**
 * Lists a briefing's slides or changes one, and prints the slide as it then is as JSON; of one that
 * is gone, the list of those that are left; of what is looked for, the texts that hold it.
 */
export async function runSlides(
  { deck, act, by }: SlidesOfDeck,
  session: Session,
): Promise<number> {
  const { store, terminal, locale } = session;
  const current = () => store.decks.get(deck);
  const documents = () => current().slides.map(slideDocument);
  const print = (value: unknown) => terminal.result(`${JSON.stringify(value, null, 2)}\n`);

  switch (act.kind) {
    case 'list':
      await print(act.slide === null ? documents() : documentOf(act.slide));
      break;
    case 'add':
      await changed(added(act, await readSlideInput(act.in, locale)));
      break;
    case 'set':
      await changed(set(act, await readSlideInput(act.in, locale)));
      break;
    case 'move':
      carryOutEdits(moveSlide(current(), act.slide, act.at), by, session);
      await changed(act.slide);
      break;
    case 'remove':
      carryOutEdits(removeSlide(current(), act.slide), by, session);
      await print(documents());
      break;
    case 'find':
      await print(found(act));
  }
  return exitCodes.done;

  /** What was found, as it then reads where it was replaced. */
  function found({ question, replacement }: ActOf<'find'>) {
    const now = current();
    const hits = findText(now, question);
    if (replacement !== null) {
      const edits = replaceHits(now, hits, () => replacement);
      if (edits.length > 0) carryOutEdits(edits, by, session);
    }
    const then = current();
    return {
      deck,
      count: hits.length,
      replaced: replacement === null ? 0 : hits.length,
      hits: hits.map((hit) => ({
        slide: hit.of.kind === 'slide' ? hit.of.key : null,
        section: hit.of.kind === 'section' ? hit.of.key : null,
        place: nameOfPath(hit.path),
        text: textAt(then, hit),
      })),
    };
  }

  /** @returns the key of the new slide */
  function added({ at }: ActOf<'add'>, input: SlideInput): string {
    const now = current();
    const { slides, sections } = now;
    const given = (input.json ?? {}) as { readonly position?: unknown };
    const place = at ?? (typeof given.position === 'number' ? given.position : slides.length + 1);
    const before = slides[Math.min(place, slides.length + 1) - 2];
    const beneath = {
      key: keyGiven(input.json, slides),
      position: place,
      section: before?.section ?? sections[0]?.key,
    };
    const { position, ...slide } = readSlide(input, beneath, null, now, locale);
    if (slides.some(({ key }) => key === slide.key))
      throw new AppError('record.exists', { key: `${deck}/${slide.key}` });
    carryOutEdits(addSlide(now, slide, at ?? position), by, session);
    return slide.key;
  }

  /** @returns the key of the slide */
  function set({ slide: key, at }: ActOf<'set'>, input: SlideInput): string {
    const now = current();
    const { unreadable: _, ...beneath } = slideDocument(slideNamed(now, key));
    const { position, ...slide } = readSlide(input, beneath, key, now, locale);
    carryOutEdits(setSlide(now, slide, at ?? position), by, session);
    return key;
  }

  function documentOf(key: string) {
    return slideDocument(slideNamed(current(), key));
  }

  /** Prints a slide; one that can't be shown as it stands is told of, as `check` would. */
  async function changed(key: string): Promise<void> {
    await print(documentOf(key));
    const result = bindDeck(store.briefings.get(deck), 'zh-CN').find((one) => {
      return !one.ok && one.key === key;
    });
    if (!result || result.ok) return;
    const problems = result.problems.map(({ code, detail }) =>
      translate(locale, `slide.problem.${code}`, { detail }),
    );
    for (const problem of new Set(problems))
      await terminal.diagnostic(translate(locale, 'cli.slide-problem', { slide: key, problem }));
  }
}

/** A key from the slide's title, for a script that gives none. */
function keyGiven(json: unknown, slides: readonly { readonly key: string }[]): string {
  const title = (
    json as { readonly title?: { readonly zh?: unknown; readonly en?: unknown } } | null
  )?.title;
  const [zh, en] = [title?.zh, title?.en].map((text) => (typeof text === 'string' ? text : ''));
  const plain = (text = '') => text.replace(/\{\{[^{}]*\}\}/g, ' ');
  const name = keyFromName({ zh: plain(zh), en: plain(en) });
  return freeKey(
    name || 'slide',
    slides.map(({ key }) => key),
  );
}
