import type { MissingOnPage } from '../../../../shared/export/pages/missing-on-page.ts';
import { type MessageKey, translate } from '../../../../shared/i18n/messages.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import { excerptOf, nameCharacter } from '../../../../shared/text/missing-characters.ts';
import type { Terminal } from '../../terminal.ts';

/** Tells, before an export begins, what no font can print and where; nothing when there is none. */
export async function reportMissing(
  heading: MessageKey,
  places: readonly MissingOnPage[],
  terminal: Pick<Terminal, 'diagnostic'>,
  locale: Locale,
): Promise<void> {
  if (places.length === 0) return;
  await terminal.diagnostic(translate(locale, heading));
  for (const place of places) {
    const characters = place.characters.map(nameCharacter).join(' ');
    const { page } = place;
    const line = { page, text: excerptOf(place), characters };
    await terminal.diagnostic(`  ${translate(locale, 'export-dialog.missing-at', line)}`);
  }
}
