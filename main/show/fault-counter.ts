const most = { faults: 3, withinMs: 60_000 };

/** Tells a mishap from a window that can't live: after three faults in a minute it is enough. */
export function createFaultCounter(now: () => number) {
  let recent: number[] = [];

  return {
    /** Counts a fault; false when the window is to be given up. */
    count(): boolean {
      const at = now();
      recent = [...recent.filter((earlier) => at - earlier < most.withinMs), at];
      return recent.length <= most.faults;
    },
  };
}
