import { useContext } from 'react';
import type { Area, AreaKey } from '../../shared/model/area.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ConfirmEditDialog } from './ConfirmEditDialog.tsx';

interface HomeAreaDialogProps {
  readonly area: Area;
  /** The home area as it is. */
  readonly home: AreaKey;
  readonly onClose: () => void;
}

/** Says beforehand what follows once another area is the home. */
export function HomeAreaDialog({ area, home, onClose }: HomeAreaDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <ConfirmEditDialog
      title={message('areas.home-title', { name: inLocale(area.name, locale) })}
      edit={{ entity: 'home-area', before: { area: home }, after: { area: area.key } }}
      form={`home-area:${area.key}`}
      leave={message('areas.leave-home')}
      act={message('areas.make-home')}
      onClose={onClose}
    >
      <p>{message('areas.home-about', { name: inLocale(area.name, locale) })}</p>
    </ConfirmEditDialog>
  );
}
