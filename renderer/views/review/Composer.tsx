import { Input, Segmented } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useId, useRef, useState } from 'react';
import { z } from 'zod';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import { longest } from '../../../shared/model/bounds.ts';
import { ReviewKind, ReviewPin } from '../../../shared/model/review.ts';
import { severalLines } from '../../../shared/model/text.ts';
import { reportError } from '../../error-report.ts';
import { useDraftKeeper } from '../../live/use-draft-keeper.ts';
import { Button } from '../../ui/Button.tsx';
import { DraftUnkept } from '../../ui/DraftUnkept.tsx';
import { useMessages } from '../../ui/messages.ts';
import { RadicalNote } from '../../ui/RadicalNote.tsx';
import { shortcut } from '../../ui/shortcut.ts';
import commentsStyles from './comments.module.css';
import styles from './review.module.css';
import type { Pinning } from './use-pins.ts';

const Written = z.object({
  kind: ReviewKind.exclude(['approved']),
  text: z.string(),
  /** Null where the whole slide is meant. */
  pin: ReviewPin.nullable().default(null),
});
export type Written = z.infer<typeof Written>;

const kinds = Written.shape.kind.options;

interface ComposerProps {
  /** The name that its draft is kept under. */
  readonly form: string;
  /** What it is about, where that is not the entry itself. */
  readonly about: string | null;
  /** What is changed; null for a new comment. */
  readonly first: Pick<Written, 'text' | 'pin'> | null;
  /** It is an answer, which has no kind of its own. */
  readonly isReply?: boolean;
  readonly fresh: boolean;
  /** Where it can point at a place of the slide beside it; else null. */
  readonly pinning: Pinning | null;
  readonly onSave: (written: Written) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A comment being written. What is typed is kept at once, and is there again after a crash. */
export function Composer(props: ComposerProps) {
  const { form, about, first, isReply = false, fresh, pinning, onSave, onClose } = props;
  const message = useMessages();
  const field = useRef<TextAreaRef>(null);
  const errorId = useId();
  const [written, setWritten] = useState<Written>({
    kind: 'comment',
    text: first?.text ?? '',
    pin: first?.pin ?? null,
  });
  const [refused, setRefused] = useState(false);
  const [saving, setSaving] = useState(false);
  const { read, keep, drop, began, failure } = useDraftKeeper(form);

  useEffect(() => {
    let left = false;
    read().then((draft) => {
      const kept = Written.safeParse(draft?.value);
      // What the person has typed meanwhile is newer than any draft.
      if (!left && kept.success && !began()) setWritten(kept.data);
    }, reportError);
    return () => {
      left = true;
    };
  }, [read, began]);

  useEffect(() => {
    if (fresh) field.current?.focus({ cursor: 'end' });
  }, [fresh]);

  const { pin } = written;
  useEffect(() => {
    pinning?.draft(form, pin);
    return () => pinning?.draft(form, null);
  }, [pinning, form, pin]);

  function change(part: Partial<Written>): void {
    const next = { ...written, ...part };
    setWritten(next);
    keep(next);
  }

  const text = severalLines(written.text);
  const problem =
    text.length > longest.review
      ? message('review.text-long', { most: longest.review, count: text.length })
      : refused && text === ''
        ? message('review.text-missing')
        : null;

  async function save(): Promise<void> {
    if (text === '' || text.length > longest.review) {
      setRefused(true);
      field.current?.focus();
      return;
    }
    setSaving(true);
    const saved = await onSave({ ...written, text });
    setSaving(false);
    if (!saved) return;
    drop();
    onClose();
  }

  async function point(button: HTMLElement): Promise<void> {
    const chosen = await pinning?.ask(pin);
    if (chosen) change({ pin: chosen });
    // Whoever has gone somewhere else meanwhile stays there.
    if (document.activeElement !== document.body && !chosen) return;
    if (chosen) field.current?.focus({ cursor: 'end' });
    else button.focus();
  }

  function cancel(): void {
    drop();
    onClose();
  }

  return (
    <form
      className={commentsStyles['composer']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        const place = placeOfKey(event);
        if (place === 'Escape') {
          event.stopPropagation();
          if (text === (first?.text ?? '') && isSamePlace(pin, first?.pin ?? null)) drop();
          onClose();
        } else if (place === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      {about && (
        <p className={commentsStyles['comment-about']}>
          {message('review.about', { name: about })}
        </p>
      )}
      {first === null && !isReply && (
        <Segmented<Written['kind']>
          size="small"
          aria-label={message('review.kind')}
          value={written.kind}
          onChange={(kind) => change({ kind })}
          options={kinds.map((kind) => ({ value: kind, label: message(`review.kind.${kind}`) }))}
        />
      )}
      <Input.TextArea
        ref={field}
        aria-label={message(isReply ? 'review.reply-text' : 'review.text')}
        aria-describedby={errorId}
        placeholder={message(isReply ? 'review.reply-hint' : 'review.text-hint')}
        autoSize={{ minRows: 2, maxRows: 10 }}
        dir="auto"
        value={written.text}
        {...(problem && { status: 'error' as const })}
        onChange={(event) => change({ text: event.target.value })}
      />
      <p
        id={errorId}
        className={commentsStyles['composer-problem']}
        role={problem ? 'alert' : undefined}
      >
        {problem}
      </p>
      {pinning && (
        <div className={commentsStyles['composer-place']}>
          <Button look="quiet" icon="pin" onClick={(event) => void point(event.currentTarget)}>
            {message(pin ? 'review.pin-move' : 'review.pin')}
          </Button>
          {pin && (
            <Button look="quiet" onClick={() => change({ pin: null })}>
              {message('review.pin-remove')}
            </Button>
          )}
        </div>
      )}
      <RadicalNote text={written.text} />
      {failure && <DraftUnkept failure={failure} />}
      <div className={commentsStyles['composer-actions']}>
        <span className={styles['review-quiet']}>
          {began() && !failure && message('review.draft-kept')}
        </span>
        <Button look="quiet" onClick={cancel}>
          {message('review.cancel')}
        </Button>
        <Button
          look="primary"
          disabled={saving}
          onClick={() => void save()}
          title={shortcut('CmdOrCtrl+Enter')}
        >
          {message('review.submit')}
        </Button>
      </div>
    </form>
  );
}

function isSamePlace(one: ReviewPin | null, other: ReviewPin | null): boolean {
  return one?.x === other?.x && one?.y === other?.y;
}
