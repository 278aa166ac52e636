import type { TimePeriod } from '../../shared/model/period.ts';
import { mostFigures } from '../../shared/reading/read-text.ts';
import { claimsOfPage, loneFigure } from '../../shared/verifying/claims-of-page.ts';
import { claimsOfTable } from '../../shared/verifying/claims-of-table.ts';
import { claimsOfText } from '../../shared/verifying/claims-of-text.ts';
import { type Claim, nowhere } from '../../shared/verifying/model.ts';
import type { DocumentToVerify, PlacedPiece } from './document.ts';

interface DocumentClaims {
  readonly claims: readonly Claim[];
  /** Whether there are more than anybody looks through. */
  readonly isCut: boolean;
}

/**
 * All figures that a document prints: those of its sentences, and those that stand by themselves on
 * its pages.
 *
 * @param digitNames names that hold digits, as the store knows them
 * @param period of a document that says none
 */
export function claimsOfDocument(
  { pieces, tables }: Pick<DocumentToVerify, 'pieces' | 'tables'>,
  digitNames: readonly string[],
  period: TimePeriod | null,
): DocumentClaims {
  const running = pieces.flatMap((piece, index) => (piece.isTable ? [] : [{ ...piece, index }]));
  const isLone = (piece: PlacedPiece) => piece.box !== null && loneFigure(piece.text) !== null;
  const { claims: read } = claimsOfText(
    running.map(({ text }) => text).join('\n'),
    digitNames,
    (line) => running[line - 1]?.place ?? nowhere,
  );
  const contexts = new Map<number, string>();
  for (const { page, text, box } of running)
    if (box) contexts.set(page, `${contexts.get(page) ?? ''}${text}\n`.slice(0, 4000));
  const inText = read.flatMap((claim): Claim[] => {
    const piece = running[claim.piece];
    if (!piece || isLone(piece)) return [];
    const context = piece.box ? (contexts.get(piece.page) ?? '') : claim.context;
    // What one box says is no name for the next.
    const names = piece.box ? claim.names.filter((name) => isOf(name, piece.text)) : claim.names;
    return [{ ...claim, names, piece: piece.index, context }];
  });
  const usual = usualYear(inText) ?? period;
  const onPages = pagesOf(running).flatMap((lines) => claimsOfPage(lines, usual));
  const inTables = tables.flatMap((table) => claimsOfTable(table, digitNames, usual));
  const claims = [...inText, ...onPages, ...inTables].sort(
    (one, other) => one.piece - other.piece || one.pieceStart - other.pieceStart,
  );
  return { claims: claims.slice(0, mostFigures), isCut: claims.length > mostFigures };
}

/** Whether a name stands in a text, maybe with words between its own. */
function isOf(name: string, text: string): boolean {
  return [...name].every((character) => text.includes(character));
}

/** The year that most of a document’s figures are of. */
function usualYear(claims: readonly Claim[]): TimePeriod | null {
  const counts = new Map<TimePeriod, number>();
  for (const { period } of claims)
    if (period !== null && /^\d{4}$/.test(period))
      counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function pagesOf(pieces: readonly (PlacedPiece & { readonly index: number })[]) {
  const pages = new Map<number, Parameters<typeof claimsOfPage>[0][number][]>();
  for (const { page, box, place, index } of pieces)
    if (box) pages.set(page, [...(pages.get(page) ?? []), { ...box, place, piece: index }]);
  return [...pages.values()];
}
