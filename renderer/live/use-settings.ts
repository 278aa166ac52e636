import { useState } from 'react';
import { AppError, type Failure } from '../../shared/errors.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { useLive } from './use-live.ts';

/** The person's settings, kept in step with the menu and other windows. */
export function useSettings() {
  const settings = useLive(api.settings.get, onSettingsChanged);
  /** Why the last choice was not taken. */
  const [refused, setRefused] = useState<Failure | null>(null);

  function change(part: Partial<Settings>): void {
    setRefused(null);
    api.settings.set(part).then(settings.set, (error: unknown) => {
      reportError(error);
      setRefused(AppError.toFailure(error));
    });
  }

  return { ...settings, change, refused, forgive: () => setRefused(null) };
}

function onSettingsChanged(refresh: () => void): () => void {
  return api.settings.changed(refresh);
}
