import { useEffect, useState } from 'react';
import { AppError, type Failure } from '../../shared/errors.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** The district's own logo, and changing it. */
export function useLogo() {
  const [url, setUrl] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    const read = () => {
      api.exports.logo().then((logo) => setUrl(logo?.url ?? null), reportError);
    };
    read();
    // Undo may bring another one back.
    return api.briefing.changed(({ areas }) => areas.includes('logo') && read());
  }, []);

  /** Resolves with true when there is a new one. */
  async function choose(): Promise<boolean> {
    setFailure(null);
    try {
      const logo = await api.exports.chooseLogo();
      if (logo) setUrl(logo.url);
      return logo !== null;
    } catch (error) {
      setFailure(AppError.toFailure(error));
      return false;
    }
  }

  async function remove(): Promise<void> {
    setFailure(null);
    await api.exports.removeLogo().catch(reportError);
    setUrl(null);
  }

  return { url, failure, choose, remove };
}
