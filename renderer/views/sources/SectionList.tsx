import { extractCounts, type SourceSection } from '../../../shared/search/source-extracts.ts';
import { useMessages } from '../../ui/messages.ts';
import viewStyles from '../../ui/view.module.css';
import styles from './sources.module.css';

interface SectionListProps {
  readonly sections: readonly SourceSection[];
  /** Whether they are sheets. */
  readonly isTable: boolean;
  readonly onGo: (section: number) => void;
}

/** The source's sections with how much was taken from each; a press goes there. */
export function SectionList({ sections, isTable, onGo }: SectionListProps) {
  const message = useMessages();
  return (
    <nav className={styles['sources-outline']} aria-label={message('sources.sections')}>
      <ul>
        {sections.map((section) => (
          <li key={section.number}>
            <button type="button" onClick={() => onGo(section.number)}>
              <span className={styles['sources-outline-name']}>
                <span className={styles['sources-muted']}>
                  {section.number === 0
                    ? message('sources.introduction')
                    : message(isTable ? 'sources.sheet' : 'sources.section', {
                        number: section.number,
                      })}
                </span>
                {section.heading && <span lang="zh-CN">{section.heading}</span>}
              </span>
              <span className={viewStyles['count']}>{extractCounts([section]).extracts}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
