import { useContext, useMemo } from 'react';
import { type LackingFigure, leftAfterRollForward } from '../../../shared/deck/reporting-period.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { TimePeriod } from '../../../shared/model/period.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { LeftToDo } from './LeftToDo.tsx';
import { useEntering } from './use-entering.tsx';

interface LeftToDoDialogProps {
  readonly briefing: Briefing;
  /** The period that it was rolled forward from. */
  readonly was: TimePeriod;
  /** Opens it, on a slide where one is given. */
  readonly onOpen: (slide: SlideKey | null) => void;
  /** Opens the grid of its period for these figures, which are of one area. */
  readonly onEnterAll: (figures: readonly LackingFigure[]) => void;
  readonly onClose: () => void;
}

/** What is left to do in a briefing that was rolled forward, with the ways to do it. */
export function LeftToDoDialog(props: LeftToDoDialogProps) {
  const { briefing: first, was, onOpen, onEnterAll, onClose } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { briefing, enter, form } = useEntering(first, first.deck.period);
  const report = useMemo(() => leftAfterRollForward(briefing, was), [briefing, was]);
  const { title } = briefing.deck;
  return (
    <>
      <Dialog
        title={message('briefings.left-title', { title: inLocale(title, locale) })}
        onDismiss={onClose}
        actions={
          <>
            <Button onClick={onClose}>{message('briefings.left-later')}</Button>
            <Button look="primary" onClick={() => onOpen(null)}>
              {message('briefings.left-open')}
            </Button>
          </>
        }
      >
        <LeftToDo
          briefing={briefing}
          report={report}
          onEnter={enter}
          onEnterAll={onEnterAll}
          onGo={onOpen}
        />
      </Dialog>
      {form}
    </>
  );
}
