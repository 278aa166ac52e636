import { translate } from '../i18n/messages.ts';
import type { ChangesSince } from '../model/backup.ts';
import type { Locale } from '../model/localized.ts';

/** What changed since a backup: `3 figures, 2 slides`. */
export function changesInWords(changes: ChangesSince, locale: Locale): string {
  if (changes.kind !== 'counted') return translate(locale, `backup.${changes.kind}`);
  if (changes.records.length === 0) return translate(locale, 'backup.nothing-changed');
  return changes.records
    .map(({ entity, added, changed, removed }) =>
      translate(locale, `backup.changed.${entity}`, { count: added + changed + removed }),
    )
    .join(translate(locale, 'backup.separator'));
}
