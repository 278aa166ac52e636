import { useContext, useState } from 'react';
import { lookOn, ownLookOf } from '../../shared/looks/slide-looks.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { Look } from '../../shared/model/look.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { DeleteDialog } from '../editing/DeleteDialog.tsx';
import { Kit } from '../kit/Kit.tsx';
import '../styles/fonts.css';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { LookForm } from './LookForm.tsx';
import styles from './looks.module.css';

interface LooksDialogProps {
  readonly briefing: Briefing;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onClose: () => void;
}

type Open =
  | { readonly form: 'edit'; readonly look: Look | null }
  | { readonly form: 'delete'; readonly look: Look };

/** The looks that the district made, and what can be done with each. */
export function LooksDialog({ briefing, settings, onSettings, onClose }: LooksDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { looks } = briefing;
  const chosen = ownLookOf(looks, settings.slideLook)?.look.key;
  const nameOf = (look: Look) => inLocale(look.name, locale);
  return (
    <Kit>
      <Dialog
        title={message('looks.title')}
        onDismiss={onClose}
        actions={
          <>
            <Button icon="add" onClick={() => setOpen({ form: 'edit', look: null })}>
              {message('looks.new')}
            </Button>
            <Button look="primary" onClick={onClose}>
              {message('reader.close')}
            </Button>
          </>
        }
      >
        <p className={styles['about']}>{message('looks.about')}</p>
        {looks.length === 0 && <p className={styles['about']}>{message('looks.none')}</p>}
        <ul className={styles['looks']} data-testid="looks">
          {looks.map((look) => {
            const name = nameOf(look);
            return (
              <li key={look.key}>
                <span className={styles['swatches']} aria-hidden="true">
                  {look.colours.map((colour, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two of them may be alike
                    <span key={index} style={{ background: colour }} />
                  ))}
                </span>
                <span className={styles['looks-name']}>{name}</span>
                {look.key === chosen ? (
                  <span className={styles['in-use']}>{message('looks.in-use')}</span>
                ) : (
                  <Button
                    look="quiet"
                    aria-label={message('looks.use-named', { name })}
                    onClick={() => onSettings({ slideLook: lookOn(look.key, 'light') })}
                  >
                    {message('looks.use')}
                  </Button>
                )}
                <IconButton
                  icon="edit"
                  label={message('looks.edit', { name })}
                  onClick={() => setOpen({ form: 'edit', look })}
                />
                <IconButton
                  icon="delete"
                  label={message('looks.delete', { name })}
                  onClick={() => setOpen({ form: 'delete', look })}
                />
              </li>
            );
          })}
        </ul>
      </Dialog>
      {open?.form === 'edit' && (
        <LookForm
          look={open.look}
          briefing={briefing}
          slideLocale={settings.slideLocale}
          onClose={close}
        />
      )}
      {open?.form === 'delete' && (
        <DeleteDialog
          name={nameOf(open.look)}
          edit={{ entity: 'look', before: open.look, after: null }}
          slides={[]}
          note={message('looks.delete-about')}
          onGo={() => {}}
          onClose={close}
        />
      )}
    </Kit>
  );
}
