import { lazy, Suspense, useState } from 'react';
import type { Show } from '../shared/model/show.ts';
import { useShow } from './show/use-show.ts';
import { type Held, Workspace } from './workspace/Workspace.tsx';

const PresenterView = lazy(async () => ({
  default: (await import('./views/presenter/PresenterView.tsx')).PresenterView,
}));

/** The app's first window: the workspace, and the presenter's console while a show runs. */
export function LaunchWindow() {
  const show = useShow();
  const last = useLastShown(show);
  const held = useHeld(show);
  // Until the main process has said so there is most likely no show: the briefing begins at once.
  if (!show) return <Workspace startAt={last} held={held} />;
  return (
    <Suspense fallback={null}>
      <PresenterView show={show} />
    </Suspense>
  );
}

/** What the show that ended last was; null where none was seen. */
function useHeld(show: Show | null | undefined): Held | null {
  const [held, setHeld] = useState<Held | null>(null);
  const isRehearsal = show?.mode === 'rehearsal';
  const [isUnderWay, setUnderWay] = useState(false);
  if (!show && isUnderWay) setUnderWay(false);
  if (show && !isUnderWay) {
    setUnderWay(true);
    setHeld({ isRehearsal, since: Date.now() });
  }
  return held;
}

/** The slide that the last show was at: the reader goes on from there. */
function useLastShown(show: Show | null | undefined): number {
  const [last, setLast] = useState(0);
  if (show && show.slide !== last) setLast(show.slide);
  return last;
}
