import { useEffect, useState } from 'react';
import type { FileToImport } from '../../shared/model/import.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** Whether the file changed on the disk since it was read: looked at whenever the window is come back to. */
export function useChangedFile(file: FileToImport | null) {
  /** The one that has, as it was read. */
  const [changed, setChanged] = useState<FileToImport | null>(null);
  const [accepted, setAccepted] = useState<FileToImport | null>(null);

  /** @returns whether it has, and nobody said that it may. */
  async function look(): Promise<boolean> {
    if (!file || accepted === file || !(await api.imports.hasChanged({ file: file.file })))
      return false;
    setChanged(file);
    return true;
  }

  useEffect(() => {
    const ask = () => void look().catch(reportError);
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  });

  return {
    hasChanged: file !== null && changed === file && accepted !== file,
    look,
    accept: () => setAccepted(file),
  };
}
