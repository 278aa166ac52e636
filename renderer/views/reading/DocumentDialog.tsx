import { useContext, useId, useState } from 'react';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import { readPeriod } from '../../../shared/figures/read-period.ts';
import type { Area } from '../../../shared/model/area.ts';
import { longest } from '../../../shared/model/bounds.ts';
import type { DeskSource, DocumentSaid } from '../../../shared/model/reading.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { AreaAnswer } from './DeskQuestionBlock.tsx';
import { areaInWords } from './FigureFacts.tsx';
import styles from './reading.module.css';

interface DocumentDialogProps {
  readonly source: DeskSource;
  readonly areas: readonly Area[];
  /** What was changed; null when it was given up. */
  readonly onSave: (said: DocumentSaid | null) => void;
}

const kinds = ['report', 'bulletin', 'page'] as const;

/** What the document is: before its first figure is taken all of it, afterwards what its figures are of. */
export function DocumentDialog({ source, areas, onSave }: DocumentDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const id = useId();
  const [title, setTitle] = useState(source.title);
  const [publisher, setPublisher] = useState(source.publisher ?? '');
  const [date, setDate] = useState(source.datePublished ?? '');
  const [kind, setKind] = useState(source.kind);
  const [area, setArea] = useState(source.area);
  const shownPeriod = source.period === null ? '' : formatPeriod(source.period, 'zh-CN');
  const [period, setPeriod] = useState(shownPeriod);
  const [isWrong, setWrong] = useState(false);
  const isKept = source.key !== null;

  function save() {
    const said: DocumentSaid = {};
    if (!isKept) {
      if (title.trim() !== '' && title.trim() !== source.title) said.title = title.trim();
      if (publisher.trim() !== (source.publisher ?? ''))
        said.publisher = publisher.trim() === '' ? null : publisher.trim();
      if (date !== (source.datePublished ?? '')) said.datePublished = date === '' ? null : date;
      const chosen = kinds.find((one) => one === kind);
      if (chosen && kind !== source.kind) said.kind = chosen;
    }
    if (area && JSON.stringify(area) !== JSON.stringify(source.area)) said.area = area;
    if (period.trim() !== shownPeriod) {
      const read = readPeriod(period);
      if (read === null) return setWrong(true);
      said.period = read;
    }
    onSave(Object.keys(said).length === 0 ? null : said);
  }

  return (
    <Dialog
      title={message('desk.about-title')}
      onDismiss={() => onSave(null)}
      actions={
        <>
          <Button onClick={() => onSave(null)}>{message('desk.cancel')}</Button>
          <Button look="primary" onClick={save}>
            {message('desk.save')}
          </Button>
        </>
      }
    >
      <div className={styles['edit']} data-testid="desk-document">
        {!isKept && (
          <>
            <div className={styles['field']}>
              <label htmlFor={`${id}t`}>{message('desk.field.title')}</label>
              <input
                id={`${id}t`}
                value={title}
                maxLength={longest.chinese}
                onChange={(event) => setTitle(event.target.value)}
              />
            </div>
            <div className={styles['field']}>
              <label htmlFor={`${id}p`}>{message('desk.field.publisher')}</label>
              <input
                id={`${id}p`}
                value={publisher}
                maxLength={longest.publisher}
                onChange={(event) => setPublisher(event.target.value)}
              />
            </div>
            <div className={styles['field']}>
              <label htmlFor={`${id}d`}>{message('desk.field.date')}</label>
              <input
                id={`${id}d`}
                type="date"
                value={date}
                onChange={(event) => setDate(event.target.value)}
              />
            </div>
            <div className={styles['field']}>
              <label htmlFor={`${id}k`}>{message('desk.field.kind')}</label>
              <select
                id={`${id}k`}
                value={kind}
                onChange={(event) =>
                  setKind(kinds.find((one) => one === event.target.value) ?? 'report')
                }
              >
                {kinds.map((one) => (
                  <option key={one} value={one}>
                    {message(`desk.kind.${one}`)}
                  </option>
                ))}
              </select>
            </div>
          </>
        )}
        <div className={styles['field']}>
          <span>{message('desk.field.area-of-all')}</span>
          <strong>{area === null ? '—' : areaInWords(area, areas, locale, message)}</strong>
        </div>
        <AreaAnswer areas={areas} locale={locale} onAnswer={setArea} />
        <div className={styles['field']}>
          <label htmlFor={`${id}y`}>{message('desk.field.period-of-all')}</label>
          <input
            id={`${id}y`}
            value={period}
            maxLength={40}
            aria-invalid={isWrong}
            onChange={(event) => {
              setPeriod(event.target.value);
              setWrong(false);
            }}
          />
        </div>
        {isWrong && <p role="alert">{message('desk.period-wrong')}</p>}
      </div>
    </Dialog>
  );
}
