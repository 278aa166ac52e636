import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { SlideList } from '../../slides/SlideList.tsx';
import { useMessages } from '../../ui/messages.ts';
import { PaneSection } from '../../ui/SidePane.tsx';
import styles from '../../ui/side-pane.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';

interface SlidesSectionProps {
  readonly slides: readonly BindResult[];
  /** The slides' language. */
  readonly lang: Locale;
}

/** The slides that show a goal or a milestone, each a way there. */
export function SlidesSection({ slides, lang }: SlidesSectionProps) {
  const message = useMessages();
  const { show } = useNavigation();
  return (
    <PaneSection title={message('goals.slides')}>
      {slides.length === 0 ? (
        <p className={styles['side-pane-muted']}>{message('goals.no-slides')}</p>
      ) : (
        <SlideList slides={slides} lang={lang} onGo={show} />
      )}
    </PaneSection>
  );
}
