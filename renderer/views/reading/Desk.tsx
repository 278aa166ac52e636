import { lazy, Suspense, useContext, useMemo, useRef, useState } from 'react';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { TimePeriod } from '../../../shared/model/period.ts';
import type { DeskPlan, ReadingId } from '../../../shared/model/reading.ts';
import { marksOf } from '../../../shared/reading/desk/marks-of.ts';
import { api } from '../../api.ts';
import { useOfferedKeys } from '../../commands/offered-keys.ts';
import { reportError } from '../../error-report.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import viewStyles from '../../ui/view.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import { CloseReadingDialog } from './CloseReadingDialog.tsx';
import { DeskNotes, DeskText } from './DeskText.tsx';
import { DocumentDialog } from './DocumentDialog.tsx';
import { deskKeys } from './desk-keys.ts';
import { countsOf, sureBeside } from './desk-marks.ts';
import { MarkCard } from './MarkCard.tsx';
import { choicesOf } from './question-choices.ts';
import styles from './reading.module.css';
import { useDesk } from './use-desk.ts';
import { useDeskActs } from './use-desk-acts.ts';
import { useDeskKeys } from './use-desk-keys.ts';

const DraftDialog = lazy(async () => ({
  default: (await import('../../drafting/DraftDialog.tsx')).DraftDialog,
}));

interface DeskProps {
  readonly reading: ReadingId;
  readonly briefing: Briefing;
  readonly onLeave: () => void;
}

/** A document on the left, what was found in it marked by how it stands; on the right what is made of one mark. */
export function Desk({ reading, briefing, onLeave }: DeskProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { text, plan, failure, isBusy, act } = useDesk(reading);
  const [dialog, setDialog] = useState<'about' | 'close' | 'draft' | null>(null);
  const card = useRef<HTMLElement>(null);
  const marks = useMemo(() => (plan ? marksOf(plan) : []), [plan]);
  const acts = useDeskActs(reading, { plan, act }, marks, card);

  const mark = marks.find(({ id }) => id === acts.at) ?? marks[0] ?? null;
  const periods = useMemo(() => frequentPeriods(plan), [plan]);
  const [question] = mark?.questions ?? [];
  const choices =
    plan && mark && question
      ? choicesOf(question, mark, {
          ...{ areas: briefing.areas, themes: briefing.themes, periods, locale, message },
          namedArea: plan.source.namedArea,
          inWords: (period) => formatPeriod(period, locale),
        })
      : [];

  const navigation = useNavigation();
  useOfferedKeys(deskKeys);
  useDeskKeys({
    next: () => acts.step(1),
    previous: () => acts.step(-1),
    take: acts.takeOne,
    leave: acts.leave,
    edit: acts.edit,
    takeSure: acts.takeSure,
    mark: acts.mark,
    answer: (number) => {
      const choice = choices[number - 1];
      if (choice) void acts.choose(choice.answer);
    },
    help: () => navigation.run('help.keys'),
  });

  if (failure)
    return (
      <div className={viewStyles['view-nothing']}>
        <p role="alert">{describeFailure(locale, failure)}</p>
        <Button onClick={onLeave}>{message('desk.back')}</Button>
      </div>
    );
  const counts = plan && countsOf(marks);
  const sure = mark ? sureBeside(marks, mark).length : 0;
  return (
    <div className={viewStyles['view']}>
      <header className={viewStyles['view-bar']}>
        <Button icon="previous" look="quiet" onClick={onLeave}>
          {message('desk.back')}
        </Button>
        <h1 className={styles['title']} lang="zh-CN">
          {plan?.source.title ?? message('desk.opening')}
        </h1>
        <span className={viewStyles['count']} data-testid="desk-progress">
          {counts && message(counts.open === 0 ? 'desk.all-done' : 'desk.progress', counts)}
        </span>
        <div className={viewStyles['view-bar-end']}>
          <Button disabled={sure === 0} onClick={acts.takeSure}>
            {message('desk.take-sure', { count: sure })} <kbd>A</kbd>
          </Button>
          <Button disabled={!plan} onClick={() => setDialog('about')}>
            {message('desk.about')}
          </Button>
          {plan && plan.source.key !== null && (
            <Button onClick={() => setDialog('draft')}>{message('drafting.act-in-sources')}</Button>
          )}
          <Button disabled={!plan} onClick={() => setDialog('close')}>
            {message('desk.close')}
          </Button>
        </div>
      </header>
      <div className={styles['desk']} aria-busy={!plan || isBusy} data-testid="desk">
        <div className={styles['reading']}>
          {text && <DeskNotes text={text} />}
          {text && plan && (
            <DeskText text={text} marks={marks} at={mark?.id ?? null} onChoose={acts.go} />
          )}
        </div>
        <aside
          ref={card}
          className={styles['side']}
          aria-label={message('desk.card')}
          data-card
          tabIndex={-1}
        >
          {plan && mark ? (
            <MarkCard
              mark={mark}
              source={plan.source}
              briefing={briefing}
              isEditing={acts.isEditing}
              choices={choices}
              actions={{
                take: acts.takeOne,
                leave: acts.leave,
                edit: acts.setEditing,
                answer: acts.answer,
                choose: (answer) => void acts.choose(answer),
                forget: acts.forget,
                unmark: acts.unmark,
              }}
            />
          ) : (
            plan && <p className={styles['quiet']}>{message('desk.nothing-chosen')}</p>
          )}
          <details className={styles['keys']}>
            <summary>{message('desk.keys')}</summary>
            <p>{message('desk.keys-text')}</p>
          </details>
        </aside>
        <p className={styles['told']} role="status" data-testid="desk-told">
          {acts.told}
        </p>
      </div>
      {dialog === 'about' && plan && (
        <DocumentDialog
          source={plan.source}
          areas={briefing.areas}
          onSave={(said) => {
            setDialog(null);
            if (said) void act(() => api.readings.describe({ reading, said, areas: {} }));
          }}
        />
      )}
      {dialog === 'draft' && plan && (
        <Suspense>
          <DraftDialog
            briefing={briefing}
            source={plan.source.key}
            onClose={() => setDialog(null)}
          />
        </Suspense>
      )}
      {dialog === 'close' && counts && (
        <CloseReadingDialog
          {...counts}
          onCancel={() => setDialog(null)}
          onClose={() => {
            api.readings.close({ reading }).then(onLeave).catch(reportError);
          }}
        />
      )}
    </div>
  );
}

function frequentPeriods(plan: DeskPlan | null): TimePeriod[] {
  const counts = new Map<TimePeriod, number>();
  for (const { period } of plan?.figures ?? [])
    if (period !== null) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([period]) => period);
}
