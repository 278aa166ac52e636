import { useContext, useEffect, useRef, useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { withMapping } from '../../shared/import/saved-mappings.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type {
  FileToImport,
  ImportPlan,
  ImportResult,
  SavedMapping,
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
import { MappingOffer } from './MappingOffer.tsx';
import { ReadStep } from './ReadStep.tsx';
import { useAnswers } from './use-answers.ts';
import { useChangedFile } from './use-changed-file.ts';
import { usePlan } from './use-plan.ts';
import { WrittenStep } from './WrittenStep.tsx';

interface ImportDialogProps {
  readonly briefing: Briefing;
  readonly start: ImportStart;
  readonly onClose: () => void;
  /** Is given what was dropped or pasted where its cells hold sentences and no table. */
  readonly onReport: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
}

const steps = ['read', 'asked', 'changes'] as const;
type Step = (typeof steps)[number];

/**
 * Brings a file of tables in, in three steps: what was read, what the tables do not say, and what would
 * change. Nothing is written before the last of them.
 */
export function ImportDialog({ briefing, start, onClose, onReport }: ImportDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [file, setFile] = useState<FileToImport | null>(null);
  const { given, isTakenUp, change, restart, carryOver, done } = useAnswers(file);
  const { answers, parts, mapping } = given;
  const [step, setStep] = useState<Step>('read');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [written, setWritten] = useState<{ plan: ImportPlan; result: ImportResult } | null>(null);
  const { plan, isCurrent, again } = usePlan(file, parts, answers, (error) =>
    setTold(inWords(error)),
  );
  const onDisk = useChangedFile(file);
  /** A mapping was taken into use: what it leaves nothing to ask of is shown at once. */
  const isHurrying = useRef(false);
  const asked = useRef<ImportStart | null>(null);

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

  // Each start once: a file that was chosen is not asked for again, one that is dropped meanwhile is read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what begins the dialog begins it once
  useEffect(() => {
    if (asked.current === start) return;
    asked.current = start;
    void attempt(async () => {
      await settlePendingSaves();
      const read = await openStart(start);
      const given = read?.isText && !file ? bytesOf(start, read.name) : null;
      if (read && given) {
        api.imports.close({ file: read.file }).catch(reportError);
        onClose();
        onReport(given.name, given.bytes);
      } else if (read !== null) show(read);
      else if (!file) onClose();
    });
  }, [start]);

  /** What was answered of the file before is kept with that one. */
  function show(read: FileToImport): void {
    if (file) api.imports.close({ file: file.file }).catch(reportError);
    setFile(read);
    setWritten(null);
    setReason('');
    setStep('read');
  }

  useEffect(() => {
    if (!isHurrying.current || !isCurrent || plan === null) return;
    isHurrying.current = false;
    setStep(plan.questions.some(({ blocks }) => blocks) ? 'asked' : 'changes');
  }, [plan, isCurrent]);

  const applyMapping = (chosen: SavedMapping) => {
    isHurrying.current = true;
    change({
      answers: withMapping(mapping?.before ?? answers, chosen),
      mapping: { name: chosen.name, before: mapping?.before ?? answers },
    });
  };

  const leave = () => {
    if (file) api.imports.close({ file: file.file }).catch(reportError);
    onClose();
  };
  const readAs = (encoding: NonNullable<FileToImport['encoding']>) =>
    attempt(async () => {
      if (file) setFile(await api.imports.readAs({ file: file.file, encoding }));
    });
  const readAgain = (seen: FileToImport) =>
    attempt(async () => {
      const read = await api.imports.readAgain({ file: seen.file });
      // The same answers hold for what it says now.
      carryOver(read);
      setFile(read);
    });
  const chooseAnother = () =>
    attempt(async () => {
      const read = await api.imports.choose();
      if (read !== null) show(read);
    });
  const write = (seen: ImportPlan) =>
    attempt(async () => {
      if (!file || (await onDisk.look())) return;
      await settlePendingSaves();
      const { person } = await readProfile();
      const request = { file: file.file, parts: parts && [...parts], answers };
      try {
        const used = mapping?.name ?? null;
        const signed = { plan: seen.id, actor: person, reason, mapping: used };
        setWritten({ plan: seen, result: await api.imports.apply({ ...request, ...signed }) });
        done();
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
    isCurrent &&
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
        written || !file ? (
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
        {file && !written && (
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
        {file && !written && onDisk.hasChanged && (
          <div className={styles['taken-up']} role="alert">
            {message('import-dialog.changed-on-disk')}
            <Button look="primary" disabled={isBusy} onClick={() => void readAgain(file)}>
              {message('import-dialog.read-again')}
            </Button>
            <Button onClick={onDisk.accept}>{message('import-dialog.keep-reading')}</Button>
          </div>
        )}
        {file && !written && isTakenUp && (
          <p className={styles['taken-up']} role="status">
            {message('import-mapping.taken-up')}
            <Button onClick={restart}>{message('import-mapping.restart')}</Button>
          </p>
        )}
        {file && !written && step === 'read' && (
          <MappingOffer
            file={file}
            inUse={mapping?.name ?? null}
            onUse={applyMapping}
            onStop={() => mapping && change({ answers: mapping.before, mapping: null })}
          />
        )}
        {file && !written && step === 'read' && (
          <ReadStep
            file={file}
            plan={plan}
            parts={parts}
            answers={answers}
            onParts={(chosen) => change({ parts: chosen && [...chosen] })}
            onAnswers={(said) => change({ answers: said })}
            onEncoding={(encoding) => void readAs(encoding)}
          />
        )}
        {file && plan && !written && step === 'asked' && (
          <AskedStep
            plan={plan}
            briefing={briefing}
            answers={answers}
            onAnswers={(said) => change({ answers: said })}
          />
        )}
        {file && plan && !written && step === 'changes' && (
          <ChangesStep
            {...{ file, plan, answers, reason }}
            onAnswers={(said) => change({ answers: said })}
            onReason={setReason}
          />
        )}
        {file && written && (
          <WrittenStep {...{ file, parts, answers, ...written }} mapping={mapping?.name ?? null} />
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

/** What a window was given to import, as a file; null where main read it from the disk. */
function bytesOf(start: ImportStart, name: string) {
  if (start.from === 'choice') return null;
  if (start.from === 'file') return { name: start.name, bytes: start.bytes };
  return { name, bytes: new TextEncoder().encode(start.html ?? start.text) };
}
