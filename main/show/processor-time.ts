import { app } from 'electron';

/** Processor time that a process of the app has used, in ms; null where the system does not say. */
export function processorTimeOf(pid: number): number | null {
  const metric = app.getAppMetrics().find((one) => one.pid === pid);
  const seconds = metric?.cpu.cumulativeCPUUsage;
  return seconds === undefined ? null : seconds * 1000;
}
