import { Input, Segmented } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useId, useRef, useState } from 'react';
import { z } from 'zod';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import { longest } from '../../../shared/model/bounds.ts';
import { ReviewKind } from '../../../shared/model/review.ts';
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

const Written = z.object({ kind: ReviewKind.exclude(['approved']), text: z.string() });
type Written = z.infer<typeof Written>;

const kinds = Written.shape.kind.options;

interface ComposerProps {
  /** The name that its draft is kept under. */
  readonly form: string;
  /** What it is about, where that is not the entry itself. */
  readonly about: string | null;
  /** The text that is changed; null for a new comment. */
  readonly first: string | null;
  readonly fresh: boolean;
  readonly onSave: (kind: Written['kind'], text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A comment being written. What is typed is kept at once, and is there again after a crash. */
export function Composer({ form, about, first, fresh, onSave, onClose }: ComposerProps) {
  const message = useMessages();
  const field = useRef<TextAreaRef>(null);
  const errorId = useId();
  const [written, setWritten] = useState<Written>({ kind: 'comment', text: first ?? '' });
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
    const saved = await onSave(written.kind, text);
    setSaving(false);
    if (!saved) return;
    drop();
    onClose();
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
          if (text === (first ?? '')) drop();
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
      {first === null && (
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
        aria-label={message('review.text')}
        aria-describedby={errorId}
        placeholder={message('review.text-hint')}
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
