import type { DrawnText } from '../../shared/model/presentation.ts';
import styles from '../styles/slide.module.css';

/** What a text is to its slide, by where it stands. */
export function roleOf(block: Element): DrawnText['role'] {
  const isIn = (name: string | undefined) =>
    name !== undefined && block.closest(`.${name}`) !== null;
  if (block.closest('h1')) return 'title';
  if (isIn(styles['slide-kicker'])) return 'kicker';
  if (isIn(styles['slide-source'])) return 'source';
  if (isIn(styles['slide-place'])) return 'place';
  // A slide's header holds its section, its title, and what is below it.
  const isSubtitle = isIn(styles['opening-subtitle']) || block.closest('article header') !== null;
  return isSubtitle ? 'subtitle' : 'body';
}
