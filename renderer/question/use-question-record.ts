import { useEffect, useRef } from 'react';
import type { Figure } from '../../shared/model/figure.ts';
import type { Answer } from '../../shared/model/show.ts';

export interface QuestionAudience {
  /** What it sees already. */
  readonly shown: Answer | null;
  /** Null takes the answer away. */
  readonly onShow: (figure: Figure | null) => void;
  /** A question was asked, for the record of the meeting. */
  readonly onNote: (asked: string, figure: Figure | null) => void;
}

interface AskedQuestion {
  readonly question: string;
  readonly answer: Figure | null;
  readonly audience: QuestionAudience | undefined;
}

/**
 * Notes each question of a show once: when its answer is shown, or when question mode is left with
 * a question that was not. A figure that was picked without typing is noted by its name.
 */
export function useQuestionRecord(
  question: string,
  answer: Figure | null,
  audience: QuestionAudience | undefined,
): { answered: () => void } {
  const latest = useRef<AskedQuestion>({ question, answer, audience });
  useEffect(() => {
    latest.current = { question, answer, audience };
  });
  const noted = useRef('');

  useEffect(
    () => () => {
      const { question, answer, audience } = latest.current;
      const asked = question.trim();
      if (asked !== '' && asked !== noted.current) audience?.onNote(asked, answer);
    },
    [],
  );

  return {
    answered(): void {
      const asked = question.trim();
      if (asked !== '' && asked === noted.current) return;
      noted.current = asked;
      audience?.onNote(asked === '' && answer ? answer.shortName.zh : asked, answer);
    },
  };
}
