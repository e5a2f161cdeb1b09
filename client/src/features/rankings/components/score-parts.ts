import type { CandidateScore, Model } from '../api/types';

type Part = CandidateScore['parts'][number];
type Node = Model['nodes'][number];

export interface ScorePart {
  part: Part;
  node: Node | undefined;
  children: ScorePart[];
}

/** The parts of a score as a tree: the index, its dimensions, their indicators, each in the order of the model. */
export function scoreTree(parts: readonly Part[], nodes: readonly Node[]): ScorePart | undefined {
  const under = (parentId: string | null): ScorePart[] =>
    parts
      .filter((part) => part.parentId === parentId)
      .map((part) => ({
        part,
        node: nodes.find((node) => node.id === part.nodeId),
        children: under(part.nodeId),
      }));
  return under(null)[0];
}
