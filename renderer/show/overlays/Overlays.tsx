import { useCallback } from 'react';
import { longest } from '../../../shared/model/bounds.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { Show } from '../../../shared/model/show.ts';
import { cut } from '../../../shared/model/text.ts';
import { answerOf } from '../../../shared/show/answer.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import { QuestionMode } from '../../question/QuestionMode.tsx';
import { indexOfSlide } from '../../slides/outline.ts';
import { useMessages } from '../../ui/messages.ts';
import { act } from '../actions.ts';
import type { ShowDeck } from '../use-show-deck.ts';
import { EndDialog } from './EndDialog.tsx';
import { PicturedSlide } from './PicturedSlide.tsx';
import { ShowHelp } from './ShowHelp.tsx';
import { ShowPanel } from './ShowPanel.tsx';
import { SlideFinder } from './SlideFinder.tsx';
import { useCollectedPictures } from './use-collected-pictures.ts';

interface OverlaysProps {
  readonly show: Show;
  readonly deck: ShowDeck;
  /** How many slides have ink. */
  readonly inked: () => number;
  /** Where the audience looks on: an answer takes the place of the question at once. */
  readonly inSight: boolean;
  /** The console has its slide list at hand already. */
  readonly without?: Show['overlay'];
}

/** The panel that lies over the slide, wherever that is just now. */
export function Overlays({ show, deck, inked, inSight, without }: OverlaysProps) {
  const message = useMessages();
  useCollectedPictures(deck, show.slide);
  if (show.overlay === without) return null;
  const go = (slide: number) => act({ type: 'go', slide });
  const close = () => act({ type: 'overlay', overlay: 'none' });

  switch (show.overlay) {
    case 'grid':
      return (
        <ShowPanel title={message('show.grid')} size="wide" onClose={close}>
          <SlideFinder
            deck={deck}
            current={show.slide}
            drawSlide={(slide) => (
              <PicturedSlide {...slide} deck={deck.briefing.deck.key} slides={deck.slides} />
            )}
            focused
            onGo={go}
          />
        </ShowPanel>
      );
    case 'slide-list':
      return (
        <ShowPanel title={message('show.list')} size="narrow" onClose={close}>
          <SlideFinder deck={deck} current={show.slide} focused onGo={go} />
        </ShowPanel>
      );
    case 'help':
      return (
        <ShowPanel title={message('show.help')} size="fit" onClose={close}>
          <ShowHelp />
        </ShowPanel>
      );
    case 'question':
      return <Question show={show} deck={deck} inSight={inSight} />;
    case 'end':
      return <EndDialog inked={inked()} />;
    case 'none':
      return null;
  }
}

function Question({ show, deck, inSight }: Omit<OverlaysProps, 'inked' | 'without'>) {
  const { briefing, results, slides } = deck;
  const current = results[show.slide];
  const note = useCallback((asked: string, figure: Figure | null) => {
    api.show
      .noteQuestion({ asked: cut(asked, longest.question), answer: figure && answerOf(figure) })
      .catch(reportError);
  }, []);
  if (!current) return null;

  return (
    <QuestionMode
      briefing={briefing}
      results={results}
      current={current}
      locale={slides.locale}
      audience={{
        shown: show.answer,
        onNote: note,
        onShow: (figure) => {
          act({ type: 'answer', answer: figure && answerOf(figure) });
          if (inSight && figure) act({ type: 'overlay', overlay: 'none' });
        },
      }}
      onGo={(key) => act({ type: 'go', slide: indexOfSlide(results, key, show.slide) })}
      onClose={() => act({ type: 'overlay', overlay: 'none' })}
    />
  );
}
