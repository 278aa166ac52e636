import { useContext, useMemo } from 'react';
import { slideKeyOf, slideTitleOf } from '../../../shared/deck/bound-slide.ts';
import { hitName, type TextHit } from '../../../shared/deck/find-replace.ts';
import { createTextPrinter, plainRuns, type TextPrinter } from '../../../shared/deck/print-text.ts';
import { shownNumbers } from '../../../shared/deck/shown-numbers.ts';
import { nameOfPath } from '../../../shared/deck/slide-paths.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import { placeKey } from '../../findings/place-key.ts';
import { boundDeckWithHidden } from '../../slides/bound-deck.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { useSlideEditing } from '../slide-editing.ts';
import styles from './find-replace.module.css';

interface HitListProps {
  readonly hits: readonly TextHit[];
  /** The names of those that are not to be replaced. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
  /** What would stand there; null while nobody has said it. */
  readonly replacement: ((hit: TextHit) => string) | null;
}

/** So many characters of its sentence stand before and behind a hit. */
const around = 28;

/** Each hit in its sentence, to be chosen or left out. */
export function HitList({ hits, left, onLeft, replacement }: HitListProps) {
  const { briefing } = useSlideEditing();
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const placeOf = usePlaces(locale);
  const print = useMemo((): Readonly<Record<'zh' | 'en', TextPrinter>> => {
    const en = createTextPrinter(briefing, 'en');
    return { zh: createTextPrinter(briefing, 'zh-CN'), en };
  }, [briefing]);
  const areAll = left.size === 0;
  return (
    <>
      <label className={styles['find-all']}>
        <input
          type="checkbox"
          checked={areAll}
          aria-label={message('find.hits', { count: hits.length })}
          onChange={() => onLeft(areAll ? new Set(hits.map(hitName)) : new Set())}
        />
        <span role="status">{message('find.hits', { count: hits.length })}</span>
      </label>
      <ul className={styles['find-hits']}>
        {hits.map((hit) => {
          const name = hitName(hit);
          const language = hit.path.at(-1) === 'en' ? 'en' : 'zh';
          const printed = (text: string) => plainRuns(print[language](text));
          const next = replacement?.(hit);
          return (
            <li key={name}>
              <label data-testid="hit">
                <input
                  type="checkbox"
                  checked={!left.has(name)}
                  onChange={({ target }) => {
                    const others = new Set(left);
                    if (target.checked) others.delete(name);
                    else others.add(name);
                    onLeft(others);
                  }}
                />
                <span>
                  <span className={styles['find-place']}>{placeOf(hit)}</span>
                  <span lang={language === 'en' ? 'en' : 'zh-CN'}>
                    {end(printed(hit.text.slice(0, hit.from)))}
                    <del>{printed(hit.text.slice(hit.from, hit.to))}</del>
                    {next !== undefined && next !== '' && <ins>{printed(next)}</ins>}
                    {start(printed(hit.text.slice(hit.to)))}
                  </span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Says where hits are: the slide by its number and title, with the field. */
function usePlaces(locale: Locale): (hit: TextHit) => string {
  const { briefing } = useSlideEditing();
  const message = useMessages();
  return useMemo(() => {
    const { slides, sections } = briefing.deck;
    const numbers = shownNumbers(slides);
    const titles = new Map(
      boundDeckWithHidden(briefing, locale).map((one) => [slideKeyOf(one), slideTitleOf(one)]),
    );
    return ({ of, path }) => {
      const field = message(placeKey(nameOfPath(path)));
      if (of.kind === 'deck') return `${message('find.deck')} · ${field}`;
      if (of.kind === 'section') {
        const name = sections.find(({ key }) => key === of.key)?.name;
        return message('find.section', { name: name ? inLocale(name, locale) : of.key });
      }
      const number = numbers[slides.findIndex(({ key }) => key === of.key)] ?? null;
      const slide =
        number === null ? message('checks.hidden') : message('checks.slide', { number });
      return [slide, titles.get(of.key) ?? of.key, field].join(' · ');
    };
  }, [briefing, locale, message]);
}

function end(text: string): string {
  const characters = [...text];
  return characters.length > around ? `…${characters.slice(-around).join('')}` : text;
}

function start(text: string): string {
  const characters = [...text];
  return characters.length > around ? `${characters.slice(0, around).join('')}…` : text;
}
