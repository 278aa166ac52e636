import { fieldAt } from '../../../shared/deck/layouts/field-at.ts';
import { type SlidePath, valueAt, withValueAt } from '../../../shared/deck/slide-paths.ts';
import type { SlideFields } from '../../../shared/model/edit-fields.ts';
import type { Localized } from '../../../shared/model/localized.ts';
import { useMessages } from '../../ui/messages.ts';
import { useSlideEditing } from '../slide-editing.ts';

/**
 * A text of the slide that is edited, in the language on the stage, ready for a field.
 *
 * @returns null where the layout has no text there
 */
export function useTextAt(path: SlidePath) {
  const { slide, locale, change } = useSlideEditing();
  const message = useMessages();
  const field = fieldAt(slide.layout, path);
  if (field?.control.kind !== 'text') return null;
  const language = locale === 'en' ? 'en' : 'zh';
  const text = textIn(slide, path);
  const { fits } = field.control;
  return {
    value: (language === 'en' ? text.en : text.zh) ?? '',
    locale,
    label: message(field.label),
    multiline: path[0] === 'notes',
    fits: fits[language],
    onChange(value: string): void {
      change((now) => {
        const typed = value === '' && language === 'en' ? null : value;
        const next = { ...textIn(now, path), [language]: typed };
        const isEmpty = next.zh === '' && next.en === null;
        return withValueAt(now, path, isEmpty && field.isOptional ? emptyAt(path) : next);
      }, path);
    },
  };
}

function textIn(slide: SlideFields, path: SlidePath): Localized {
  return (valueAt(slide, path) as Localized | null | undefined) ?? { zh: '', en: null };
}

/** Where there is no subtitle null stands; other texts that are not there have no field at all. */
function emptyAt(path: SlidePath): null | undefined {
  return path[0] === 'subtitle' ? null : undefined;
}
