import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import { figureMeant, indexFigures, splitReferences } from '../../../shared/deck/references.ts';
import { areaOf, unlessMeant } from '../../../shared/figures/areas.ts';
import { useEnterOnceAnswered } from '../../question/use-enter-once-answered.ts';
import { useFigureHits } from '../../question/use-figure-hits.ts';
import { FloatingPanel } from '../../ui/FloatingPanel.tsx';
import { useMessages } from '../../ui/messages.ts';
import { useSlideEditing } from '../slide-editing.ts';
import { FigureOptions, optionId } from './FigureOptions.tsx';
import { FigureRefinement, type Refined } from './FigureRefinement.tsx';
import styles from './figure-picker.module.css';
import { NameForm } from './NameForm.tsx';
import {
  createOptions,
  type OptionGroup,
  type PickerOption,
  type ReferenceKind,
  referenceTo,
} from './picker-options.ts';
import { recentReferences, rememberReference } from './recent-references.ts';

export type { ReferenceKind } from './picker-options.ts';

interface FigurePickerProps {
  /** What it stands beside, in the window. */
  readonly anchor: DOMRect | Element;
  /** What may be chosen. */
  readonly kinds: readonly ReferenceKind[];
  /** What is chosen now, as written: `{{hi-tech-enterprises@2022}}`. */
  readonly current: string | null;
  /** The number that is typed where a figure belongs: figures of that value are offered first. */
  readonly typed?: { readonly text: string; readonly name: string };
  readonly onChoose: (reference: string) => void;
  /** @param erase the sign that opened it is to go, too */
  readonly onClose: (erase?: boolean) => void;
}

/**
 * Chooses what a reference is to: by Chinese, pinyin, initials, English words or a value. Keys are
 * the field's, which keeps the focus and names the active option; Tab leads to its period and area.
 */
export function FigurePicker({
  anchor,
  kinds,
  current,
  typed,
  onChoose,
  onClose,
}: FigurePickerProps) {
  const message = useMessages();
  const { briefing, slide, locale } = useSlideEditing();
  const [asked, setAsked] = useState('');
  const [activeIndex, setActive] = useState(0);
  const [refined, setRefined] = useState<Refined | null>(null);
  const [isNaming, setNaming] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const question = useDeferredValue(asked).trim();

  const options = useMemo(
    () => createOptions(briefing, locale, message),
    [briefing, locale, message],
  );
  const hits = useFigureHits(question, briefing, null, locale);
  const groups = useMemo((): readonly OptionGroup[] => {
    if (question !== '') return options.found(question, hits, kinds);
    const offered = options.offered(kinds, recentReferences(), slide.section);
    const figure = currentFigure();
    const held = figure
      ? options.ofFigure(figure)
      : offered.flatMap((group) => group.options).find(({ reference }) => reference === current);
    const first: OptionGroup[] = [
      { title: 'picker.current', options: held ? [{ ...held }] : [] },
      ...(typed === undefined ? [] : options.ofValue(typed.text, kinds)),
    ];
    return [...first.filter((group) => group.options.length > 0), ...offered];

    function currentFigure() {
      const [run] = splitReferences(current ?? '');
      const reference = run && 'reference' in run ? run.reference : null;
      if (reference?.kind !== 'figure') return undefined;
      const area = unlessMeant(reference.area, areaOf(briefing.deck, briefing.areas));
      return figureMeant(indexFigures(briefing.figures), reference, area, briefing.deck);
    }
  }, [question, hits, kinds, current, typed, options, slide.section, briefing]);

  const all = useMemo(() => groups.flatMap((group) => group.options), [groups]);
  const active = all[Math.min(activeIndex, all.length - 1)];
  /** It is what stands there now: of that very period, whatever else could be chosen. */
  const isCurrent = groups[0]?.title === 'picker.current' && active === all[0];

  function refinementOf({ reference }: PickerOption): Refined | null {
    return refined?.reference === reference ? refined : null;
  }

  function choose(option: PickerOption | undefined): void {
    if (!option) return;
    const { figure, reference } = option;
    const isHeld = current !== null && groups[0]?.title === 'picker.current' && option === all[0];
    const changed = refinementOf(option);
    const of = changed && figure ? options.inArea(figure, changed.area) : undefined;
    const written =
      changed && of
        ? referenceTo(of, changed.period === '' ? null : changed.period)
        : isHeld
          ? current
          : reference;
    rememberReference(written);
    onChoose(written);
  }

  const { enter, forget } = useEnterOnceAnswered(question === asked.trim(), () => choose(active));

  function move(step: number): void {
    forget();
    setActive((at) => Math.max(0, Math.min(Math.min(at, all.length - 1) + step, all.length - 1)));
    setRefined(null);
  }

  function onKey(event: React.KeyboardEvent): void {
    const place = placeOfKey(event);
    if (place === 'Enter' || place === 'NumpadEnter') {
      event.preventDefault();
      enter();
      return;
    }
    if (place === 'Backspace' && asked === '' && !event.repeat) {
      event.preventDefault();
      onClose(true);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[place];
    if (step === undefined) return;
    event.preventDefault();
    move(step);
  }

  return (
    <FloatingPanel
      anchor={anchor}
      placing="below"
      label={message('picker.title')}
      initialFocus={field}
      onClose={onClose}
    >
      {isNaming && typed !== undefined ? (
        <NameForm typed={typed.name} onDone={() => onClose()} onBack={() => setNaming(false)} />
      ) : (
        <>
          <input
            ref={field}
            className={styles['picker-field']}
            type="text"
            role="combobox"
            aria-expanded
            aria-autocomplete="list"
            aria-controls={listId}
            aria-activedescendant={active && optionId(listId, all.indexOf(active))}
            aria-label={message('picker.title')}
            placeholder={message('picker.hint')}
            spellCheck={false}
            autoComplete="off"
            value={asked}
            onChange={(event) => {
              setAsked(event.target.value);
              setActive(0);
              setRefined(null);
              forget();
            }}
            onKeyDown={onKey}
          />
          <p className={styles['picker-caption']} aria-live="polite">
            {question !== '' && message('picker.count', { count: all.length })}
            {question === '' &&
              typed !== undefined &&
              message('picker.typed', { typed: typed.text })}
          </p>
          <div
            id={listId}
            className={styles['picker-list']}
            role="listbox"
            tabIndex={-1}
            aria-label={message('picker.answers')}
            lang={locale}
          >
            {groups.map((group, index) => (
              <FigureOptions
                key={group.title}
                group={group}
                from={groups.slice(0, index).reduce((sum, one) => sum + one.options.length, 0)}
                active={active}
                listId={listId}
                onActive={(at) => {
                  // Pressed where it stands, it keeps the period and area that were chosen for it.
                  if (all[at] !== active) setRefined(null);
                  setActive(at);
                }}
                onChoose={choose}
              />
            ))}
          </div>
          {active?.figure && (
            <FigureRefinement
              option={active}
              options={options}
              current={isCurrent ? current : null}
              refined={refinementOf(active)}
              onRefine={setRefined}
              onChoose={() => choose(active)}
            />
          )}
          {typed !== undefined && /[0-9]/.test(typed.name) && (
            <div className={styles['picker-foot']}>
              <button
                type="button"
                className={styles['picker-action']}
                onClick={() => setNaming(true)}
              >
                {message('picker.not-a-figure')}
              </button>
            </div>
          )}
        </>
      )}
    </FloatingPanel>
  );
}
