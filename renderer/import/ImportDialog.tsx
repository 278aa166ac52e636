import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import {
  type FileToImport,
  ImportAnswers,
  type ImportPlan,
  type ImportResult,
  type PartToImport,
} from '../../shared/model/import.ts';
import { api } from '../api.ts';
import { settlePendingSaves } from '../editing/pending-saves.ts';
import { reportError } from '../error-report.ts';
import { readProfile } from '../live/use-person.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import '../styles/fonts.css';
import { AskedStep } from './AskedStep.tsx';
import { ChangesStep } from './ChangesStep.tsx';
import styles from './import.module.css';
import type { ImportStart } from './import-start.ts';
import { ReadStep } from './ReadStep.tsx';

interface ImportDialogProps {
  readonly briefing: Briefing;
  readonly start: ImportStart;
  readonly onClose: () => void;
}

const steps = ['read', 'asked', 'changes'] as const;
type Step = (typeof steps)[number];

/**
 * Brings a file of tables in, in three steps: what was read, what the tables do not say, and what would
 * change. Nothing is written before the last of them.
 */
export function ImportDialog({ briefing, start, onClose }: ImportDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [file, setFile] = useState<FileToImport | null>(null);
  const [parts, setParts] = useState<readonly PartToImport[] | null>(null);
  const [answers, setAnswers] = useState<ImportAnswers>(() => ImportAnswers.parse({}));
  const [step, setStep] = useState<Step>('read');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [result, setResult] = useState<ImportResult | null>(null);
  const { plan, again } = usePlan(file, parts, answers, (error) => setTold(inWords(error)));
  const isAsked = useRef(false);

  const inWords = (error: unknown) => describeFailure(locale, AppError.toFailure(error));

  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setTold(null);
    try {
      await work();
    } catch (error) {
      setTold(inWords(error));
    } finally {
      setBusy(false);
    }
  }

  // Once: a file that was chosen is not asked for again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what begins the dialog begins it once
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void attempt(async () => {
      await settlePendingSaves();
      const read = await openStart(start);
      if (read === null) onClose();
      else setFile(read);
    });
  }, []);

  const leave = () => {
    if (file) api.imports.close({ file: file.file }).catch(reportError);
    onClose();
  };
  const readAs = (encoding: NonNullable<FileToImport['encoding']>) =>
    attempt(async () => {
      if (file) setFile(await api.imports.readAs({ file: file.file, encoding }));
    });
  const chooseAnother = () =>
    attempt(async () => {
      const read = await api.imports.choose();
      if (read === null) return;
      if (file) api.imports.close({ file: file.file }).catch(reportError);
      setFile(read);
      setParts(null);
      setStep('read');
    });
  const write = (seen: ImportPlan) =>
    attempt(async () => {
      if (!file) return;
      await settlePendingSaves();
      const { person } = await readProfile();
      const request = { file: file.file, parts: parts && [...parts], answers };
      try {
        setResult(await api.imports.apply({ ...request, plan: seen.id, actor: person, reason }));
      } catch (error) {
        // The data may have changed since they were looked at.
        again();
        throw error;
      }
    });

  const at = steps.indexOf(step);
  const open = plan?.questions.filter(({ blocks }) => blocks).length ?? 0;
  const count = plan?.edits ?? 0;
  const isReady =
    plan !== null &&
    plan.edits !== null &&
    count > 0 &&
    !(plan.needsReason && reason.trim() === '');

  return (
    <Dialog
      wide
      title={
        file
          ? message('import-dialog.title-of', { name: file.name })
          : message('import-dialog.title')
      }
      onDismiss={leave}
      note={told ?? (isBusy ? message('import-dialog.busy') : null)}
      actions={
        result || !file ? (
          <>
            {!file && !isBusy && (
              <Button onClick={() => void chooseAnother()}>
                {message('import-dialog.choose-another')}
              </Button>
            )}
            <Button look="primary" onClick={leave}>
              {message('reader.close')}
            </Button>
          </>
        ) : (
          <>
            {at === 0 && (
              <Button disabled={isBusy} onClick={() => void chooseAnother()}>
                {message('import-dialog.choose-another')}
              </Button>
            )}
            {at > 0 && (
              <Button onClick={() => setStep(steps[at - 1] ?? 'read')}>
                {message('import-dialog.back')}
              </Button>
            )}
            <Button onClick={leave}>{message('import-dialog.cancel')}</Button>
            {at < steps.length - 1 ? (
              <Button
                look="primary"
                disabled={isBusy || plan === null || plan.tables.length === 0}
                onClick={() => setStep(steps[at + 1] ?? 'changes')}
              >
                {message('import-dialog.next')}
              </Button>
            ) : (
              <Button
                look="primary"
                disabled={isBusy || !isReady}
                onClick={() => plan && void write(plan)}
              >
                {plan?.edits
                  ? message('import-dialog.write', { count })
                  : message('import-dialog.write-none')}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={styles['import']} data-testid="import">
        {file && !result && (
          <ol className={styles['steps']} aria-label={message('import-dialog.steps')}>
            {steps.map((one, index) => (
              <li key={one} aria-current={one === step ? 'step' : undefined}>
                <button
                  type="button"
                  className={styles['step']}
                  disabled={plan === null || plan.tables.length === 0}
                  onClick={() => setStep(one)}
                >
                  <span className={styles['step-number']}>{index + 1}</span>
                  {message(`import-dialog.step.${one}`)}
                  {one === 'asked' && open > 0 && (
                    <span className={styles['open']}>
                      {message('import-dialog.open', { count: open })}
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ol>
        )}
        {file && !result && step === 'read' && (
          <ReadStep
            file={file}
            plan={plan}
            parts={parts}
            answers={answers}
            onParts={setParts}
            onAnswers={setAnswers}
            onEncoding={(encoding) => void readAs(encoding)}
          />
        )}
        {file && plan && !result && step === 'asked' && (
          <AskedStep plan={plan} briefing={briefing} answers={answers} onAnswers={setAnswers} />
        )}
        {file && plan && !result && step === 'changes' && (
          <ChangesStep plan={plan} reason={reason} onReason={setReason} />
        )}
        {result && (
          <p className={styles['result']} role="status" data-testid="import-result">
            {message('import-dialog.written', { ...result, name: file?.name ?? '' })}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function openStart(start: ImportStart): Promise<FileToImport | null> {
  if (start.from === 'file') return api.imports.open({ name: start.name, bytes: start.bytes });
  if (start.from === 'paste') return api.imports.paste({ html: start.html, text: start.text });
  return api.imports.choose();
}

/** What would be written with the present answers; the last known while it is worked out anew. */
function usePlan(
  file: FileToImport | null,
  parts: readonly PartToImport[] | null,
  answers: ImportAnswers,
  onFailure: (error: unknown) => void,
) {
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [round, setRound] = useState(0);
  const fail = useRef(onFailure);
  fail.current = onFailure;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same again
  useEffect(() => {
    if (!file) return;
    let isAsked = true;
    api.imports
      .plan({ file: file.file, parts: parts && [...parts], answers })
      .then((found) => isAsked && setPlan(found))
      .catch((error: unknown) => isAsked && fail.current(error));
    return () => {
      isAsked = false;
    };
  }, [file, parts, answers, round]);
  return useMemo(() => ({ plan, again: () => setRound((before) => before + 1) }), [plan]);
}
