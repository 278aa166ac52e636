import { useContext } from 'react';
import type { Finding, SlideFindingList } from '../../shared/deck/findings.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { IndicatorKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import viewStyles from '../ui/view.module.css';
import { useNavigation } from '../workspace/use-navigation.ts';
import styles from './finding-list.module.css';
import { adviceInWords, findingInWords } from './in-words.ts';

interface FindingListProps {
  readonly found: SlideFindingList;
  readonly briefing: Briefing;
  /** The person says that typed digits belong to a name. */
  readonly onName: (typed: string) => void;
}

/** What there is to look into on one slide, each with what can be done about it. */
export function FindingList({ found, briefing, onName }: FindingListProps) {
  const message = useMessages();
  const { findings, advice, mixes, competing } = found;
  const locale = useContext(InterfaceLocale);
  if (findings.length + advice.length + mixes.length + competing.length === 0) return null;
  return (
    <section className={styles['findings']}>
      {findings.length > 0 && (
        <>
          <h2 className={styles['findings-heading']}>
            {message('finding.heading')}{' '}
            <span className={viewStyles['count']}>{findings.length}</span>
          </h2>
          <ul>
            {findings.map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text may hold the same digits twice
              <li key={index} className={styles['finding']} data-testid="finding">
                <Icon name="warning" />
                <FindingLine finding={finding} briefing={briefing} onName={onName} />
              </li>
            ))}
          </ul>
        </>
      )}
      {competing.map(({ figure, source, quotation }) => {
        const shown = briefing.figures.find(({ key }) => key === figure);
        const title = briefing.sources.find(({ key }) => key === source)?.title;
        return (
          <p key={`${figure} ${source}`} className={styles['findings-mixed']}>
            {message('finding.competing', {
              figure: shown ? inLocale(shown.shortName, locale) : figure,
              source: title ? inLocale(title, locale) : source,
              quotation,
            })}
          </p>
        );
      })}
      {advice.map((one) => (
        <p key={JSON.stringify(one)} className={styles['findings-mixed']}>
          {adviceInWords(one, briefing, message, locale)}
        </p>
      ))}
      {mixes.length > 0 && <p className={styles['findings-mixed']}>{message('finding.mixed')}</p>}
    </section>
  );
}

function FindingLine({
  finding,
  briefing,
  onName,
}: Omit<FindingListProps, 'found'> & { readonly finding: Finding }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go } = useNavigation();
  const words = <p>{findingInWords(finding, briefing, message, locale)}</p>;
  switch (finding.kind) {
    case 'typed': {
      const { text } = finding.typed;
      return (
        <>
          {words}
          <Button look="quiet" onClick={() => onName(text)}>
            {message('finding.is-name')}
          </Button>
        </>
      );
    }
    case 'quotation': {
      const { figure } = finding.disagreement;
      const shown = briefing.figures.find(({ key }) => key === figure);
      return (
        <>
          {words}
          {shown?.origin === 'observation' && (
            <Button
              look="quiet"
              onClick={() => go({ view: 'data', indicator: IndicatorKey.parse(figure) })}
            >
              {message('finding.open-figure')}
            </Button>
          )}
        </>
      );
    }
    default:
      return words;
  }
}
