import { cpus } from 'node:os';
import { app } from 'electron';
import type { Usage } from './heartbeat.ts';

/** What processors have done until now, for the page of this process, for graphics, and for nobody. */
export function processorUsage(pid: number): Usage {
  const metrics = app.getAppMetrics();
  const usedBy = (metric: (typeof metrics)[number] | undefined) =>
    (metric?.cpu.cumulativeCPUUsage ?? 0) * 1000;
  return {
    page: usedBy(metrics.find((metric) => metric.pid === pid)),
    graphics: usedBy(metrics.find(({ type }) => type === 'GPU')),
    idle: cpus().reduce((sum, { times }) => sum + times.idle, 0),
  };
}
