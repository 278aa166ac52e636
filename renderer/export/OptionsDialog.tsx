import { type FormEvent, useContext, useId } from 'react';
import type { SlidesInView } from '../../shared/domain/export-presets.ts';
import { resolveRange, type Shown } from '../../shared/domain/export-range.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { ExportChoice, ExportChoices } from '../../shared/model/export-choice.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ExportPreview } from './ExportPreview.tsx';
import { type Draft, hasRange } from './export-job.ts';
import { InkField, useInkedMeetings } from './InkField.tsx';
import { LogoField } from './LogoField.tsx';
import { KindDetails, KindField, LookFields } from './LookFields.tsx';
import { MarkFields } from './MarkFields.tsx';
import { PresetField } from './PresetField.tsx';
import { RangeField } from './RangeField.tsx';
import { useExtent } from './use-extent.ts';

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
  readonly onExport: () => void;
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
  onExport,
  onClose,
}: OptionsDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const formId = useId();
  const meetings = useInkedMeetings(briefing.deck.key);
  const { choice, range } = draft;
  const resolved = resolveRange(hasRange(choice) ? range : { kind: 'all' }, shown);
  const extent = useExtent(briefing, draft, resolved);

  const change = (part: Partial<ExportChoice>) =>
    onDraft({ ...draft, choice: { ...choice, ...part } });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (resolved.ok && !busy) onExport();
  }

  return (
    <Dialog
      title={message('export-dialog.title')}
      wide
      onDismiss={onClose}
      note={extent}
      actions={
        <>
          <Button onClick={onClose}>{message('export.cancel')}</Button>
          <button
            type="submit"
            form={formId}
            className="button button-primary"
            data-first-focus
            disabled={!resolved.ok || busy}
          >
            {message('export-dialog.export')}
          </button>
        </>
      }
    >
      <div className="export-panes">
        <ExportPreview briefing={briefing} draft={draft} resolved={resolved} view={view} />
        <section className="export-options" aria-label={message('export-dialog.options')}>
          <div className="export-section">
            <PresetField
              choice={choice}
              presets={choices.presets}
              view={view}
              locale={locale}
              onChoose={(chosen) => onDraft({ ...draft, choice: chosen })}
              onChanged={onChoices}
            />
          </div>
          <form id={formId} onSubmit={submit}>
            <div className="export-section">
              <KindField choice={choice} onChange={change} />
              <KindDetails choice={choice} onChange={change} />
            </div>
            {hasRange(choice) && (
              <div className="export-section">
                <RangeField
                  range={range}
                  resolved={resolved}
                  sections={briefing.deck.sections.filter(({ key }) =>
                    shown.sections.includes(key),
                  )}
                  total={shown.sections.length}
                  current={shown.current}
                  locale={locale}
                  onChange={(chosen) => onDraft({ ...draft, range: chosen })}
                />
              </div>
            )}
            <div className="export-section">
              <LookFields choice={choice} shown={view.locale} onChange={change} />
              {meetings.length > 0 && choice.kind !== 'images' && choice.kind !== 'data-book' && (
                <InkField
                  meetings={meetings}
                  ink={draft.ink}
                  locale={locale}
                  onChange={(ink) => onDraft({ ...draft, ink })}
                />
              )}
            </div>
            {choice.kind !== 'images' && (
              <MarkFields choice={choice} shown={view.locale} onChange={change}>
                <LogoField shown={choice.logo} onShow={(logo) => change({ logo })} />
              </MarkFields>
            )}
          </form>
        </section>
      </div>
    </Dialog>
  );
}
