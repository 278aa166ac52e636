import styles from './icon.module.css';

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
  pause: 'M7 4.5v11M13 4.5v11',
  play: 'M6.5 4 15.5 10l-9 6z',
  reset: 'M4.5 10a5.5 5.5 0 1 0 1.8-4.1M6.5 2.5v3.6h3.6',
  plan: 'M10 3.5a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6.5v4l2.5 2M8 1.5h4',
  black: 'M3 4.5h14v9H3zM7 17h6M4.5 6l11 6M4.5 9l7 4.5M8 4.5l8.5 5',
  white: 'M3 4.5h14v9H3zM7 17h6',
  arrow: 'M5 3.5 15 10l-4.6 1 2.6 5-2.2 1.1-2.5-5L5 15.4z',
  laser:
    'M10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM10 2v2.5M10 15.5V18M2 10h2.5M15.5 10H18M4.6 4.6l1.6 1.6M13.8 13.8l1.6 1.6',
  spotlight: 'M2.5 4.5h15v11h-15zM10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  pen: 'M4 16l.8-3.6L13.6 3.6l2.8 2.8-8.8 8.8zM11.8 5.4l2.8 2.8',
  highlighter: 'M7 12.5 12.8 3.5l3.6 2.4-5.8 9zM7 12.5l-1.5 3.2h4.2l.9-.9M3 17.5h14',
  undo: 'M7.5 4 4 7.5 7.5 11M4.3 7.5h7.2a4.25 4.25 0 0 1 0 8.5H8',
  erase: 'M8.5 16.5h8M4 12.2l7.6-8L17 9.4l-6.8 7.1H7.4zM7.6 8.4l5.4 5.2',
  'hide-ink': 'M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5zM3.5 16.5l13-13',
  'zoom-in':
    'M8.75 14.5a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5zM13 13l4 4M8.75 6.25v5M6.25 8.75h5',
  'zoom-out': 'M8.75 14.5a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5zM13 13l4 4M6.25 8.75h5',
  grid: 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z',
  list: 'M7 5h9.5M7 10h9.5M7 15h9.5M3.5 5h.1M3.5 10h.1M3.5 15h.1',
  swap: 'M13.5 3 17 6.5 13.5 10M16.5 6.5H4M6.5 10 3 13.5 6.5 17M3.5 13.5H16',
  help: 'M7.2 7.2A2.9 2.9 0 1 1 10 10.4v1.8M10 15.4v.1',
  stop: 'M5 5h10v10H5z',
  console: 'M2.5 4h15v12h-15zM11.5 4v12M11.5 9.5h6',
  smaller: 'M3 15 7 5l4 10M4.4 11.5h5.2M13 10h4.5',
  larger: 'M3 15 7 5l4 10M4.4 11.5h5.2M13 10h4.5M15.25 7.75v4.5',
  data: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12',
  add: 'M10 4v12M4 10h12',
  edit: 'M4 16l.8-3.6 8.8-8.8 2.8 2.8-8.8 8.8zM11.8 5.4l2.8 2.8',
  delete: 'M4.5 6h11M8 6V4h4v2M6 6l.7 10.5h6.6L14 6M8.7 9v4.5M11.3 9v4.5',
  redo: 'M12.5 4 16 7.5 12.5 11M15.7 7.5H8.5a4.25 4.25 0 0 0 0 8.5H12',
  ascending: 'M10 14V6M6.5 9.5 10 6l3.5 3.5',
  descending: 'M10 6v8M6.5 10.5 10 14l3.5-3.5',
  briefing: 'M3 4h14v9.5H3zM10 13.5v3M6.5 16.5h7M6 10.5V8.5M10 10.5v-4M14 10.5V7.5',
  more: 'M5.5 8 10 12.5 14.5 8',
  meetings: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5M6.5 12h3',
  review: 'M4 3.5h8l4 4v9H4zM12 3.5v4h4M7 11.5l2 2 4-4',
  passages:
    'M4 3.5h10.5a1.5 1.5 0 0 1 1.5 1.5v11.5H5.5A1.5 1.5 0 0 1 4 15zM4 15a1.5 1.5 0 0 1 1.5-1.5H16M7 7h6M7 9.75h4',
  goals:
    'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 9.9v.2',
  differences:
    'M3.5 4.5h5.5v11H3.5zM11 4.5h5.5v11H11zM5.2 8h2.1M12.7 8h2.1M13.75 7v2M12.7 12h2.1M5.2 12h2.1',
  comment: 'M3.5 4h13v9.5H9L5.5 16.5v-3h-2z',
  author:
    'M10 3.5a3.25 3.25 0 1 0 0 6.5 3.25 3.25 0 0 0 0-6.5zM4 16.5c.4-3 2.8-4.5 6-4.5s5.600 1.500 6 4.500',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className={styles['icon']}
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
