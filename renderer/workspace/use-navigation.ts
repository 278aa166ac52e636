import { createContext, useContext } from 'react';
import type { Destination } from './navigation.ts';

interface Navigation {
  readonly go: (to: Destination) => void;
}

/** How anything in a view leads to another view. */
export const NavigationContext = createContext<Navigation>({ go: () => {} });

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}
