import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { FindingRow, VerifiedReport } from '../../shared/model/verifying.ts';
import { countStates } from '../../shared/verifying/gravity.ts';
import { type VerifiedState, verifiedStates } from '../../shared/verifying/model.ts';
import { api } from '../api.ts';
import { isTextField } from '../commands/text-fields.ts';
import { settlePendingSaves } from '../editing/pending-saves.ts';
import { reportError } from '../error-report.ts';
import { WrittenActions } from '../export/WrittenActions.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import type { Destination } from '../workspace/navigation.ts';
import '../styles/fonts.css';
import { DocumentText } from './DocumentText.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import { StartPane } from './StartPane.tsx';
import type { VerifyStart } from './use-verify-start.ts';
import styles from './verifying.module.css';

interface VerifyDialogProps {
  readonly briefing: Briefing;
  readonly start: VerifyStart;
  readonly onGo: (to: Destination) => void;
  readonly onClose: () => void;
}

type Filter = VerifiedState | 'all';

/**
 * Holds somebody else's document against the data: what was found on the left, the gravest first, the
 * document on the right with each figure marked. Nothing is written.
 */
export function VerifyDialog({ briefing, start, onGo, onClose }: VerifyDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [report, setReport] = useState<VerifiedReport | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const [at, setAt] = useState(0);
  const [withBriefing, setWithBriefing] = useState(true);
  const [told, setTold] = useState<ReactNode>(null);
  const [isBusy, setBusy] = useState(false);
  const begun = useRef(false);
  const deck = withBriefing ? briefing.deck.key : null;

  async function attempt(work: () => Promise<VerifiedReport | null | string>): Promise<void> {
    setBusy(true);
    setTold(null);
    try {
      const done = await work();
      if (typeof done === 'string')
        setTold(
          <>
            {done} <WrittenActions />
          </>,
        );
      else if (done) {
        if (report && report.id !== done.id) forget(report);
        setReport(done);
        setAt(0);
        setFilter('all');
      }
    } catch (error) {
      setTold(describeFailure(locale, AppError.toFailure(error)));
    } finally {
      setBusy(false);
    }
  }

  const choose = () => attempt(() => api.verifying.choose({ deck, locale }));
  const open = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    attempt(() => api.verifying.open({ name, bytes, deck, locale }));
  const paste = (text: string) => attempt(() => api.verifying.paste({ text, deck, locale }));
  const again = (against: boolean) =>
    attempt(async () => {
      if (!report) return null;
      await settlePendingSaves();
      const held = against ? briefing.deck.key : null;
      return api.verifying.again({ id: report.id, deck: held, locale });
    });
  const save = (format: 'pdf' | 'xlsx') =>
    attempt(async () => {
      if (!report) return null;
      const file = await api.verifying.export({ id: report.id, locale, format });
      return file === null ? null : message('verifying.saved', { file });
    });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what begins the dialog begins it once
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (start.from === 'file') void open(start.name, start.bytes);
  }, []);

  // The words of the report are those of the window.
  const shownIn = useRef(locale);
  useEffect(() => {
    if (shownIn.current === locale || !report) return;
    shownIn.current = locale;
    api.verifying.read({ id: report.id, locale }).then(setReport).catch(reportError);
  }, [locale, report]);

  const leave = () => {
    if (report) forget(report);
    onClose();
  };

  const shown = useMemo(
    () => report?.findings.filter(({ state }) => filter === 'all' || state === filter) ?? [],
    [report, filter],
  );
  const current = shown[Math.min(at, shown.length - 1)] ?? null;
  const step = (by: number) =>
    setAt((before) => Math.max(0, Math.min(shown.length - 1, before + by)));

  return (
    <Dialog
      wide
      title={report ? `${message('verifying.title')} · ${report.name}` : message('verifying.title')}
      onDismiss={leave}
      note={told ?? (isBusy ? message('verifying.busy') : null)}
      actions={
        <>
          {report && (
            <>
              <Button disabled={isBusy} onClick={() => void choose()}>
                {message('verifying.choose-another')}
              </Button>
              <Button disabled={isBusy} onClick={() => void again(withBriefing)}>
                {message('verifying.again')}
              </Button>
              <Button disabled={isBusy} onClick={() => void save('xlsx')}>
                {message('verifying.export-xlsx')}
              </Button>
              <Button disabled={isBusy} onClick={() => void save('pdf')}>
                {message('verifying.export-pdf')}
              </Button>
            </>
          )}
          <Button look="primary" onClick={leave}>
            {message('verifying.close')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: J and K wherever in it the focus is */}
      <div
        className={styles['verifying']}
        data-testid="verifying"
        onKeyDown={(event) => {
          if (isTextField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.code === 'KeyJ') step(1);
          else if (event.code === 'KeyK') step(-1);
          else return;
          event.preventDefault();
        }}
      >
        {!report && (
          <StartPane
            isBusy={isBusy}
            onChoose={() => void choose()}
            onFile={(name, bytes) => void open(name, bytes)}
            onPaste={(text) => void paste(text)}
          />
        )}
        {report && (
          <>
            <div className={styles['bar']}>
              <Filters
                report={report}
                filter={filter}
                onFilter={(next) => {
                  setFilter(next);
                  setAt(0);
                }}
              />
              <label className={styles['against']}>
                {message('verifying.against')}
                <select
                  value={withBriefing ? 'briefing' : 'store'}
                  disabled={isBusy}
                  onChange={(event) => {
                    const next = event.target.value === 'briefing';
                    setWithBriefing(next);
                    void again(next);
                  }}
                >
                  <option value="briefing">{inLocale(briefing.deck.title, locale)}</option>
                  <option value="store">{message('verifying.against-store')}</option>
                </select>
              </label>
            </div>
            <div className={styles['panes']}>
              <div className={styles['left']}>
                <Findings rows={shown} current={current} onChoose={(index) => setAt(index)} />
                {current && (
                  <FindingDetails
                    row={current}
                    deck={report.deck}
                    briefing={briefing}
                    onGo={(to) => {
                      leave();
                      onGo(to);
                    }}
                  />
                )}
              </div>
              <DocumentText
                report={report}
                current={current}
                onChoose={(row) => {
                  setFilter('all');
                  setAt(report.findings.indexOf(row));
                }}
              />
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

function forget({ id }: VerifiedReport): void {
  api.verifying.close({ id }).catch(reportError);
}

interface FiltersProps {
  readonly report: VerifiedReport;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function Filters({ report, filter, onFilter }: FiltersProps) {
  const message = useMessages();
  const counts = countStates(report.findings);
  const choices = ['all', ...verifiedStates] as const;
  return (
    <fieldset className={styles['filters']}>
      <legend className={styles['unseen']}>{message('verifying.list')}</legend>
      {choices.map((choice) => {
        const count = choice === 'all' ? report.findings.length : counts[choice];
        const state = message(choice === 'all' ? 'verifying.all' : `verifying.state.${choice}`);
        return (
          <button
            key={choice}
            type="button"
            className={styles['filter']}
            data-state={choice}
            aria-pressed={filter === choice}
            disabled={count === 0}
            onClick={() => onFilter(choice)}
          >
            {message('verifying.state-count', { state, count })}
          </button>
        );
      })}
    </fieldset>
  );
}

interface FindingsProps {
  readonly rows: readonly FindingRow[];
  readonly current: FindingRow | null;
  readonly onChoose: (index: number) => void;
}

function Findings({ rows, current, onChoose }: FindingsProps) {
  const message = useMessages();
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whichever is current is shown
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  if (rows.length === 0) return <p className={styles['none']}>{message('verifying.none-left')}</p>;
  return (
    <ul ref={list} className={styles['findings']} aria-label={message('verifying.list')}>
      {rows.map((row, index) => (
        <li key={`${row.piece} ${row.start} ${row.printed}`}>
          <button
            type="button"
            className={styles['finding']}
            data-state={row.state}
            data-first-focus={index === 0 ? true : undefined}
            aria-current={row === current}
            onClick={() => onChoose(index)}
          >
            <span className={styles['state']}>{message(`verifying.state.${row.state}`)}</span>
            <strong>{row.printed}</strong>
            {row.held && row.state !== 'equal' && (
              <span className={styles['held']}>{row.held.printed}</span>
            )}
            <span className={styles['place']}>{row.place}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
