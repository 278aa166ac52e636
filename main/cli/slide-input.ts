import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { layouts } from '../../shared/deck/layouts/index.ts';
import { readNewBody } from '../../shared/deck/layouts/read-body.ts';
import { AppError } from '../../shared/errors.ts';
import { isMessageKey, translate } from '../../shared/i18n/messages.ts';
import type { Deck } from '../../shared/model/deck.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { SlideDocument } from '../../shared/model/slide-document.ts';

/** Where a slide's JSON comes from; null is the standard input. */
export interface SlideInput {
  /** As it is named to the person. */
  readonly from: string;
  readonly json: unknown;
}

/** @throws usage.input-unreadable, usage.input-not-json */
export async function readSlideInput(file: string | null, locale: Locale): Promise<SlideInput> {
  const from = file === null ? translate(locale, 'cli.standard-input') : path.resolve(file);
  const written = await (file === null ? text(process.stdin) : readFile(from, 'utf8')).catch(
    (cause: unknown) => {
      throw new AppError('usage.input-unreadable', { from }, { cause });
    },
  );
  try {
    // Editors of Windows begin a file with a mark of its encoding.
    return { from, json: JSON.parse(written.replace(/^\uFEFF/, '')) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('usage.input-not-json', { from, reason }, { cause });
  }
}

interface Problem {
  readonly place: string;
  readonly reason: string;
}

/**
 * A slide as it is to be: what the input says, and for what it leaves out what stands beneath it.
 *
 * @param beneath the slide as it is, or what a new one begins with
 * @param key that the slide has; null for a new one
 * @throws usage.input-unfit with each place that is wrong
 */
export function readSlide(
  { from, json }: SlideInput,
  beneath: object,
  key: string | null,
  { sections }: Deck,
  locale: Locale,
): SlideDocument {
  const wrong = (problems: readonly Problem[]) => {
    const lines = problems.map(({ place, reason }) => `\n  ${place}  ${reason}`);
    const count = problems.length;
    return new AppError('usage.input-unfit', { from, count, details: lines.join('') });
  };
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw wrong([{ place: '—', reason: translate(locale, 'cli.not-an-object') }]);
  const words = locale === 'en' ? z.locales.en() : z.locales.zhCN();
  const candidate = { ...beneath, ...json };
  const read = SlideDocument.safeParse(candidate, { error: words.localeError });
  const misshapen = (read.error?.issues ?? []).map(({ path: place, message }) => ({
    place: place.join('.') || '—',
    reason: isMessageKey(message) ? translate(locale, message) : message,
  }));
  // All that is wrong at once, as far as it can be read.
  const slide: Partial<SlideDocument> = read.data ?? candidate;
  const found = [
    ...misshapen,
    ...keyProblems(slide, key, locale),
    ...sectionProblems(slide, sections, locale),
    ...bodyProblems(slide, locale),
  ];
  if (!read.success || found.length > 0) throw wrong(found);
  return read.data;
}

function keyProblems(slide: Partial<SlideDocument>, key: string | null, locale: Locale): Problem[] {
  if (key === null || slide.key === key) return [];
  return [{ place: 'key', reason: translate(locale, 'cli.key-differs', { slide: key }) }];
}

function sectionProblems(
  { section }: Partial<SlideDocument>,
  sections: Deck['sections'],
  locale: Locale,
): Problem[] {
  if (typeof section !== 'string' || sections.some(({ key }) => key === section)) return [];
  const known = sections.map(({ key }) => key).join(', ') || '—';
  return [{ place: 'section', reason: translate(locale, 'cli.no-section', { section, known }) }];
}

function bodyProblems({ layout, body }: Partial<SlideDocument>, locale: Locale): Problem[] {
  if (typeof layout !== 'string' || typeof body !== 'object') return [];
  const read = readNewBody(layout, body);
  if (read.ok) return [];
  if (read.code === 'layout-unknown') {
    const known = layouts.map(({ key }) => key).join(', ');
    return [{ place: 'layout', reason: translate(locale, 'cli.no-layout', { layout, known }) }];
  }
  if (read.code === 'body-newer')
    return [{ place: 'body', reason: translate(locale, 'cli.body-newer') }];
  const reason = translate(locale, 'cli.body-unfit', { layout });
  return [...new Set(read.details)].map((detail) => ({
    ...{ place: detail === layout ? 'body' : `body.${detail}`, reason },
  }));
}
