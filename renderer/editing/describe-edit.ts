import { areaName, homeOf, unlessMeant } from '../../shared/figures/areas.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { type MessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { inLocale, type Locale, type Localized } from '../../shared/model/localized.ts';
import type { Translate } from '../ui/messages.ts';
import { type DeckEdit, isMove, readSides, readTitle } from './deck-edit-values.ts';
import { type Known, type RecordChange, recordChanges } from './record-changes.ts';

/** What an edit is about, in a few words: 高新技术企业（2023年）. */
export function subjectOf(edit: Edit, known: Briefing, locale: Locale): string {
  switch (edit.entity) {
    case 'indicator':
      return nameOf((edit.after ?? edit.before)?.name, locale);
    case 'observation':
    case 'in-force': {
      const { timePeriod = '', refArea = null } = edit.after ?? edit.before ?? {};
      const name = indicatorOf(edit, known)?.name;
      const named = name ? inLocale(name, locale) : edit.indicator;
      const area = unlessMeant(refArea, homeOf(known.areas));
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
    case 'logo':
      return translate(locale, 'edit.subject.logo');
    case 'theme':
    case 'look':
    case 'section':
      return translate(locale, `edit.subject.${edit.entity}`, {
        name: nameOf((edit.after ?? edit.before)?.name, locale),
      });
    case 'deck':
    case 'slide': {
      const title = (edit.after ?? edit.before)?.title;
      return translate(locale, `edit.subject.${edit.entity}`, {
        name: title ? inLocale(readTitle(title, edit, known), locale) : '',
      });
    }
    case 'reporting-period':
      return formatPeriod(edit.after.period, locale);
  }
}

/** What was done: added, changed, moved, deleted, or chosen among sources. */
export function deedOf(edit: Edit): MessageKey {
  const { before, after } = edit;
  if (edit.entity === 'in-force') return 'edit.deed.chosen';
  if (before === null) return 'edit.deed.added';
  if (after === null) return 'edit.deed.deleted';
  return isMove(edit) ? 'edit.deed.moved' : 'edit.deed.changed';
}

/** The fields that an edit changes, in words; for what was added or deleted, its figure alone. */
export function changesOf(
  edit: Edit,
  known: Briefing,
  look: { readonly locale: Locale; readonly message: Translate },
): RecordChange[] {
  // The reason that is kept with the choice is the one that the entry tells anyway.
  if (edit.entity === 'in-force') {
    const [before, after] = [{ inForce: edit.before.source }, { inForce: edit.after.source }];
    return recordChanges(before, after, { ...look, unit: null, known });
  }
  const unit = edit.entity === 'observation' ? (indicatorOf(edit, known)?.unit ?? null) : null;
  const { before, after } = isOfDeck(edit) ? readSides(edit, known, look.message) : edit;
  const changes = recordChanges(before, after, { ...look, unit, known });
  if (edit.before !== null && edit.after !== null) return changes;
  return changes.filter(({ field }) => field === 'field.figure');
}

function isOfDeck(edit: Edit): edit is DeckEdit {
  return edit.entity === 'deck' || edit.entity === 'section' || edit.entity === 'slide';
}

function indicatorOf(
  { indicator }: Extract<Edit, { entity: 'observation' | 'in-force' }>,
  { figures }: Known,
) {
  return figures.find(({ key }) => String(key) === indicator);
}

function nameOf(text: Localized | undefined, locale: Locale): string {
  return text ? inLocale(text, locale) : '';
}
