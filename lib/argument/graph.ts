/**
 * The argument as a graph: claims as nodes, premises as edges, in reading order.
 *
 * @module
 */
import type { Claim } from "./claim.ts";

/** A claim's place in the argument. */
export interface ArgumentNode {
  /** The claim's identifier. */
  readonly id: string;
  /** Place in reading order, from 0. */
  readonly order: number;
  /** Step of the argument. */
  readonly step: string;
  /** Longest chain of premises below it; 0 where it has none. */
  readonly depth: number;
  /** Premises: one of each group must hold. */
  readonly premises: readonly (readonly string[])[];
}

/** A premise of a claim. */
export interface ArgumentEdge {
  /** The premise. */
  readonly from: string;
  /** The claim that rests on it. */
  readonly to: string;
  /** True where another premise can stand in for it. */
  readonly alternative: boolean;
}

/** An argument without cycles. */
export interface ArgumentGraph {
  /** Claims in reading order. */
  readonly nodes: readonly ArgumentNode[];
  /** Premises in reading order of the claims that rest on them. */
  readonly edges: readonly ArgumentEdge[];
  /** The claim that the argument leads to. */
  readonly conclusion: string;
}

function refuse(problem: string): never {
  throw new RangeError(`Cannot build the argument graph: ${problem}`);
}

/**
 * Builds the graph of an argument. Every premise stands before the claim that rests on it, so there are no cycles.
 *
 * @param claims The claims in reading order.
 * @param options `conclusion`: the claim that the argument leads to.
 * @returns The graph.
 * @throws {RangeError} If two claims share an identifier, a premise is unknown or does not stand before the claim, or
 * the conclusion is unknown.
 * @example
 * ```ts
 * import { buildArgumentGraph } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claims = [{ id: "a", step: "1", premises: [] }, { id: "b", step: "2", premises: [["a"]] }];
 * const { edges } = buildArgumentGraph(claims, { conclusion: "b" });
 * expect(edges).toEqual([{ from: "a", to: "b", alternative: false }]);
 * ```
 */
export function buildArgumentGraph(
  claims: readonly Pick<Claim, "id" | "step" | "premises">[],
  options: { readonly conclusion: string },
): ArgumentGraph {
  const depths = new Map<string, number>();
  const nodes = claims.map(({ id, step, premises }, order) => {
    if (depths.has(id)) refuse(`identifiers must differ, got ${id} twice`);
    const below = premises.flat().map((premise) =>
      depths.get(premise) ?? refuse(`premises must stand before the claim ${id}, got ${premise}`)
    );
    const depth = Math.max(-1, ...below) + 1;
    depths.set(id, depth);
    return { id, order, step, depth, premises };
  });
  const { conclusion } = options;
  if (!depths.has(conclusion)) refuse(`the conclusion must be one of the claims, got ${conclusion}`);
  const edges = nodes.flatMap(({ id, premises }) =>
    premises.flatMap((group) => group.map((from) => ({ from, to: id, alternative: group.length > 1 })))
  );
  return { nodes, edges, conclusion };
}

/**
 * The claims that a claim rests on, directly or not.
 *
 * @param graph The graph.
 * @param id The claim.
 * @returns Their identifiers in reading order, without the claim itself.
 * @throws {RangeError} If the claim is unknown.
 * @example
 * ```ts
 * import { buildArgumentGraph, findFoundations } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claims = [
 *   { id: "a", step: "", premises: [] },
 *   { id: "b", step: "", premises: [["a"]] },
 *   { id: "c", step: "", premises: [["b"]] },
 * ];
 * expect(findFoundations(buildArgumentGraph(claims, { conclusion: "c" }), "c")).toEqual(["a", "b"]);
 * ```
 */
export function findFoundations(graph: ArgumentGraph, id: string): string[] {
  if (!graph.nodes.some((node) => node.id === id)) {
    throw new RangeError(`Cannot find what a claim rests on: it must be one of the graph, got ${id}`);
  }
  const found = new Set<string>([id]);
  for (const { from, to } of graph.edges.toReversed()) if (found.has(to)) found.add(from);
  return graph.nodes.map((node) => node.id).filter((other) => other !== id && found.has(other));
}
