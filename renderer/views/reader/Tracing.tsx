import { lazy, Suspense, useState } from 'react';
import type { Figure } from '../../../shared/model/figure.ts';
import { useStoreAccess } from '../../live/use-store-access.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import { TracePopover, type TracePopoverProps } from './TracePopover.tsx';
import type { useTrace } from './use-trace.ts';

const CorrectionForm = lazy(async () => ({
  default: (await import('../../editing/CorrectionForm.tsx')).CorrectionForm,
}));

interface TracingProps
  extends Pick<TracePopoverProps, 'briefing' | 'results' | 'currentKey' | 'onGo'> {
  readonly trace: ReturnType<typeof useTrace>;
}

/** The panel of the figure that was clicked, and the form that it leads to, over the slide that shows it. */
export function Tracing({ trace, ...shared }: TracingProps) {
  const navigation = useNavigation();
  const mayEdit = useStoreAccess()?.editing === 'open';
  const [corrected, setCorrected] = useState<Figure | null>(null);
  const { shown, close } = trace;
  return (
    <>
      {shown && (
        <TracePopover
          {...shown}
          {...shared}
          onAsk={trace.turnTo}
          onLeave={(to) => {
            close();
            navigation.go(to);
          }}
          {...(mayEdit && {
            onCorrect: () => {
              close();
              setCorrected(shown.figure);
            },
          })}
          onClose={close}
        />
      )}
      {corrected && (
        <Suspense fallback={null}>
          <CorrectionForm
            figure={corrected}
            briefing={shared.briefing}
            onClose={() => setCorrected(null)}
          />
        </Suspense>
      )}
    </>
  );
}
