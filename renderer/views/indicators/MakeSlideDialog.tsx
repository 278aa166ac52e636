import { useContext, useEffect, useId, useMemo, useState } from 'react';
import { createSlideBinder } from '../../../shared/deck/bind-slide.ts';
import { type BindResult, slideKeyOf, slideTitleOf } from '../../../shared/deck/bound-slide.ts';
import { slideTerms } from '../../../shared/deck/change-layout.ts';
import { referenceInDeck } from '../../../shared/deck/find-figure.ts';
import { ideasFor } from '../../../shared/deck/ideas.ts';
import { layoutOf } from '../../../shared/deck/layouts/read-body.ts';
import { slideOfFigures } from '../../../shared/deck/slide-of-figures.ts';
import { AppError, type Failure } from '../../../shared/errors.ts';
import { areaOf, figuresSeenFrom, homeOf } from '../../../shared/figures/areas.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import { longest } from '../../../shared/model/bounds.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Slide } from '../../../shared/model/deck.ts';
import type { SlideFields } from '../../../shared/model/edit-fields.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { IndicatorKey, SlideKey } from '../../../shared/model/keys.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { oneLine } from '../../../shared/model/text.ts';
import { api } from '../../api.ts';
import { LineField } from '../../editing/LineField.tsx';
import { usePerson } from '../../live/use-person.ts';
import { CandidateList } from '../../slide-editor/layouts/CandidateList.tsx';
import type { Candidate } from '../../slide-editor/layouts/layout-candidates.ts';
import { boundDeckWithHidden } from '../../slides/bound-deck.ts';
import { FitSlide } from '../../slides/FitSlide.tsx';
import { SlideSheet } from '../../slides/SlideSheet.tsx';
import { sharedContext } from '../../slides/shared-context.ts';
import { SlideContext } from '../../slides/slide-context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { lastSlide } from '../../workspace/left-at.ts';
import { useNavigation } from '../../workspace/use-navigation.ts';
import styles from './make-slide-dialog.module.css';
import { useSeries } from './use-series.ts';

interface MakeSlideDialogProps {
  /** In the order in which they were chosen. */
  readonly chosen: readonly IndicatorKey[];
  readonly briefing: Briefing;
  readonly settings: Settings;
  readonly onClose: () => void;
}

/** Ideas for the chosen figures, each drawn as the slide would be; one click adds it to the briefing. */
export function MakeSlideDialog({ chosen, briefing, settings, onClose }: MakeSlideDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const navigation = useNavigation();
  const afterId = useId();
  const { deck } = briefing;
  const { slideLocale } = settings;
  const { person, setPerson, keepPerson } = usePerson();
  const [isUnsigned] = useState(() => oneLine(person) === '');
  const [after, setAfter] = useState<SlideKey | null>(
    () => deck.slides.find(({ key }) => key === lastSlide(deck.key))?.key ?? lastOf(deck.slides),
  );
  const [triedId, setTriedId] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [made, setMade] = useState<SlideKey | null>(null);

  const series = useSeries(chosen, briefing.snapshot.id);
  const { known, figures, candidates } = useIdeas(series, briefing);
  const bind = useMemo(() => {
    const binder = createSlideBinder(known, slideLocale);
    return (slide: SlideFields): BindResult =>
      binder({ ...slide, position: deck.slides.length + 1 } as Slide);
  }, [known, slideLocale, deck]);
  const tried = candidates.find(({ id }) => id === triedId) ?? candidates[0] ?? null;
  const shown = useMemo(() => (tried?.slide ? bind(tried.slide) : null), [tried, bind]);
  const slides = useMemo(
    () => sharedContext(briefing, settings, deck.slides.length + 1, null),
    [briefing, settings, deck],
  );

  // The briefing is there with the slide before the window goes to it.
  const isThere = made !== null && deck.slides.some(({ key }) => key === made);
  useEffect(() => {
    if (!isThere || made === null) return;
    onClose();
    navigation.show(made);
  }, [isThere, made, onClose, navigation]);

  async function make({ slide }: Candidate): Promise<void> {
    const actor = oneLine(person);
    const next = slide && slideOfFigures(deck, slide, figures, after);
    if (!next || actor === '' || made !== null) return;
    try {
      setMade(next.key);
      await api.records.applyAll({ edits: next.edits, actor, reason: '' });
      keepPerson();
    } catch (error) {
      setMade(null);
      setFailure(AppError.toFailure(error));
    }
  }

  const names = boundDeckWithHidden(briefing, slideLocale);
  return (
    <Dialog
      title={message('make-slide.title', { count: chosen.length })}
      wide
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{message('briefings.cancel')}</Button>
          <Button
            look="primary"
            disabled={!tried || oneLine(person) === '' || made !== null}
            onClick={() => tried && void make(tried)}
          >
            {message('make-slide.act')}
          </Button>
        </>
      }
    >
      <SlideContext value={slides}>
        <div className={styles['make-slide']}>
          <div className={styles['make-slide-choice']}>
            {deck.slides.length > 0 && (
              <p className={styles['make-slide-place']}>
                <label htmlFor={afterId}>{message('make-slide.after')}</label>
                <select
                  id={afterId}
                  value={after ?? ''}
                  onChange={(event) => setAfter(event.target.value as SlideKey)}
                >
                  {names.map((result, index) => (
                    <option key={slideKeyOf(result)} value={slideKeyOf(result)}>
                      {index + 1} {slideTitleOf(result)}
                    </option>
                  ))}
                </select>
              </p>
            )}
            {isUnsigned && (
              <LineField
                label={message('field.person')}
                value={person}
                longest={longest.person}
                isFirst
                onChange={setPerson}
              />
            )}
            {failure && <p role="alert">{describeFailure(locale, failure)}</p>}
            {deck.sections.length === 0 && <p role="alert">{message('make-slide.no-section')}</p>}
            {candidates.length > 0 && (
              <CandidateList
                label={message('layout-gallery.ideas')}
                groups={[{ title: 'layout-gallery.ideas', candidates }]}
                bind={bind}
                tried={tried}
                onTry={({ id }) => setTriedId(id)}
                onTake={(candidate) => void make(candidate)}
              />
            )}
          </div>
          <div className={styles['make-slide-sheet']} aria-hidden="true" inert>
            {shown && (
              <FitSlide>
                <SlideSheet result={shown} mode="thumbnail" />
              </FitSlide>
            )}
          </div>
        </div>
      </SlideContext>
    </Dialog>
  );
}

function lastOf(slides: readonly Slide[]): SlideKey | null {
  return slides.at(-1)?.key ?? null;
}

/** What was chosen as the briefing would show it: of its period where there is such a figure, else the latest. */
function useIdeas(series: readonly (readonly Figure[])[], briefing: Briefing) {
  return useMemo(() => {
    const there = new Set(briefing.figures.map(({ key }) => key));
    const { areas, deck } = briefing;
    // The data view has them as the store's home has.
    const seen = { from: homeOf(areas), to: areaOf(deck, areas) };
    const chosen = series.map((ofOne) => figuresSeenFrom(ofOne, areas, seen));
    const others = chosen.flat().filter(({ key }) => !there.has(key));
    const known = { ...briefing, figures: [...briefing.figures, ...others] };
    const terms = slideTerms(known);
    const figures = chosen.flatMap((ofOne) => {
      const meant = ofOne[0] && terms.find(`{{${ofOne[0].key}}}`);
      return meant ?? ofOne.find(({ area }) => area === null) ?? ofOne[0] ?? [];
    });
    const references = figures.map((figure) => referenceInDeck(figure, terms.find));
    const section = briefing.deck.sections[0]?.key;
    const candidates = (section === undefined ? [] : ideasFor(references, terms)).flatMap(
      ({ slide }): Candidate[] => {
        const made = slideOfFigures(briefing.deck, slide, figures, null);
        const added = made?.edits[0];
        const after = added?.entity === 'slide' ? added.after : null;
        const name = layoutOf(slide.layout)?.name;
        if (!after || !name) return [];
        return [{ id: slide.layout, name, slide: after, lacking: [], isCurrent: false }];
      },
    );
    return { known, figures, candidates };
  }, [series, briefing]);
}
