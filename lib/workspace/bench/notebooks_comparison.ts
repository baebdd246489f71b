/**
 * Both notebooks against Python notebooks of the same content.
 *
 * @module
 */
import { join } from "node:path";
import { projectRoot } from "../../data/root.ts";
import { Failure } from "../failure.ts";
import { sideBySide } from "../side_by_side.ts";
import type { Absence, BenchContext, Comparison, Sides } from "./comparison.ts";
import { findPython, peerOutput, type Python } from "./peer_program.ts";

/** Points of the robustness sample on both sides: with more of them the peer would need hours. */
const SAMPLES = 64;
/** Share of the peer's model evaluations that is computed and then scaled: all of them take some ten minutes. */
const SHARE = 0.02;
/** Seconds that a cell may take on either side. */
const CELL_SECONDS = 3600;

/** Notebooks of the peer, by the article that their files are named after. */
const PEERS: ReadonlyMap<string, string> = new Map([["soft-magnets", "soft_magnets"], ["ketamine", "ketamine"]]);
const PACKAGES = ["scipy", "pandas", "matplotlib", "nbconvert", "ipykernel"];

/** Time of both notebooks side by side, from the start of the command to the last figure. */
export const NOTEBOOKS_COMPARISON: Comparison = {
  name: "notebooks-vs-python",
  what:
    `deno task run --samples ${SAMPLES} against jupyter nbconvert --execute on Python notebooks of the same content, ` +
    `a fiftieth of whose model evaluations is computed and scaled`,
  unit: "s",
  mostRuns: 3,
  prepare: againstPython,
};

async function againstPython(context: BenchContext): Promise<Sides | Absence> {
  const python = await findPython(PACKAGES, context);
  if (python === undefined) return { absent: `Python with ${PACKAGES.join(", ")}` };
  const ours = (): Promise<number> => ownTime(context);
  await ours();
  return { ours, peer: () => peerTime(python, context), versions: python.versions };
}

async function ownTime(context: BenchContext): Promise<number> {
  const out = join(context.folder, "ours");
  const args = [
    "task",
    "--quiet",
    "run",
    "--samples",
    `${SAMPLES}`,
    "--timeout",
    `${CELL_SECONDS}`,
    "--fresh",
    "--out",
    out,
  ];
  const begin = performance.now();
  const done = await peerOutput({ command: Deno.execPath(), args, cwd: projectRoot() }, context);
  if (done === undefined) throw new Failure("Cannot compare notebooks: deno task run must succeed");
  return (performance.now() - begin) / 1000;
}

/** Both notebooks side by side, as here; the later one counts. */
async function peerTime(python: Python, context: BenchContext): Promise<number> {
  const times = await sideBySide([...PEERS], (peer) => onePeerTime(peer, { python, context }), { limit: PEERS.size });
  return Math.max(...times);
}

async function onePeerTime(
  [article, name]: readonly [string, string],
  { python, context }: { readonly python: Python; readonly context: BenchContext },
): Promise<number> {
  const out = join(context.folder, "peer");
  const timeout = `--ExecutePreprocessor.timeout=${CELL_SECONDS}`;
  const args = ["-m", "nbconvert", "--to=notebook", "--execute", timeout, `--output-dir=${out}`, `${name}.ipynb`];
  const program = { command: python.command, args, cwd: join(projectRoot(), "tests/peers") };
  const begin = performance.now();
  const done = await peerOutput({ ...program, env: { PEER_OUT: out, PEER_SHARE: `${SHARE}` } }, context);
  if (done === undefined) throw new Failure(`Cannot compare notebooks: nbconvert must execute ${name}.ipynb`);
  const seconds = (performance.now() - begin) / 1000;
  const evaluations: PeerEvaluations = JSON.parse(await Deno.readTextFile(join(out, `${article}.json`)));
  return scaledTime(seconds, evaluations);
}

/** What a peer's notebook writes about its model evaluations. */
export interface PeerEvaluations {
  /** Time that they took, s. */
  readonly seconds: number;
  /** Share of them that was computed. */
  readonly share: number;
}

/**
 * The time that a peer's notebook would take with all model evaluations, each of which takes as long as the others.
 *
 * @param seconds Time of the notebook, s.
 * @param evaluations Time and share of the evaluations in it.
 * @returns Time with all of them, s.
 * @example
 * ```ts
 * import { scaledTime } from "lib/workspace/bench/notebooks_comparison.ts";
 * import { expect } from "@std/expect";
 *
 * expect(scaledTime(15, { seconds: 5, share: 0.5 })).toBe(20);
 * ```
 */
export function scaledTime(seconds: number, evaluations: PeerEvaluations): number {
  return seconds + evaluations.seconds * (1 / evaluations.share - 1);
}
