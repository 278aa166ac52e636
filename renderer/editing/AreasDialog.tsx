import { useContext, useState } from 'react';
import { homeOf } from '../../shared/figures/areas.ts';
import type { Area } from '../../shared/model/area.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { boundDeck } from '../slides/bound-deck.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { AreaForm } from './AreaForm.tsx';
import { areaFields } from './area-values.ts';
import styles from './areas-dialog.module.css';
import { DeleteDialog } from './DeleteDialog.tsx';
import { HomeAreaDialog } from './HomeAreaDialog.tsx';

interface AreasDialogProps {
  readonly briefing: Briefing;
  readonly onGo: (slide: SlideKey) => void;
  readonly onClose: () => void;
}

type Open =
  | { readonly form: 'edit'; readonly area: Area | null }
  | { readonly form: 'delete' | 'home'; readonly area: Area };

/** The areas that the store knows, which of them is the home, and what can be done with each. */
export function AreasDialog({ briefing, onGo, onClose }: AreasDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { areas } = briefing;
  const home = homeOf(areas);
  const slidesNaming = (key: string) =>
    boundDeck(briefing, locale).flatMap((result) =>
      result.ok && result.slide.figures.some(({ figure }) => figure.area?.key === key)
        ? [result.slide]
        : [],
    );
  const nameOf = (key: string) => {
    const area = areas.find((one) => one.key === key);
    return area ? inLocale(area.name, locale) : key;
  };
  return (
    <>
      <Dialog
        title={message('areas.title')}
        onDismiss={onClose}
        actions={
          <>
            <Button icon="add" onClick={() => setOpen({ form: 'edit', area: null })}>
              {message('areas.new')}
            </Button>
            <Button look="primary" onClick={onClose}>
              {message('reader.close')}
            </Button>
          </>
        }
      >
        <p className={styles['about']}>
          {message('areas.about', { example: '{{gdp#CN-420106}}' })}
        </p>
        <ul className={styles['areas']} data-testid="areas">
          {areas.map((area) => {
            const name = nameOf(area.key);
            const told = [
              area.key,
              ...(area.parent === null ? [] : [message('areas.in', { name: nameOf(area.parent) })]),
              ...area.synonyms,
            ];
            return (
              <li key={area.key} data-area={area.key} data-home={area.isHome}>
                <span>
                  <strong>{name}</strong>
                  {area.isHome && <span className={styles['home']}>{message('areas.home')}</span>}
                  <small>{told.join(' · ')}</small>
                </span>
                {!area.isHome && (
                  <Button
                    look="quiet"
                    aria-label={message('areas.make-home-named', { name })}
                    onClick={() => setOpen({ form: 'home', area })}
                  >
                    {message('areas.make-home')}
                  </Button>
                )}
                <IconButton
                  icon="edit"
                  label={message('areas.edit', { name })}
                  onClick={() => setOpen({ form: 'edit', area })}
                />
                {!area.isHome && (
                  <IconButton
                    icon="delete"
                    label={message('areas.delete', { name })}
                    onClick={() => setOpen({ form: 'delete', area })}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </Dialog>
      {open?.form === 'edit' && <AreaForm area={open.area} briefing={briefing} onClose={close} />}
      {open?.form === 'home' && home !== null && (
        <HomeAreaDialog area={open.area} home={home} onClose={close} />
      )}
      {open?.form === 'delete' && (
        <DeleteDialog
          name={nameOf(open.area.key)}
          edit={{ entity: 'area', before: areaFields(open.area), after: null }}
          slides={slidesNaming(open.area.key)}
          onGo={onGo}
          onClose={close}
        />
      )}
    </>
  );
}
