import {
  type ClipboardEvent,
  type DragEvent,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { AppError, type Failure } from '../../../shared/errors.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import type { Locale, Localized } from '../../../shared/model/localized.ts';
import { Photograph, type Picture, type PictureFiles } from '../../../shared/model/picture.ts';
import { reportError } from '../../error-report.ts';
import { addressOf } from '../../slides/pictures-at-hand.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { FramingControl } from './FramingControl.tsx';
import styles from './picture-field.module.css';
import { expectPictures, fileIn, takeIn } from './take-in.ts';
import { Labelled, WordsField } from './WordsField.tsx';

interface PictureFieldProps {
  /** Undefined where no picture was chosen. */
  readonly value: Picture | undefined;
  /** Those that the deck is written in. */
  readonly languages: readonly Locale[];
  /** Whether the layout draws a caption: its control's `caption` is not null. */
  readonly hasCaption: boolean;
  /**
   * Undefined takes the picture away. Each call is a whole value that the layout's schema takes.
   *
   * @param typing the words that are typed
   */
  readonly onChange: (next: Picture | undefined, typing?: OfWords) => void;
  /** Draws the slide with a picture that is not kept yet; null ends that. */
  readonly onTry?: (next: Picture | null) => void;
  /** Draws the caption's field in the place of the plain one: captions may name figures. */
  readonly renderCaption?: () => ReactNode;
}

type OfWords = 'caption' | 'credit' | 'alt';

/** Everything about a picture on a slide: the file itself, what is shown of it, what is said of it. */
export function PictureField(props: PictureFieldProps) {
  const { value, languages, hasCaption, onChange, onTry, renderCaption } = props;
  const message = useMessages();
  const intake = useIntake(value, onChange, onTry);
  const setWords = (name: OfWords) => (words: Localized | undefined) => {
    if (!value) return;
    const { [name]: _, ...rest } = value;
    onChange(words ? { ...rest, [name]: words } : rest, name);
  };
  return (
    <div className={styles['field']} data-testid="picture-field">
      <FileChoice
        {...intake}
        hasPicture={value !== undefined}
        onRemove={() => onChange(undefined)}
      />
      {value && (
        <>
          <FramingControl value={value} onChange={onChange} />
          <WordsField
            label="picture.alt"
            value={value.alt}
            languages={languages}
            onChange={setWords('alt')}
            help={message('picture.alt-help')}
            missing={message('picture.alt-missing')}
          />
          {hasCaption &&
            (renderCaption?.() ?? (
              <WordsField
                label="picture.caption"
                value={value.caption}
                languages={languages}
                onChange={setWords('caption')}
              />
            ))}
          <WordsField
            label="picture.credit"
            value={value.credit}
            languages={languages}
            onChange={setWords('credit')}
          />
          <DateField value={value} onChange={onChange} />
        </>
      )}
    </div>
  );
}

/** Takes in the files that come, one after the other: the last one that came is the picture. */
function useIntake(
  value: Picture | undefined,
  onChange: PictureFieldProps['onChange'],
  onTry: PictureFieldProps['onTry'] = () => {},
) {
  const [isTaking, setTaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef({ value, onChange, onTry, file: null as Blob | null });
  Object.assign(latest.current, { value, onChange, onTry });
  useEffect(expectPictures, []);

  async function take(file: Blob): Promise<void> {
    latest.current.file = file;
    setFailure(null);
    setTaking(true);
    try {
      const files = await takeIn(file, async (ready) => {
        if (latest.current.file !== file) return;
        latest.current.onTry(withFiles(latest.current.value, ready));
        await drawn(ready);
      });
      if (latest.current.file !== file) return;
      // Lists, checks and the briefing follow a kept picture: the window answers meanwhile.
      startTransition(() => {
        latest.current.onChange(withFiles(latest.current.value, files));
        end();
      });
    } catch (error) {
      if (!(error instanceof AppError)) reportError(error);
      if (latest.current.file !== file) return;
      setFailure(AppError.toFailure(error));
      end();
    }
  }

  function end(): void {
    setTaking(false);
    latest.current.onTry(null);
  }

  return { take, isTaking, failure };
}

/** On the stage, before the window turns to what a kept picture changes. */
async function drawn({ file }: PictureFiles): Promise<void> {
  const image = new Image();
  image.src = addressOf(file);
  // What can't be drawn is said by the slide itself.
  await image.decode().catch(() => {});
  await new Promise((resolve) => {
    requestIdleCallback(resolve, { timeout: 200 });
  });
}

/** Another picture has another subject: what was said of the one before is not said of it. */
function withFiles(before: Picture | undefined, files: PictureFiles): Picture {
  if (before && before.file === files.file) return before;
  return { ...files, focus: { x: 0.5, y: 0.5 } };
}

function FileChoice({
  take,
  isTaking,
  failure,
  hasPicture,
  onRemove,
}: ReturnType<typeof useIntake> & {
  readonly hasPicture: boolean;
  readonly onRemove: () => void;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = fileIn(event.dataTransfer);
    if (file) void take(file);
  };
  const paste = (event: ClipboardEvent) => {
    const file = fileIn(event.clipboardData);
    if (!file) return;
    event.preventDefault();
    void take(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons within do the same
    <div
      className={styles['file']}
      data-over={isOver || undefined}
      data-testid="picture-drop"
      aria-busy={isTaking}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      <p className={styles['help']}>
        {message(isTaking ? 'picture.taking-in' : 'picture.drop-here')}
      </p>
      <div className={styles['buttons']}>
        <Button icon="picture" disabled={isTaking} onClick={() => input.current?.click()}>
          {message(hasPicture ? 'picture.change' : 'picture.choose')}
        </Button>
        {hasPicture && (
          <Button look="quiet" onClick={onRemove}>
            {message('picture.remove')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        // Others may be chosen too: they are told what to do instead.
        accept="image/*,.heic,.heif"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file again is a choice, too.
          currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      {failure && (
        <p className={styles['failure']} role="alert">
          {describeFailure(locale, failure)}
        </p>
      )}
    </div>
  );
}

function DateField({
  value,
  onChange,
}: {
  readonly value: Picture;
  readonly onChange: (next: Picture) => void;
}) {
  const message = useMessages();
  const [typed, setTyped] = useState({ text: value.date ?? '', date: value.date });
  // Undone, or another picture.
  if (typed.date !== value.date) setTyped({ text: value.date ?? '', date: value.date });
  const isUnread = Photograph.shape.date.safeParse(typed.text || undefined).success === false;
  return (
    <Labelled
      label={message('picture.date')}
      told={message('picture.date-help')}
      isAmiss={isUnread}
    >
      {({ id, described }) => (
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={described}
          aria-invalid={isUnread}
          value={typed.text}
          onChange={({ target }) => {
            const text = target.value.trim();
            const read = Photograph.shape.date.safeParse(text || undefined);
            const date = read.success ? read.data : value.date;
            setTyped({ text: target.value, date });
            if (!read.success || date === value.date) return;
            const { date: _, ...rest } = value;
            onChange(date === undefined ? rest : { ...rest, date });
          }}
        />
      )}
    </Labelled>
  );
}
