import { Segmented } from 'antd';
import { useContext, useId, useMemo, useState } from 'react';
import { type BindResult, slideKeyOf } from '../../shared/deck/bound-slide.ts';
import type { LookGround } from '../../shared/looks/slide-looks.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { LookKey } from '../../shared/model/look.ts';
import fieldStyles from '../editing/field.module.css';
import { boundDeck } from '../slides/bound-deck.ts';
import { FitSlide } from '../slides/FitSlide.tsx';
import { SlideSheet } from '../slides/SlideSheet.tsx';
import { SlideContext, type SlideContextValue } from '../slides/slide-context.ts';
import { leastContrast } from '../styles/least-contrast.ts';
import { drawnOwnLook } from '../styles/looks.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { readColour } from './look-values.ts';
import styles from './looks.module.css';

interface LookPreviewProps {
  /** As typed. */
  readonly colours: readonly string[];
  /** As a `data:` URL, where it is to be shown. */
  readonly logo: string | null;
  readonly briefing: Briefing;
  /** The slides' language. */
  readonly slideLocale: Locale;
}

/** A look that is only being made: no stored one has its key, which nobody sees. */
const trial = LookKey.parse('trial');

/** Slides of the open briefing in these colours, and how well they can be read. */
export function LookPreview({ colours, logo, briefing, slideLocale }: LookPreviewProps) {
  const message = useMessages();
  const interfaceLocale = useContext(InterfaceLocale);
  const title = useId();
  const [ground, setGround] = useState<LookGround>('light');
  const read = colours.map(readColour);
  const results = boundDeck(briefing, slideLocale);
  const shown = useMemo(() => pickSlides(results), [results]);
  const isWhole = read.every((colour) => colour !== null);
  const chosen = isWhole ? read.join() : null;

  const drawn = useMemo(
    () =>
      chosen === null ? null : drawnOwnLook({ key: trial, colours: chosen.split(',') }, ground),
    [chosen, ground],
  );
  const context = useMemo(
    (): SlideContextValue | null =>
      drawn && {
        locale: slideLocale,
        interfaceLocale,
        look: drawn,
        logo,
        deckTitle: inLocale(briefing.deck.title, slideLocale),
        snapshotId: briefing.snapshot.id,
        total: results.length,
        sources: briefing.sources,
        trace: null,
      },
    [drawn, logo, briefing, slideLocale, interfaceLocale, results.length],
  );

  return (
    <section className={styles['preview']} aria-labelledby={title}>
      <div className={styles['preview-head']}>
        <span id={title} className={fieldStyles['field-label']}>
          {message('looks.preview')}
        </span>
        <Segmented<LookGround>
          aria-labelledby={title}
          value={ground}
          options={[
            { value: 'light', label: message('looks.preview-light') },
            { value: 'dark', label: message('looks.preview-dark') },
          ]}
          onChange={setGround}
        />
      </div>
      {context ? (
        <SlideContext value={context}>
          <div className={styles['preview-slides']} aria-hidden="true" inert>
            {shown.map((result) => (
              <div key={slideKeyOf(result)} data-testid="look-preview">
                <FitSlide>
                  <SlideSheet result={result} mode="thumbnail" />
                </FitSlide>
              </div>
            ))}
          </div>
        </SlideContext>
      ) : (
        <p className={fieldStyles['field-told']}>{message('looks.preview-none')}</p>
      )}
      {drawn && (
        <p className={fieldStyles['field-told']} data-testid="look-contrast">
          {message('looks.contrast', {
            text: told(leastContrast(drawn).text),
            marks: told(leastContrast(drawn).marks),
          })}
        </p>
      )}
    </section>
  );
}

/** A cover, a chart and cards where there are such slides, else the first ones. */
function pickSlides(results: readonly BindResult[]): BindResult[] {
  const whole = results.filter((result) => result.ok);
  const wanted = [/^cover$/, /chart|ranking|part-of-whole/, /kpi|hero/];
  const found = wanted.flatMap((layout) =>
    whole.filter(({ slide }) => layout.test(slide.layout)).slice(0, 1),
  );
  return [...new Set([...found, ...whole])].slice(0, 3);
}

/** Rounded down: what is told is kept. */
function told(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
