import { useCallback, useContext, useEffect, useState } from 'react';
import { AppError } from '../../../shared/errors.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import type { ReadingId, ReadingSummary } from '../../../shared/model/reading.ts';
import { api } from '../../api.ts';
import { setNotice } from '../../editing/undo.ts';
import { Kit } from '../../kit/Kit.tsx';
import '../../styles/fonts.css';
import { useStoreAccess } from '../../live/use-store-access.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { moment } from '../../ui/moment.ts';
import viewStyles from '../../ui/view.module.css';
import hiddenStyles from '../../ui/visually-hidden.module.css';
import type { ViewProps } from '../../workspace/view-props.ts';
import { Desk } from './Desk.tsx';
import { PasteField } from './PasteField.tsx';
import styles from './reading.module.css';

/** Reading reports into the store: those that are open, and the one on the desk. */
export function ReadingView({ briefing, destination, visit }: ViewProps<'reading'>) {
  const message = useMessages();
  const [shown, setShown] = useState<ReadingId | null>(destination.reading ?? null);
  const [followed, setFollowed] = useState(visit);
  const { readings, failure, refresh } = useReadings(visit);

  // A hidden view is shown again as it was left; a way to a document leads to that one.
  if (followed !== visit) {
    setFollowed(visit);
    if (destination.reading) setShown(destination.reading);
  }

  return (
    <Kit>
      {shown ? (
        <Desk
          key={shown}
          reading={shown}
          briefing={briefing}
          onLeave={() => {
            setShown(null);
            refresh();
          }}
        />
      ) : (
        <ReadingList readings={readings} failure={failure} onOpen={setShown} message={message} />
      )}
    </Kit>
  );
}

function useReadings(visit: number) {
  const [readings, setReadings] = useState<readonly ReadingSummary[] | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const refresh = useCallback(() => {
    api.readings
      .list()
      .then(setReadings)
      .catch((error: unknown) => {
        const { code, params } = AppError.toFailure(error);
        setFailure(new AppError(code, params));
      });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on each way here
  useEffect(refresh, [refresh, visit]);
  return { readings, failure, refresh };
}

interface ReadingListProps {
  readonly readings: readonly ReadingSummary[] | null;
  readonly failure: AppError | null;
  readonly onOpen: (reading: ReadingId) => void;
  readonly message: ReturnType<typeof useMessages>;
}

function ReadingList({ readings, failure, onOpen, message }: ReadingListProps) {
  const locale = useContext(InterfaceLocale);
  const access = useStoreAccess();
  const [isOpening, setOpening] = useState(false);
  const isDisabled = isOpening || access?.editing !== 'open';

  async function open(ask: () => Promise<ReadingSummary | null>): Promise<void> {
    setOpening(true);
    try {
      const opened = await ask();
      if (opened) onOpen(opened.reading);
    } catch (error) {
      setNotice({ done: 'failed', failure: AppError.toFailure(error) });
    } finally {
      setOpening(false);
    }
  }

  return (
    <div className={viewStyles['view']}>
      <header className={viewStyles['view-bar']}>
        <h1 className={hiddenStyles['visually-hidden']}>{message('desk.list')}</h1>
        <div className={viewStyles['view-bar-end']}>
          <Button
            icon="add"
            look="primary"
            disabled={isDisabled}
            onClick={() => void open(api.readings.choose)}
          >
            {message(isOpening ? 'desk.opening' : 'desk.open')}
          </Button>
        </div>
      </header>
      <main className={styles['list']} data-testid="readings">
        {failure && <p role="alert">{describeFailure(locale, AppError.toFailure(failure))}</p>}
        <PasteField
          isDisabled={isDisabled}
          onPaste={(name, bytes) => void open(() => api.readings.open({ name, bytes }))}
        />
        {readings?.length === 0 && (
          <div className={viewStyles['view-nothing']}>
            <p>{message('desk.list-empty')}</p>
            <p>{message('desk.list-help')}</p>
          </div>
        )}
        {readings && readings.length > 0 && (
          <ul aria-label={message('desk.list')}>
            {readings.map(({ reading, title, name, changedAt }) => (
              <li key={reading}>
                <button
                  type="button"
                  className={styles['document']}
                  data-testid="reading"
                  onClick={() => onOpen(reading)}
                >
                  <strong lang="zh-CN">{title}</strong>
                  <span>{name}</span>
                  {changedAt !== null && (
                    <span>{message('desk.changed', { moment: moment(changedAt, locale) })}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        )}
      </main>
    </div>
  );
}
