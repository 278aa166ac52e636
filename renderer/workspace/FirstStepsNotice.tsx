import type { Settings } from '../../shared/model/settings.ts';
import { useStoreAccess } from '../live/use-store-access.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import { Toast } from '../ui/Toast.tsx';
import styles from './first-steps-notice.module.css';
import { useNavigation } from './use-navigation.ts';

/** At a first start: that this is the sample, and the way to a briefing of one's own. */
export function FirstStepsNotice({
  onSettings,
}: {
  readonly onSettings: (change: Partial<Settings>) => void;
}) {
  const message = useMessages();
  const { go } = useNavigation();
  const access = useStoreAccess();
  // Nobody makes anything in a file that was sent, or in a store that may only be read.
  if (access?.editing !== 'open') return null;
  return (
    <Toast
      kind="done"
      stays
      className={styles['notice']}
      testId="first-steps"
      text={message('first-steps.reader')}
      action={
        <Button look="primary" onClick={() => go({ view: 'briefings' })}>
          {message('first-steps.own')}
        </Button>
      }
      closeLabel={message('first-steps.close')}
      onClose={() => onSettings({ firstSteps: 'done' })}
    />
  );
}
