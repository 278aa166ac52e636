import { useContext } from 'react';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { DeskMark, DeskSource, FigureSaid } from '../../../shared/model/reading.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { ClashQuestion } from './ClashQuestion.tsx';
import { DeskQuestionBlock } from './DeskQuestionBlock.tsx';
import { isDone, mayTake } from './desk-marks.ts';
import { EditFigure } from './EditFigure.tsx';
import { EditGoal } from './EditGoal.tsx';
import { EditMilestone } from './EditMilestone.tsx';
import { FigureFacts, HeldFigures } from './FigureFacts.tsx';
import { GoalFacts } from './GoalFacts.tsx';
import { MilestoneFacts } from './MilestoneFacts.tsx';
import type { Answer, Choice } from './question-choices.ts';
import styles from './reading.module.css';
import { settles } from './use-desk-acts.ts';

interface CardActions {
  readonly take: () => void;
  readonly leave: () => void;
  readonly edit: (on: boolean) => void;
  readonly answer: (answer: Answer) => void;
  /** Answers, and takes what nothing else is asked of. */
  readonly choose: (answer: Answer) => void;
  readonly forget: () => void;
  readonly unmark: () => void;
}

interface MarkCardProps {
  readonly mark: DeskMark;
  readonly source: DeskSource;
  readonly briefing: Briefing;
  readonly isEditing: boolean;
  /** The answers to the first question, by the digits that press them. */
  readonly choices: readonly Choice[];
  readonly actions: CardActions;
}

/** What is proposed of a mark, each with its reason, and what is done with it. */
export function MarkCard(props: MarkCardProps) {
  const { mark, source, briefing, isEditing, choices, actions } = props;
  const message = useMessages();
  const [question] = mark.questions;
  const save = (said: FigureSaid | null) => {
    actions.edit(false);
    if (said) actions.answer({ do: 'say', said });
  };
  return (
    <article
      className={styles['card']}
      data-testid="desk-card"
      data-state={mark.state}
      data-entity={mark.entity}
    >
      <header>
        <span className={styles['state']} data-state={mark.state}>
          {message(`desk.state.${mark.state}`)}
        </span>
        {mark.entity !== 'observation' && (
          <span className={styles['kind']}>{message(`desk.kind-of.${mark.entity}`)}</span>
        )}
        <h2 lang="zh-CN">{mark.rawText}</h2>
      </header>
      {isEditing ? (
        <EditMark key={mark.id} mark={mark} briefing={briefing} onSave={save} />
      ) : (
        <>
          {question &&
            (question.about === 'clash' ? (
              <ClashQuestion key={mark.id} mark={mark} onAnswer={actions.answer} />
            ) : (
              <DeskQuestionBlock
                key={`${mark.id} ${question.about}`}
                question={question}
                mark={mark}
                source={source}
                areas={briefing.areas}
                choices={choices}
                isLast={settles(mark)}
                onAnswer={actions.answer}
                onChoose={actions.choose}
              />
            ))}
          <MarkFacts mark={mark} briefing={briefing} />
          <Buttons mark={mark} actions={actions} />
        </>
      )}
    </article>
  );
}

function EditMark({
  mark,
  briefing,
  onSave,
}: Pick<MarkCardProps, 'mark' | 'briefing'> & {
  readonly onSave: (said: FigureSaid | null) => void;
}) {
  switch (mark.entity) {
    case 'observation':
      return <EditFigure figure={mark} briefing={briefing} onSave={onSave} />;
    case 'goal':
      return <EditGoal goal={mark} briefing={briefing} onSave={onSave} />;
    case 'milestone':
      return <EditMilestone milestone={mark} briefing={briefing} onSave={onSave} />;
  }
}

function MarkFacts({ mark, briefing }: Pick<MarkCardProps, 'mark' | 'briefing'>) {
  const locale = useContext(InterfaceLocale);
  switch (mark.entity) {
    case 'observation':
      return (
        <>
          <FigureFacts figure={mark} briefing={briefing} locale={locale} />
          <HeldFigures figure={mark} locale={locale} />
        </>
      );
    case 'goal':
      return <GoalFacts goal={mark} briefing={briefing} locale={locale} />;
    case 'milestone':
      return <MilestoneFacts milestone={mark} briefing={briefing} locale={locale} />;
  }
}

function Buttons({ mark, actions }: Pick<MarkCardProps, 'mark' | 'actions'>) {
  const message = useMessages();
  const isEnded = isDone(mark);
  return (
    <footer>
      {!isEnded && (
        <Button look="primary" disabled={!mayTake(mark)} onClick={actions.take}>
          {message('desk.take')} <kbd>Enter</kbd>
        </Button>
      )}
      {mark.state !== 'taken' && (
        <Button onClick={actions.leave}>
          {message(mark.state === 'left' ? 'desk.bring-back' : 'desk.leave')} <kbd>X</kbd>
        </Button>
      )}
      {!isEnded && (
        <Button onClick={() => actions.edit(true)}>
          {message('desk.edit')} <kbd>E</kbd>
        </Button>
      )}
      {mark.hasSaid && !isEnded && (
        <Button look="quiet" onClick={actions.forget}>
          {message('desk.forget')}
        </Button>
      )}
      {mark.isMarked && !isEnded && (
        <Button look="quiet" onClick={actions.unmark}>
          {message('desk.unmark')}
        </Button>
      )}
    </footer>
  );
}
