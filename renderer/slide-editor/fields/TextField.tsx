import { Fragment, useContext, useId, useRef, useState } from 'react';
import { withFieldAt } from '../../../shared/deck/field-edits.ts';
import type { Capacity } from '../../../shared/deck/layouts/field.ts';
import { nameOfPath, type SlidePath, valueAt } from '../../../shared/deck/slide-paths.ts';
import { isSame } from '../../../shared/editing/edit-rules.ts';
import type { Locale, Localized } from '../../../shared/model/localized.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useMessages } from '../../ui/messages.ts';
import { useExcessAt } from '../checks/use-excess-at.ts';
import { useSlideEditing } from '../slide-editing.ts';
import { FigureTextField } from '../text/FigureTextField.tsx';
import styles from './fields.module.css';
import { OtherLanguages } from './pane-languages.ts';
import { changeText, isBlank, type TextChange, type TextRules, textOf } from './typed-text.ts';

interface TextFieldProps {
  readonly path: SlidePath;
  readonly rules: TextRules;
  readonly label: string;
  /** How many characters find room on the slide. */
  readonly fits?: Capacity;
  readonly multiline?: boolean;
  /** What stands on the slide while this is empty. */
  readonly placeholder?: string;
  /** What the slide holds where there is no such text. */
  readonly none?: null | undefined;
  /** Where a heading names it already. */
  readonly hidesLabel?: boolean;
  readonly autoFocus?: boolean;
  /** It was left, and nothing stands in it. */
  readonly onLeftEmpty?: () => void;
}

const inLanguage = { 'zh-CN': 'field.in-chinese', en: 'field.in-english' } as const;
const languageNames = {
  'zh-CN': 'command.slides-in-chinese',
  en: 'command.slides-in-english',
} as const;

type Unfit = Extract<TextChange, { outcome: 'unfit' }>;

/**
 * A text of the slide in the language of the stage, and in others where they are asked for. What can't stand on the slide is kept here until
 * it can; one that is left so is again what it was.
 */
export function TextField(props: TextFieldProps) {
  const { path, rules, label, fits, multiline = false, placeholder = '', none } = props;
  const { hidesLabel = false, autoFocus = false, onLeftEmpty } = props;
  const { slide, locale, change, now, leave } = useSlideEditing();
  const message = useMessages();
  const id = useId();
  const excess = useExcessAt(path);
  const asked = useContext(OtherLanguages);
  const stored = textOf(valueAt(slide, path));
  const [unfit, setUnfit] = useState<Unfit | null>(null);
  const [isBack, setIsBack] = useState(false);
  const [asksChinese, setAsksChinese] = useState(false);
  /** As it was when somebody began to type in it. */
  const began = useRef<{ readonly text: Localized | null } | null>(null);
  /** A field may be left in the same moment as it is typed in. */
  const latest = useRef<Unfit | null>(null);
  const shown = unfit?.typed ?? stored;
  const needsChinese = asksChinese && locale !== 'zh-CN' && !asked.includes('zh-CN');
  const others: readonly Locale[] = needsChinese ? [...asked, 'zh-CN'] : asked;

  function keep(next: Unfit | null): void {
    latest.current = next;
    setUnfit(next);
  }

  function put(text: Localized | null): void {
    change((slide) => withFieldAt(slide, path, text ?? none), path);
  }

  function type(language: Locale, text: string): void {
    // What is drawn may be a moment behind what was typed in another language.
    const stands = textOf(valueAt(now(), path));
    began.current ??= { text: stands };
    setIsBack(false);
    const before = latest.current?.typed ?? stands ?? began.current.text;
    const changed = changeText(rules, before, language, text);
    if (changed.outcome === 'unfit') {
      if (changed.issue.key === 'slide-fields.needs-chinese') setAsksChinese(true);
      keep(changed);
    } else {
      keep(null);
      put(changed.outcome === 'fits' ? changed.text : null);
    }
  }

  function left(): void {
    const was = began.current?.text ?? null;
    began.current = null;
    const kept = latest.current;
    if (kept && was) {
      if (!isSame(textOf(valueAt(now(), path)), was)) put(was);
      keep(null);
      setIsBack(true);
    } else if (kept && isBlank(kept.typed.zh) && isBlank(kept.typed.en)) keep(null);
    if (latest.current === null) setAsksChinese(false);
    leave();
    if (latest.current === null && textOf(valueAt(now(), path)) === null) onLeftEmpty?.();
  }

  const field = (language: Locale, isFirst: boolean) => {
    const name = others.length === 0 ? label : message(inLanguage[language], { field: label });
    const text = (language === 'en' ? shown?.en : shown?.zh) ?? '';
    const stand = language === 'en' && !isBlank(shown?.zh) ? (shown?.zh ?? '') : placeholder;
    return (
      <Fragment key={language}>
        {others.length > 0 && (
          <span className={styles['language']} lang={language} aria-hidden="true">
            {message(languageNames[language])}
          </span>
        )}
        <div
          className={styles['text']}
          data-placeholder={stand}
          data-empty={text === ''}
          data-multiline={multiline}
        >
          <FigureTextField
            value={text}
            locale={language}
            label={name}
            multiline={multiline}
            onChange={(next) => type(language, next)}
            onLeave={left}
            {...(autoFocus && isFirst && { autoFocus: true })}
            // Whether another language finds room is known once the stage shows it.
            {...(fits &&
              language === locale && { fits: language === 'en' ? fits.en : fits.zh, excess })}
          />
        </div>
      </Fragment>
    );
  };

  return (
    <div
      className={styles['field']}
      data-path={nameOfPath(path)}
      data-invalid={unfit !== null}
      {...(unfit && { 'aria-describedby': id })}
    >
      {!hidesLabel && (
        <span className={styles['label']} aria-hidden="true">
          {label}
        </span>
      )}
      {field(locale, true)}
      {others.map((language) => field(language, false))}
      {unfit ? (
        <p id={id} className={styles['issue']} role="alert">
          <Icon name="warning" />
          {message(unfit.issue.key, unfit.issue.params)}
        </p>
      ) : (
        isBack && (
          <p className={styles['told']} role="status">
            {message('slide-fields.back')}
          </p>
        )
      )}
    </div>
  );
}
