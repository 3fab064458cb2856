/**
 * What is broken, in which file, the words there, what they become, and what is told of them; of
 * two places that no longer agree, also the one that is pointed at.
 */
export type Break = readonly [
  what: string,
  file: string,
  from: string,
  to: string,
  told: string,
  where?: readonly [file: string, words: string],
];
