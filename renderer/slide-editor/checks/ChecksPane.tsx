import { useContext } from 'react';
import type { SlidePath } from '../../../shared/deck/slide-paths.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import { useCheck } from '../../findings/use-findings.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { useSlideEditing } from '../slide-editing.ts';
import { CheckList } from './CheckList.tsx';
import { checkGroups } from './check-groups.ts';
import styles from './checks-pane.module.css';

interface ChecksPaneProps {
  /** To a place of a slide; null is the slide as a whole. */
  readonly onGo: (slide: SlideKey, path: SlidePath | null) => void;
}

/** All that there is to look into in the open briefing, each thing with the way to it. */
export function ChecksPane({ onGo }: ChecksPaneProps) {
  const { briefing } = useSlideEditing();
  const locale = useContext(InterfaceLocale);
  const message = useMessages();
  const checked = useCheck(briefing);
  return (
    <section className={styles['checks']} aria-label={message('checks.title')} data-testid="checks">
      {checked ? (
        <CheckList
          briefing={briefing}
          groups={checkGroups(briefing, checked.findings, locale)}
          check={checked.check}
          onGo={onGo}
        />
      ) : (
        <p role="status">{message('checks.working')}</p>
      )}
    </section>
  );
}
