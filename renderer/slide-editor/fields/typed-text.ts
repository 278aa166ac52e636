import type { z } from 'zod';
import type { Locale, Localized } from '../../../shared/model/localized.ts';
import { type FieldIssue, readFields } from '../../editing/form-issues.ts';

/** A text of a slide as it is typed: its Chinese may be missing for the moment. */
export interface TypedText {
  readonly zh: string;
  readonly en: string | null;
}

export interface TextRules {
  readonly schema: z.ZodType;
  readonly isOptional: boolean;
}

/** What becomes of a field while its text is typed. */
export type TextChange =
  | { readonly outcome: 'fits'; readonly text: Localized }
  /** All of an optional text was taken away. */
  | { readonly outcome: 'gone' }
  /** It can't stand on the slide: what is typed is kept in the field, and why is said there. */
  | { readonly outcome: 'unfit'; readonly typed: TypedText; readonly issue: FieldIssue };

/**
 * A text with another one typed in one of its languages. English that is taken away is missing, not
 * empty; without its Chinese there is no text.
 *
 * @param before as it was typed before, or stands on the slide; null where there was none
 */
export function changeText(
  { schema, isOptional }: TextRules,
  before: TypedText | null,
  locale: Locale,
  text: string,
): TextChange {
  const typed =
    locale === 'en'
      ? { zh: before?.zh ?? '', en: isBlank(text) ? null : text }
      : { zh: text, en: before?.en ?? null };
  if (isBlank(typed.zh)) {
    if (isOptional && (locale !== 'en' || typed.en === null)) return { outcome: 'gone' };
    const key =
      locale === 'en' && typed.en !== null ? 'slide-fields.needs-chinese' : 'issue.required';
    return { outcome: 'unfit', typed, issue: { key } };
  }
  const read = readFields(schema, typed);
  if (read.ok) return { outcome: 'fits', text: typed };
  const [issue = { key: 'issue.unfit' as const }] = Object.values(read.issues);
  return { outcome: 'unfit', typed, issue };
}

/** Whether nothing that could be seen is typed. */
export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === '';
}

/** A value of a slide as the text that it is; null where it is none. */
export function textOf(value: unknown): Localized | null {
  if (typeof value !== 'object' || value === null || !('zh' in value)) return null;
  const { zh, en } = value as { readonly zh: unknown; readonly en?: unknown };
  return typeof zh === 'string' ? { zh, en: typeof en === 'string' ? en : null } : null;
}
