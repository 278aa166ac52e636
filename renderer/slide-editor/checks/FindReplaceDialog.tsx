import { useContext, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import {
  findFigure,
  findText,
  hitName,
  referTo,
  replaceHits,
  type TextHit,
} from '../../../shared/deck/find-replace.ts';
import { AppError, type Failure } from '../../../shared/errors.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { useSlideEditing } from '../slide-editing.ts';
import { FigureFields, type FigureSearch } from './FigureFields.tsx';
import styles from './find-replace.module.css';
import { HitList } from './HitList.tsx';
import { TextFields, type TextSearch } from './TextFields.tsx';

/** What was looked for last, and put in its place: the dialog opens with it again. */
let last: { text: TextSearch; figure: FigureSearch; mode: 'text' | 'figure' } = {
  text: { text: '', by: '', matchCase: false, wholeWord: false },
  figure: { from: '', to: '' },
  mode: 'text',
};

/** Finds a text, or an indicator, in all of the briefing, and puts another one in its place. */
export function FindReplaceDialog({ onClose }: { readonly onClose: () => void }) {
  const { briefing, apply } = useSlideEditing();
  const { deck } = briefing;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const modeId = useId();
  const [mode, setMode] = useState(last.mode);
  const [text, setText] = useState(last.text);
  const [figure, setFigure] = useState(last.figure);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    last = { mode, text, figure };
  }, [mode, text, figure]);

  const asked = useDeferredValue(mode === 'text' ? text : figure);
  const hits = useMemo(
    () => ('from' in asked ? findFigure(deck, asked.from) : findText(deck, asked)),
    [deck, asked],
  );
  const chosen = hits.filter((hit) => !left.has(hitName(hit)));
  const replacement = mode === 'text' ? () => text.by : referTo(figure.to);
  const isAsked = mode === 'text' ? text.text !== '' : figure.from !== '';
  const isReady = chosen.length > 0 && (mode === 'text' || figure.to !== '');

  function search(): void {
    setLeft(new Set());
    setDone(null);
    setFailure(null);
  }

  async function replace(): Promise<void> {
    setFailure(null);
    try {
      const edits = replaceHits(deck, chosen, replacement);
      if (edits.length > 0 && !(await apply(edits))) return;
      setLeft(new Set());
      setDone(chosen.length);
    } catch (error) {
      setFailure(AppError.toFailure(error));
    }
  }

  const told = failure
    ? describeFailure(locale, failure)
    : done !== null
      ? message('find.done', { count: done })
      : '';

  return (
    <Dialog
      title={message('find.title')}
      wide
      note={told}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{message('find.close')}</Button>
          <Button look="primary" disabled={!isReady} onClick={() => void replace()}>
            {message('find.chosen', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className={styles['find']}>
        <div className={styles['find-modes']} role="radiogroup" aria-label={message('find.title')}>
          {(['text', 'figure'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={modeId}
                checked={mode === one}
                onChange={() => {
                  setMode(one);
                  search();
                }}
              />
              {message(`find.mode.${one}`)}
            </label>
          ))}
        </div>
        {mode === 'text' ? (
          <TextFields
            search={text}
            onSearch={(next) => {
              setText(next);
              search();
            }}
          />
        ) : (
          <FigureFields
            briefing={briefing}
            search={figure}
            onSearch={(next) => {
              setFigure(next);
              search();
            }}
          />
        )}
        <Found
          isAsked={isAsked}
          mode={mode}
          hits={hits}
          left={left}
          onLeft={setLeft}
          replacement={mode === 'text' || figure.to !== '' ? replacement : null}
        />
      </div>
    </Dialog>
  );
}

function Found({
  isAsked,
  mode,
  hits,
  left,
  onLeft,
  replacement,
}: {
  readonly isAsked: boolean;
  readonly mode: 'text' | 'figure';
  readonly hits: readonly TextHit[];
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
  readonly replacement: ((hit: TextHit) => string) | null;
}) {
  const message = useMessages();
  const help = mode === 'text' ? 'find.empty' : 'find.figures-help';
  if (!isAsked) return <p className={styles['find-help']}>{message(help)}</p>;
  if (hits.length === 0)
    return (
      <p className={styles['find-help']} role="status">
        {message('find.none')}
      </p>
    );
  return <HitList hits={hits} left={left} onLeft={onLeft} replacement={replacement} />;
}
