import { useEffect, useState } from 'react';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** Whether the window fills its screen, whoever switched it. */
export function useWindowFullScreen() {
  const [on, setOn] = useState(false);
  useEffect(() => api.windows.fullScreenChanged((state) => setOn(state.on)), []);
  return { on, toggle: () => requestFullScreen(!on) };
}

export function requestFullScreen(on: boolean): void {
  api.windows.setFullScreen({ on }).catch(reportError);
}
