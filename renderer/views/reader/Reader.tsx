import {
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  startTransition,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type BindResult, slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import { slidesAmiss } from '../../../shared/deck/findings.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { SlideRef } from '../../../shared/model/slide-ref.ts';
import { api } from '../../api.ts';
import type { ReaderHandlers } from '../../commands/handlers.ts';
import { useOfferedKeys } from '../../commands/offered-keys.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { settlePendingSaves } from '../../editing/pending-saves.ts';
import { reportError } from '../../error-report.ts';
import { Exporting, useExporting } from '../../export/Exporting.tsx';
import { useFindings } from '../../findings/use-findings.ts';
import { readProfile } from '../../live/use-person.ts';
import { useStoreAccess } from '../../live/use-store-access.ts';
import { QuestionMode } from '../../question/QuestionMode.tsx';
import { boundDeck, boundDeckWithHidden } from '../../slides/bound-deck.ts';
import { createDrawnSheets } from '../../slides/drawn-sheets.ts';
import { lookOf } from '../../slides/shared-context.ts';
import { SlideContext, SnapshotContext } from '../../slides/slide-context.ts';
import '../../styles/fonts.css';
import { FigureTip } from '../../figures/FigureTip.tsx';
import { createPointing, PointingContext } from '../../figures/pointed.ts';
import { SourceTags } from '../../figures/SourceTags.tsx';
import { indexOfSlide, outlineOf } from '../../slides/outline.ts';
import '../../styles/motion.css';
import { noteSlide } from '../../workspace/left-at.ts';
import type { Destination } from '../../workspace/navigation.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import { Announcement } from './Announcement.tsx';
import { EmptyState } from './EmptyState.tsx';
import { NotesPane } from './NotesPane.tsx';
import { useReaderMenu } from './ReaderMenu.tsx';
import styles from './reader.module.css';
import { readerKeys } from './reader-keys.ts';
import { Sidebar } from './Sidebar.tsx';
import { Stage } from './Stage.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Tracing } from './Tracing.tsx';
import { useEscapeFromFullScreen } from './use-escape-from-full-screen.ts';
import { useHeldKey } from './use-held-key.ts';
import { usePicturedAhead } from './use-pictured-ahead.ts';
import { useSlidePosition } from './use-slide-position.ts';
import { useTrace } from './use-trace.ts';

const SlideEditor = lazy(async () => ({
  default: (await import('../../slide-editor/SlideEditor.tsx')).SlideEditor,
}));

const loadGrid = () => import('./GridDialog.tsx');
const GridDialog = lazy(async () => ({ default: (await loadGrid()).GridDialog }));

const ProfileDialog = lazy(async () => ({
  default: (await import('../../profile/ProfileDialog.tsx')).ProfileDialog,
}));

const DataExport = lazy(async () => ({
  default: (await import('./DataExport.tsx')).DataExport,
}));

const BriefingPropertiesDialog = lazy(async () => ({
  default: (await import('../../editing/BriefingPropertiesDialog.tsx')).BriefingPropertiesDialog,
}));

interface ReaderProps {
  readonly briefing: Briefing;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  /** The slide to begin with, from 0. */
  readonly startAt: number;
  /** The window was opened just now: each briefing goes on where the last one was left. */
  readonly resumes: boolean;
  /** The slide that another view last led to, read or to change; `visit` is another number each time. */
  readonly asked: {
    readonly slide: SlideRef | null;
    readonly toEdit: boolean;
    readonly visit: number;
  };
  /** The window's, followed from outside: it may change while another view is in front. */
  readonly fullScreen: { readonly on: boolean; readonly toggle: () => void };
  /** Where the commands are put that other views hand on. */
  readonly handlersRef: RefObject<ReaderHandlers | null>;
}

/** Sidebar, toolbar, stage and notes around one deck. */
export function Reader({
  briefing,
  settings,
  onSettings,
  startAt,
  resumes,
  asked,
  fullScreen,
  handlersRef,
}: ReaderProps) {
  const { interfaceLocale, slideLocale, slideLook } = settings;
  const navigation = useNavigation();
  const stage = useRef<HTMLElement>(null);
  const [notesShown, setNotesShown] = useState(false);
  const [sourcesKept, setSourcesKept] = useState(false);
  const [dataShown, setDataShown] = useState(false);
  const [propertiesShown, setPropertiesShown] = useState(false);
  const [asking, setAsking] = useState(false);
  const [gridShown, setGridShown] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const [asksPerson, setAsksPerson] = useState(false);
  const mayEdit = useStoreAccess()?.editing !== 'rests';
  const editsSlides = isEditing && !fullScreen.on;
  const sourcesShown = useHeldKey('KeyT') || sourcesKept;

  const shown = boundDeck(briefing, slideLocale);
  const results = editsSlides ? boundDeckWithHidden(briefing, slideLocale) : shown;
  const findings = useFindings(briefing);
  const amiss = findings ? slidesAmiss(findings, briefing.deck) : 0;
  const outline = useMemo(() => outlineOf(briefing, results), [briefing, results]);
  const deckTitle = inLocale(briefing.deck.title, slideLocale);
  const place = useSlidePosition(briefing.deck.key, results, stage, startAt, resumes);
  useEffect(() => noteSlide(briefing.deck.key, place.key), [briefing.deck.key, place.key]);
  /** Of the current slide among those that are shown; of a hidden one, of the one after it. */
  const shownIndex = indexOfSlide(shown, place.key, shownBefore(results, place.index, briefing));
  const screen = `${place.index} ${slideLocale} ${slideLook}`;
  const trace = useTrace(briefing, screen);
  const menu = useReaderMenu(trace.show);
  const [pointing] = useState(createPointing);
  const [sheets] = useState(createDrawnSheets);
  useEscapeFromFullScreen(fullScreen.on);
  const exporting = useExporting(briefing, settings);

  const { looks, logo, sources, missingPictures } = briefing;
  const drawnWith = [briefing.snapshot.id, slideLocale, slideLook, logo?.url, missingPictures].join(
    ' ',
  );
  usePicturedAhead(briefing.deck.key, place.key, drawnWith, editsSlides);
  const drawn = useMemo(() => lookOf({ looks, logo }, slideLook), [looks, logo, slideLook]);
  const total = shown.length;
  // Every picture of the list draws with it: it is another one only when they look otherwise.
  const slides = useMemo(
    () => ({
      ...{ locale: slideLocale, interfaceLocale, ...drawn, deckTitle, total },
      ...{ sources, missingPictures, trace: menu.trace },
    }),
    [deckTitle, drawn, interfaceLocale, missingPictures, slideLocale, sources, total, menu.trace],
  );

  function startShow(slide: number, rehearsal: boolean): void {
    settlePendingSaves()
      .then(() => api.show.start({ deck: briefing.deck.key, slide, rehearsal }))
      .catch(reportError);
  }

  /** Every change is signed: who does not say who they are goes on reading. */
  async function beginEditing(): Promise<void> {
    const { person } = await readProfile();
    if (person === '') setAsksPerson(true);
    else showEditor(true);
  }

  /** The reader stands until the editor is loaded and drawn: nothing between them waits by itself. */
  function showEditor(shown: boolean): void {
    startTransition(() => setEditing(shown));
  }

  // A quiet moment now is none that whoever asks for the grid waits for.
  useEffect(() => {
    const waiting = requestIdleCallback(() => void loadGrid());
    return () => cancelIdleCallback(waiting);
  }, []);

  const handlers: ReaderHandlers = {
    'file.export-pdf': () => void settlePendingSaves().then(() => exporting.open('options')),
    'file.export-again': () => void settlePendingSaves().then(() => exporting.open('again')),
    'file.print': () => void settlePendingSaves().then(() => exporting.open('print')),
    'file.export-data': () => setDataShown(true),
    'file.briefing-properties': () => setPropertiesShown(true),
    'edit.slides': () => (isEditing ? setEditing(false) : mayEdit && void beginEditing()),
    'edit.copy-slide': () => exporting.copy.start(shownIndex + 1),
    // Whoever edits a slide wants to see that one.
    'show.start': () => startShow(editsSlides ? shownIndex : 0, false),
    'show.start-here': () => startShow(shownIndex, false),
    'show.rehearse': () => startShow(shownIndex, true),
    'view.next-slide': place.next,
    'view.previous-slide': place.previous,
    'view.first-slide': place.first,
    'view.last-slide': place.last,
    'view.grid': () => setGridShown(true),
    'view.toggle-full-screen': fullScreen.toggle,
    'view.toggle-notes': () => setNotesShown((shown) => !shown),
    'view.toggle-sources': () => setSourcesKept((kept) => !kept),
    'view.ask': () => setAsking(true),
  };
  useCommands(handlers);
  useOfferedKeys(readerKeys);
  useLayoutEffect(() => {
    handlersRef.current = handlers;
  });

  const followed = useRef(asked.visit);
  useEffect(() => {
    if (followed.current === asked.visit) return;
    // A slide of another briefing comes with it.
    if (asked.slide && asked.slide.deck !== briefing.deck.key) return;
    followed.current = asked.visit;
    if (asked.slide) place.go(asked.slide.slide);
    if (asked.toEdit && !isEditing && mayEdit) void beginEditing();
  });

  const personAsked = asksPerson && (
    <Suspense fallback={null}>
      <ProfileDialog
        onClose={(person) => {
          setAsksPerson(false);
          showEditor(person !== null);
        }}
      />
    </Suspense>
  );

  const current = results[place.index];
  if (!current && !editsSlides)
    return (
      <>
        <EmptyState onEdit={handlers['edit.slides']} />
        {personAsked}
      </>
    );

  const drawStage = (result: BindResult, over: ReactNode) => (
    <Stage
      ref={stage}
      result={result}
      place={place}
      total={results.length}
      fullScreen={fullScreen.on}
      onLeave={fullScreen.toggle}
    >
      {over}
    </Stage>
  );

  const drawToolbar = (editorTools: ReactNode | null) => (
    <Toolbar
      place={place}
      total={results.length}
      amiss={amiss}
      settings={settings}
      looks={briefing.looks}
      languages={briefing.deck.languages}
      notesShown={notesShown}
      sourcesShown={sourcesShown}
      handlers={handlers}
      mayEdit={mayEdit}
      onSettings={onSettings}
      editorTools={editorTools}
    />
  );

  return (
    <SnapshotContext value={briefing.snapshot.id}>
      <SlideContext value={slides}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the menu is asked for on what stands in it, by mouse or key */}
        <div
          className={styles['reader']}
          data-testid="reader"
          data-full-screen={fullScreen.on}
          data-notes={notesShown}
          data-editing={editsSlides}
          onContextMenu={editsSlides ? undefined : menu.onContextMenu}
        >
          {/* Kept while the screen is full: making all thumbnails anew would delay leaving it. */}
          <Sidebar
            outline={outline}
            currentKey={place.key}
            locale={slideLocale}
            look={slides.look}
            hidden={fullScreen.on || editsSlides}
            onGo={place.go}
            onEnter={place.focusStage}
            deck={briefing.deck}
            sheets={sheets}
          />
          {!fullScreen.on && !editsSlides && drawToolbar(null)}
          <PointingContext value={pointing}>
            {editsSlides ? (
              <SlideEditor
                briefing={briefing}
                slideKey={place.key}
                locale={slideLocale}
                stage={stage}
                onGo={place.go}
                drawStage={drawStage}
                drawToolbar={drawToolbar}
              />
            ) : (
              current &&
              drawStage(
                current,
                sourcesShown && current.ok && (
                  <SourceTags slide={current.slide} locale={slideLocale} stage={stage} />
                ),
              )
            )}
          </PointingContext>
          {current && notesShown && !fullScreen.on && (
            <NotesPane result={current} locale={slideLocale} />
          )}
          {current && <Announcement result={current} total={results.length} locale={slideLocale} />}
        </div>
        {!trace.shown && !sourcesShown && <FigureTip pointing={pointing} screen={screen} />}
        <Tracing
          trace={trace}
          menu={menu}
          commands={{
            showHere: handlers['show.start-here'],
            edit: handlers['edit.slides'],
            copy: handlers['edit.copy-slide'],
            export: handlers['file.export-pdf'],
            review: () => navigation.go(reviewOf(briefing, place.key)),
          }}
          briefing={briefing}
          results={results}
          currentKey={place.key}
          onGo={place.go}
        />
        {asking && (
          <QuestionMode
            briefing={briefing}
            results={results}
            current={current ?? null}
            locale={slideLocale}
            onGo={(key) => {
              setAsking(false);
              place.go(key);
            }}
            onClose={() => setAsking(false)}
          />
        )}
        {gridShown && (
          <Suspense fallback={null}>
            <GridDialog
              results={shown}
              current={shownIndex}
              slides={slides}
              sheets={sheets}
              onGo={(key) => {
                setGridShown(false);
                place.go(key);
              }}
              onClose={() => setGridShown(false)}
            />
          </Suspense>
        )}
        <Exporting
          exporting={exporting}
          briefing={briefing}
          settings={settings}
          current={shownIndex + 1}
        />
        {current && dataShown && (
          <Suspense fallback={null}>
            <DataExport
              deck={briefing.deck.key}
              slides={results}
              current={current}
              locale={slideLocale}
              onClose={() => setDataShown(false)}
            />
          </Suspense>
        )}
        {propertiesShown && (
          <Suspense fallback={null}>
            <BriefingPropertiesDialog
              briefing={briefing}
              onClose={() => setPropertiesShown(false)}
            />
          </Suspense>
        )}
        {personAsked}
      </SlideContext>
    </SnapshotContext>
  );
}

function reviewOf({ deck }: Pick<Briefing, 'deck'>, slide: SlideKey | null): Destination {
  return { view: 'review', ...(slide && { slide: { deck: deck.key, slide } }) };
}

/** How many shown slides stand before a place among all. */
function shownBefore(
  results: readonly BindResult[],
  index: number,
  { deck }: Pick<Briefing, 'deck'>,
): number {
  const hidden = new Set(deck.slides.filter((slide) => slide.hidden).map(({ key }) => key));
  return results.slice(0, index).filter((result) => !hidden.has(slideKeyOf(result))).length;
}
