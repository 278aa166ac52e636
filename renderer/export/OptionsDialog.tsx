import { type FormEvent, useContext, useDeferredValue, useId, useMemo } from 'react';
import { slidesAmiss } from '../../shared/deck/findings.ts';
import {
  estimateImagesSize,
  estimatePdfSize,
  estimatePresentationSize,
} from '../../shared/export/estimate-size.ts';
import {
  builtInPresets,
  isForPaper,
  presetsOnPaper,
  type SlidesInView,
} from '../../shared/export/export-presets.ts';
import { resolveRange, type Shown } from '../../shared/export/export-range.ts';
import { formatBytes } from '../../shared/export/format-bytes.ts';
import { marksShown } from '../../shared/export/page-marks.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { pdfKinds } from '../../shared/model/export.ts';
import {
  type ExportChoice,
  type ExportChoices,
  exportKinds,
} from '../../shared/model/export-choice.ts';
import { localesOf } from '../../shared/model/localized.ts';
import { useFindings } from '../findings/use-findings.ts';
import { Button } from '../ui/Button.tsx';
import buttonStyles from '../ui/button.module.css';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ExportPreview } from './ExportPreview.tsx';
import styles from './export-dialog.module.css';
import { type Draft, jobOf } from './export-job.ts';
import { InkField, useInkedMeetings } from './InkField.tsx';
import { LogoField } from './LogoField.tsx';
import { KindDetails, KindField, LookFields } from './LookFields.tsx';
import { MarkFields } from './MarkFields.tsx';
import { MissingCharacters } from './MissingCharacters.tsx';
import { PresetField } from './PresetField.tsx';
import { type Preview, previewOf } from './preview.ts';
import { RangeField } from './RangeField.tsx';
import { useLogo } from './use-logo.ts';
import { usePrinter } from './use-printer.ts';

/** Where pages go: to a printer, or to a file. */
export type Target = 'paper' | 'file';

interface OptionsDialogProps {
  readonly briefing: Briefing;
  readonly view: SlidesInView;
  readonly shown: Shown;
  readonly draft: Draft;
  readonly choices: ExportChoices;
  /** While the system asks where to. */
  readonly busy: boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onChoices: (choices: ExportChoices) => void;
  /** What it is opened for. */
  readonly target: Target;
  /** Begins, on paper only where it is opened for paper. */
  readonly onStart: (to: Target) => void;
  readonly onClose: () => void;
}

/** How and what to export, with the first pages as they will be. */
export function OptionsDialog({
  briefing,
  view,
  shown,
  draft,
  choices,
  busy,
  onDraft,
  onChoices,
  target,
  onStart,
  onClose,
}: OptionsDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const formId = useId();
  const meetings = useInkedMeetings(briefing.deck.key);
  const { choice, range } = draft;
  const forPaper = target === 'paper';
  const kinds = forPaper ? pdfKinds : exportKinds;
  const hasPrinter = usePrinter(forPaper);
  const isPrinterMissing = hasPrinter === false;
  const logo = useLogo();
  const resolved = resolveRange(range, shown);
  const preview = usePreview(draft, briefing, shown, view);
  const meeting = meetings.find(({ id }) => id === draft.ink);

  const change = (part: Partial<ExportChoice>) =>
    onDraft({ ...draft, choice: { ...choice, ...part } });

  const action = !forPaper
    ? 'export-dialog.export'
    : isPrinterMissing
      ? 'print-dialog.as-pdf'
      : 'print-dialog.print';

  const findings = useFindings(briefing);
  const amiss = findings ? slidesAmiss(findings, briefing.deck) : 0;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (resolved.ok && !busy) onStart(forPaper && !isPrinterMissing ? 'paper' : 'file');
  }

  return (
    <Dialog
      title={message(forPaper ? 'print-dialog.title' : 'export-dialog.title')}
      wide
      onDismiss={onClose}
      note={
        <>
          {preview && (
            <Extent
              choice={choice}
              preview={preview}
              pictureSizes={briefing.pictureSizes}
              forPaper={forPaper}
            />
          )}
          <MarksCarried choice={choice} />
          {isPrinterMissing && (
            <span className={styles['export-amiss']} data-testid="no-printer">
              <Icon name="warning" />
              {message('print-dialog.no-printer')}
            </span>
          )}
          {amiss > 0 && (
            <span className={styles['export-amiss']} role="status">
              <Icon name="warning" />
              {message('finding.before-export', { count: amiss })}
            </span>
          )}
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>{message('export.cancel')}</Button>
          <button
            type="submit"
            form={formId}
            className={`${buttonStyles['button']} ${buttonStyles['button-primary']}`}
            data-look="primary"
            data-first-focus
            disabled={!resolved.ok || busy}
          >
            {message(action)}
          </button>
        </>
      }
    >
      <div className={styles['export-panes']}>
        <ExportPreview
          briefing={briefing}
          preview={preview}
          ink={meeting?.ink ?? null}
          logo={choice.logo ? logo.url : null}
        />
        <section
          className={styles['export-options']}
          aria-label={message(forPaper ? 'print-dialog.options' : 'export-dialog.options')}
        >
          {preview && <MissingCharacters preview={preview} sources={briefing.sources} />}
          <div className={styles['export-section']}>
            <PresetField
              choice={choice}
              presets={choices.presets}
              kinds={kinds}
              builtIns={forPaper ? presetsOnPaper : builtInPresets}
              view={view}
              locale={locale}
              onChoose={(chosen) => onDraft({ ...draft, choice: chosen })}
              onChanged={onChoices}
            />
          </div>
          <form id={formId} onSubmit={submit}>
            <div className={styles['export-section']}>
              <KindField choice={choice} kinds={kinds} onChange={change} />
              <KindDetails choice={choice} onChange={change} />
            </div>
            <div className={styles['export-section']}>
              <RangeField
                range={range}
                resolved={resolved}
                sections={briefing.deck.sections.filter(({ key }) => shown.sections.includes(key))}
                total={shown.sections.length}
                current={shown.current}
                locale={locale}
                onChange={(chosen) => onDraft({ ...draft, range: chosen })}
              />
            </div>
            <div className={styles['export-section']}>
              <LookFields
                choice={choice}
                deck={briefing.deck}
                looks={briefing.looks}
                isPrinted={isPrinted(choice)}
                shown={view.locale}
                onChange={change}
              />
              {meetings.length > 0 && hasInk(choice) && (
                <InkField
                  meetings={meetings}
                  ink={draft.ink}
                  locale={locale}
                  onChange={(ink) => onDraft({ ...draft, ink })}
                />
              )}
            </div>
            {isPrinted(choice) && (
              <MarkFields choice={choice} onChange={change}>
                <LogoField logo={logo} shown={choice.logo} onShow={(logo) => change({ logo })} />
              </MarkFields>
            )}
          </form>
        </section>
      </div>
    </Dialog>
  );
}

/** Whether its pages are for paper, with edges and marks. */
function isPrinted({ kind }: ExportChoice): boolean {
  return isForPaper(kind);
}

/** Whether what was drawn at a meeting is drawn on its slides. */
function hasInk(choice: ExportChoice): boolean {
  return isPrinted(choice) && choice.kind !== 'data-book';
}

/**
 * What the draft will make. Typing must not wait for the pages: they follow as soon as there is
 * time for them.
 */
function usePreview(
  draft: Draft,
  briefing: Briefing,
  shown: Shown,
  view: SlidesInView,
): Preview | null {
  const settled = useDeferredValue(draft);
  return useMemo(() => {
    const resolved = resolveRange(settled.range, shown);
    if (!resolved.ok) return null;
    return previewOf(jobOf(settled, resolved, briefing.deck.key, view.locale), briefing);
  }, [settled, briefing, shown, view.locale]);
}

/** What is written across or above each page, said beside the button: it may come from an export before. */
function MarksCarried({ choice }: { readonly choice: ExportChoice }) {
  const message = useMessages();
  if (!isPrinted(choice)) return null;
  const [classification, watermark] = (['classification', 'watermark'] as const).map((mark) =>
    marksShown(choice, mark).join(' · '),
  );
  return (
    <>
      {classification && (
        <span className={styles['export-carried']}>
          {message('export-dialog.carries-classification', { text: classification })}
        </span>
      )}
      {watermark && (
        <span className={styles['export-carried']}>
          {message('export-dialog.carries-watermark', { text: watermark })}
        </span>
      )}
    </>
  );
}

/** How many pages or pictures it will be, and about how large. */
function Extent({
  choice,
  preview,
  pictureSizes,
  forPaper,
}: {
  readonly choice: ExportChoice;
  readonly preview: Preview;
  readonly pictureSizes: Briefing['pictureSizes'];
  readonly forPaper: boolean;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const count = { count: preview.pages.length };
  if (forPaper) return message('print-dialog.pages', count);
  const { made, bytes } = extentOf();
  return (
    <>
      {made} · {message('export-dialog.size', { size: formatBytes(bytes, locale) })}
    </>
  );

  function extentOf(): { readonly made: string; readonly bytes: number } {
    const pictures = { size: choice.pictures, bytes: pictureSizes };
    switch (preview.kind) {
      case 'pdf': {
        const bytes = estimatePdfSize(preview.pages, pictures);
        return { made: message('export-dialog.pages', count), bytes };
      }
      case 'presentation': {
        const files = localesOf(preview.request.locale).length;
        const bytes = files * estimatePresentationSize(preview.pages, pictures);
        const key = files > 1 ? 'export-dialog.presentations' : 'export-dialog.presentation';
        return { made: message(key, count), bytes };
      }
      case 'images': {
        const key = choice.format === 'svg' ? 'export-dialog.charts' : 'export-dialog.images';
        return { made: message(key, count), bytes: estimateImagesSize(choice, count.count) };
      }
    }
  }
}
