import { Select } from 'antd';
import { useContext, useId, useMemo, useState } from 'react';
import { allLooks, lookTitle } from '../../shared/looks/slide-looks.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { SlideLook } from '../../shared/model/look.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { ConfirmEditDialog } from '../editing/ConfirmEditDialog.tsx';
import fieldStyles from '../editing/field.module.css';
import { LineField } from '../editing/LineField.tsx';
import { LogoButtons } from '../export/LogoField.tsx';
import { useLogo } from '../export/use-logo.ts';
import { Kit } from '../kit/Kit.tsx';
import '../styles/fonts.css';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { districtValues, readDistrict, withCode } from './district-edits.ts';

interface DistrictDialogProps {
  readonly briefing: Briefing;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onClose: () => void;
}

/** Which district the store is of: its name, code and logo, and the look that its slides have. */
export function DistrictDialog({ briefing, settings, onSettings, onClose }: DistrictDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const lookId = useId();
  const logo = useLogo();
  const home = briefing.areas.find(({ isHome }) => isHome) ?? null;
  const [typed, setTyped] = useState(() => districtValues(home));
  const [look, setLook] = useState<SlideLook>(settings.slideLook);
  const read = useMemo(() => readDistrict(typed, briefing), [typed, briefing]);
  const isFirst = settings.firstSteps === 'offered';
  const hasEnglish = briefing.languages.includes('en') || typed.en !== '';
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const issueAt = (path: string) => {
    const issue = read.issues[path];
    return issue ? message(issue.key, issue.params) : null;
  };
  const nameIssue = issueAt('name.zh') ?? issueAt('name.en');

  return (
    <Kit>
      <ConfirmEditDialog
        title={message('district.title')}
        edit={read.ok ? read.fields.edits : []}
        form="district"
        leave={message(isFirst ? 'district.skip' : 'district.cancel')}
        act={message('district.save')}
        isUnready={!read.ok}
        actsOnEnter
        onDone={() => onSettings({ slideLook: look })}
        onClose={() => {
          // Saved or put off, it is not asked again.
          if (isFirst) onSettings({ firstSteps: 'done' });
          onClose();
        }}
      >
        <p>{message('district.about')}</p>
        <LineField
          label={
            hasEnglish
              ? message('field.in-chinese', { field: message('district.name') })
              : message('district.name')
          }
          value={typed.zh}
          longest={longest.chinese}
          lang="zh-CN"
          isFirst
          onChange={(zh) => change({ zh })}
        />
        {hasEnglish && (
          <LineField
            label={message('field.in-english', { field: message('district.name') })}
            value={typed.en}
            longest={longest.english}
            lang="en"
            onChange={(en) => change({ en })}
          />
        )}
        {nameIssue && <Issue text={nameIssue} />}
        <LineField
          label={message('district.code')}
          value={typed.code}
          longest={20}
          onChange={(code) => setTyped(withCode(typed, code, briefing.areas))}
        />
        {issueAt('code') ? (
          <Issue text={issueAt('code') ?? ''} />
        ) : (
          <p className={fieldStyles['field-told']}>{message('district.code-help')}</p>
        )}
        {read.ok && read.fields.moves && (
          <div className={fieldStyles['field-group-plain']} data-testid="home-moves">
            <p>{message('district.moves', { name: inLocale(read.fields.moves.name, locale) })}</p>
            <p>{message('areas.home-about', { name: inLocale(read.fields.moves.name, locale) })}</p>
          </div>
        )}
        <div className={fieldStyles['field']}>
          <span className={fieldStyles['field-label']}>{message('district.logo')}</span>
          <LogoButtons logo={logo} />
          <p className={fieldStyles['field-told']}>{message('district.logo-help')}</p>
        </div>
        <div className={fieldStyles['field']}>
          <label htmlFor={lookId}>{message('district.look')}</label>
          <Select<SlideLook>
            id={lookId}
            value={look}
            onChange={setLook}
            options={allLooks(briefing.looks).map((name) => ({
              value: name,
              label: lookTitle(briefing.looks, name, locale),
            }))}
          />
        </div>
      </ConfirmEditDialog>
    </Kit>
  );
}

function Issue({ text }: { readonly text: string }) {
  return (
    <p className={fieldStyles['field-failed']} role="alert">
      {text}
    </p>
  );
}
