import type { ShowAction } from '../../shared/model/show.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** Asks the main process for something; what comes of it comes back as the show's new state. */
export function act(action: ShowAction): void {
  api.show.act(action).catch(reportError);
}
