import type { Area } from '../../../shared/model/area.ts';
import type { Theme } from '../../../shared/model/indicator.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { TimePeriod } from '../../../shared/model/period.ts';
import type {
  AreaOfFigures,
  DeskMark,
  DeskQuestion,
  DocumentSaid,
  FigureSaid,
  ReadingWork,
} from '../../../shared/model/reading.ts';
import type { useMessages } from '../../ui/messages.ts';
import { termFromText } from './said-figure.ts';

/** What an answer does: says something of the figure or of the document, or leaves the figure out. */
export type Answer =
  | { readonly do: 'say'; readonly said: FigureSaid }
  | {
      readonly do: 'describe';
      readonly said: DocumentSaid;
      readonly areas: ReadingWork['areas'];
    }
  | { readonly do: 'leave' };

/** An answer that one press gives. */
export interface Choice {
  readonly label: string;
  /** What else tells it from the others. */
  readonly about: string | null;
  readonly answer: Answer;
}

interface Around {
  readonly areas: readonly Area[];
  readonly themes: readonly Theme[];
  /** The district that the document names. */
  readonly namedArea: string | null;
  /** Periods of other figures, those that most are of first. */
  readonly periods: readonly TimePeriod[];
  readonly locale: Locale;
  readonly message: ReturnType<typeof useMessages>;
  readonly inWords: (period: TimePeriod) => string;
}

/** The answers that one press gives, in the order of the digits that press them. */
export function choicesOf(
  { about, choices, detail }: DeskQuestion,
  mark: DeskMark,
  around: Around,
): Choice[] {
  const { areas, themes, namedArea, periods, locale, message, inWords } = around;
  const say = (label: string, said: FigureSaid, hint: string | null = null): Choice => ({
    ...{ label, about: hint, answer: { do: 'say', said } },
  });
  const aside: Choice = { label: message('desk.leave'), about: null, answer: { do: 'leave' } };
  const home = areas.filter(({ isHome }) => isHome);
  switch (about) {
    case 'document-area': {
      const parent = home[0]?.parent ?? null;
      const named: AreaOfFigures[] =
        namedArea === null ? [] : [{ as: 'new', name: namedArea, parent }];
      return [
        ...named.map((area) =>
          ofDocument(message('desk.new-area', { name: namedArea ?? '' }), area),
        ),
        ...home.map(({ key, name }) => ofDocument(inLocale(name, locale), { as: 'existing', key })),
      ];
    }
    case 'area':
      return areas
        .filter(({ key }) => choices.includes(key))
        .map(({ key, name }) => ({
          ...{ label: inLocale(name, locale), about: null },
          answer: {
            do: 'describe',
            said: {},
            areas: { [detail ?? '']: { as: 'existing', key } },
          },
        }));
    case 'period':
      return periods.slice(0, 4).map((period) => say(inWords(period), { period }));
    case 'unit':
      return choices.map((unit) => say(unit, { unit }));
    case 'direction':
      return mark.entity === 'milestone'
        ? []
        : choices.map((value) =>
            say(value.replace('-', '−'), { measure: { ...mark.measure, value: Number(value) } }),
          );
    case 'term':
      return periods.slice(0, 4).flatMap((period) => {
        const term = termFromText(period);
        return term ? [say(inWords(period), { term })] : [];
      });
    case 'event':
      return [say(message('desk.is-event'), { isRight: true }), aside];
    case 'odd':
      return [say(message('desk.right-as-is'), { isRight: true })];
    case 'goal':
      return [
        say(message('desk.as-goal'), { as: 'goal' }),
        say(message('desk.as-reached'), { as: 'figure' }),
        aside,
      ];
    case 'indicator':
      return mark.entity === 'milestone'
        ? []
        : [
            ...mark.matches.map(({ key, name, last }) =>
              say(
                inLocale(name, locale),
                { indicator: { as: 'existing', key } },
                last && inLocale(last.printed, locale),
              ),
            ),
            say(message(mark.entity === 'goal' ? 'desk.not-measured' : 'desk.new-indicator'), {
              indicator: { as: 'new' },
            }),
          ];
    case 'theme':
      return themes.map(({ key, name }) => say(inLocale(name, locale), { theme: key }));
    default:
      return [];
  }
}

function ofDocument(label: string, area: AreaOfFigures): Choice {
  return { label, about: null, answer: { do: 'describe', said: { area }, areas: {} } };
}
