import { useState } from 'react';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import { readDate } from '../../../shared/figures/read-period.ts';
import { longest } from '../../../shared/model/bounds.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { DeskMilestone, FigureSaid } from '../../../shared/model/reading.ts';
import { useMessages } from '../../ui/messages.ts';
import { EditForm, TextField, ThemeField } from './EditFields.tsx';

interface EditMilestoneProps {
  readonly milestone: DeskMilestone;
  readonly briefing: Pick<Briefing, 'themes' | 'languages'>;
  /** What was changed; null when it was given up. */
  readonly onSave: (said: FigureSaid | null) => void;
}

/** All that is said of an event, to be said otherwise. */
export function EditMilestone({ milestone, briefing, onSave }: EditMilestoneProps) {
  const message = useMessages();
  const [title, setTitle] = useState(milestone.title);
  const [titleEn, setTitleEn] = useState(milestone.titleEn ?? '');
  const shownDate = milestone.date === null ? '' : formatPeriod(milestone.date, 'zh-CN');
  const [date, setDate] = useState(shownDate);
  const [theme, setTheme] = useState(milestone.theme);
  const [isWrong, setWrong] = useState(false);

  function save() {
    const said: FigureSaid = {};
    if (title.trim() !== '' && title.trim() !== milestone.title) said.title = title.trim();
    if (titleEn.trim() !== (milestone.titleEn ?? '')) said.titleEn = titleEn.trim();
    if (date.trim() !== shownDate) {
      const read = readDate(date);
      if (read === null) return setWrong(true);
      said.date = read;
    }
    if (theme && theme !== milestone.theme) said.theme = theme;
    onSave(Object.keys(said).length === 0 ? null : said);
  }

  return (
    <EditForm onSave={save} onCancel={() => onSave(null)}>
      <TextField
        isFirst
        label={message('desk.field.event')}
        value={title}
        longest={longest.chinese}
        onChange={setTitle}
      />
      {(briefing.languages.includes('en') || milestone.titleEn !== null) && (
        <TextField
          label={message('desk.field.event-en')}
          value={titleEn}
          longest={longest.english}
          onChange={setTitleEn}
        />
      )}
      <TextField
        label={message('desk.field.event-date')}
        value={date}
        longest={40}
        isWrong={isWrong}
        onChange={(text) => {
          setDate(text);
          setWrong(false);
        }}
      />
      {isWrong && <p role="alert">{message('desk.date-wrong')}</p>}
      <ThemeField themes={briefing.themes} theme={theme} onChange={setTheme} />
    </EditForm>
  );
}
