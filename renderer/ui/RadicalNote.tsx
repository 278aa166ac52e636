import { radicalsIn } from '../../shared/model/radicals.ts';
import { nameCharacter } from '../../shared/text/missing-characters.ts';
import { useMessages } from './messages.ts';
import styles from './radical-note.module.css';

interface RadicalNoteProps {
  readonly text: string;
  /** Whether the text is kept as its source prints it, and only searched by the characters. */
  readonly kept?: boolean;
}

/** Says which radicals, as copied from some PDF files, give way to characters when the text is saved. */
export function RadicalNote({ text, kept = false }: RadicalNoteProps) {
  const message = useMessages();
  const found = radicalsIn(text);
  if (found.length === 0) return null;
  const pairs = found.map(([radical, character]) =>
    message('text.radical-pair', { radical: nameCharacter(radical), character }),
  );
  return (
    <p className={styles['note']} role="status">
      {message(kept ? 'text.radicals-kept' : 'text.radicals-folded', {
        list: pairs.join(message('text.list-separator')),
      })}
    </p>
  );
}
