import { type MouseEvent, memo, useEffect, useRef } from 'react';
import type { DeckSection } from '../../../shared/model/deck.ts';
import type { SectionKey } from '../../../shared/model/keys.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { sectionName } from '../../slides/outline.ts';
import type { DrawnLook } from '../../styles/looks.ts';
import { Icon } from '../../ui/Icon.tsx';
import sidebarStyles from '../../views/reader/sidebar.module.css';
import { draggableSection } from './drag.ts';
import styles from './slide-list-editor.module.css';

interface SectionHeadingProps {
  /** Null for slides of a section that the deck does not have. */
  readonly section: DeckSection | null;
  readonly locale: Locale;
  readonly look: DrawnLook;
  readonly onMenu: (key: SectionKey, event: MouseEvent) => void;
  readonly onRename: (key: SectionKey) => void;
}

/** A section's name over its slides, to drag and to point at. Keys reach its menu from its slides. */
export const SectionHeading = memo(function SectionHeading({
  section,
  locale,
  look,
  onMenu,
  onRename,
}: SectionHeadingProps) {
  const heading = useRef<HTMLDivElement>(null);
  const key = section?.key ?? null;

  useEffect(
    () => (heading.current && key !== null ? draggableSection(heading.current, key) : undefined),
    [key],
  );

  return (
    <div
      ref={heading}
      className={sidebarStyles['sidebar-heading']}
      lang={locale}
      aria-hidden="true"
      data-section-heading={key ?? ''}
      onContextMenu={(event) => key !== null && onMenu(key, event)}
      onDoubleClick={() => key !== null && onRename(key)}
    >
      {section && (
        <span
          className={sidebarStyles['sidebar-accent']}
          style={{ background: look.accents[section.accent].strong }}
        />
      )}
      <span className={styles['section-name']}>{sectionName(section, locale)}</span>
      {key !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: as above
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above
        <span className={styles['section-actions']} onClick={(event) => onMenu(key, event)}>
          <Icon name="actions" />
        </span>
      )}
    </div>
  );
});
