import type { Settings } from '../../shared/model/settings.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { useLive } from './use-live.ts';

/** The person's settings, kept in step with the menu and other windows. */
export function useSettings() {
  const settings = useLive(api.settings.get, onSettingsChanged);

  function change(part: Partial<Settings>): void {
    api.settings.set(part).then(settings.set, reportError);
  }

  return { ...settings, change };
}

function onSettingsChanged(refresh: () => void): () => void {
  return api.settings.changed(refresh);
}
