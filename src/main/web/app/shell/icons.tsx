// Drawn here, 20 by 20, in the colour of the text. Each stands beside a word or in a button with a label.

const paths = {
  explore: 'M4 4.5h3v3H4zM13 12.5h3v3h-3zM13 3.5h3v3h-3zM7 6l6-1M6.5 7.5l7 6',
  query: 'M7 5 2.5 10 7 15M13 5l4.5 5L13 15M11.2 4 8.8 16',
  routes:
    'M5 13.5a1.8 1.8 0 1 0 .01 0zM15 3a1.8 1.8 0 1 0 .01 0zM6.8 15.3H13a2.6 2.6 0 0 0 0-5.2H7.2a2.6 2.6 0 0 1 0-5.3H13',
  trends: 'M3.5 3.5v13h13M6 12.5l3.5-4 3 2.5 4-5.5',
  reports: 'M3.5 11.5h4l1 2h3l1-2h4M3.5 11.5v5h13v-5L14 3.5H6z',
  institutions: 'M3.5 16.5h13M5 14V8.5M10 14V8.5M15 14V8.5M3.5 8 10 3.5 16.5 8z',
  sharing: 'M14.5 3.5a2 2 0 1 0 .01 0zM14.5 12.5a2 2 0 1 0 .01 0zM5.5 8a2 2 0 1 0 .01 0zM7.3 9l5.4-2.7M7.3 11l5.4 2.7',
  audit: 'M4.5 3.5h11v13h-11zM7 7h.1M9 7h4.5M7 10h.1M9 10h4.5M7 13h.1M9 13h4.5',
  play: 'M6 4v12l10-6z',
  pause: 'M7 4.5v11M13 4.5v11',
  yes: 'M4 10.5l4 4 8-9',
  no: 'M10 3a7 7 0 1 0 .01 0zM5 5l10 10',
  unsure: 'M10 3a7 7 0 1 0 .01 0zM8 8.2a2 2 0 1 1 2.7 1.9c-.5.2-.7.6-.7 1.2M10 13.6v.1',
  search: 'M8.5 3.5a5 5 0 1 0 .01 0zM12.2 12.2 16.5 16.5',
  fit: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  arrange: 'M10 8.5a1.5 1.5 0 1 0 .01 0zM10 3v3M10 14v3M3 10h3M14 10h3M5 5l2 2M13 13l2 2M15 5l-2 2M7 13l-2 2',
  remove: 'M5 5l10 10M15 5 5 15',
  clear: 'M4 6h12M8 6V4h4v2M5.5 6l.8 10h7.4l.8-10',
  expand: 'M10 8.5a1.5 1.5 0 1 0 .01 0zM11.5 8.5 16 4M12.5 4H16v3.5M8.5 11.5 4 16M4 12.5V16h3.5',
  back: 'M16 10H4M9 5l-5 5 5 5',
  download: 'M10 3.5v9M6 9l4 4 4-4M4 16.5h12',
  file: 'M5.5 3h6l3.5 3.5V17h-9.5zM11.5 3v3.5H15',
  link: 'M8.5 11.5l3-3M9 6.5l2-2a3 3 0 0 1 4.5 4.5l-2 2M11 13.5l-2 2a3 3 0 0 1-4.5-4.5l2-2',
  undo: 'M8 5 4 9l4 4M4 9h8a4 4 0 0 1 0 8h-2',
  redo: 'M12 5l4 4-4 4M16 9H8a4 4 0 0 0 0 8h2',
  lasso: 'M10 4c4 0 6.5 1.8 6.5 4.2S14 12.5 10 12.5 3.5 10.6 3.5 8.2 6 4 10 4zM7 12c-1.5.6-1.5 2.6 0 2.6s1 2-.5 2.4',
  pin: 'M7.5 3.5h5l-.7 4.5 2.7 3h-9l2.7-3zM10 11v6',
  hide: 'M3 10c1.8-3 4.2-4.5 7-4.5s5.2 1.5 7 4.5c-1.8 3-4.2 4.5-7 4.5S4.8 13 3 10zM4 16 16 4',
  show: 'M3 10c1.8-3 4.2-4.5 7-4.5s5.2 1.5 7 4.5c-1.8 3-4.2 4.5-7 4.5S4.8 13 3 10zM10 8a2 2 0 1 0 .01 0z',
  bundle: 'M3.5 3.5h13v13h-13zM7 6.5a1.2 1.2 0 1 0 .01 0zM13 6.5a1.2 1.2 0 1 0 .01 0zM10 11.5a1.2 1.2 0 1 0 .01 0z',
  connect: 'M4.5 8.5a1.5 1.5 0 1 0 .01 0zM15.5 8.5a1.5 1.5 0 1 0 .01 0zM6 10h2M9.2 10h1.6M12 10h2',
  common:
    'M5 3.5a1.5 1.5 0 1 0 .01 0zM15 3.5a1.5 1.5 0 1 0 .01 0zM10 13.5a1.5 1.5 0 1 0 .01 0zM5.8 6.4l3.5 7.2M14.2 6.4l-3.5 7.2',
  colours: 'M7.5 4a4 4 0 1 0 .01 0zM12.5 8a4 4 0 1 0 .01 0z',
  filter: 'M3.5 5h13l-5 6v5l-3-1.5V11z',
  help: 'M7.5 7.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M10 14.5v.1',
  board: 'M4 3.5h9l3.5 3.5v9.5h-12.5zM7 3.5v4h5v-4M7 16.5v-5h6.5v5',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  note: 'M4 4h12v8l-4 4H4zM12 16v-4h4M7 7.5h6M7 10.5h4',
  write: 'M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2zM11.5 6l2.6 2.6',
  save: 'M4 4h9.5L16 6.5V16H4zM7 4v4h5V4M7 16v-4.5h6V16',
  table: 'M3.5 4.5h13v11h-13zM3.5 8.5h13M8.5 8.5v7M3.5 12h13',
  fold: 'M5 8l5 5 5-5',
  leave: 'M12 6V4H4v12h8v-2M8.5 10H17M14 7l3 3-3 3',
  side: 'M3.5 4h13v12h-13zM12 4v12M8.5 7.5 6 10l2.5 2.5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
