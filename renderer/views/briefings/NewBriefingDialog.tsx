import { Checkbox, Select } from 'antd';
import { useContext, useId, useState } from 'react';
import { fromStructure, keyOfNewDeck, newDeck } from '../../../shared/deck/deck-edits.ts';
import { homeOf } from '../../../shared/figures/areas.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { UndoState } from '../../../shared/model/edit.ts';
import type { DeckKey } from '../../../shared/model/keys.ts';
import { inLocale, type Localized } from '../../../shared/model/localized.ts';
import { AreaSelect } from '../../editing/AreaSelect.tsx';
import { ConfirmEditDialog } from '../../editing/ConfirmEditDialog.tsx';
import styles from '../../editing/field.module.css';
import { PeriodField, readTyped } from '../../editing/PeriodField.tsx';
import { readTitle, TitleFields } from '../../editing/TitleFields.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';

interface NewBriefingDialogProps {
  /** Of the briefing that is open, whose structure may be taken. */
  readonly briefing: Briefing;
  /** The keys that the store's briefings have. */
  readonly taken: readonly DeckKey[];
  readonly onDone: (state: UndoState, made: DeckKey, title: Localized) => void;
  /** It is to follow a source instead. */
  readonly onFromSource: () => void;
  readonly onClose: () => void;
}

type Beginning = 'nothing' | 'structure' | 'source';

export function NewBriefingDialog(props: NewBriefingDialogProps) {
  const { briefing, taken, onDone, onFromSource, onClose } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const from = useId();
  const { deck } = briefing;
  const mayHaveEnglish = briefing.languages.includes('en');
  const [hasEnglish, setHasEnglish] = useState(deck.languages.includes('en'));
  const [typed, setTyped] = useState({ zh: '', en: '' });
  const [typedPeriod, setTypedPeriod] = useState(() => formatPeriod(deck.period, locale));
  const [area, setArea] = useState(() => homeOf(briefing.areas));
  const [beginning, setBeginning] = useState<Beginning>('nothing');

  const title = readTitle(typed, hasEnglish);
  const period = readTyped(typedPeriod);
  const made = title !== null && period !== null ? { title, period } : null;
  const key = keyOfNewDeck(made?.title ?? deck.title, made?.period ?? deck.period, taken);
  const languages = hasEnglish ? (['zh-CN', 'en'] as const) : (['zh-CN'] as const);
  const wanted = { ...(made ?? { title: deck.title, period: deck.period }), key, area, languages };
  return (
    <ConfirmEditDialog
      title={message('briefings.new')}
      edit={beginning === 'structure' ? fromStructure(deck, wanted) : newDeck(wanted)}
      form="new-briefing"
      leave={message('briefings.cancel')}
      act={message('briefings.new-act')}
      isUnready={made === null}
      actsOnEnter
      onDone={(state) => onDone(state, key, wanted.title)}
      onClose={onClose}
    >
      <TitleFields isFirst value={typed} hasEnglish={hasEnglish} onChange={setTyped} />
      {mayHaveEnglish && (
        <Checkbox checked={hasEnglish} onChange={({ target }) => setHasEnglish(target.checked)}>
          {message('briefings.new-english')}
        </Checkbox>
      )}
      <AreaSelect areas={briefing.areas} value={area} onChange={setArea} />
      <PeriodField value={typedPeriod} onChange={setTypedPeriod} />
      {period === null && (
        <p className={styles['field-failed']} role="alert">
          {message('issue.period')}
        </p>
      )}
      <div className={styles['field']}>
        <label htmlFor={from}>{message('briefings.new-from')}</label>
        <Select<Beginning>
          id={from}
          value={beginning}
          onChange={(chosen) => (chosen === 'source' ? onFromSource() : setBeginning(chosen))}
          options={[
            { value: 'nothing', label: message('briefings.new-from-nothing') },
            {
              value: 'structure',
              label: message('briefings.new-from-structure', {
                title: inLocale(deck.title, locale),
              }),
            },
            { value: 'source', label: message('briefings.new-from-source') },
          ]}
        />
      </div>
    </ConfirmEditDialog>
  );
}
