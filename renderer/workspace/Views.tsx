import {
  Activity,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import {
  type CommandId,
  commandIds,
  commands,
  type WindowCommandId,
} from '../../shared/commands/registry.ts';
import { AppError } from '../../shared/errors.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { ReadingSummary } from '../../shared/model/reading.ts';
import type { RecordId } from '../../shared/model/record-id.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { api } from '../api.ts';
import {
  type CommandHandlers,
  carryOut,
  type ReaderHandlers,
  type WindowHandlers,
} from '../commands/handlers.ts';
import { useCommands } from '../commands/use-commands.ts';
import { reportError } from '../error-report.ts';
import { useImportStart } from '../import/use-import-start.ts';
import { QuestionMode } from '../question/QuestionMode.tsx';
import { boundDeck } from '../slides/bound-deck.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { useMessages } from '../ui/messages.ts';
import { useWindowFullScreen } from '../ui/use-window-full-screen.ts';
import { useVerifyStart } from '../verifying/use-verify-start.ts';
import { Reader } from '../views/reader/Reader.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { noteView, recallLeft } from './left-at.ts';
import { type Destination, nextJourney, startIn, type ViewName } from './navigation.ts';
import { Rail } from './Rail.tsx';
import { LoadingState } from './States.tsx';
import { NavigationContext } from './use-navigation.ts';
import { otherViews } from './views.ts';
import styles from './workspace.module.css';

const UndoToast = lazy(async () => ({
  default: (await import('../editing/UndoToast.tsx')).UndoToast,
}));

const ProfileDialog = lazy(async () => ({
  default: (await import('../profile/ProfileDialog.tsx')).ProfileDialog,
}));
const LooksDialog = lazy(async () => ({
  default: (await import('../looks/LooksDialog.tsx')).LooksDialog,
}));
const DistrictDialog = lazy(async () => ({
  default: (await import('../profile/DistrictDialog.tsx')).DistrictDialog,
}));
const BackupsDialog = lazy(async () => ({
  default: (await import('../backups/BackupsDialog.tsx')).BackupsDialog,
}));
const SendDialog = lazy(async () => ({
  default: (await import('../bundles/SendDialog.tsx')).SendDialog,
}));
const MergeDialog = lazy(async () => ({
  default: (await import('../bundles/MergeDialog.tsx')).MergeDialog,
}));
const ReviewBundle = lazy(async () => ({
  default: (await import('../bundles/ReviewBundle.tsx')).ReviewBundle,
}));
const ImportDialog = lazy(async () => ({
  default: (await import('../import/ImportDialog.tsx')).ImportDialog,
}));
const DraftDialog = lazy(async () => ({
  default: (await import('../drafting/DraftDialog.tsx')).DraftDialog,
}));
const VerifyDialog = lazy(async () => ({
  default: (await import('../verifying/VerifyDialog.tsx')).VerifyDialog,
}));
const MeetingsPanel = lazy(async () => ({
  default: (await import('../meetings/MeetingsPanel.tsx')).MeetingsPanel,
}));
const MeetingNotice = lazy(async () => ({
  default: (await import('./MeetingNotice.tsx')).MeetingNotice,
}));
const ReadingNotice = lazy(async () => ({
  default: (await import('./ReadingNotice.tsx')).ReadingNotice,
}));
const FirstStepsNotice = lazy(async () => ({
  default: (await import('./FirstStepsNotice.tsx')).FirstStepsNotice,
}));
const DamageNotice = lazy(async () => ({
  default: (await import('./DamageNotice.tsx')).DamageNotice,
}));

type WindowDialog =
  | 'profile'
  | 'looks'
  | 'district'
  | 'backups'
  | 'send'
  | 'review'
  | 'merge'
  | 'meetings'
  | 'draft'
  | 'keys';

const viewNames: readonly ViewName[] = ['briefing', ...otherViews.map(({ view }) => view)];

interface ViewsProps {
  readonly briefing: Briefing;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly startAt: number;
  /** When this window first saw the show that ended just now, in epoch ms; null where there was none. */
  readonly heldSince: number | null;
}

/** Where a view was last asked to be. */
interface NavigatedTo {
  readonly destination: Destination;
  readonly visit: number;
}

/** The rail and the view in front. A view that was left stays as it was: hidden, its keys at rest. */
export function Views({ startAt, heldSince, ...shared }: ViewsProps) {
  const [left] = useState(() => recallLeft(viewNames));
  const [journey, step] = useReducer(nextJourney, left, startIn);
  const { here, visit } = journey;
  const [places, setPlaces] = useState<ReadonlyMap<ViewName, NavigatedTo>>(new Map());
  const reader = useRef<ReaderHandlers | null>(null);
  const [askedAt, setAskedAt] = useState<number | null>(null);
  /** What the window asks or shows over any view. */
  const [dialog, setDialog] = useState<WindowDialog | null>(null);
  /** The meeting that the records of meetings were opened for; null for the latest. */
  const [meeting, setMeeting] = useState<RecordId | null>(null);
  const fullScreen = useWindowFullScreen();
  const message = useMessages();
  const inBriefing = here.view === 'briefing';
  const readReport = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    void openReport(() => api.readings.open({ name, bytes }));
  const importing = useImportStart(dialog === null, {
    onReport: readReport,
    onRefused: (error) => void tellFailure(error),
  });
  const verifying = useVerifyStart(dialog === null && importing.start === null);

  if (places.get(here.view)?.visit !== visit)
    setPlaces(new Map(places).set(here.view, { destination: here, visit }));

  const deck = shared.briefing.deck.key;
  const ofWindow = useRef<WindowHandlers | null>(null);
  const navigation = useMemo(() => {
    const go = (to: Destination) => step({ type: 'go', to });
    const show = (slide: SlideKey) => go({ view: 'briefing', slide: { deck, slide } });
    const run = (id: WindowCommandId) => ofWindow.current?.[id]();
    const showMeeting = (meeting: RecordId) => {
      setMeeting(meeting);
      setDialog('meetings');
    };
    return { go, show, run, showMeeting };
  }, [deck]);

  const followed = useRef(visit);
  useEffect(() => {
    if (followed.current === visit) return;
    followed.current = visit;
    // Only on the way there, be it by going back: whoever opens another briefing afterwards stays in it.
    const slide = 'slide' in here ? here.slide : undefined;
    if (slide && slide.deck !== deck) api.decks.open({ deck: slide.deck }).catch(reportError);
  }, [visit, here, deck]);

  useEffect(() => noteView(here.view), [here.view]);

  useEffect(() => {
    const title = inLocale(shared.briefing.deck.title, shared.settings.interfaceLocale);
    document.title = `${title} · ${message('app.name')}`;
  }, [shared.briefing, shared.settings.interfaceLocale, message]);

  async function openReport(open: () => Promise<ReadingSummary | null>): Promise<void> {
    try {
      const opened = await open();
      if (opened) navigation.go({ view: 'reading', reading: opened.reading });
    } catch (error) {
      await tellFailure(error);
    }
  }

  const handlers: WindowHandlers = {
    'go.briefings': () => navigation.go({ view: 'briefings' }),
    'go.briefing': () => navigation.go({ view: 'briefing' }),
    'go.data': () => navigation.go({ view: 'data' }),
    'go.review': () => navigation.go({ view: 'review' }),
    'go.sources': () => navigation.go({ view: 'sources' }),
    'go.goals': () => navigation.go({ view: 'goals' }),
    'go.differences': () => navigation.go({ view: 'differences' }),
    'go.reading': () => navigation.go({ view: 'reading' }),
    'help.keys': () => setDialog('keys'),
    'go.back': () => step({ type: 'back' }),
    'go.forward': () => step({ type: 'forward' }),
    'edit.undo': () => void undoStep('undo'),
    'edit.redo': () => void undoStep('redo'),
    'file.send': () => setDialog('send'),
    'file.review': () => setDialog('review'),
    'file.merge': () => setDialog('merge'),
    'file.backups': () => setDialog('backups'),
    'file.import': () => importing.setStart({ from: 'choice' }),
    'file.read-report': () => void openReport(api.readings.choose),
    'file.draft': () => setDialog('draft'),
    'file.verify': () => verifying.setStart({ from: 'choice' }),
    'view.meetings': () => {
      setMeeting(null);
      setDialog('meetings');
    },
    'edit.period-grid': () => navigation.go({ view: 'data', grid: {} }),
    'edit.profile': () => setDialog('profile'),
    'edit.looks': () => setDialog('looks'),
    'edit.district': () => setDialog('district'),
  };
  const elsewhere: CommandHandlers = {
    ...handedToBriefing(here.view, (id) => {
      navigation.go({ view: 'briefing' });
      if (reader.current) carryOut(id, reader.current);
    }),
    'view.ask': () => setAskedAt(visit),
    'view.toggle-full-screen': fullScreen.toggle,
  };
  useCommands(inBriefing ? handlers : { ...handlers, ...elsewhere });
  useLayoutEffect(() => {
    ofWindow.current = handlers;
  });
  const closeDialog = () => setDialog(null);

  return (
    <NavigationContext value={navigation}>
      <div className={styles['workspace']}>
        {otherViews.length > 0 && !(inBriefing && fullScreen.on) && (
          <Rail current={here.view} onGo={(view) => navigation.go({ view })} />
        )}
        <Pane shown={inBriefing}>
          <Reader
            {...shared}
            startAt={startAt}
            resumes={left !== null}
            asked={slideNavigatedTo(places.get('briefing'))}
            fullScreen={fullScreen}
            handlersRef={reader}
          />
        </Pane>
        {otherViews.map(({ view, Component }) => {
          const place = places.get(view);
          return (
            place && (
              <Pane key={view} shown={view === here.view}>
                <Component {...shared} {...place} />
              </Pane>
            )
          );
        })}
      </div>
      <Suspense fallback={null}>
        <UndoToast briefing={shared.briefing} />
        {heldSince !== null && <MeetingNotice since={heldSince} />}
        {dialog === 'profile' && <ProfileDialog onClose={closeDialog} />}
        {dialog === 'looks' && <LooksDialog {...shared} onClose={closeDialog} />}
        {importing.start && (
          <ImportDialog
            {...shared}
            start={importing.start}
            onClose={() => importing.setStart(null)}
            onReport={readReport}
          />
        )}
        {verifying.start && (
          <VerifyDialog
            {...shared}
            start={verifying.start}
            onGo={navigation.go}
            onClose={() => verifying.setStart(null)}
          />
        )}
        {dialog === 'backups' && <BackupsDialog onClose={closeDialog} />}
        {dialog === 'send' && <SendDialog {...shared} onClose={closeDialog} />}
        {dialog === 'review' && <ReviewBundle onClose={closeDialog} />}
        {dialog === 'merge' && <MergeDialog {...shared} onClose={closeDialog} />}
        {dialog === 'meetings' && (
          <MeetingsPanel
            deck={shared.briefing.deck}
            first={meeting}
            onCompare={(meeting) => {
              closeDialog();
              navigation.go({ view: 'differences', meeting });
            }}
            onClose={closeDialog}
          />
        )}
        {dialog === 'draft' && <DraftDialog {...shared} source={null} onClose={closeDialog} />}
        {dialog === 'keys' && <KeysDialog view={here.view} onClose={closeDialog} />}
        {dialog === 'district' && <DistrictDialog {...shared} onClose={closeDialog} />}
        {shared.settings.firstSteps === 'offered' && inBriefing && !fullScreen.on && (
          <FirstStepsNotice onSettings={shared.onSettings} />
        )}
        {!fullScreen.on && <DamageNotice />}
        {!fullScreen.on && <ReadingNotice />}
      </Suspense>
      {/* Whoever leaves the view leaves the question too. */}
      {askedAt === visit && !inBriefing && (
        <Asking {...shared} onGo={navigation.show} onClose={() => setAskedAt(null)} />
      )}
    </NavigationContext>
  );
}

function Pane({ shown, children }: { readonly shown: boolean; readonly children: ReactNode }) {
  return (
    <div className={styles['workspace-view']} data-testid="workspace-view" hidden={!shown}>
      <Activity mode={shown ? 'visible' : 'hidden'}>
        <ErrorBoundary>
          <Suspense fallback={<LoadingState />}>{children}</Suspense>
        </ErrorBoundary>
      </Activity>
    </div>
  );
}

/** Loaded when it is first asked for: most people only read. */
async function undoStep(asked: 'undo' | 'redo'): Promise<void> {
  const { step } = await import('../editing/undo.ts');
  await step(asked);
}

async function tellFailure(error: unknown): Promise<void> {
  const { setNotice } = await import('../editing/undo.ts');
  setNotice({ done: 'failed', failure: AppError.toFailure(error) });
}

/** Question mode over a view without slides: no slide's figures to offer before anything is asked. */
function Asking({
  briefing,
  settings: { slideLocale },
  onGo,
  onClose,
}: Pick<ViewsProps, 'briefing' | 'settings'> & {
  readonly onGo: (slide: SlideKey) => void;
  readonly onClose: () => void;
}) {
  const results = boundDeck(briefing, slideLocale);
  return (
    <QuestionMode
      briefing={briefing}
      results={results}
      current={null}
      locale={slideLocale}
      onGo={onGo}
      onClose={onClose}
    />
  );
}

/** What the briefing carries out, wherever it was asked for: export, show, help. */
function handedToBriefing(view: ViewName, hand: (id: CommandId) => void): CommandHandlers {
  // The store itself says what there is to undo; in a show another view has the window.
  const context = {
    ...{ view, isShowing: false, isInDialog: false },
    ...{ canUndo: true, canRedo: true, mayEdit: true },
  };
  const handed = commandIds.filter(
    (id) => commands[id].runsIn === 'briefing' && commands[id].when(context),
  );
  return Object.fromEntries(handed.map((id) => [id, () => hand(id)]));
}

function slideNavigatedTo(place: NavigatedTo | undefined) {
  const briefing = place?.destination.view === 'briefing' ? place.destination : undefined;
  return {
    slide: briefing?.slide ?? null,
    toEdit: briefing?.toEdit === true,
    visit: place?.visit ?? 0,
  };
}
