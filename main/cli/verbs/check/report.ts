import type { DeckCheck } from '../../../../shared/deck/check-deck.ts';
import { nameOfPath } from '../../../../shared/deck/slide-paths.ts';
import { formatPeriod } from '../../../../shared/figures/format-period.ts';
import { type MessageKey, translate } from '../../../../shared/i18n/messages.ts';
import type { Snapshot } from '../../../../shared/model/briefing.ts';
import type { Damage, DamagedRecord } from '../../../../shared/model/damage.ts';
import type { DeckKey } from '../../../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../../../shared/model/localized.ts';
import { excerptOf, nameCharacter } from '../../../../shared/text/missing-characters.ts';

/** Whether the slides claim something that the data do not bear, or would not follow a correction. */
export function isFaulty(check: DeckCheck): boolean {
  const { typedFigures, problems, misplacedYears, disagreements, missing, missingEnglish } = check;
  const { cutTexts, pictures } = check;
  const claims = [typedFigures, problems, misplacedYears, disagreements];
  const texts = [missing, missingEnglish, cutTexts, pictures];
  return [...claims, ...texts].some(({ length }) => length > 0);
}

/** The check as a document for other programs. */
export function checkDocument(
  {
    typedFigures,
    problems,
    misplacedYears,
    disagreements,
    competingSources,
    mixedPeriods,
    missing,
    missingEnglish,
    pictures,
    typedPeriods,
    cutTexts,
    unwritten,
    unsourced,
    likeNeighbours,
    unusedFigures,
  }: DeckCheck,
  snapshot: Snapshot,
  damage: Damage,
) {
  return {
    snapshot: { id: snapshot.id, changed_at: snapshot.changedAt },
    typed_figures: typedFigures,
    problems,
    misplaced_years: misplacedYears,
    disagreements,
    competing_sources: competingSources,
    mixed_periods: mixedPeriods,
    missing_characters: missing,
    missing_english: missingEnglish,
    pictures: pictures.map(({ slide, place, lacks }) => ({ slide, place, lacks })),
    typed_periods: typedPeriods,
    cut_texts: cutTexts.map(({ path, ...cut }) => ({ ...cut, place: path && nameOfPath(path) })),
    unwritten_texts: unwritten,
    unsourced_figures: unsourced,
    like_neighbours: likeNeighbours,
    unused_figures: unusedFigures,
    damaged_records: damage.records.map(({ entity, key, name, found }) => ({
      ...{ entity, key, name, gone: found === null },
    })),
    damaged_count: damage.count,
  };
}

/** As much of a text as tells which it is. */
function excerpt(text: string): string {
  const characters = [...text.replaceAll('\n', ' ')];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : characters.join('');
}

/** The check as a person reads it: one heading for each kind of finding, one line for each. */
export function checkText(check: DeckCheck, deck: DeckKey, damage: Damage, locale: Locale): string {
  const blocks = [
    block(
      'check.typed',
      check.typedFigures.map(({ slide, place, text }) => `${slide}  ${place}  ${text}`),
    ),
    block(
      'check.problems',
      check.problems.map(
        ({ slide, code, detail }) =>
          `${slide}  ${translate(locale, `slide.problem.${code}`, { detail })}`,
      ),
    ),
    block(
      'check.misplaced-years',
      check.misplacedYears.map(
        ({ slide, place, year, figure, period }) =>
          `${slide ?? deck}  ${place}  ${translate(locale, 'check.misplaced-year', {
            year,
            figure: figure ?? deck,
            period: formatPeriod(period, locale),
          })}`,
      ),
    ),
    block(
      'check.disagreements',
      check.disagreements.map(
        ({ figure, period, area, quotation, slides }) =>
          `${figure}@${period}${area === null ? '' : `#${area}`}  ${translate(locale, 'check.disagreement', { quotation })}  ${slides.join(' ')}`,
      ),
    ),
    block(
      'check.missing',
      check.missing.map(
        (found) =>
          `${found.of}  ${found.place}  ${excerptOf(found)}  ${found.characters.map(nameCharacter).join(' ')}`,
      ),
    ),
    block(
      'check.missing-english',
      check.missingEnglish.map(({ of, place, text, slides }) => {
        const shown = slides.map(({ key, number }) => number ?? key).join(' ');
        return [of, place, excerpt(text), ...(shown === '' ? [] : [`[${shown}]`])].join('  ');
      }),
    ),
    // As before there were pictures, where nothing is amiss with any.
    ...(check.pictures.length === 0
      ? []
      : [
          block(
            'check.pictures',
            check.pictures.map(
              ({ slide, place, lacks }) =>
                `${slide}  ${place}  ${translate(locale, `check.picture.${lacks}`)}`,
            ),
          ),
        ]),
    block(
      'check.cut',
      check.cutTexts.map(({ slide, locale: written, path, text, excess }) =>
        [
          ...[slide, path ? nameOfPath(path) : '—', written],
          ...[translate(locale, 'check.excess', { excess }), excerpt(text)],
        ].join('  '),
      ),
    ),
    block(
      'check.unwritten',
      check.unwritten.map(({ slide, place, text }) => `${slide}  ${place}  ${excerpt(text)}`),
    ),
    block(
      'check.mixed-periods',
      check.mixedPeriods.map(
        ({ slide, place, periods }) => `${slide}  ${place}  ${periods.join(' ')}`,
      ),
    ),
    // As before there were competing values, where there are none.
    ...(check.competingSources.length === 0
      ? []
      : [
          block(
            'check.competing-sources',
            check.competingSources.map(
              ({ figure, period, area, source, quotation, slides }) =>
                `${figure}@${period}${area === null ? '' : `#${area}`}  ${translate(locale, 'check.competing-source', { source, quotation })}  ${slides.join(' ')}`,
            ),
          ),
        ]),
    block(
      'check.typed-periods',
      check.typedPeriods.map(
        ({ number, slide, place, text }) => `${number ?? slide ?? deck}  ${place}  ${text}`,
      ),
    ),
    block(
      'check.unsourced',
      check.unsourced.map(
        ({ figure, period, area, slides }) =>
          `${figure}@${period}${area === null ? '' : `#${area}`}  ${slides.join(' ')}`,
      ),
    ),
    block(
      'check.like-neighbours',
      check.likeNeighbours.map(({ before, slide, shared }) =>
        [before, slide, translate(locale, 'check.shared', { shared })].join('  '),
      ),
    ),
    block('check.unused', check.unusedFigures),
    // Unlike all others it is about the file, and about all decks: told where there is any.
    ...(damage.count === 0 ? [] : [damageText(damage)]),
  ];

  function damageText({ count, records, copies }: Damage): string {
    const lines = records.map((record) => `${damagedRecordText(record, locale)}  ${record.key}`);
    const more = count - records.length;
    const rest = more > 0 ? [translate(locale, 'damage.more', { count: more })] : [];
    const help = [
      translate(locale, 'damage.help'),
      ...(copies === null ? [] : [translate(locale, 'damage.backups', { folder: copies })]),
    ];
    return block('check.damaged', [...lines, ...rest, ...help], count);
  }

  function block(heading: MessageKey, lines: readonly string[], count = lines.length): string {
    const title = translate(locale, heading, { count });
    return [title, ...lines.map((line) => `  ${line}`)].join('\n');
  }
  return `${blocks.join('\n')}\n`;
}

/** 数字“高新技术企业” or, of one that is gone, 节点：已不见. */
function damagedRecordText({ entity, name, found }: DamagedRecord, locale: Locale): string {
  const what = translate(locale, `damage.${entity}`);
  if (found === null) return translate(locale, 'damage.gone', { what });
  return name === null
    ? what
    : translate(locale, 'damage.named', { what, name: inLocale(name, locale) });
}
