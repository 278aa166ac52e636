import { createContext, useContext } from 'react';
import type { SlideKey } from '../../shared/model/keys.ts';
import type { Destination } from './navigation.ts';

interface Navigation {
  readonly go: (to: Destination) => void;
  /** To a slide of the briefing that is open. */
  readonly show: (slide: SlideKey) => void;
}

/** How anything in a view leads to another view. */
export const NavigationContext = createContext<Navigation>({ go: () => {}, show: () => {} });

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}
