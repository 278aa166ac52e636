import { useContext } from 'react';
import type { Finding, SlideFindingList } from '../../shared/deck/findings.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { IndicatorKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import viewStyles from '../ui/view.module.css';
import { useNavigation } from '../workspace/use-navigation.ts';
import styles from './finding-list.module.css';
import { placeKey } from './place-key.ts';

interface FindingListProps {
  readonly found: SlideFindingList;
  readonly briefing: Briefing;
  /** The person says that typed digits belong to a name. */
  readonly onName: (typed: string) => void;
}

/** What there is to look into on one slide, each with what can be done about it. */
export function FindingList({ found, briefing, onName }: FindingListProps) {
  const message = useMessages();
  const { findings, mixes, competing } = found;
  const locale = useContext(InterfaceLocale);
  if (findings.length + mixes.length + competing.length === 0) return null;
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
  switch (finding.kind) {
    case 'problem': {
      const { code, detail } = finding.problem;
      return <p>{message(`slide.problem.${code}`, { detail })}</p>;
    }
    case 'typed': {
      const { place, text } = finding.typed;
      return (
        <>
          <p>{message('finding.typed', { place: message(placeKey(place)), text })}</p>
          <Button look="quiet" onClick={() => onName(text)}>
            {message('finding.is-name')}
          </Button>
        </>
      );
    }
    case 'year': {
      const { place, year, figure, period } = finding.misplaced;
      const shown = briefing.figures.find(({ key }) => key === figure);
      const words = { place: message(placeKey(place)), year, period: formatPeriod(period, locale) };
      return (
        <p>
          {shown
            ? message('finding.year', { ...words, figure: inLocale(shown.shortName, locale) })
            : message('finding.deck-year', words)}
        </p>
      );
    }
    case 'picture': {
      const { number, lacks } = finding.picture;
      const place = message('finding.picture-place', { number });
      return <p>{message(`finding.picture-${lacks}`, { place })}</p>;
    }
    case 'english': {
      const { of, place, text } = finding.missing;
      const [kind = ''] = of.split(' ');
      return (
        <p>
          {kind === 'slide'
            ? message('finding.english', { place: message(placeKey(`${place}.zh`)), text })
            : message('finding.english-record', { text })}
        </p>
      );
    }
    case 'quotation': {
      const { figure, quotation } = finding.disagreement;
      const shown = briefing.figures.find(({ key }) => key === figure);
      const name = shown ? inLocale(shown.shortName, locale) : figure;
      return (
        <>
          <p>{message('finding.quotation', { figure: name, quotation })}</p>
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
  }
}
