import { Select } from 'antd';
import { useCallback, useContext, useEffect, useState } from 'react';
import { AppError } from '../../../shared/errors.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import type { KnownState, OtherState } from '../../../shared/model/difference.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import { Kit } from '../../kit/Kit.tsx';
import { useLive } from '../../live/use-live.ts';
import '../../styles/fonts.css';
import { classNames } from '../../styles/class-names.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { moment } from '../../ui/moment.ts';
import { Toast } from '../../ui/Toast.tsx';
import viewStyles from '../../ui/view.module.css';
import visuallyHiddenStyles from '../../ui/visually-hidden.module.css';
import statesStyles from '../../workspace/states.module.css';
import { useNavigatedTo } from '../../workspace/use-navigated-to.ts';
import type { ViewProps } from '../../workspace/view-props.ts';
import { Compared } from './Compared.tsx';
import styles from './differences.module.css';
import { KeepDialog } from './KeepDialog.tsx';

/** The data now against a state that was kept, a meeting, or another store file. */
export function DifferencesView(view: ViewProps<'differences'>) {
  return (
    <Kit>
      <DifferencesContent {...view} />
    </Kit>
  );
}

const kinds = ['snapshot', 'meeting', 'file'] as const;

function DifferencesContent(view: ViewProps<'differences'>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { live, retry } = useLive(api.differences.states, whenStatesMayChange);
  const [files, setFiles] = useState<readonly KnownState[]>([]);
  /** Files that are backups of this store, not somebody else's. */
  const [earlier, setEarlier] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  const [keeping, setKeeping] = useState(false);
  const [told, setTold] = useState<{ kind: 'done' | 'warning'; text: string } | null>(null);

  const states = [...files, ...(live.status === 'ready' ? live.value : [])];
  const other = states.find(({ state }) => idOf(state) === chosen) ?? null;

  useNavigatedTo(view.visit, () => {
    const { file, meeting } = view.destination;
    if (file) hold(file, true);
    if (meeting) setChosen(idOf({ kind: 'meeting', id: meeting }));
  });

  function hold(file: KnownState, isEarlier: boolean): void {
    setEarlier((known) => {
      const others = new Set(known);
      others.delete(idOf(file.state));
      return isEarlier ? others.add(idOf(file.state)) : others;
    });
    setFiles((known) => [file, ...known.filter(({ state }) => idOf(state) !== idOf(file.state))]);
    setChosen(idOf(file.state));
  }

  async function attempt(work: () => Promise<string | null>): Promise<void> {
    try {
      const text = await work();
      if (text !== null) setTold({ kind: 'done', text });
    } catch (error) {
      setTold({ kind: 'warning', text: describeFailure(locale, AppError.toFailure(error)) });
    }
  }

  const openFile = () =>
    attempt(async () => {
      const file = await api.differences.chooseFile();
      if (file) hold(file, false);
      return null;
    });

  async function keep(label: string): Promise<void> {
    await api.differences.keep({ label });
    setKeeping(false);
    retry();
    setTold({ kind: 'done', text: message('differences.kept', { name: label }) });
  }

  return (
    <div className={viewStyles['view']} data-testid="differences">
      <header className={viewStyles['view-bar']}>
        <h1 className={visuallyHiddenStyles['visually-hidden']}>
          {message('command.go-differences')}
        </h1>
        <Select<string>
          className={classNames(styles['differences-choice'])}
          data-testid="differences-choice"
          aria-label={message('differences.against')}
          placeholder={message('differences.against-hint')}
          value={chosen}
          disabled={states.length === 0}
          onChange={setChosen}
          optionFilterProp="label"
          options={kinds
            .map((kind) => ({
              label: message(`differences.kind.${kind}`),
              options: states
                .filter(({ state }) => state.kind === kind)
                .map(({ state, label, at }) => ({
                  value: idOf(state),
                  label: `${inLocale(label, locale)} · ${moment(at, locale)}`,
                })),
            }))
            .filter(({ options }) => options.length > 0)}
        />
        <div className={viewStyles['view-bar-end']}>
          <Button onClick={() => void openFile()}>{message('differences.file')}</Button>
          <Button onClick={() => setKeeping(true)}>{message('differences.keep')}</Button>
        </div>
      </header>
      {other ? (
        <Against key={chosen} {...view} other={other} isEarlier={earlier.has(idOf(other.state))} />
      ) : (
        <Nothing
          any={states.length > 0}
          failed={live.status === 'failed'}
          onRetry={retry}
          onKeep={() => setKeeping(true)}
        />
      )}
      {keeping && <KeepDialog onKeep={keep} onDismiss={() => setKeeping(false)} />}
      {told && (
        <Toast {...told} closeLabel={message('reader.close')} onClose={() => setTold(null)} />
      )}
    </div>
  );
}

function Against({
  other,
  isEarlier,
  ...view
}: ViewProps<'differences'> & { readonly other: KnownState; readonly isEarlier: boolean }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { state } = other;
  const load = useCallback(() => api.differences.compare(state), [state]);
  const { live, retry } = useLive(load, api.briefing.changed);
  // What nobody waits for any longer is not worth the processor's time.
  useEffect(() => () => void api.differences.cancel().catch(reportError), []);
  const name = inLocale(other.label, locale);
  switch (live.status) {
    case 'loading':
      return (
        <main className={viewStyles['view-nothing']} aria-busy="true">
          <p role="status" className={statesStyles['state-late']}>
            {message('differences.comparing')}
          </p>
        </main>
      );
    case 'failed':
      return (
        <main className={viewStyles['view-nothing']}>
          <p role="alert">
            {message('differences.failed')} {describeFailure(locale, live.failure)}
          </p>
          <Button onClick={retry}>{message('reader.retry')}</Button>
        </main>
      );
    case 'ready': {
      const from = isEarlier ? 'earlier' : 'from-elsewhere';
      const file = state.kind === 'file' ? from : null;
      return <Compared {...view} difference={live.value} name={name} file={file} />;
    }
  }
}

function Nothing({
  any,
  failed,
  onRetry,
  onKeep,
}: {
  readonly any: boolean;
  readonly failed: boolean;
  readonly onRetry: () => void;
  readonly onKeep: () => void;
}) {
  const message = useMessages();
  if (failed)
    return (
      <main className={viewStyles['view-nothing']}>
        <p role="alert">{message('differences.failed')}</p>
        <Button onClick={onRetry}>{message('reader.retry')}</Button>
      </main>
    );
  return (
    <main className={viewStyles['view-nothing']}>
      <p>{message(any ? 'differences.choose' : 'differences.none-kept')}</p>
      {!any && (
        <>
          <p>{message('differences.none-kept-help')}</p>
          <Button onClick={onKeep}>{message('differences.keep')}</Button>
        </>
      )}
    </main>
  );
}

function idOf(state: OtherState): string {
  switch (state.kind) {
    case 'file':
      return `file ${state.path}`;
    default:
      return `${state.kind} ${state.id}`;
  }
}

function whenStatesMayChange(refresh: () => void): () => void {
  const unsubscribe = [api.briefing.changed(refresh), api.meetings.changed(refresh)];
  return () => {
    for (const leave of unsubscribe) leave();
  };
}
