import type { Briefing } from '../../shared/model/briefing.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { useMessages } from '../ui/messages.ts';
import { TextField } from './Field.tsx';
import { ParagraphFields } from './ParagraphFields.tsx';
import { RepeatedFields } from './RepeatedFields.tsx';
import type { PassageValues } from './record-values.ts';

/** The paragraphs that state the figure; there is always one. */
export function PassagesFields({
  passages,
  briefing,
  locale,
}: {
  readonly passages: readonly PassageValues[];
  readonly briefing: Briefing;
  readonly locale: Locale;
}) {
  const message = useMessages();
  const source = passages[0]?.source ?? '';
  return (
    <RepeatedFields
      path="passages"
      values={passages}
      next={() => ({ source, section: '', paraNo: '', cell: '', rawText: '' })}
      first="section"
      least={1}
      legend={(number) => message('field.passage-number', { number })}
      add={message('edit.add-passage')}
      remove={message('edit.remove-passage')}
    >
      {(_, index) => (
        <>
          <ParagraphFields
            path={`passages.${index}`}
            sources={briefing.sources}
            locale={locale}
            cells
          />
          <TextField
            path={`passages.${index}.rawText`}
            label={message('field.rawText')}
            help={message('field.rawText-help')}
            lang="zh-CN"
          />
        </>
      )}
    </RepeatedFields>
  );
}
