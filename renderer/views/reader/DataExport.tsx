import { useContext, useState } from 'react';
import { type BindResult, slideNumberOf } from '../../../shared/deck/bound-slide.ts';
import { AppError, type Failure } from '../../../shared/errors.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import type {
  DataFormat,
  DataReport,
  DataRequest,
  DataSelection,
} from '../../../shared/model/data-export.ts';
import type { DeckKey } from '../../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import { WrittenActions } from '../../export/WrittenActions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { Toast } from '../../ui/Toast.tsx';
import styles from './data-export.module.css';

/** JSON is for programs, which ask the command line. */
const formats = ['xlsx', 'csv', 'package'] as const satisfies readonly DataFormat[];

type Scope = 'all' | 'section' | 'slide';

type State =
  | { readonly status: 'choosing' }
  | { readonly status: 'writing' }
  | { readonly status: 'done'; readonly report: DataReport }
  | { readonly status: 'failed'; readonly failure: Failure };

interface Props {
  readonly deck: DeckKey;
  readonly slides: readonly BindResult[];
  readonly current: BindResult;
  /** Of the slides, and so of the exported headings. */
  readonly locale: Locale;
  readonly onClose: () => void;
}

/** Asks what to export and as what, and says how that ended. */
export function DataExport({ deck, slides, current, locale, onClose }: Props) {
  const message = useMessages();
  const spoken = useContext(InterfaceLocale);
  const [state, setState] = useState<State>({ status: 'choosing' });
  const [format, setFormat] = useState<(typeof formats)[number]>('xlsx');
  const [scope, setScope] = useState<Scope>('all');
  const section = current.ok ? current.slide.section : null;
  const number = slideNumberOf(current);
  const scopes: Readonly<Partial<Record<Scope, string>>> = {
    all: message('data-export.scope.all'),
    ...(section && {
      section: message('data-export.scope.section', { name: inLocale(section.name, locale) }),
    }),
    slide: message('data-export.scope.slide', { number }),
  };

  function selection(): DataSelection {
    if (scope === 'all') return null;
    const chosen = slides.flatMap((result) => {
      if (scope === 'slide' || !result.ok) return [];
      return result.slide.section.key === section?.key ? [result.slide.number] : [];
    });
    return { by: 'slides', deck, slides: scope === 'slide' ? [number] : chosen };
  }

  async function start(request: DataRequest): Promise<void> {
    setState({ status: 'writing' });
    try {
      const report = await api.exports.data(request);
      // They chose no file: perhaps they want something else of the dialog.
      setState(report ? { status: 'done', report } : { status: 'choosing' });
    } catch (error) {
      setState({ status: 'failed', failure: AppError.toFailure(error) });
    }
  }

  function dismiss(): void {
    if (state.status === 'writing') void api.exports.cancelData().catch(reportError);
    onClose();
  }

  const toast = { closeLabel: message('reader.close'), onClose };
  if (state.status === 'failed') {
    return <Toast kind="warning" text={describeFailure(spoken, state.failure)} {...toast} />;
  }
  if (state.status === 'done') {
    return (
      <Toast
        kind="done"
        text={[
          message('data-export.done', { figures: state.report.figures }),
          ...(state.report.unreadable > 0
            ? [message('data-export.unreadable', { count: state.report.unreadable })]
            : []),
        ].join(' ')}
        action={<WrittenActions />}
        {...toast}
      />
    );
  }
  return (
    <Dialog
      title={message('data-export.title')}
      onDismiss={dismiss}
      actions={
        <>
          <Button onClick={dismiss}>{message('export.cancel')}</Button>
          <Button
            look="primary"
            disabled={state.status === 'writing'}
            onClick={() => void start({ format, locale, selection: selection() })}
          >
            {message('data-export.export')}
          </Button>
        </>
      }
    >
      <fieldset className={styles['data-export-choice']}>
        <legend>{message('data-export.format')}</legend>
        {formats.map((one) => (
          <label key={one} className={styles['data-export-option']}>
            <input
              type="radio"
              name="format"
              checked={one === format}
              onChange={() => setFormat(one)}
            />
            <span>
              {message(`data-export.format.${one}`)}
              <small>{message(`data-export.hint.${one}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles['data-export-choice']}>
        <legend>{message('data-export.scope')}</legend>
        {Object.entries(scopes).map(([one, name]) => (
          <label key={one} className={styles['data-export-option']}>
            <input
              type="radio"
              name="scope"
              checked={one === scope}
              onChange={() => setScope(one as Scope)}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
