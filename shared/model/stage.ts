/** A slide's own size, in design units: CSS px of the sheet, points of ink. Style sheets repeat it. */
export const stageSize = { width: 1280, height: 720 } as const;
