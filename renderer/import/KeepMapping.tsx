import { useEffect, useId, useState } from 'react';
import { nameForMapping } from '../../shared/import/saved-mappings.ts';
import type { FileToImport, ImportAnswers, PartToImport } from '../../shared/model/import.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import styles from './mappings.module.css';

interface KeepMappingProps {
  readonly file: FileToImport;
  readonly parts: readonly PartToImport[] | null;
  readonly answers: ImportAnswers;
  /** The one that answered: it is kept anew unless another name is given. */
  readonly inUse: string | null;
}

/** Keeps what was answered under a name: next month's file like this one then asks nothing. */
export function KeepMapping({ file, parts, answers, inUse }: KeepMappingProps) {
  const message = useMessages();
  const id = useId();
  const [name, setName] = useState(() => inUse ?? nameForMapping(file.name));
  const [names, setNames] = useState<readonly string[]>([]);
  const [told, setTold] = useState<string | null>(null);

  useEffect(() => {
    api.imports
      .mappings({ file: null })
      .then((all) => setNames(all.map(({ mapping }) => mapping.name)))
      .catch(reportError);
  }, []);

  const bare = name.trim();
  const isTaken = names.includes(bare);
  const keep = async () => {
    try {
      const asked = { file: file.file, parts: parts && [...parts], answers, name: bare };
      await api.imports.keepMapping(asked);
      setNames((before) => [...new Set([...before, bare])]);
      setTold(bare);
    } catch (error) {
      reportError(error);
      setTold(null);
    }
  };

  return (
    <section className={styles['keep']} aria-label={message('import-mapping.keep-title')}>
      <p>{message('import-mapping.keep-about')}</p>
      <div className={styles['line']}>
        <label htmlFor={id}>{message('import-mapping.name')}</label>
        <input
          id={id}
          value={name}
          maxLength={60}
          onChange={(event) => {
            setName(event.target.value);
            setTold(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && bare !== '') void keep();
          }}
        />
        <Button disabled={bare === ''} onClick={() => void keep()}>
          {message(isTaken ? 'import-mapping.replace' : 'import-mapping.keep')}
        </Button>
      </div>
      <p role="status">{told !== null && message('import-mapping.kept', { name: told })}</p>
    </section>
  );
}
