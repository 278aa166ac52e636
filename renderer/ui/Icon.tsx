/** Line drawings on a 20 × 20 grid, in the colour of the text around them. */
const drawings = {
  previous: 'M12.5 4.5 7 10l5.5 5.5',
  next: 'M7.5 4.5 13 10l-5.5 5.5',
  notes: 'M4 4.5h12v11H4zM4 11.5h12M6.5 7.5h7',
  ask: 'M8.75 14.5a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5zM13 13l4 4',
  sources: 'M10.5 3.5h6v6l-7 7-6-6zM13.4 6.6v.1',
  export: 'M10 3v9.5M6.5 9 10 12.5 13.5 9M4 14v2.5h12V14',
  'full-screen': 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
  'leave-full-screen': 'M7.5 3.5v4h-4M16.5 7.5h-4v-4M12.5 16.5v-4h4M3.5 12.5h4v4',
  close: 'M5 5l10 10M15 5 5 15',
  done: 'M4.5 10.5 8.5 14.5 15.5 6',
  warning: 'M10 3.5 17.5 16.5h-15zM10 8.5v4M10 14.6v.1',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
