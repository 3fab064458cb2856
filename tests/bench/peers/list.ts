/** Other libraries in the idiom of their own documentation, and how they are called. */
export const PEERS = {
  'scrollama-d3': 'Scrollama + d3',
  'react-scrollama': 'react-scrollama',
  'scroller-base': 'Reuters’ ScrollerBase',
  maplibre: 'MapLibre GL',
} as const;

export type Peer = keyof typeof PEERS;

export const peerNames = Object.keys(PEERS) as Peer[];
