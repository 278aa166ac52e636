import { Select } from 'antd';
import { useContext, useId } from 'react';
import type { Area, AreaKey } from '../../shared/model/area.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './field.module.css';

interface AreaSelectProps {
  /** Of the store; there is nothing to choose among one. */
  readonly areas: readonly Area[];
  readonly value: AreaKey | null;
  readonly onChange: (area: AreaKey) => void;
}

/** What a new briefing is to report on. */
export function AreaSelect({ areas, value, onChange }: AreaSelectProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const id = useId();
  if (areas.length < 2) return null;
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{message('field.refArea')}</label>
      <Select<AreaKey>
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        {...(value !== null && { value })}
        onChange={onChange}
        options={areas.map(({ key, name }) => ({ value: key, label: inLocale(name, locale) }))}
      />
    </div>
  );
}
