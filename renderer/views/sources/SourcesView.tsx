import { Input, Select } from 'antd';
import {
  lazy,
  Suspense,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import { createAttainments } from '../../../shared/goals/attainment.ts';
import { longest } from '../../../shared/model/bounds.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Milestone } from '../../../shared/model/goal.ts';
import type { SourceKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { Source } from '../../../shared/model/source.ts';
import {
  type Extract,
  extractCounts,
  searchExtracts,
  takenFrom,
} from '../../../shared/search/source-extracts.ts';
import { useOfferedKeys } from '../../commands/offered-keys.ts';
import { MilestoneForm } from '../../editing/MilestoneForm.tsx';
import { SourceForm } from '../../editing/SourceForm.tsx';
import { Kit } from '../../kit/Kit.tsx';
import { useStoreAccess } from '../../live/use-store-access.ts';
import { boundDeck } from '../../slides/bound-deck.ts';
import '../../styles/fonts.css';
import { classNames } from '../../styles/class-names.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { UnreadableCards } from '../../ui/UnreadableCards.tsx';
import viewStyles from '../../ui/view.module.css';
import visuallyHiddenStyles from '../../ui/visually-hidden.module.css';
import { useNavigatedTo } from '../../workspace/use-navigated-to.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import type { ViewProps } from '../../workspace/view-props.ts';
import { ExtractDetails } from './ExtractDetails.tsx';
import { SectionList } from './SectionList.tsx';
import { paragraphId, SourceSections } from './SourceSections.tsx';
import { sourceKeys } from './source-keys.ts';
import styles from './sources.module.css';

const DraftDialog = lazy(async () => ({
  default: (await import('../../drafting/DraftDialog.tsx')).DraftDialog,
}));

/** Each source as its sections and paragraphs, and what was taken from each. */
export function SourcesView(view: ViewProps<'sources'>) {
  return (
    <Kit>
      <SourcesContent {...view} />
    </Kit>
  );
}

function SourcesContent({ briefing, settings, destination, visit }: ViewProps<'sources'>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const navigation = useNavigation();
  useOfferedKeys(sourceKeys);
  const [chosen, setChosen] = useState<string | null>(null);
  const [question, setQuestion] = useState('');
  const [extractKey, setExtractKey] = useState<string | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [isDrafting, setDrafting] = useState(false);
  const mayEdit = useStoreAccess()?.editing === 'open';
  const asked = useDeferredValue(question);
  const list = useRef<HTMLElement>(null);

  useNavigatedTo(visit, () => {
    const { source, section, paraNo } = destination;
    if (source) {
      setChosen(source);
      setQuestion('');
      setPlace(section === undefined ? null : paragraphId(section, paraNo));
    }
  });

  const source = briefing.sources.find(({ key }) => key === chosen) ?? briefing.sources[0];
  const sections = useMemo(() => (source ? takenFrom(source, briefing) : []), [source, briefing]);
  const shown = useMemo(() => searchExtracts(asked, sections), [asked, sections]);
  const counts = useMemo(() => extractCounts(shown), [shown]);
  const attainments = useMemo(() => createAttainments(briefing), [briefing]);
  const results = boundDeck(briefing, settings.slideLocale);
  const extract = useMemo(() => findExtract(sections, extractKey), [sections, extractKey]);

  // The paragraph that a way led to, once it is on screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to the same place again scrolls again
  useEffect(() => {
    if (place === null) return;
    const target = list.current?.querySelector<HTMLElement>(`[data-place="${place}"]`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, [place, visit]);

  const form = editing && (
    <Form
      {...editing}
      briefing={briefing}
      onClose={() => setEditing(null)}
      onSaved={(key) => {
        setChosen(key);
        setQuestion('');
      }}
    />
  );
  const unreadable = briefing.unreadable.filter(({ entity }) => entity === 'source');
  if (!source)
    return (
      <main className={viewStyles['view-nothing']}>
        <h1 className={visuallyHiddenStyles['visually-hidden']}>{message('command.go-sources')}</h1>
        <UnreadableCards records={unreadable} />
        {unreadable.length === 0 && (
          <>
            <p>{message('sources.empty')}</p>
            <p>{message('sources.empty-help')}</p>
          </>
        )}
        <Button icon="reading" onClick={() => navigation.run('file.read-report')}>
          {message('command.read-report')}
        </Button>
        <Button icon="add" onClick={() => setEditing({ entity: 'source', source: null })}>
          {message('edit.new-source')}
        </Button>
        {form}
      </main>
    );

  const searching = asked.trim() !== '';
  return (
    <div className={viewStyles['view']}>
      <header className={viewStyles['view-bar']}>
        <h1 className={visuallyHiddenStyles['visually-hidden']}>{message('command.go-sources')}</h1>
        <SourceChoice
          sources={briefing.sources}
          source={source}
          onChoose={(key) => {
            setChosen(key);
            setExtractKey(null);
            setPlace(null);
          }}
        />
        <Input
          className={styles['sources-search']}
          allowClear
          aria-label={message('sources.search')}
          placeholder={message('sources.search-hint')}
          maxLength={longest.question}
          dir="auto"
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
        />
        <p className={styles['sources-count']} role="status">
          {message(searching ? 'sources.found' : 'sources.count', {
            paragraphs: counts.paragraphs,
            used: counts.used,
            extracts: counts.extracts,
          })}
        </p>
        <div className={viewStyles['view-bar-end']}>
          {mayEdit && (
            <Button icon="briefing" onClick={() => setDrafting(true)}>
              {message('drafting.act-in-sources')}
            </Button>
          )}
          <Button onClick={() => setEditing({ entity: 'source', source })}>
            {message('sources.edit')}
          </Button>
          <Button icon="reading" onClick={() => navigation.run('file.read-report')}>
            {message('command.read-report')}
          </Button>
          <Button icon="add" onClick={() => setEditing({ entity: 'source', source: null })}>
            {message('edit.new-source')}
          </Button>
        </div>
      </header>
      <div className={styles['sources-body']} data-details={extract !== null}>
        <SectionList
          sections={shown}
          isTable={source.kind === 'table'}
          onGo={(section) =>
            list.current
              ?.querySelector(`[data-section="${section}"]`)
              ?.scrollIntoView({ block: 'start' })
          }
        />
        <main
          ref={list}
          className={styles['sources-document']}
          aria-label={message('sources.document')}
        >
          {!searching && <UnreadableCards records={unreadable} />}
          {!searching && (
            <header className={styles['sources-head']}>
              <h1 lang={locale}>{inLocale(source.title, locale)}</h1>
              <p>
                {source.publisher ?? message('sources.publisher-unknown')}
                {' · '}
                {source.datePublished
                  ? formatPeriod(source.datePublished, locale)
                  : message('sources.date-unknown')}
              </p>
              <p>
                {message(
                  source.sections.some(({ texts }) => texts !== null)
                    ? 'sources.text-here'
                    : 'sources.only-here',
                )}
              </p>
            </header>
          )}
          {searching && shown.length === 0 ? (
            <p className={styles['sources-none']}>
              {message('sources.none-found', { question: asked })}
            </p>
          ) : (
            <SourceSections
              sections={shown}
              isTable={source.kind === 'table'}
              results={results}
              locale={locale}
              chosen={extractKey}
              place={place}
              onChoose={(key) => setExtractKey(key === extractKey ? null : key)}
            />
          )}
        </main>
        {extract && (
          <ExtractDetails
            extract={extract}
            results={results}
            statusOf={attainments.statusOf}
            onEdit={(milestone) => setEditing({ entity: 'milestone', milestone })}
            onClose={() => setExtractKey(null)}
          />
        )}
      </div>
      {form}
      {isDrafting && (
        <Suspense fallback={null}>
          <DraftDialog briefing={briefing} source={source.key} onClose={() => setDrafting(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** What is edited; null makes a new one. */
type Editing =
  | { readonly entity: 'source'; readonly source: Source | null }
  | { readonly entity: 'milestone'; readonly milestone: Milestone };

function Form(
  props: Editing & {
    readonly briefing: Briefing;
    readonly onClose: () => void;
    /** Told which source was saved. */
    readonly onSaved: (source: SourceKey) => void;
  },
) {
  const { briefing, onClose, onSaved } = props;
  return props.entity === 'source' ? (
    <SourceForm source={props.source} briefing={briefing} onClose={onClose} onSaved={onSaved} />
  ) : (
    <MilestoneForm milestone={props.milestone} briefing={briefing} onClose={onClose} />
  );
}

function SourceChoice({
  sources,
  source,
  onChoose,
}: {
  readonly sources: readonly Source[];
  readonly source: Source;
  readonly onChoose: (key: string) => void;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  if (sources.length === 1) return null;
  return (
    <Select<string>
      className={classNames(styles['sources-choice'])}
      aria-label={message('sources.source')}
      value={source.key}
      onChange={onChoose}
      options={sources.map(({ key, title }) => ({
        value: key as string,
        label: inLocale(title, locale),
      }))}
    />
  );
}

function findExtract(sections: ReturnType<typeof takenFrom>, key: string | null): Extract | null {
  if (key === null) return null;
  for (const { paragraphs } of sections)
    for (const { extracts } of paragraphs) {
      const found = extracts.find((extract) => extract.key === key);
      if (found) return found;
    }
  return null;
}
