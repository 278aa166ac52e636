import { bindDeck } from '../../shared/deck/bind-slide.ts';
import { type BindResult, plainText } from '../../shared/deck/bound-slide.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Slide } from '../../shared/model/deck.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { Ink, MeetingRecord } from '../../shared/model/show.ts';

type ShownSlide = MeetingRecord['slides'][number];
type Question = Omit<MeetingRecord['questions'][number], 'at'>;

/** Writes down what happens at a show, from its start to its end. */
export function createRecord(startedAt: number) {
  const slides: ShownSlide[] = [];
  const questions: MeetingRecord['questions'] = [];

  return {
    /** A slide has been in view from one moment to another (epoch ms). */
    shown(slide: Omit<ShownSlide, 'seconds'>, from: number, to: number): void {
      const seconds = Math.max(0, Math.round((to - from) / 100) / 10);
      slides.push({ ...slide, seconds });
    },

    asked(question: Question, at: number): void {
      questions.push({ at: isoTime(at), ...question });
    },

    finish({ deck, snapshot }: Briefing, ink: Ink, endedAt: number): MeetingRecord {
      return {
        deck: deck.key,
        deckTitle: { zh: deck.title.zh, en: inLocale(deck.title, 'en') },
        snapshot: snapshot.id,
        startedAt: isoTime(startedAt),
        // A clock that was put back during the meeting must not lose its record.
        endedAt: isoTime(Math.max(startedAt, endedAt)),
        slides,
        questions,
        ink,
      };
    },
  };
}

export type ShowRecord = ReturnType<typeof createRecord>;

/** The slides that a show of the deck goes through, their titles with their figures filled in. */
export function shownSlides(briefing: Briefing): Omit<ShownSlide, 'seconds'>[] {
  const zh = bindDeck(briefing, 'zh-CN');
  const en = bindDeck(briefing, 'en');
  return briefing.deck.slides
    .filter(({ hidden }: Slide) => !hidden)
    .map(({ key }, index) => ({
      slide: key,
      number: index + 1,
      title: { zh: titleOf(zh[index]), en: titleOf(en[index]) },
    }));
}

function titleOf(result: BindResult | undefined): string {
  if (!result) return '';
  return result.ok ? plainText(result.slide.title) : result.title;
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
