import { useContext } from 'react';
import type { Area } from '../../shared/model/area.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ChoiceField } from './Field.tsx';

interface AreaFieldProps {
  /** Of the store; there is nothing to choose among one. */
  readonly areas: readonly Area[];
  readonly help?: string;
}

/** Which of the store's areas a record is of. */
export function AreaField({ areas, help }: AreaFieldProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  if (areas.length < 2) return null;
  return (
    <ChoiceField
      path="area"
      label={message('field.refArea')}
      {...(help !== undefined && { help })}
      searchable
      choices={areas.map(({ key, name }) => ({ value: key, label: inLocale(name, locale) }))}
    />
  );
}
