import type { z } from 'zod';
import type { ErrorParams } from '../../shared/errors.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { zhCN } from '../../shared/i18n/zh-CN/index.ts';

/** What is wrong with a field, and so what to do. */
export interface FieldIssue {
  readonly key: MessageKey;
  readonly params?: ErrorParams;
}

/** By the field's path in the record: `passages.0.rawText`. */
export type Issues = Readonly<Record<string, FieldIssue>>;

export type Read<Fields> =
  | { readonly ok: true; readonly fields: Fields; readonly issues: Issues }
  | { readonly ok: false; readonly issues: Issues };

/** Fields whose form has an example to show. */
const forms: readonly (readonly [path: RegExp, key: MessageKey])[] = [
  [/(^|\.)key$/, 'issue.key'],
  [/(^|\.)code$/, 'issue.area-code'],
  [/timePeriod$/, 'issue.period'],
  [/(date|asOf|reached|period(Start|End))$/, 'issue.date'],
  [/datePublished$/, 'issue.day'],
  [/sha256$/, 'issue.sha256'],
  [/\.cell$/, 'issue.cell'],
];

/**
 * Holds what a form would save against the store's own schema. Issues of the form's own reading
 * come first: they know what was typed.
 */
export function readFields<Schema extends z.ZodType>(
  schema: Schema,
  candidate: unknown,
  own: Issues = {},
): Read<z.infer<Schema>> {
  const parsed = schema.safeParse(candidate);
  const issues: Record<string, FieldIssue> = {};
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.join('.');
    issues[path] ??= issueOf(path, issue, valueAt(candidate, issue.path));
  }
  const all = { ...issues, ...own };
  if (!parsed.success || Object.keys(own).length > 0) return { ok: false, issues: all };
  return { ok: true, fields: parsed.data, issues: {} };
}

function issueOf(path: string, issue: z.core.$ZodIssue, value: unknown): FieldIssue {
  // The schemas name messages for the rules that are theirs.
  if (Object.hasOwn(zhCN, issue.message)) return { key: issue.message as MessageKey };
  if (value === '' || value === null || value === undefined) return { key: 'issue.required' };
  const form = forms.find(([field]) => field.test(path));
  if (form) return { key: form[1] };
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { key: 'issue.too-long', params: { max: Number(issue.maximum) } }
        : { key: 'issue.at-most', params: { max: Number(issue.maximum) } };
    case 'too_small':
      if (issue.origin === 'array') return { key: 'issue.at-least-one' };
      return issue.origin === 'string'
        ? { key: 'issue.required' }
        : { key: 'issue.at-least', params: { min: Number(issue.minimum) } };
    case 'invalid_value':
    case 'invalid_union':
      return { key: 'issue.choose' };
    default:
      return { key: typeof value === 'string' ? 'issue.unfit' : 'issue.whole-number' };
  }
}

function valueAt(candidate: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (within, name) =>
      typeof within === 'object' && within !== null
        ? (within as Record<PropertyKey, unknown>)[name]
        : undefined,
    candidate,
  );
}
