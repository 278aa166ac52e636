import { createContext } from 'react';
import type { Locale } from '../../../shared/model/localized.ts';

/** The languages in which texts are written beside that of the stage, as the person asked for them. */
export const OtherLanguages = createContext<readonly Locale[]>([]);
