import { useContext } from 'react';
import type { DeckKey } from '../../shared/model/keys.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { SlideRef } from '../../shared/model/slide-ref.ts';
import { useDecks } from '../live/use-decks.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import viewStyles from '../ui/view.module.css';
import { useNavigation } from '../workspace/use-navigation.ts';

interface OtherBriefingsProps {
  /** The briefing that is open: its own slides are shown elsewhere. */
  readonly deck: DeckKey;
  readonly slides: readonly SlideRef[];
}

/** The other briefings whose slides show a thing, each a way to the first of those slides. */
export function OtherBriefings({ deck, slides }: OtherBriefingsProps) {
  const others = slides.filter((slide) => slide.deck !== deck);
  return others.length > 0 && <Ways slides={others} />;
}

function Ways({ slides }: Pick<OtherBriefingsProps, 'slides'>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { go } = useNavigation();
  const decks = useDecks();
  const others = decks.flatMap(({ key, title }) => {
    const own = slides.filter((slide) => slide.deck === key);
    const [first] = own;
    return first ? [{ first, title: inLocale(title, locale), count: own.length }] : [];
  });
  return others.map(({ first, title, count }) => (
    <button
      key={first.deck}
      type="button"
      className={viewStyles['way']}
      onClick={() => go({ view: 'briefing', slide: first })}
    >
      {message('figure.other-briefing', { title, count })}
    </button>
  ));
}
