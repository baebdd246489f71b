/**
 * Whether a claim stands when others fail, and how probable that is.
 *
 * @module
 */
import { type ArgumentGraph, type ArgumentNode, findFoundations } from "./graph.ts";

/** What is known of each claim by itself; a claim that is left out is not known. */
type Known = ReadonlyMap<string, boolean>;

/** Three-valued: undefined where what is known does not settle it. */
type Standing = boolean | undefined;

function allOf(parts: readonly Standing[]): Standing {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function oneOf(parts: readonly Standing[]): Standing {
  if (parts.includes(true)) return true;
  return parts.includes(undefined) ? undefined : false;
}

/** Standing of a claim: it holds itself and, of each group of premises, one stands. */
function standingOf(nodes: readonly ArgumentNode[], known: Known): Standing {
  const standings = new Map<string, Standing>();
  for (const { id, premises } of nodes) {
    standings.set(id, allOf([known.get(id), ...premises.map((group) => oneOf(group.map((p) => standings.get(p))))]));
  }
  return standings.get(nodes.at(-1)?.id ?? "");
}

/** The claim and all it rests on, the claim last. */
function nodesBelow(graph: ArgumentGraph, claim: string): ArgumentNode[] {
  const ids = new Set([...findFoundations(graph, claim), claim]);
  return graph.nodes.filter((node) => ids.has(node.id));
}

/**
 * Whether a claim stands when some claims fail and all others hold.
 *
 * @param graph The argument.
 * @param options `claim`: the claim; `failing`: the claims that fail by themselves.
 * @returns True if the claim still stands.
 * @throws {RangeError} If the claim is unknown.
 * @example
 * ```ts
 * import { buildArgumentGraph, stands } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claims = [
 *   { id: "a", step: "", premises: [] },
 *   { id: "b", step: "", premises: [] },
 *   { id: "c", step: "", premises: [["a", "b"]] },
 * ];
 * const graph = buildArgumentGraph(claims, { conclusion: "c" });
 * expect(stands(graph, { claim: "c", failing: ["a"] })).toBe(true);
 * expect(stands(graph, { claim: "c", failing: ["a", "b"] })).toBe(false);
 * ```
 */
export function stands(
  graph: ArgumentGraph,
  options: { readonly claim: string; readonly failing: readonly string[] },
): boolean {
  const nodes = nodesBelow(graph, options.claim);
  return standingOf(nodes, new Map(nodes.map(({ id }) => [id, !options.failing.includes(id)]))) === true;
}

/** Shannon's expansion: settle one uncertain claim at a time, both ways. */
function expand(nodes: readonly ArgumentNode[], shares: ReadonlyMap<string, number>, known: Known): number {
  const standing = standingOf(nodes, known);
  if (standing !== undefined) return standing ? 1 : 0;
  const id = nodes.find((node) => !known.has(node.id))?.id ?? "";
  const share = shares.get(id) ?? 1;
  const withClaim = share === 0 ? 0 : share * expand(nodes, shares, new Map(known).set(id, true));
  const without = share === 1 ? 0 : (1 - share) * expand(nodes, shares, new Map(known).set(id, false));
  return withClaim + without;
}

/**
 * Probability that a claim stands, if each claim held by itself with its share, independently of the others. Exact also
 * where premises are shared.
 *
 * @param graph The argument.
 * @param options `claim`: the claim; `shares`: the share of each claim, from 0 to 1; 1 where it is left out.
 * @returns A probability from 0 to 1.
 * @throws {RangeError} If the claim is unknown.
 * @example
 * ```ts
 * import { buildArgumentGraph, standingProbability } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claims = [
 *   { id: "a", step: "", premises: [] },
 *   { id: "b", step: "", premises: [["a"]] },
 *   { id: "c", step: "", premises: [["a"], ["b"]] },
 * ];
 * const graph = buildArgumentGraph(claims, { conclusion: "c" });
 * expect(standingProbability(graph, { claim: "c", shares: new Map([["a", 0.5]]) })).toBe(0.5);
 * ```
 */
export function standingProbability(
  graph: ArgumentGraph,
  options: { readonly claim: string; readonly shares: ReadonlyMap<string, number> },
): number {
  return expand(nodesBelow(graph, options.claim), options.shares, new Map());
}
