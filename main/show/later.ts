/** Does something after so many ms; what it gives calls that off. The process ends without waiting for it. */
export function later(work: () => void, ms: number): () => void {
  const timer = setTimeout(work, ms);
  timer.unref();
  return () => clearTimeout(timer);
}
