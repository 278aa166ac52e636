import { lazy, Suspense, useEffect, useState } from 'react';
import { settingsFor } from '../../shared/deck/deck-languages.ts';
import { describeFailure, translate } from '../../shared/i18n/messages.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { useBriefing } from '../live/use-briefing.ts';
import { useSettings } from '../live/use-settings.ts';
import { InterfaceLocale } from '../ui/messages.ts';
import { followModals } from '../ui/modal.ts';
import { Toast, ToastPlace } from '../ui/Toast.tsx';
import toastStyles from '../ui/toast.module.css';
import { FailedState, LoadingState } from './States.tsx';
import { Views } from './Views.tsx';

const RehearsalDialog = lazy(async () => ({
  default: (await import('../meetings/RehearsalDialog.tsx')).RehearsalDialog,
}));

/** A show that ended just now. */
export interface Held {
  readonly isRehearsal: boolean;
  /** When this window first saw it, in epoch ms. */
  readonly since: number;
}

/**
 * The editor's window: what it shows is fetched once, and every view of it is given the same.
 *
 * @param startAt the slide that the briefing begins with, from 0
 * @param held the show that ended just now: of a rehearsal the times are shown, else its record is offered
 */
export function Workspace({
  startAt,
  held,
}: {
  readonly startAt: number;
  readonly held: Held | null;
}) {
  const [rehearsalShown, setRehearsalShown] = useState(held?.isRehearsal ?? false);
  const [toasts, setToasts] = useState<HTMLElement | null>(null);
  const settings = useSettings();
  const briefing = useBriefing(null);
  const locale: Locale =
    settings.live.status === 'ready' ? settings.live.value.interfaceLocale : 'zh-CN';

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  useEffect(
    () => followModals((on) => void api.windows.setInDialog({ on }).catch(reportError)),
    [],
  );

  function content() {
    for (const { live, retry } of [settings, briefing]) {
      if (live.status === 'failed') return <FailedState failure={live.failure} onRetry={retry} />;
    }
    if (settings.live.status !== 'ready' || briefing.live.status !== 'ready')
      return <LoadingState />;
    return (
      <>
        <Views
          briefing={briefing.live.value}
          settings={settingsFor(settings.live.value, briefing.live.value.deck)}
          onSettings={settings.change}
          startAt={startAt}
          heldSince={held && !held.isRehearsal ? held.since : null}
        />
        {rehearsalShown && (
          <Suspense fallback={null}>
            <RehearsalDialog
              deck={briefing.live.value.deck}
              onClose={() => setRehearsalShown(false)}
            />
          </Suspense>
        )}
      </>
    );
  }

  return (
    <InterfaceLocale value={locale}>
      <ToastPlace value={toasts}>
        {content()}
        {settings.refused && (
          <Toast
            kind="warning"
            text={describeFailure(locale, settings.refused)}
            closeLabel={translate(locale, 'reader.close')}
            onClose={settings.forgive}
          />
        )}
      </ToastPlace>
      <div ref={setToasts} className={toastStyles['toasts']} />
    </InterfaceLocale>
  );
}
