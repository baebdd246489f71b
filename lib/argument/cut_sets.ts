/**
 * What must be wrong for a claim to fall.
 *
 * @module
 */
import type { ArgumentGraph } from "./graph.ts";

/** How cut sets are looked for. */
export interface CutSetOptions {
  /** The claim that falls; the conclusion when left out. */
  readonly claim?: string;
  /** Largest number of claims in a set; 3 when left out. */
  readonly maximumSize?: number;
  /** Whether a claim can be wrong at all, a definition for instance cannot; every claim when left out. */
  readonly fallible?: (id: string) => boolean;
}

type Sets = readonly ReadonlySet<string>[];

function isSubset(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((item) => b.has(item));
}

/** Leaves out every set that holds a smaller one. */
function minimal(sets: Sets): Sets {
  const bySize = sets.toSorted((a, b) => a.size - b.size);
  return bySize.reduce<ReadonlySet<string>[]>(
    (kept, set) => kept.some((other) => isSubset(other, set)) ? kept : [...kept, set],
    [],
  );
}

/** Every union of one set of each member: all alternatives must fall together. */
function product(members: readonly Sets[], maximumSize: number): Sets {
  return members.reduce<Sets>(
    (unions, sets) =>
      minimal(
        unions.flatMap((union) => sets.map((set) => new Set([...union, ...set]))).filter((set) =>
          set.size <= maximumSize
        ),
      ),
    [new Set<string>()],
  );
}

/**
 * The minimal sets of claims whose failure makes a claim fall: by itself, or because all premises of one group fell.
 *
 * @param graph The argument.
 * @param options The claim, the largest size of a set and which claims can be wrong.
 * @returns The sets, smallest first, each in reading order.
 * @throws {RangeError} If the claim is unknown or the largest size is not a positive integer.
 * @example
 * ```ts
 * import { buildArgumentGraph, findCutSets } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claims = [
 *   { id: "a", step: "", premises: [] },
 *   { id: "b", step: "", premises: [] },
 *   { id: "c", step: "", premises: [["a", "b"]] },
 * ];
 * const graph = buildArgumentGraph(claims, { conclusion: "c" });
 * expect(findCutSets(graph)).toEqual([["c"], ["a", "b"]]);
 * ```
 */
export function findCutSets(graph: ArgumentGraph, options: CutSetOptions = {}): string[][] {
  const { claim = graph.conclusion, maximumSize = 3, fallible = () => true } = options;
  if (!(Number.isInteger(maximumSize) && maximumSize > 0)) {
    throw new RangeError(`Cannot find cut sets: maximumSize must be a positive integer, got ${maximumSize}`);
  }
  const cuts = new Map<string, Sets>();
  for (const { id, premises } of graph.nodes) {
    const own = fallible(id) ? [new Set([id])] : [];
    const inherited = premises.flatMap((group) =>
      product(group.map((premise) => cuts.get(premise) ?? []), maximumSize)
    );
    cuts.set(id, minimal([...own, ...inherited]));
  }
  const found = cuts.get(claim);
  if (found === undefined) {
    throw new RangeError(`Cannot find cut sets: the claim must be one of the graph, got ${claim}`);
  }
  const order = new Map(graph.nodes.map((node) => [node.id, node.order]));
  const place = (id: string): number => order.get(id) ?? 0;
  return found.map((set) => [...set].toSorted((a, b) => place(a) - place(b)));
}
