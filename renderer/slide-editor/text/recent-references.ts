const key = 'hongshan.recent-references';
const most = 8;

/** The references that were chosen last on this machine, the latest first. */
export function recentReferences(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    // Whatever stands there was not written by this program.
    return [];
  }
}

export function rememberReference(reference: string): void {
  const others = recentReferences().filter((one) => one !== reference);
  localStorage.setItem(key, JSON.stringify([reference, ...others].slice(0, most)));
}
