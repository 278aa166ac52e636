import type { Briefing } from '../../shared/model/briefing.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { Destination, ViewName } from './navigation.ts';

/** What every view of the workspace is given. */
export interface ViewProps<Name extends ViewName = ViewName> {
  readonly briefing: Briefing;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  /**
   * What was last asked for in this view; `visit` is another number each time. A hidden view's
   * effects run again when it is shown: compare the visit before acting on it.
   */
  readonly destination: Extract<Destination, { view: Name }>;
  readonly visit: number;
}
