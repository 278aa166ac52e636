import {
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { type BindResult, type BoundFigure, slideKeyOf } from '../../shared/deck/bound-slide.ts';
import { nameOfPath, type SlidePath } from '../../shared/deck/slide-paths.ts';
import { AppError } from '../../shared/errors.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Slide } from '../../shared/model/deck.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { SlideFields } from '../../shared/model/edit-fields.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { api } from '../api.ts';
import { useOfferedKeys } from '../commands/offered-keys.ts';
import { setNotice } from '../editing/undo.ts';
import { usePerson } from '../live/use-person.ts';
import { bindSlideOf, boundDeckWithHidden } from '../slides/bound-deck.ts';
import { SlideContext, useSlides } from '../slides/slide-context.ts';
import { useMessages } from '../ui/messages.ts';
import { useOnceIdle } from '../ui/use-once-idle.ts';
import { useStable } from '../ui/use-stable.ts';
import { ChecksPane } from './checks/ChecksPane.tsx';
import { FindReplaceDialog } from './checks/FindReplaceDialog.tsx';
import { useFindKeys } from './checks/use-find-keys.ts';
import { EditorTools } from './EditorTools.tsx';
import { useBoundSlide, withSlide } from './edited-slide.ts';
import { editorKeys } from './editor-keys.ts';
import { SidePane } from './fields/SidePane.tsx';
import { useMarkedTexts } from './fields/use-marked-texts.ts';
import { StageCandidate } from './layouts/StageCandidate.tsx';
import { Tray } from './layouts/Tray.tsx';
import { type SlideEditing, SlideEditingContext } from './slide-editing.ts';
import styles from './slide-editor.module.css';
import { SlideListEditor } from './slide-list/SlideListEditor.tsx';
import { pathOfFigure } from './stage/path-of-figure.ts';
import { StageText } from './stage/StageText.tsx';
import { pathOfElement, textElementAt, textElements } from './stage/text-elements.ts';
import { UnsavedElsewhere, UnsavedNotice } from './UnsavedNotice.tsx';
import { useBeside } from './use-beside.ts';
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
  const {
    saver,
    change,
    current,
    catchUp,
    stored: held,
    others,
  } = useSlideSavers(stored, slideKey, person);
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
  const [tried, setTried] = useState<SlideFields | null>(null);
  const slides = useSlides();
  const message = useMessages();

  const briefing = useMemo(
    () => (edited ? withSlide(stored, edited as Slide) : stored),
    [stored, edited],
  );
  const result = useBoundSlide(stored, briefing, slideKey, locale);

  const candidate = useMemo(() => {
    const stands = tried && stored.deck.slides.find(({ key }) => key === tried.key);
    if (!stands || tried.key !== slideKey) return null;
    return bindSlideOf(stored, { ...tried, position: stands.position } as Slide, locale);
  }, [tried, stored, slideKey, locale]);

  // The list's picture of it may be a moment late: what is typed on the stage is drawn first.
  const pictured = useOnceIdle(result, `${slideKey} ${locale}`);
  const listed = useMemo(
    () =>
      boundDeckWithHidden(stored, locale).map((one) =>
        pictured && slideKeyOf(one) === slideKeyOf(pictured) ? pictured : one,
      ),
    [stored, locale, pictured],
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
      now: () => saver.current().wanted,
      tryOn: setTried,
      leave() {
        catchUp();
        void saver.leave();
      },
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
  }, [briefing, edited, saver, change, catchUp, result, locale, person]);

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
  const leaveToStage = useCallback(() => stage.current?.focus({ preventScroll: true }), [stage]);

  const beside = useBeside(editing);

  // It is no other with each key, and shows a moment later that the layouts were closed.
  const galleryPressed = useDeferredValue(galleryShown);
  const isEditable = editing !== null;
  const toolbar = useMemo(
    () =>
      drawToolbar(
        <EditorTools
          checksShown={checksShown}
          onChecks={setChecksShown}
          onFind={() => setFinds(true)}
          galleryShown={isEditable ? galleryPressed : null}
          onGallery={setGalleryShown}
        />,
      ),
    [drawToolbar, checksShown, galleryPressed, isEditable],
  );

  return (
    <SlideEditingContext value={editing}>
      <SlideContext value={slidesEdited}>
        <SlideListEditor
          briefing={stored}
          results={listed}
          currentKey={slideKey}
          locale={locale}
          onGo={onGo}
          onLeaveToStage={leaveToStage}
        />
        {toolbar}
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
              {candidate && <StageCandidate result={candidate} />}
              {saver && current?.failure && held && (
                <UnsavedNotice saver={saver} failure={current.failure} stored={held} />
              )}
              {!current?.failure && others[0] && <UnsavedElsewhere slide={others[0]} onGo={onGo} />}
            </>,
          )}
        {beside && !checksShown && (
          <SlideEditingContext value={beside}>
            <SidePane focused={chosen} onFocusPath={setMarked} />
          </SlideEditingContext>
        )}
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
