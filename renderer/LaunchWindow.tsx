import { lazy, Suspense, useState } from 'react';
import type { Show } from '../shared/model/show.ts';
import { useShow } from './show/use-show.ts';
import { Workspace } from './workspace/Workspace.tsx';

const PresenterView = lazy(async () => ({
  default: (await import('./views/presenter/PresenterView.tsx')).PresenterView,
}));

/** The app's first window: the workspace, and the presenter's console while a show runs. */
export function LaunchWindow() {
  const show = useShow();
  const last = useLastShown(show);
  const rehearsed = useRehearsed(show);
  // Until the main process has said so there is most likely no show: the briefing begins at once.
  if (!show) return <Workspace startAt={last} isRehearsed={rehearsed} />;
  return (
    <Suspense fallback={null}>
      <PresenterView show={show} />
    </Suspense>
  );
}

/** Whether the show that ended last was a rehearsal. */
function useRehearsed(show: Show | null | undefined): boolean {
  const [rehearsed, setRehearsed] = useState(false);
  if (show && (show.mode === 'rehearsal') !== rehearsed) setRehearsed(!rehearsed);
  return rehearsed;
}

/** The slide that the last show was at: the reader goes on from there. */
function useLastShown(show: Show | null | undefined): number {
  const [last, setLast] = useState(0);
  if (show && show.slide !== last) setLast(show.slide);
  return last;
}
