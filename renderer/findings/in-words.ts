import type { Advice, Finding } from '../../shared/deck/findings.ts';
import { nameOfPath } from '../../shared/deck/slide-paths.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { FigureKey } from '../../shared/model/figure.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { nameCharacter } from '../../shared/text/missing-characters.ts';
import type { Translate } from '../ui/messages.ts';
import { placeKey } from './place-key.ts';

/** A finding as a sentence. */
export function findingInWords(
  finding: Finding,
  briefing: Briefing,
  message: Translate,
  locale: Locale,
): string {
  const placed = (place: string) => message(placeKey(place));
  switch (finding.kind) {
    case 'problem': {
      const { code, detail } = finding.problem;
      return message(`slide.problem.${code}`, { detail });
    }
    case 'typed': {
      const { place, text } = finding.typed;
      return message('finding.typed', { place: placed(place), text });
    }
    case 'year': {
      const { place, year, figure, period } = finding.misplaced;
      const words = { place: placed(place), year, period: formatPeriod(period, locale) };
      const shown = briefing.figures.find(({ key }) => key === figure);
      return shown
        ? message('finding.year', { ...words, figure: inLocale(shown.shortName, locale) })
        : message('finding.deck-year', words);
    }
    case 'unwritten': {
      const { place, text } = finding.unwritten;
      return message('finding.unwritten', { place: placed(place), text });
    }
    case 'cut': {
      const { path, text, excess, locale: written } = finding.cut;
      const words = { text: excerpt(text), excess };
      if (path === null) return message('finding.cut-record', words);
      const place = placed(`${nameOfPath(path)}.${written === 'en' ? 'en' : 'zh'}`);
      return message('finding.cut', { place, ...words });
    }
    case 'characters': {
      const { place, characters } = finding.missing;
      const words = { place: placed(place), characters: characters.map(nameCharacter).join(' ') };
      return message('finding.characters', words);
    }
    case 'picture': {
      const { number, lacks } = finding.picture;
      const place = message('finding.picture-place', { number });
      return message(`finding.picture-${lacks}`, { place });
    }
    case 'english': {
      const { of, place, text } = finding.missing;
      const [kind = ''] = of.split(' ');
      return kind === 'slide'
        ? message('finding.english', { place: placed(`${place}.zh`), text })
        : message('finding.english-record', { text });
    }
    case 'quotation': {
      const { figure, quotation } = finding.disagreement;
      return message('finding.quotation', {
        figure: figureInWords(figure, briefing, locale),
        quotation,
      });
    }
  }
}

/** What is worth knowing, as a sentence. */
export function adviceInWords(
  advice: Advice,
  briefing: Briefing,
  message: Translate,
  locale: Locale,
): string {
  switch (advice.kind) {
    case 'unsourced':
      return message('finding.unsourced', {
        figure: figureInWords(advice.unsourced.figure, briefing, locale),
      });
    case 'notes': {
      const { place, text } = advice.unwritten;
      return message('finding.unwritten', { place: message(placeKey(place)), text });
    }
    case 'neighbours':
      return message('finding.neighbours', { shared: advice.neighbours.shared });
  }
}

function figureInWords(figure: FigureKey, { figures }: Briefing, locale: Locale): string {
  const shown = figures.find(({ key }) => key === figure);
  return shown ? inLocale(shown.shortName, locale) : figure;
}

/** As much of a text as tells which it is. */
function excerpt(text: string): string {
  const characters = [...text];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text;
}
