import {
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type BindResult, type BoundFigure, slideKeyOf } from '../../shared/deck/bound-slide.ts';
import { nameOfPath, type SlidePath } from '../../shared/deck/slide-paths.ts';
import { isSame } from '../../shared/editing/edit-rules.ts';
import { AppError } from '../../shared/errors.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Slide } from '../../shared/model/deck.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { api } from '../api.ts';
import { useOfferedKeys } from '../commands/offered-keys.ts';
import { UndoButtons } from '../editing/UndoButtons.tsx';
import { setNotice } from '../editing/undo.ts';
import { usePerson } from '../live/use-person.ts';
import { bindSlideOf, boundDeckWithHidden } from '../slides/bound-deck.ts';
import { SlideContext, useSlides } from '../slides/slide-context.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import { shortcut } from '../ui/shortcut.ts';
import { useStable } from '../ui/use-stable.ts';
import { ChecksPane } from './checks/ChecksPane.tsx';
import { FindReplaceDialog } from './checks/FindReplaceDialog.tsx';
import { useFindKeys } from './checks/use-find-keys.ts';
import { editorKeys } from './editor-keys.ts';
import { SidePane } from './fields/SidePane.tsx';
import { useMarkedTexts } from './fields/use-marked-texts.ts';
import { Tray } from './layouts/Tray.tsx';
import { type SlideEditing, SlideEditingContext } from './slide-editing.ts';
import styles from './slide-editor.module.css';
import { SlideListEditor } from './slide-list/SlideListEditor.tsx';
import { pathOfFigure } from './stage/path-of-figure.ts';
import { StageText } from './stage/StageText.tsx';
import { pathOfElement, textElementAt, textElements } from './stage/text-elements.ts';
import { UnsavedElsewhere, UnsavedNotice } from './UnsavedNotice.tsx';
import { useSlideSavers } from './use-slide-savers.ts';

const LayoutGallery = lazy(async () => ({
  default: (await import('./layouts/LayoutGallery.tsx')).LayoutGallery,
}));

interface SlideEditorProps {
  readonly briefing: Briefing;
  /** The slide that is edited; null in a briefing without one. */
  readonly slideKey: SlideKey | null;
  readonly locale: Locale;
  readonly stage: RefObject<HTMLElement | null>;
  readonly onGo: (key: SlideKey) => void;
  /** The stage as the reader has it, with a slide and what lies over it. */
  readonly drawStage: (result: BindResult, over: ReactNode) => ReactNode;
  /** The toolbar as the reader has it, with the tools of the editor. */
  readonly drawToolbar: (tools: ReactNode) => ReactNode;
}

/** A text that is typed on the stage. */
interface TypedText {
  readonly path: SlidePath;
  readonly at: { readonly x: number; readonly y: number } | null;
}

/** The slide of the reader, to be changed where it stands. */
export function SlideEditor({
  briefing: stored,
  slideKey,
  locale,
  stage,
  onGo,
  drawStage,
  drawToolbar,
}: SlideEditorProps) {
  const { person } = usePerson();
  const { saver, change, current, stored: held, others } = useSlideSavers(stored, slideKey, person);
  const edited = current?.wanted ?? held;
  const [typed, setTyped] = useState<TypedText | null>(null);
  const [chosen, setChosen] = useState<SlidePath | null>(null);
  const [marked, setMarked] = useState<SlidePath | null>(null);
  useMarkedTexts(stage, marked);
  const [checksShown, setChecksShown] = useState(false);
  const [finds, setFinds] = useState(false);
  const [asked, setAsked] = useState<{ readonly slide: SlideKey; readonly path: SlidePath } | null>(
    null,
  );
  useFindKeys(() => setFinds(true));
  useOfferedKeys(editorKeys);
  const [galleryShown, setGalleryShown] = useState(false);
  const slides = useSlides();
  const message = useMessages();

  const briefing = useMemo(
    () => (edited ? withSlide(stored, edited as Slide) : stored),
    [stored, edited],
  );
  const result = useResult(stored, briefing, slideKey, locale);

  const listed = useMemo(
    () =>
      boundDeckWithHidden(stored, locale).map((one) =>
        result && slideKeyOf(one) === slideKeyOf(result) ? result : one,
      ),
    [stored, locale, result],
  );

  const editing = useMemo((): SlideEditing | null => {
    if (!edited || !saver || !result) return null;
    return {
      briefing,
      slide: edited,
      result,
      locale,
      change: (next, typing) =>
        change(typeof next === 'function' ? next : () => next, typing ? nameOfPath(typing) : null),
      leave: () => void saver.leave(),
      async apply(edits: readonly Edit[]) {
        try {
          await saver.leave();
          await api.records.applyAll({ edits: [...edits], actor: person, reason: '' });
          return true;
        } catch (error) {
          setNotice({ done: 'failed', failure: AppError.toFailure(error) });
          return false;
        }
      },
    };
  }, [briefing, edited, saver, change, result, locale, person]);

  // A text of one slide is none of another.
  const [of, setOf] = useState(slideKey);
  if (of !== slideKey) {
    setOf(slideKey);
    setTyped(null);
    setChosen(null);
    setMarked(null);
  }

  // A place that the checks led to: typed where it stands, else in its field beside the slide.
  useEffect(() => {
    const root = stage.current;
    if (!root || !asked || asked.slide !== slideKey || edited?.key !== slideKey) return;
    setAsked(null);
    setChosen(asked.path);
    if (textElementAt(root, asked.path)) setTyped({ path: asked.path, at: null });
    else setChecksShown(false);
  }, [stage, asked, slideKey, edited]);

  useEffect(() => {
    const root = stage.current;
    if (!root || !editing) return;
    const onClick = (event: MouseEvent) => {
      const target = event.target as Element;
      const path = target.closest('[data-fit="sheet"]') ? pathOfElement(target) : null;
      if (!path) return;
      // A figure within a text is part of it: what it shows is asked for in the text's own field.
      event.preventDefault();
      event.stopPropagation();
      setTyped({ path, at: { x: event.clientX, y: event.clientY } });
      setChosen(path);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.target !== root || !['Enter', 'F2'].includes(event.key)) return;
      const path = pathOfElement(textElements(root)[0] ?? null);
      if (!path) return;
      event.preventDefault();
      setTyped({ path, at: null });
    };
    root.addEventListener('click', onClick, { capture: true });
    root.addEventListener('keydown', onKey);
    return () => {
      root.removeEventListener('click', onClick, { capture: true });
      root.removeEventListener('keydown', onKey);
    };
  }, [stage, editing]);

  // Every picture of the list draws with it: another one with each key would draw them all anew.
  const { trace } = useStable({
    trace({ figure }: BoundFigure) {
      const path = edited && pathOfFigure(edited, figure, briefing);
      if (path) setChosen(path);
    },
  });
  const slidesEdited = useMemo(() => ({ ...slides, trace }), [slides, trace]);

  return (
    <SlideEditingContext value={editing}>
      <SlideContext value={slidesEdited}>
        <SlideListEditor
          briefing={stored}
          results={listed}
          currentKey={slideKey}
          locale={locale}
          onGo={onGo}
          onLeaveToStage={() => stage.current?.focus({ preventScroll: true })}
        />
        {drawToolbar(
          <>
            <UndoButtons />
            <IconButton
              icon="review"
              label={message('checks.title')}
              aria-pressed={checksShown}
              onClick={() => setChecksShown((shown) => !shown)}
            />
            <IconButton
              icon="ask"
              label={message('find.title')}
              keys={shortcut('CmdOrCtrl+F')}
              onClick={() => setFinds(true)}
            />
            {editing && (
              <Button
                look="quiet"
                aria-pressed={galleryShown}
                onClick={() => setGalleryShown(!galleryShown)}
              >
                {message('layout-gallery.title')}
              </Button>
            )}
          </>,
        )}
        {!result && (
          <p className={styles['slide-editor-none']}>{message('slide-editor.no-slides')}</p>
        )}
        {result &&
          drawStage(
            result,
            <>
              {editing && typed && (
                <StageText
                  stage={stage}
                  path={typed.path}
                  at={typed.at}
                  onMove={(path) => {
                    editing.leave();
                    setTyped({ path, at: null });
                  }}
                  onClose={() => {
                    setTyped(null);
                    editing.leave();
                    stage.current?.focus({ preventScroll: true });
                  }}
                />
              )}
              {editing && <Tray key={slideKey} />}
              {saver && current?.failure && held && (
                <UnsavedNotice saver={saver} failure={current.failure} stored={held} />
              )}
              {!current?.failure && others[0] && <UnsavedElsewhere slide={others[0]} onGo={onGo} />}
            </>,
          )}
        {editing && !checksShown && <SidePane focused={chosen} onFocusPath={setMarked} />}
        {editing && checksShown && (
          <ChecksPane
            onGo={(slide, path) => {
              editing.leave();
              setTyped(null);
              if (slide !== slideKey) onGo(slide);
              setAsked(path && { slide, path });
            }}
          />
        )}
        {editing && finds && <FindReplaceDialog onClose={() => setFinds(false)} />}
        {editing && galleryShown && (
          <Suspense fallback={null}>
            <LayoutGallery
              key={slideKey}
              onClose={() => {
                setGalleryShown(false);
                stage.current?.focus({ preventScroll: true });
              }}
            />
          </Suspense>
        )}
      </SlideContext>
    </SlideEditingContext>
  );
}

/** The edited slide as it binds; as it last did while what is typed can't stand there yet. */
function useResult(
  stored: Briefing,
  briefing: Briefing,
  key: SlideKey | null,
  locale: Locale,
): BindResult | null {
  const slide = briefing.deck.slides.find((one) => one.key === key);
  const result = useMemo(() => {
    if (!slide) return null;
    const at = stored.deck.slides.indexOf(slide);
    return at >= 0
      ? (boundDeckWithHidden(stored, locale)[at] ?? null)
      : bindSlideOf(stored, slide, locale);
  }, [stored, slide, locale]);
  const last = useRef<{ key: SlideKey | null; locale: Locale; result: BindResult } | null>(null);
  if (result?.ok) last.current = { key, locale, result };
  const isOfThis = last.current?.key === key && last.current.locale === locale;
  return result && !result.ok && isOfThis ? (last.current?.result ?? result) : result;
}

function withSlide(briefing: Briefing, edited: Omit<Slide, 'position'>): Briefing {
  const slides = briefing.deck.slides.map((slide) => {
    if (slide.key !== edited.key) return slide;
    const { position } = slide;
    const { position: _, ...fields } = slide;
    return fields === edited || isSame(fields, edited) ? slide : { ...edited, position };
  });
  return { ...briefing, deck: { ...briefing.deck, slides } };
}
