/**
 * How well the verdicts below a claim support it.
 *
 * @module
 */
import { type ArgumentGraph, type ArgumentNode, findFoundations } from "./graph.ts";
import { standingProbability } from "./standing.ts";
import type { Verdict, VerdictWord } from "./verdict.ts";

/** The support of a claim by itself and all it rests on. */
export interface Support {
  /** The claim's identifier. */
  readonly claimId: string;
  /** The worst verdict that the claim cannot do without; untestable where nothing on the way is decided. */
  readonly weakest: VerdictWord;
  /** The claim that has this verdict; undefined where nothing on the way is decided. */
  readonly weakestLink?: string;
  /** Smallest share that the claim cannot do without: an upper bound of its own, whatever the dependence. */
  readonly weakestShare: number;
  /** Share in which the claim and all it needs hold, if claims held or failed independently of each other. */
  readonly independentShare: number;
  /** Claims on the way that nothing decided, in reading order: taken on trust. */
  readonly untested: readonly string[];
}

/** The weakest link of a chain. */
interface Link {
  readonly word: VerdictWord;
  readonly id?: string;
  readonly share: number;
}

/** Where all are needed: from worst to best, what nothing decided is passed over. */
const NEEDED: Readonly<Record<VerdictWord, number>> = {
  contradicted: 0,
  conditional: 1,
  consistent: 2,
  reproduced: 3,
  untestable: 4,
};

/** Where one suffices: what nothing decided is better than what is refuted. */
const SUFFICIENT: Readonly<Record<VerdictWord, number>> = { ...NEEDED, untestable: 0.5 };

/** Part of the plausible space in which a claim itself holds; 1 where it agrees or nothing decided it. */
function ownShare({ verdict, robustness, margin = 0 }: Verdict): number {
  if (verdict === "untestable") return 1;
  return robustness?.share ?? (margin >= 0 ? 1 : 0);
}

function ownLink(verdict: Verdict): Link {
  const id = verdict.verdict === "untestable" ? undefined : verdict.claimId;
  return { word: verdict.verdict, id, share: ownShare(verdict) };
}

function weakestOf(links: readonly Link[]): Link {
  const worst = links.reduce((a, b) => NEEDED[b.word] < NEEDED[a.word] ? b : a);
  return { ...worst, share: Math.min(...links.map((link) => link.share)) };
}

function strongestOf(links: readonly Link[]): Link {
  const best = links.reduce((a, b) => SUFFICIENT[b.word] > SUFFICIENT[a.word] ? b : a);
  return { ...best, share: Math.max(...links.map((link) => link.share)) };
}

function lookUp<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new RangeError(`Cannot propagate support: the claim ${id} must have a verdict`);
  return value;
}

function linkOf(node: ArgumentNode, own: Link, links: ReadonlyMap<string, Link>): Link {
  return weakestOf([own, ...node.premises.map((group) => strongestOf(group.map((id) => lookUp(links, id))))]);
}

/**
 * Propagates verdicts through an argument.
 *
 * A claim stands if it holds itself and, of each group of its premises, one stands. Its weakest link is the worst
 * verdict among its own and those of its groups, a group being as strong as its strongest member; a claim that nothing
 * decided is passed over, and counted as taken on trust. Shares go the same way: the smallest that cannot be done
 * without bounds the claim's own; multiplied out over the graph as if claims were independent they give another
 * estimate.
 *
 * @param graph The argument.
 * @param verdicts A verdict for each of its claims.
 * @returns The support of each claim, in reading order.
 * @throws {RangeError} If a claim has no verdict.
 * @example
 * ```ts
 * import { buildArgumentGraph, propagateSupport } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claims = [{ id: "a", step: "", premises: [] }, { id: "b", step: "", premises: [["a"]] }];
 * const verdicts = [
 *   { claimId: "a", verdict: "contradicted", margin: -1, basis: [], reason: "" },
 *   { claimId: "b", verdict: "reproduced", margin: 1, basis: [], reason: "" },
 * ] as const;
 * const [, b] = propagateSupport(buildArgumentGraph(claims, { conclusion: "b" }), verdicts);
 * expect([b?.weakest, b?.weakestLink]).toEqual(["contradicted", "a"]);
 * ```
 */
export function propagateSupport(graph: ArgumentGraph, verdicts: readonly Verdict[]): Support[] {
  const given = new Map(verdicts.map((verdict) => [verdict.claimId, verdict]));
  const links = new Map<string, Link>();
  const shares = new Map<string, number>();
  return graph.nodes.map((node) => {
    const own = ownLink(lookUp(given, node.id));
    const link = linkOf(node, own, links);
    links.set(node.id, link);
    shares.set(node.id, own.share);
    const onTheWay = [...findFoundations(graph, node.id), node.id];
    return {
      claimId: node.id,
      weakest: link.word,
      weakestLink: link.id,
      weakestShare: link.share,
      independentShare: standingProbability(graph, { claim: node.id, shares }),
      untested: onTheWay.filter((id) => given.get(id)?.verdict === "untestable"),
    };
  });
}
