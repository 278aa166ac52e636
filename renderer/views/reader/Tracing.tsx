import { lazy, Suspense, useState } from 'react';
import type { Figure } from '../../../shared/model/figure.ts';
import { useStoreAccess } from '../../live/use-store-access.ts';
import type { Destination } from '../../workspace/navigation.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import { ReaderMenu, type ReaderMenuProps, type useReaderMenu } from './ReaderMenu.tsx';
import { TracePopover, type TracePopoverProps } from './TracePopover.tsx';
import type { useTrace } from './use-trace.ts';

const CorrectionForm = lazy(async () => ({
  default: (await import('../../editing/CorrectionForm.tsx')).CorrectionForm,
}));

interface TracingProps
  extends Pick<TracePopoverProps, 'briefing' | 'results' | 'currentKey' | 'onGo'> {
  readonly trace: ReturnType<typeof useTrace>;
  readonly menu: ReturnType<typeof useReaderMenu>;
  readonly commands: ReaderMenuProps['commands'];
}

/**
 * What is asked about a figure of the slide: its panel, the menu under the other mouse button, and the
 * form that both lead to, over the slide that shows it.
 */
export function Tracing({ trace, menu, commands, ...shared }: TracingProps) {
  const navigation = useNavigation();
  const mayEdit = useStoreAccess()?.editing === 'open';
  const [corrected, setCorrected] = useState<Figure | null>(null);
  const { shown, close } = trace;
  function leave(to: Destination): void {
    close();
    navigation.go(to);
  }
  function correct(figure: Figure): void {
    close();
    setCorrected(figure);
  }
  return (
    <>
      {shown && (
        <TracePopover
          {...shown}
          {...shared}
          onAsk={trace.turnTo}
          onLeave={leave}
          {...(mayEdit && { onCorrect: () => correct(shown.figure) })}
          onClose={close}
        />
      )}
      {menu.open && (
        <ReaderMenu
          open={menu.open}
          onTrace={trace.show}
          onCorrect={mayEdit ? correct : null}
          onGo={leave}
          commands={{ ...commands, edit: mayEdit ? commands.edit : null }}
          onClose={menu.close}
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
