import { useContext } from 'react';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ChoiceField } from './Field.tsx';

/** The theme that a record belongs to. */
export function ThemeField({ themes }: Pick<Briefing, 'themes'>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <ChoiceField
      path="theme"
      label={message('field.theme')}
      choices={themes.map(({ key, name }) => ({ value: key, label: inLocale(name, locale) }))}
    />
  );
}
