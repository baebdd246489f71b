/**
 * `deno task bench`: this project against its peers.
 *
 * @module
 */
import { writeFileAtomically } from "../atomic_write.ts";
import type { LineTarget } from "../progress_lines.ts";
import { textTable } from "../text_table.ts";
import { ACUTE_COMPARISONS } from "./acute_comparisons.ts";
import type { BenchOptions } from "./bench_options.ts";
import { compareSides, type Comparison, type ComparisonResult } from "./comparison.ts";
import { type Machine, machine } from "./machine.ts";
import { NOTEBOOKS_COMPARISON } from "./notebooks_comparison.ts";
import { SWEEP_COMPARISON } from "./sweep_comparison.ts";

/** All comparisons, quick ones first. */
export const COMPARISONS: readonly Comparison[] = [...ACUTE_COMPARISONS, SWEEP_COMPARISON, NOTEBOOKS_COMPARISON];

/** What came of a bench. */
export interface BenchReport {
  /** What it was measured on. */
  readonly machine: Machine;
  /** Versions of the software by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** The comparisons that were made. */
  readonly results: readonly ComparisonResult[];
  /** Those that could not be made, and what is not installed. */
  readonly absent: readonly { readonly name: string; readonly needs: string }[];
}

/** What a bench needs from its surroundings. */
export interface BenchSurroundings {
  /** Where progress is shown. */
  readonly lines: LineTarget;
  /** Ends the bench when aborted. */
  readonly signal: AbortSignal;
  /** The comparisons; in tests others than {@linkcode COMPARISONS}. */
  readonly comparisons?: readonly Comparison[];
}

/**
 * Measures what was asked.
 *
 * @param options Which comparisons, how many runs, where to write them.
 * @param surroundings Progress, abort signal.
 * @returns Machine, versions, results.
 * @throws {Failure} If the sides of a comparison do different work or the file cannot be written.
 * @throws {unknown} The signal's reason, when it aborts.
 */
export async function bench(options: BenchOptions, surroundings: BenchSurroundings): Promise<BenchReport> {
  const folder = await Deno.makeTempDir({ prefix: "bench-" });
  try {
    const report = await measure(options, { ...surroundings, folder });
    if (options.json !== undefined) await writeFileAtomically(options.json, `${JSON.stringify(report, null, 2)}\n`);
    return report;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function measure(
  { only, runs }: BenchOptions,
  { comparisons = COMPARISONS, lines, folder, signal }: BenchSurroundings & { readonly folder: string },
): Promise<BenchReport> {
  const versions: Record<string, string> = { deno: Deno.version.deno, v8: Deno.version.v8 };
  const results: ComparisonResult[] = [], absent: { name: string; needs: string }[] = [];
  for (const comparison of comparisons.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const { name, unit, what, mostRuns = runs } = comparison;
    lines.write(`${name}: ${what}\n`);
    const sides = await comparison.prepare({ folder, signal });
    if ("absent" in sides) absent.push({ name, needs: sides.absent });
    else {
      Object.assign(versions, sides.versions);
      results.push(await compareSides(sides, { name, unit, runs: Math.min(runs, mostRuns), signal }));
    }
  }
  return { machine: machine(), versions, results, absent };
}

/**
 * What a person reads at the end of a bench.
 *
 * @param report What came of it.
 * @returns The lines: results, what is absent, machine and versions.
 */
export function benchSummary({ machine, versions, results, absent }: BenchReport): string[] {
  const rows = results.map(({ name, ratio, ours, peer, unit, runs }) => [
    name,
    ratio.toPrecision(3),
    `${ours.toPrecision(3)} ${unit}`,
    `${peer.toPrecision(3)} ${unit}`,
    `${runs}`,
  ]);
  const table = textTable(["comparison", "ratio", "ours", "peer", "runs"], rows);
  return [
    ...(results.length > 0 ? [...table, ""] : []),
    ...absent.map(({ name, needs }) => `${name} is absent: it needs ${needs}`),
    `${machine.processor}, ${machine.cores} cores, ${machine.memory} GiB, ${machine.system}`,
    Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(", "),
  ];
}
