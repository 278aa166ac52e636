import { Checkbox, Select } from 'antd';
import { type ReactNode, useContext, useEffect, useId, useMemo, useState } from 'react';
import { keyOfNewDeck } from '../../shared/deck/deck-edits.ts';
import { AppError, type Failure } from '../../shared/errors.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { AreaKey } from '../../shared/model/area.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { DraftedBriefing, DraftProposal, DraftRound } from '../../shared/model/drafting.ts';
import type { DeckKey, SourceKey } from '../../shared/model/keys.ts';
import { inLocale, type Localized } from '../../shared/model/localized.ts';
import { oneLine } from '../../shared/model/text.ts';
import { api } from '../api.ts';
import { AreaSelect } from '../editing/AreaSelect.tsx';
import fieldStyles from '../editing/field.module.css';
import { LineField } from '../editing/LineField.tsx';
import { PeriodField, readTyped } from '../editing/PeriodField.tsx';
import { settlePendingSaves } from '../editing/pending-saves.ts';
import { readTitle, TitleFields, type TypedTitle, typedTitle } from '../editing/TitleFields.tsx';
import { setNotice } from '../editing/undo.ts';
import { reportError } from '../error-report.ts';
import { Kit } from '../kit/Kit.tsx';
import { usePerson } from '../live/use-person.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { useNavigation } from '../workspace/use-navigation.ts';
import styles from './drafting.module.css';
import { LeftOutList } from './LeftOutList.tsx';

interface DraftDialogProps {
  readonly briefing: Briefing;
  /** The source to begin with; null for the first. */
  readonly source: SourceKey | null;
  readonly onClose: () => void;
}

/** A draft that is being made, and how far that is. */
interface Work {
  readonly draft: string;
  readonly round: DraftRound | null;
}

interface Done {
  readonly made: DraftedBriefing;
  readonly key: DeckKey;
  readonly title: Localized;
}

/** Drafts a briefing from a source: what it is to be called and to report on, then the work itself. */
export function DraftDialog({ briefing, source: first, onClose }: DraftDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go } = useNavigation();
  const choice = useId();
  const { person, setPerson, keepPerson } = usePerson();
  const [source, setSource] = useState(first ?? briefing.sources[0]?.key ?? null);
  const { proposal, failure: unproposed } = useProposal(source);
  /** Null until they are typed: then they follow the source. */
  const [named, setNamed] = useState<TypedTitle | null>(null);
  const [dated, setDated] = useState<string | null>(null);
  const [placed, setPlaced] = useState<AreaKey | null>(null);
  const [hasEnglish, setHasEnglish] = useState(false);
  const [work, setWork] = useState<Work | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(
    () =>
      api.drafting.progress(({ draft, ...round }) =>
        setWork((now) => (now?.draft === draft ? { draft, round } : now)),
      ),
    [],
  );

  const proposed = proposal?.period ?? null;
  const typedPeriod = dated ?? (proposed === null ? '' : formatPeriod(proposed, locale));
  const typed = named ?? typedTitle(proposal?.title ?? { zh: '', en: null });
  const title = readTitle(typed, hasEnglish);
  const period = useMemo(() => readTyped(typedPeriod), [typedPeriod]);
  const area = placed ?? proposal?.area ?? null;
  const isEmpty =
    proposal !== null && proposal.figures + proposal.goals + proposal.milestones === 0;
  const isReady =
    proposal !== null &&
    !isEmpty &&
    title !== null &&
    period !== null &&
    area !== null &&
    oneLine(person) !== '';

  async function draft(): Promise<void> {
    if (!isReady || source === null) return;
    const id = crypto.randomUUID();
    setFailure(null);
    setWork({ draft: id, round: null });
    try {
      await settlePendingSaves();
      const taken = (await api.decks.list()).map(({ key }) => key);
      const key = keyOfNewDeck(title, period, taken);
      const made = await api.drafting.make({
        ...{ draft: id, source, key, title, period, area },
        languages: hasEnglish ? ['zh-CN', 'en'] : ['zh-CN'],
        actor: oneLine(person),
      });
      if (made === null) return;
      keepPerson();
      if (made.leftOut.length === 0) open({ made, key, title });
      else setDone({ made, key, title });
    } catch (error) {
      setFailure(AppError.toFailure(error));
    } finally {
      setWork(null);
    }
  }

  function open({ made, key, title: called }: Done): void {
    const { undo } = made.state;
    const text = message('drafting.done', {
      ...{ title: inLocale(called, locale), count: made.slides },
    });
    if (undo) setNotice({ done: 'just-now', entry: undo, text });
    go({ view: 'briefing', slide: { deck: key, slide: made.first }, toEdit: true });
    onClose();
  }

  if (done)
    return (
      <Dialog
        title={message('drafting.left-title')}
        onDismiss={() => open(done)}
        actions={
          <Button look="primary" onClick={() => open(done)}>
            {message('drafting.open')}
          </Button>
        }
      >
        <p>
          {message('drafting.left-about', {
            ...{ title: inLocale(done.title, locale), count: done.made.slides },
          })}
        </p>
        <LeftOutList leftOut={done.made.leftOut} />
      </Dialog>
    );

  if (work)
    return (
      <Dialog
        title={message('drafting.working')}
        onDismiss={() => stop(work)}
        actions={<Button onClick={() => stop(work)}>{message('drafting.stop')}</Button>}
      >
        <p role="status" className={styles['round']}>
          {work.round
            ? message('drafting.round', {
                ...{ slides: work.round.slides, mended: work.round.mended },
              })
            : message('drafting.beginning')}
        </p>
      </Dialog>
    );

  const told = failure ?? unproposed;
  return (
    <Kit>
      <Dialog
        title={message('drafting.title')}
        onDismiss={onClose}
        actions={
          <>
            <Button onClick={onClose}>{message('briefings.cancel')}</Button>
            <Button look="primary" disabled={!isReady} onClick={() => void draft()}>
              {message('drafting.act')}
            </Button>
          </>
        }
      >
        <div className={fieldStyles['field-group-plain']}>
          {source === null ? (
            <p role="alert">{message('drafting.no-sources')}</p>
          ) : (
            <>
              <p>{message('drafting.about')}</p>
              <div className={fieldStyles['field']}>
                <label htmlFor={choice}>{message('drafting.source')}</label>
                <Select<SourceKey>
                  id={choice}
                  value={source}
                  onChange={(key) => {
                    setSource(key);
                    setNamed(null);
                    setDated(null);
                    setPlaced(null);
                  }}
                  options={briefing.sources.map((one) => ({
                    value: one.key,
                    label: inLocale(one.title, locale),
                  }))}
                />
                {proposal && <Holding proposal={proposal} isEmpty={isEmpty} />}
              </div>
              <TitleFields isFirst value={typed} hasEnglish={hasEnglish} onChange={setNamed} />
              {briefing.languages.includes('en') && (
                <Checkbox
                  checked={hasEnglish}
                  onChange={({ target }) => setHasEnglish(target.checked)}
                >
                  {message('briefings.new-english')}
                </Checkbox>
              )}
              <AreaSelect areas={briefing.areas} value={area} onChange={setPlaced} />
              <PeriodField value={typedPeriod} onChange={setDated} />
              {proposal && period === null && (
                <p className={fieldStyles['field-failed']} role="alert">
                  {message('issue.period')}
                </p>
              )}
              <LineField
                label={message('field.person')}
                value={person}
                longest={longest.person}
                onChange={setPerson}
              />
            </>
          )}
          {told && (
            <p className={fieldStyles['field-failed']} role="alert">
              {describeFailure(locale, told)}
            </p>
          )}
        </div>
      </Dialog>
    </Kit>
  );
}

function stop({ draft }: Work): void {
  api.drafting.stop({ draft }).catch(reportError);
}

/** What the store has of the source, and what a draft can't do without. */
function Holding({
  proposal: { figures, goals, milestones, hasText },
  isEmpty,
}: {
  readonly proposal: DraftProposal;
  readonly isEmpty: boolean;
}): ReactNode {
  const message = useMessages();
  if (isEmpty)
    return (
      <p className={fieldStyles['field-failed']} role="alert">
        {message('drafting.empty')}
      </p>
    );
  return (
    <p className={styles['holds']}>
      {message('drafting.holds', { figures, goals, milestones })}
      {!hasText && (
        <>
          <br />
          {message('drafting.no-text')}
        </>
      )}
    </p>
  );
}

/** What a source gives; null until it is known. */
function useProposal(source: SourceKey | null) {
  const [proposal, setProposal] = useState<DraftProposal | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    setProposal(null);
    setFailure(null);
    if (source === null) return;
    let isCurrent = true;
    api.drafting.propose({ source }).then(
      (found) => isCurrent && setProposal(found),
      (error: unknown) => isCurrent && setFailure(AppError.toFailure(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [source]);
  return { proposal, failure };
}
