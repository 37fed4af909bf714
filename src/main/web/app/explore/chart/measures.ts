import type { Measure } from '../../../generated/operations';

export const measureNames: Readonly<Record<Measure, string>> = {
  DEGREE: 'Links',
  BETWEENNESS: 'Between others',
  PAGERANK: 'PageRank',
  CLOSENESS: 'Closeness',
  EIGENVECTOR: 'Eigenvector',
};

/** What a score says, for whoever has forgotten. */
export const measureMeanings: Readonly<Record<Measure, string>> = {
  DEGREE: 'The number of those shown that it is linked to.',
  BETWEENNESS: 'On how many shortest paths between others it lies.',
  PAGERANK: 'How often someone comes by who follows links at random.',
  CLOSENESS: 'How near the others are: 1 is linked to all.',
  EIGENVECTOR: 'How well it is linked to those that are well linked.',
};
