const most = { faults: 3, withinMs: 60_000 };

/** Tells a mishap from a window that can't live: after three faults in a minute it is enough. */
export function createFaultCounter(now: () => number) {
  let recent: number[] = [];

  return {
    /** Counts a fault; false when the window is to be given up. */
    count(): boolean {
      const at = now();
      // A system clock that is set back leaves faults in the future: they say nothing of now.
      const counts = (earlier: number) => earlier <= at && at - earlier < most.withinMs;
      recent = [...recent.filter(counts), at];
      return recent.length <= most.faults;
    },

    /** A person wants the window back: what it did before is past. */
    forget(): void {
      recent = [];
    },
  };
}
