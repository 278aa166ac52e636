import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { guardTextFields } from './commands/text-fields.ts';
import { reportUncaughtErrors } from './error-report.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import './ui/chrome.css';

/** What a window may show, by the `view` of its address; each is loaded only where it is shown. */
const views = {
  reader: lazy(async () => ({ default: (await import('./LaunchWindow.tsx')).LaunchWindow })),
  audience: lazy(async () => ({
    default: (await import('./views/audience/AudienceView.tsx')).AudienceView,
  })),
  print: lazy(async () => ({ default: (await import('./print/PrintView.tsx')).PrintView })),
};

export function start(): void {
  reportUncaughtErrors();
  guardTextFields(window);
  const asked = new URLSearchParams(location.search).get('view');
  const View =
    asked && Object.hasOwn(views, asked) ? views[asked as keyof typeof views] : views.reader;
  createRoot(rootElement()).render(
    <StrictMode>
      <ErrorBoundary>
        <Suspense fallback={null}>
          <View />
        </Suspense>
      </ErrorBoundary>
    </StrictMode>,
  );
}

function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  return root;
}
