import { bindDeck } from '../../../shared/deck/bind-slide.ts';
import { plainText } from '../../../shared/deck/bound-slide.ts';
import { type MeetingPage, meetingPages } from '../../../shared/export/pages/meeting-pages.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { Meeting } from '../../../shared/model/show.ts';
import { meetingName } from '../../../shared/show/meeting-words.ts';
import type { PdfDescription } from './describe-pdf.ts';

/** What the PDF of a meeting says about itself; it is as old as the meeting's end. */
export function describeMeeting(
  meeting: Meeting,
  briefing: Briefing,
  locale: Locale,
  program: string,
): PdfDescription {
  const deck = inLocale(meeting.deckTitle, locale);
  const slides = bindDeck(briefing, locale);
  const sections = {
    written: translate(locale, 'meetings.written-pages'),
    slides: translate(locale, 'meetings.slides'),
    questions: translate(locale, 'meetings.questions'),
    ink: translate(locale, 'meetings.ink-pages'),
  };
  const titleOf = (page: MeetingPage): string => {
    if (page.kind !== 'ink') return sections[page.kind];
    const result = slides[page.number - 1];
    if (!result) return String(page.number);
    return result.ok ? plainText(result.slide.title) : result.title;
  };
  return {
    title: `${meetingName(meeting, locale)} ${translate(locale, 'meetings.title')}`,
    subject: translate(locale, 'export.subject', { deck, id: meeting.snapshot }),
    snapshot: meeting.snapshot,
    hash: null,
    locale,
    changedAt: new Date(meeting.endedAt),
    program,
    pages: meetingPages(meeting, briefing.deck).map((page, index) => ({
      part: null,
      entries: [{ section: sections[page.kind], title: titleOf(page) }],
      label: { prefix: '', number: index + 1 },
    })),
  };
}
