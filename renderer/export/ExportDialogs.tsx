import { useEffect, useMemo, useState } from 'react';
import {
  choiceFor,
  firstChoice,
  firstChoiceOnPaper,
  type SlidesInView,
} from '../../shared/export/export-presets.ts';
import { resolveRange } from '../../shared/export/export-range.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { ExportChoices } from '../../shared/model/export-choice.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { type Draft, jobOf, onPaper } from './export-job.ts';
import { OptionsDialog, type Target } from './OptionsDialog.tsx';
import { DoneDialog, FailedDialog, RunningDialog } from './OutcomeDialogs.tsx';
import { shownSections } from './shown-sections.ts';
import { useExport } from './use-export.ts';

export interface ExportDialogsProps {
  readonly briefing: Briefing;
  readonly view: SlidesInView;
  /** The number of the slide in view, from 1. */
  readonly current: number;
  /** Begins with the choices, for a file or for paper, or at once with those of the last time. */
  readonly begin: 'options' | 'again' | 'print';
  readonly onClose: () => void;
  /** So many pages were handed to a printer. */
  readonly onPrinted: (pages: number) => void;
  /** The person gave it up while it ran. */
  readonly onCancelled: () => void;
}

/** An export from the first choice to the finished file. */
export function ExportDialogs({
  briefing,
  view,
  current,
  begin,
  onClose,
  onPrinted,
  onCancelled,
}: ExportDialogsProps) {
  const [choices, setChoices] = useState<ExportChoices | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [quick, setQuick] = useState(begin === 'again');
  const [target, setTarget] = useState<Target>(begin === 'print' ? 'paper' : 'file');
  // With options there is still something to choose.
  const job = useExport(() => quick && onClose());
  const { state } = job;
  const deck = briefing.deck.key;
  const shown = useMemo(
    () => ({ sections: shownSections(briefing), current }),
    [briefing, current],
  );

  function start(asked: Draft, to: Target): void {
    const resolved = resolveRange(asked.range, shown);
    if (!resolved.ok) {
      setQuick(false);
      return;
    }
    setTarget(to);
    const made = jobOf(asked, resolved, deck, view.locale);
    if (to === 'paper') {
      job.start(onPaper(made));
      return;
    }
    const { choice, range } = asked;
    api.exportChoices.remember({ choice, deck, range }).then(setChoices, reportError);
    job.start(made);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when the dialogs are opened
  useEffect(() => {
    api.exportChoices.get().then((read) => {
      const begins = begin === 'print' ? firstChoiceOnPaper : firstChoice;
      const first: Draft = {
        choice: choiceFor(begins(read.last?.choice ?? null, view), briefing.deck),
        // What was chosen of another briefing says nothing of this one.
        range:
          quick && read.last && [null, deck].includes(read.last.deck)
            ? read.last.range
            : { kind: 'all' },
        ink: null,
      };
      setChoices(read);
      setDraft(first);
      if (quick) start(first, 'file');
    }, reportError);
  }, []);

  useEffect(() => {
    if (state.status === 'cancelled') onCancelled();
  }, [state.status, onCancelled]);

  const printed =
    state.status === 'done' && state.outcome.kind === 'paper' ? state.outcome.report.pages : null;
  useEffect(() => {
    if (printed !== null) onPrinted(printed);
  }, [printed, onPrinted]);

  if (!choices || !draft) return null;
  switch (state.status) {
    case 'none':
    case 'asking':
      return quick ? null : (
        <OptionsDialog
          briefing={briefing}
          view={view}
          shown={shown}
          draft={draft}
          choices={choices}
          busy={state.status === 'asking'}
          onDraft={(next) => setDraft({ ...next, choice: choiceFor(next.choice, briefing.deck) })}
          onChoices={setChoices}
          target={begin === 'print' ? 'paper' : 'file'}
          onStart={(to) => start(draft, to)}
          onClose={onClose}
        />
      );
    case 'running':
      return <RunningDialog state={state} target={target} onCancel={job.cancel} />;
    case 'done':
      return state.outcome.kind === 'paper' ? null : (
        <DoneDialog outcome={state.outcome} job={job} onClose={onClose} />
      );
    case 'cancelled':
      return null;
    case 'failed':
      return (
        <FailedDialog
          failure={state.failure}
          target={target}
          job={job}
          onAsPdf={() => start(draft, 'file')}
          onBack={() => {
            setQuick(false);
            job.close();
          }}
          onClose={onClose}
        />
      );
  }
}
