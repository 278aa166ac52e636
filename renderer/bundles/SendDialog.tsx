import { type ReactNode, useContext, useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { DeckKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { api } from '../api.ts';
import { settlePendingSaves } from '../editing/pending-saves.ts';
import { reportError } from '../error-report.ts';
import { useDecks } from '../live/use-decks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './bundles.module.css';

interface SendDialogProps {
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** Saves briefings as one file for others; the one that is open is chosen to begin with. */
export function SendDialog({ briefing, onClose }: SendDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const decks = useDecks();
  const [chosen, setChosen] = useState<ReadonlySet<DeckKey>>(new Set([briefing.deck.key]));
  const [told, setTold] = useState<ReactNode>(null);
  const [isBusy, setBusy] = useState(false);

  const toggle = (deck: DeckKey) => {
    const next = new Set(chosen);
    if (!next.delete(deck)) next.add(deck);
    setChosen(next);
  };

  async function send(): Promise<void> {
    setBusy(true);
    setTold(null);
    try {
      await settlePendingSaves();
      const isAll = decks.every(({ key }) => chosen.has(key));
      const file = await api.bundles.send({ decks: isAll ? null : [...chosen] });
      if (file === null) return;
      setTold(
        <>
          {message('bundles.sent', { file })}{' '}
          <Button look="quiet" onClick={() => void api.exports.reveal().catch(reportError)}>
            {message('export.reveal')}
          </Button>
        </>,
      );
    } catch (error) {
      setTold(describeFailure(locale, AppError.toFailure(error)));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={message('bundles.send')}
      onDismiss={onClose}
      note={told}
      actions={
        <>
          <Button onClick={onClose}>{message('reader.close')}</Button>
          <Button look="primary" disabled={isBusy || chosen.size === 0} onClick={() => void send()}>
            {message('bundles.send-save')}
          </Button>
        </>
      }
    >
      <p className={styles['about']}>{message('bundles.send-about')}</p>
      <fieldset className={styles['decks']}>
        <legend>{message('bundles.send-which')}</legend>
        {decks.map(({ key, title, period }) => (
          <label key={key}>
            <input type="checkbox" checked={chosen.has(key)} onChange={() => toggle(key)} />
            <span>{inLocale(title, locale)}</span>
            <small>{formatPeriod(period, locale)}</small>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
