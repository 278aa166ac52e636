import { useContext } from 'react';
import type { Area, AreaKey } from '../../shared/model/area.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ConfirmEditDialog } from './ConfirmEditDialog.tsx';
import { HomeAreaConsequences } from './HomeAreaConsequences.tsx';

interface HomeAreaDialogProps {
  readonly area: Area;
  /** The home area as it is. */
  readonly home: AreaKey;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** Says beforehand which slides say something else once another area is the home. */
export function HomeAreaDialog({ area, home, briefing, onClose }: HomeAreaDialogProps) {
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
      <HomeAreaConsequences area={area} briefing={briefing} />
    </ConfirmEditDialog>
  );
}
