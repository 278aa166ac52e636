import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/messages.ts';
import { act } from '../actions.ts';

/** Asked at the end of a show in which something was drawn. It holds no notes: the hall may see it. */
export function EndDialog({ inked }: { readonly inked: number }) {
  const message = useMessages();
  const goOn = () => act({ type: 'overlay', overlay: 'none' });
  const end = (keepInk: boolean) => api.show.end({ keepInk }).catch(reportError);
  return (
    <Dialog
      title={message('show.end-title')}
      onDismiss={goOn}
      actions={
        <>
          <Button look="quiet" onClick={goOn}>
            {message('show.go-on')}
          </Button>
          <Button onClick={() => end(false)}>{message('show.drop-ink')}</Button>
          <Button look="primary" onClick={() => end(true)}>
            {message('show.keep-ink')}
          </Button>
        </>
      }
    >
      <p>{message('show.end-text', { count: inked })}</p>
    </Dialog>
  );
}
