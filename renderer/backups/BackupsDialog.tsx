import { useContext, useEffect, useState } from 'react';
import { changesInWords } from '../../shared/backups/changes-in-words.ts';
import { AppError } from '../../shared/errors.ts';
import { formatBytes } from '../../shared/export/format-bytes.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { Backup, ChangesSince } from '../../shared/model/backup.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { useLive } from '../live/use-live.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { moment } from '../ui/moment.ts';
import visuallyHiddenStyles from '../ui/visually-hidden.module.css';
import { useNavigation } from '../workspace/use-navigation.ts';
import '../styles/fonts.css';
import styles from './backups.module.css';
import { RestoreDialog } from './RestoreDialog.tsx';

/** What the store was: when each backup was made, why, and what changed since; and the way back to it. */
export function BackupsDialog({ onClose }: { readonly onClose: () => void }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go } = useNavigation();
  const { live, retry } = useLive(api.backups.list, api.briefing.changed);
  const backups = live.status === 'ready' ? live.value.backups : none;
  const changes = useChangesSince(backups);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function attempt(work: () => Promise<string | null>): Promise<void> {
    setBusy(true);
    try {
      setTold(await work());
    } catch (error) {
      setTold(describeFailure(locale, AppError.toFailure(error)));
    } finally {
      setBusy(false);
    }
  }

  const make = () =>
    attempt(async () => {
      await api.backups.make();
      retry();
      return message('backups.made');
    });
  const compare = ({ name }: Backup) =>
    attempt(async () => {
      go({ view: 'differences', file: await api.backups.asState({ name }) });
      onClose();
      return null;
    });
  const [latest] = backups;

  return (
    <>
      <Dialog
        wide
        title={message('backups.title')}
        onDismiss={onClose}
        note={told}
        actions={
          <>
            {latest && (
              <Button
                onClick={() => void api.backups.reveal({ name: latest.name }).catch(reportError)}
              >
                {message('backups.reveal')}
              </Button>
            )}
            <Button disabled={isBusy} onClick={() => void make()}>
              {message('backups.make')}
            </Button>
            <Button look="primary" onClick={onClose}>
              {message('reader.close')}
            </Button>
          </>
        }
      >
        <p className={styles['about']}>{message('backups.about')}</p>
        {live.status === 'loading' && <p role="status">{message('backups.loading')}</p>}
        {live.status === 'failed' && (
          <p role="alert">
            {message('backups.failed')} {describeFailure(locale, live.failure)}{' '}
            <Button onClick={retry}>{message('reader.retry')}</Button>
          </p>
        )}
        {live.status === 'ready' && backups.length === 0 && <p>{message('backups.none')}</p>}
        {backups.length > 0 && (
          <table className={styles['backups']} data-testid="backups">
            <thead>
              <tr>
                <th scope="col">{message('backups.at')}</th>
                <th scope="col">{message('backups.reason')}</th>
                <th scope="col">{message('backups.since')}</th>
                <th scope="col" className={styles['size']}>
                  {message('backups.size')}
                </th>
                <th scope="col" className={styles['acts']}>
                  <span className={visuallyHiddenStyles['visually-hidden']}>
                    {message('backups.acts')}
                  </span>
                </th>
              </tr>
            </thead>
            <tbody>
              {backups.map((backup) => {
                const { name, at, size, reason } = backup;
                const when = moment(at, locale);
                const since = changes.get(name);
                return (
                  <tr key={name}>
                    <th scope="row">{when}</th>
                    <td>{message(`backup.reason.${reason}`)}</td>
                    <td className={styles['since']}>
                      {since ? changesInWords(since, locale) : message('backups.counting')}
                    </td>
                    <td className={styles['size']}>{formatBytes(size, locale)}</td>
                    <td className={styles['acts']}>
                      <Button
                        look="quiet"
                        disabled={isBusy || since?.kind === 'unreadable'}
                        aria-label={message('backups.compare-named', { at: when })}
                        onClick={() => void compare(backup)}
                      >
                        {message('backups.compare')}
                      </Button>
                      <Button
                        look="quiet"
                        disabled={isBusy || since?.kind === 'unreadable'}
                        aria-label={message('backups.restore-named', { at: when })}
                        onClick={() => setChosen(backup)}
                      >
                        {message('backups.restore')}
                      </Button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </Dialog>
      {chosen && (
        <RestoreDialog
          backup={chosen}
          changes={changes.get(chosen.name) ?? null}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

const none: readonly Backup[] = [];

/** By the backups' names, once it is counted; anew when the list or the data are others. */
function useChangesSince(backups: readonly Backup[]): ReadonlyMap<string, ChangesSince> {
  const [changes, setChanges] = useState<ReadonlyMap<string, ChangesSince>>(new Map());
  const [dataSeen, setDataSeen] = useState(0);
  useEffect(() => api.briefing.changed(() => setDataSeen((seen) => seen + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that stays the same lags behind other data
  useEffect(() => {
    if (backups.length === 0) return;
    let isAsked = true;
    const names = backups.map(({ name }) => name);
    api.backups.changesSince({ names }).then((counted) => {
      const pairs = names.flatMap((name, nth) => {
        const since = counted[nth];
        return since ? [[name, since] as const] : [];
      });
      if (isAsked) setChanges(new Map(pairs));
    }, reportError);
    return () => {
      isAsked = false;
    };
  }, [backups, dataSeen]);
  return changes;
}
