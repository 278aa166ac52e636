import { waitingOn } from '../../../shared/deck/change-layout.ts';
import type { MessageKey } from '../../../shared/i18n/messages.ts';
import type { SlideFields } from '../../../shared/model/edit-fields.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type { Translate } from '../../ui/messages.ts';

const counts: Readonly<Record<string, MessageKey>> = {
  text: 'waiting.texts',
  figure: 'waiting.figures',
  goal: 'waiting.goals',
  milestone: 'waiting.milestones',
  source: 'waiting.sources',
  picture: 'waiting.pictures',
};

/** What waits in a slide's tray, counted: `2 texts and 1 figure`; null where nothing does. */
export function waitingInWords(
  slide: Pick<SlideFields, 'body'>,
  locale: Locale,
  message: Translate,
): string | null {
  const kinds = waitingOn(slide).map(({ part: { kind } }) => counts[kind] ?? 'waiting.others');
  if (kinds.length === 0) return null;
  const counted = [...new Set(kinds)].map((key) =>
    message(key, { count: kinds.filter((kind) => kind === key).length }),
  );
  return new Intl.ListFormat(locale, { style: 'short', type: 'conjunction' }).format(counted);
}
