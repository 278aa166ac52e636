import { useMemo, useState } from 'react';
import { bindDeck } from '../../../shared/deck/bind-slide.ts';
import {
  type BindResult,
  plainText,
  slideKeyOf,
  slideTitleOf,
} from '../../../shared/deck/bound-slide.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { NewForm } from '../../../shared/model/built-in-slide.ts';
import { FitSlide } from '../../slides/FitSlide.tsx';
import { SlideSheet } from '../../slides/SlideSheet.tsx';
import { useSlides } from '../../slides/slide-context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from './new-form-note.module.css';

interface NewFormNoteProps {
  readonly newForm: NewForm;
  /** The slide as it is. */
  readonly result: BindResult;
  readonly briefing: Briefing;
  readonly onTake: (newForm: NewForm) => Promise<boolean>;
  readonly onKeep: () => Promise<boolean>;
}

/** A newer version of the app says this slide better than it said before, and a person changed it. */
export function NewFormNote(props: NewFormNoteProps) {
  const message = useMessages();
  const [isShown, setShown] = useState(false);
  return (
    <section className={styles['new-form']} data-testid="new-form">
      <p>{message('new-form.told')}</p>
      <Button look="quiet" onClick={() => setShown(true)}>
        {message('new-form.show')}
      </Button>
      {isShown && <NewFormDialog {...props} onClose={() => setShown(false)} />}
    </section>
  );
}

/** Both forms beside each other, to choose between. */
function NewFormDialog({
  newForm,
  result,
  briefing,
  onTake,
  onKeep,
  onClose,
}: NewFormNoteProps & { readonly onClose: () => void }) {
  const message = useMessages();
  const { locale } = useSlides();
  const { slide, form } = newForm;
  const renewed = useMemo(() => {
    const slides = briefing.deck.slides.map((one) =>
      one.key === slide ? { ...one, ...form, hidden: false } : one,
    );
    const results = bindDeck({ ...briefing, deck: { ...briefing.deck, slides } }, locale);
    return results.find((one) => slideKeyOf(one) === slide);
  }, [briefing, slide, form, locale]);

  async function decide(decision: () => Promise<boolean>): Promise<void> {
    if (await decision()) onClose();
  }

  return (
    <Dialog
      title={message('new-form.title', { title: slideTitleOf(result) })}
      wide
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{message('new-form.later')}</Button>
          <Button onClick={() => void decide(onKeep)}>{message('new-form.keep')}</Button>
          <Button look="primary" onClick={() => void decide(() => onTake(newForm))}>
            {message('new-form.take')}
          </Button>
        </>
      }
    >
      <p>{message('new-form.explain')}</p>
      <div className={styles['new-form-slides']}>
        <Shown caption={message('new-form.own')} result={result} />
        {renewed && <Shown caption={message('new-form.new')} result={renewed} />}
      </div>
    </Dialog>
  );
}

function Shown({ caption, result }: { readonly caption: string; readonly result: BindResult }) {
  const message = useMessages();
  const { locale } = useSlides();
  return (
    <figure>
      <figcaption>{caption}</figcaption>
      <div className={styles['new-form-slide']}>
        <FitSlide>
          <SlideSheet result={result} mode="print" />
        </FitSlide>
      </div>
      {result.ok && (
        <>
          <h2>{message('reader.notes')}</h2>
          <p lang={locale}>{plainText(result.slide.notes)}</p>
        </>
      )}
    </figure>
  );
}
