import { type KeyboardEvent, lazy, Suspense, useContext, useRef, useState } from 'react';
import type { DeckCheck } from '../../../shared/deck/check-deck.ts';
import type { Advice, Finding } from '../../../shared/deck/findings.ts';
import { nameOfPath, type SlidePath } from '../../../shared/deck/slide-paths.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { IndicatorKey, type SlideKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { adviceInWords, findingInWords } from '../../findings/in-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import viewStyles from '../../ui/view.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import { type CheckedPlace, type CheckGroup, figuresLeftOver, isAdvice } from './check-groups.ts';
import styles from './checks-pane.module.css';

const DigitNameForm = lazy(async () => ({
  default: (await import('../../findings/DigitNameForm.tsx')).DigitNameForm,
}));

interface CheckListProps {
  readonly briefing: Briefing;
  readonly groups: readonly CheckGroup[];
  readonly check: Pick<DeckCheck, 'unusedFigures'>;
  readonly onGo: (slide: SlideKey, path: SlidePath | null) => void;
}

/** What was found, by kinds. Up and down lead from one thing to the next. */
export function CheckList({ briefing, groups, check, onGo }: CheckListProps) {
  const message = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const [naming, setNaming] = useState<string | null>(null);
  const count = groups
    .filter((group) => !isAdvice(group))
    .reduce((sum, { places }) => sum + places.length, 0);

  function onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const ways = [...(list.current?.querySelectorAll<HTMLElement>('[data-way]') ?? [])];
    const at = ways.indexOf(event.target as HTMLElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    ways[Math.min(Math.max(at + step, 0), ways.length - 1)]?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons within it take the keys
    <div ref={list} className={styles['check-list']} onKeyDown={onKey}>
      <div role="status">
        <Summary count={count} isAdvised={groups.length > 0} />
      </div>
      {groups.map((group) => (
        <section key={group.kind} data-kind={group.kind} data-advice={isAdvice(group)}>
          <h3>
            {message(`checks.kind.${group.kind}`)}{' '}
            <span className={viewStyles['count']}>{group.places.length}</span>
          </h3>
          <ul>
            {group.places.map((place, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text may hold the same digits twice
              <li key={index}>
                <WayToPlace place={place} briefing={briefing} onGo={onGo} />
                {place.found.kind === 'typed' && (
                  <NameButton text={place.found.typed.text} onName={setNaming} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <LeftOver briefing={briefing} check={check} />
      {naming !== null && (
        <Suspense fallback={null}>
          <DigitNameForm typed={naming} briefing={briefing} onClose={() => setNaming(null)} />
        </Suspense>
      )}
    </div>
  );
}

function Summary({ count, isAdvised }: { readonly count: number; readonly isAdvised: boolean }) {
  const message = useMessages();
  if (count > 0)
    return (
      <h2 className={styles['check-summary']} data-clean="false">
        <Icon name="warning" />
        {message('checks.count', { count })}
      </h2>
    );
  return (
    <>
      <h2 className={styles['check-summary']} data-clean="true">
        <Icon name="done" />
        {message(isAdvised ? 'checks.no-fault' : 'checks.clean')}
      </h2>
      {!isAdvised && <p className={styles['check-help']}>{message('checks.clean-help')}</p>}
    </>
  );
}

function WayToPlace({
  place: { slide, number, title, path, found },
  briefing,
  onGo,
}: Pick<CheckListProps, 'briefing' | 'onGo'> & { readonly place: CheckedPlace }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const words = isFinding(found)
    ? findingInWords(found, briefing, message, locale)
    : adviceInWords(found, briefing, message, locale);
  return (
    <button
      type="button"
      className={styles['check-way']}
      data-way={path ? nameOfPath(path) : ''}
      data-slide={slide}
      onClick={() => onGo(slide, path)}
    >
      <span className={styles['check-slide']}>
        {number === null ? message('checks.hidden') : message('checks.slide', { number })}
        <span>{title}</span>
      </span>
      <span>{words}</span>
    </button>
  );
}

function isFinding(found: Finding | Advice): found is Finding {
  return !isAdvice(found);
}

function NameButton({
  text,
  onName,
}: {
  readonly text: string;
  readonly onName: (text: string) => void;
}) {
  const message = useMessages();
  return (
    <Button look="quiet" onClick={() => onName(text)}>
      {message('finding.is-name')}
    </Button>
  );
}

/** Calm and at the end: nobody has to show all that there is. */
function LeftOver({ briefing, check }: Pick<CheckListProps, 'briefing' | 'check'>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go } = useNavigation();
  const figures = figuresLeftOver(briefing, check);
  if (figures.length === 0) return null;
  return (
    <details className={styles['check-left-over']}>
      <summary>{message('checks.left-over', { count: figures.length })}</summary>
      <ul>
        {figures.map(({ key, shortName }) => (
          <li key={key}>
            <button
              type="button"
              className={viewStyles['way']}
              onClick={() => go({ view: 'data', indicator: IndicatorKey.parse(key) })}
            >
              {inLocale(shortName, locale)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
