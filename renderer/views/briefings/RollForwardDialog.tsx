import { useContext, useMemo, useState } from 'react';
import { keyForPeriod, rollForward, titleForPeriod } from '../../../shared/deck/deck-edits.ts';
import { withPeriods } from '../../../shared/deck/period-words.ts';
import { rollForwardReport } from '../../../shared/deck/reporting-period.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { UndoState } from '../../../shared/model/edit.ts';
import type { DeckKey } from '../../../shared/model/keys.ts';
import { inLocale, type Localized } from '../../../shared/model/localized.ts';
import { ConfirmEditDialog } from '../../editing/ConfirmEditDialog.tsx';
import styles from '../../editing/field.module.css';
import { PeriodField, readTyped } from '../../editing/PeriodField.tsx';
import { readTitle, TitleFields, typedTitle } from '../../editing/TitleFields.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { LeftToDo } from './LeftToDo.tsx';
import { useEntering } from './use-entering.tsx';

interface RollForwardDialogProps {
  readonly briefing: Briefing;
  /** The keys that the store's briefings have. */
  readonly taken: readonly DeckKey[];
  readonly onDone: (state: UndoState, made: DeckKey, title: Localized) => void;
  readonly onClose: () => void;
}

/** Begins a briefing for another period with the slides of one, and says beforehand what they lack there. */
export function RollForwardDialog(props: RollForwardDialogProps) {
  const { taken, onDone, onClose } = props;
  const { deck } = props.briefing;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const hasEnglish = deck.languages.includes('en');
  const [typed, setTyped] = useState(() => withPeriods('{{@next}}', deck, locale));
  /** Null until one is typed: then it follows the period. */
  const [named, setNamed] = useState<ReturnType<typeof typedTitle> | null>(null);

  const period = useMemo(() => readTyped(typed), [typed]);
  const { briefing, enter, form } = useEntering(props.briefing, period);
  const isOther = period !== null && period !== deck.period;
  const shown = named ?? typedTitle(titleForPeriod(deck, period ?? deck.period));
  const title = readTitle(shown, hasEnglish);
  const key = useMemo(
    () => keyForPeriod(deck, period ?? deck.period, taken),
    [deck, period, taken],
  );
  const report = useMemo(
    () => (period === null ? null : rollForwardReport(briefing, period)),
    [briefing, period],
  );
  return (
    <>
      <ConfirmEditDialog
        title={message('briefings.roll-title', { title: inLocale(deck.title, locale) })}
        edit={rollForward(deck, { key, title: title ?? deck.title, period: period ?? deck.period })}
        form={`roll-forward:${deck.key}`}
        leave={message('briefings.cancel')}
        act={message('briefings.roll-act')}
        isUnready={!isOther || title === null}
        actsOnEnter
        onDone={(state) => onDone(state, key, title ?? deck.title)}
        onClose={onClose}
      >
        <p>{message('briefings.roll-about')}</p>
        <PeriodField value={typed} onChange={setTyped} />
        <TitleFields isFirst={false} value={shown} hasEnglish={hasEnglish} onChange={setNamed} />
        {title === null && (
          <p className={styles['field-failed']} role="alert">
            {message('briefings.name-missing')}
          </p>
        )}
        {period === null ? (
          <p className={styles['field-failed']} role="alert">
            {message('issue.period')}
          </p>
        ) : isOther ? (
          report && <LeftToDo briefing={briefing} report={report} onEnter={enter} />
        ) : (
          <p className={styles['field-failed']} role="alert">
            {message('briefings.roll-same', { period: formatPeriod(deck.period, locale) })}
          </p>
        )}
      </ConfirmEditDialog>
      {form}
    </>
  );
}
