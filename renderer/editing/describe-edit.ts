import { areaName, homeOf, unlessHome } from '../../shared/figures/areas.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { inLocale, type Locale, type Localized } from '../../shared/model/localized.ts';
import type { Translate } from '../ui/messages.ts';
import { type Known, type RecordChange, recordChanges } from './record-changes.ts';

/** What an edit is about, in a few words: 高新技术企业（2023年）. */
export function subjectOf(edit: Edit, known: Known, locale: Locale): string {
  switch (edit.entity) {
    case 'indicator':
      return nameOf((edit.after ?? edit.before)?.name, locale);
    case 'observation': {
      const { timePeriod = '', refArea = null } = edit.after ?? edit.before ?? {};
      const name = indicatorOf(edit, known)?.name;
      const named = name ? inLocale(name, locale) : edit.indicator;
      const area = unlessHome(refArea, homeOf(known.areas));
      const told = [
        ...(area === null ? [] : [areaName(known.areas, area, locale)]),
        formatPeriod(timePeriod, locale),
      ];
      return locale === 'en' ? `${named} (${told.join(', ')})` : `${named}（${told.join('，')}）`;
    }
    case 'goal':
      return nameOf((edit.after ?? edit.before)?.statement, locale);
    case 'progress':
      return nameOf(known.goals.find(({ key }) => key === edit.goal)?.statement, locale);
    case 'milestone':
    case 'source':
      return nameOf((edit.after ?? edit.before)?.title, locale);
    case 'digit-name':
      return (edit.after ?? edit.before)?.name ?? '';
    case 'area':
      return nameOf((edit.after ?? edit.before)?.name, locale);
    case 'home-area':
      return areaName(known.areas, edit.after.area, locale);
    case 'reporting-period':
      return formatPeriod(edit.after.period, locale);
  }
}

/** What was done: added, changed or deleted. */
export function deedOf({ before, after }: Edit): MessageKey {
  if (before === null) return 'edit.deed.added';
  return after === null ? 'edit.deed.deleted' : 'edit.deed.changed';
}

/** The fields that an edit changes, in words; for what was added or deleted, its figure alone. */
export function changesOf(
  edit: Edit,
  known: Known,
  look: { readonly locale: Locale; readonly message: Translate },
): RecordChange[] {
  const unit = edit.entity === 'observation' ? (indicatorOf(edit, known)?.unit ?? null) : null;
  const changes = recordChanges(edit.before, edit.after, { ...look, unit, known });
  if (edit.before !== null && edit.after !== null) return changes;
  return changes.filter(({ field }) => field === 'field.figure');
}

function indicatorOf({ indicator }: Extract<Edit, { entity: 'observation' }>, { figures }: Known) {
  return figures.find(({ key }) => String(key) === indicator);
}

function nameOf(text: Localized | undefined, locale: Locale): string {
  return text ? inLocale(text, locale) : '';
}
