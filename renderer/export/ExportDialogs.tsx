import { useEffect, useMemo, useState } from 'react';
import { choiceFor, firstChoice, type SlidesInView } from '../../shared/export/export-presets.ts';
import { resolveRange } from '../../shared/export/export-range.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { ExportChoices } from '../../shared/model/export-choice.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { type Draft, jobOf } from './export-job.ts';
import { OptionsDialog } from './OptionsDialog.tsx';
import { DoneDialog, FailedDialog, RunningDialog } from './OutcomeDialogs.tsx';
import { shownSections } from './shown-sections.ts';
import { useExport } from './use-export.ts';

export interface ExportDialogsProps {
  readonly briefing: Briefing;
  readonly view: SlidesInView;
  /** The number of the slide in view, from 1. */
  readonly current: number;
  /** Begins with the choices, or at once with those of the last time. */
  readonly begin: 'options' | 'again';
  readonly onClose: () => void;
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
  onCancelled,
}: ExportDialogsProps) {
  const [choices, setChoices] = useState<ExportChoices | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [quick, setQuick] = useState(begin === 'again');
  // With options there is still something to choose.
  const job = useExport(() => quick && onClose());
  const { state } = job;
  const deck = briefing.deck.key;
  const shown = useMemo(
    () => ({ sections: shownSections(briefing), current }),
    [briefing, current],
  );

  function start(asked: Draft): void {
    const resolved = resolveRange(asked.range, shown);
    if (!resolved.ok) {
      setQuick(false);
      return;
    }
    const { choice, range } = asked;
    api.exportChoices.remember({ choice, deck, range }).then(setChoices, reportError);
    job.start(jobOf(asked, resolved, deck, view.locale));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when the dialogs are opened
  useEffect(() => {
    api.exportChoices.get().then((read) => {
      const first: Draft = {
        choice: choiceFor(firstChoice(read.last?.choice ?? null, view), briefing.deck),
        // What was chosen of another briefing says nothing of this one.
        range:
          quick && read.last && [null, deck].includes(read.last.deck)
            ? read.last.range
            : { kind: 'all' },
        ink: null,
      };
      setChoices(read);
      setDraft(first);
      if (quick) start(first);
    }, reportError);
  }, []);

  useEffect(() => {
    if (state.status === 'cancelled') onCancelled();
  }, [state.status, onCancelled]);

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
          onExport={() => start(draft)}
          onClose={onClose}
        />
      );
    case 'running':
      return <RunningDialog state={state} onCancel={job.cancel} />;
    case 'done':
      return <DoneDialog outcome={state.outcome} job={job} onClose={onClose} />;
    case 'cancelled':
      return null;
    case 'failed':
      return (
        <FailedDialog
          failure={state.failure}
          job={job}
          onBack={() => {
            setQuick(false);
            job.close();
          }}
          onClose={onClose}
        />
      );
  }
}
