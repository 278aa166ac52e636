import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';

type Asked = Pick<ContextMenuParams, 'isEditable' | 'editFlags' | 'selectionText'>;

/**
 * What the other mouse button offers in a text: in a field what can be done with it, elsewhere to copy
 * what is selected. Empty where there is nothing to offer; a page that has a menu of its own there
 * is not asked about.
 */
export function textMenu(
  { isEditable, editFlags, selectionText }: Asked,
  locale: Locale,
): MenuItemConstructorOptions[] {
  const copy = {
    role: 'copy',
    label: translate(locale, 'menu.copy'),
    enabled: editFlags.canCopy,
  } as const;
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'cut', label: translate(locale, 'menu.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: translate(locale, 'menu.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    {
      role: 'selectAll',
      label: translate(locale, 'menu.select-all'),
      enabled: editFlags.canSelectAll,
    },
  ];
}
