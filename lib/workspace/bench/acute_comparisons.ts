/**
 * The acute problem solved here, by SUNDIALS CVODE and by SciPy.
 *
 * @module
 */
import { join } from "node:path";
import process from "node:process";
import { projectRoot } from "../../data/root.ts";
import { Failure } from "../failure.ts";
import { acutePeak } from "./acute_problem.ts";
import type { Absence, BenchContext, Comparison, Measure, Sides } from "./comparison.ts";
import { findPython, peerOutput } from "./peer_program.ts";

const DOSE = 2;
/** Solutions per run: enough for a tenth of a second or more. */
const REPETITIONS = { ours: 500, cvode: 500, scipy: 10 } as const;
/** Solutions before the first run, so that the engine has compiled what it will. */
const WARM_UP = 300;
/** Both sides must come to the same dopamine, over rest. */
const TOLERANCE = 2e-5;

const LIBRARIES = ["sundials_cvode", "sundials_nvecserial", "sundials_sunmatrixdense", "sundials_sunlinsoldense", "m"];

/** Processor time of one solution, in milliseconds: other work on the machine does not count. */
export const ACUTE_COMPARISONS: readonly Comparison[] = [
  {
    name: "acute-vs-cvode",
    what: "one acute simulation against SUNDIALS CVODE (C, BDF, dense, -O3)",
    unit: "ms",
    prepare: againstCvode,
  },
  {
    name: "acute-vs-scipy",
    what: "one acute simulation against SciPy's solve_ivp (LSODA)",
    unit: "ms",
    prepare: againstScipy,
  },
];

async function againstCvode(context: BenchContext): Promise<Sides | Absence> {
  const program = join(context.folder, "acute_cvode");
  const source = join(projectRoot(), "tests/peers/acute_cvode.c");
  const compiler = { command: "cc", args: ["-O3", "-o", program, source, ...LIBRARIES.map((name) => `-l${name}`)] };
  if (await peerOutput(compiler, context) === undefined) {
    return { absent: "a C compiler with SUNDIALS (libsundials-dev)" };
  }
  return await sides({ command: program, args: [`${REPETITIONS.cvode}`] }, context);
}

async function againstScipy(context: BenchContext): Promise<Sides | Absence> {
  const python = await findPython(["scipy"], context);
  if (python === undefined) return { absent: "Python with SciPy (python3-scipy)" };
  const program = join(projectRoot(), "tests/peers/acute_scipy.py");
  return await sides({ command: python.command, args: [program, `${REPETITIONS.scipy}`] }, context);
}

/** What a peer's program prints. */
interface PeerReport {
  readonly peak: number;
  readonly milliseconds: number;
  readonly versions: Readonly<Record<string, string>>;
}

async function sides(
  program: { readonly command: string; readonly args: readonly string[] },
  context: BenchContext,
): Promise<Sides> {
  const ask = async (): Promise<PeerReport> => {
    const text = await peerOutput(program, context);
    if (text === undefined) throw new Failure(`Cannot compare with ${program.command}: it must end with status 0`);
    return JSON.parse(text);
  };
  const { peak, versions } = await ask();
  requireSamePeak(peak, program.command);
  for (let i = 0; i < WARM_UP; i += 1) acutePeak(DOSE);
  return { ours: ownTime, peer: async () => (await ask()).milliseconds, versions };
}

function requireSamePeak(peak: number, peer: string): void {
  const own = acutePeak(DOSE);
  if (Math.abs(peak - own) <= TOLERANCE) return;
  throw new Failure(
    `Cannot compare with ${peer}: both must come to the same dopamine, got ${own} here and ${peak} there`,
  );
}

const ownTime: Measure = () => {
  const before = process.cpuUsage();
  for (let i = 0; i < REPETITIONS.ours; i += 1) acutePeak(DOSE);
  const { user, system } = process.cpuUsage(before);
  return Promise.resolve((user + system) / 1000 / REPETITIONS.ours);
};
