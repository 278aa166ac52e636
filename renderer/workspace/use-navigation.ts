import { createContext, useContext } from 'react';
import type { WindowCommandId } from '../../shared/commands/registry.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import type { RecordId } from '../../shared/model/record-id.ts';
import type { Destination } from './navigation.ts';

interface Navigation {
  readonly go: (to: Destination) => void;
  /** To a slide of the briefing that is open. */
  readonly show: (slide: SlideKey) => void;
  /** Carries out what any view may ask of the window. */
  readonly run: (id: WindowCommandId) => void;
  /** Opens the record of a meeting over the view. */
  readonly showMeeting: (meeting: RecordId) => void;
}

/** How anything in a view leads to another view. */
export const NavigationContext = createContext<Navigation>({
  go: () => {},
  show: () => {},
  run: () => {},
  showMeeting: () => {},
});

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}
