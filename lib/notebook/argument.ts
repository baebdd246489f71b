/**
 * The argument of one notebook while it is being recomputed: its claims, the verdicts reached so far, and the record that
 * they are held against.
 *
 * @module
 */
import {
  type Claim,
  compareWithExpected,
  decide,
  type ExpectedVerdict,
  type LedgerRow,
  ledgerRow,
  nominalValues,
  type Verdict,
  type VerdictComparison,
} from "../argument/mod.ts";
import { type Article, type InputRow, loadClaims, loadExpectedVerdicts, loadInputs } from "../data/mod.ts";
import type { Study } from "../studies/study.ts";
import { robustnessFigure } from "../figures/argument/mod.ts";
import { figure } from "./figure.ts";
import { record } from "./kernel.ts";
import { articleOf, changedParameters, type Parameters } from "./parameters.ts";
import { type Report, withProgress } from "./progress.ts";
import { RobustnessSource } from "./robustness_source.ts";
import { showVerdict } from "./verdict_card.ts";

/** The argument of one notebook. */
export interface Argument {
  /** The article. */
  readonly article: Article;
  /** Its claims in reading order. */
  readonly claims: readonly Claim[];
  /** The article's uncertain inputs with their plausible ranges. */
  readonly inputs: readonly InputRow[];
  /** Verdicts on record, for the default parameters. */
  readonly expected: readonly ExpectedVerdict[];
  /** Whether the notebook runs with its default parameters. */
  readonly usesDefaults: boolean;
  /** Seed of the robustness. */
  readonly seed: number;
  /** Points of the robustness sample. */
  readonly samples: number;
  /** Verdicts reached so far, by claim; cells that judge again replace them. */
  readonly verdicts: Map<string, Verdict>;
  /** Where verdicts get their robustness. */
  readonly robustness: RobustnessSource;
}

/**
 * Opens the argument of a notebook.
 *
 * @param parameters The notebook's parameters; `seed` and `samples` rule the robustness.
 * @returns The argument, without verdicts yet.
 */
export async function openArgument(
  parameters: Parameters<{ readonly seed: number; readonly samples: number }>,
): Promise<Argument> {
  const article = articleOf(parameters);
  const [claims, inputs, expected] = await Promise.all([
    loadClaims(article),
    loadInputs(article),
    loadExpectedVerdicts(article),
  ]);
  const usesDefaults = Object.keys(changedParameters(parameters)).length === 0;
  const robustness = new RobustnessSource(article, { ...parameters });
  const { seed, samples } = parameters;
  return { article, claims, inputs, expected, usesDefaults, seed, samples, verdicts: new Map(), robustness };
}

function claimOf(argument: Argument, id: string): Claim {
  const claim = argument.claims.find((candidate) => candidate.id === id);
  if (claim === undefined) {
    const ids = argument.claims.map((candidate) => candidate.id).join(", ");
    throw new RangeError(`Cannot judge a claim: its id must be one of ${ids}, got ${id}`);
  }
  return claim;
}

async function decideStudy(argument: Argument, study: Study<unknown>, report: Report): Promise<Verdict> {
  const claim = claimOf(argument, study.claim);
  const { inputs, outcome, evidence: kind, basis, assumptions, interval } = study;
  const observed = outcome(nominalValues(inputs));
  const robustness = inputs.length === 0
    ? undefined
    : await argument.robustness.robustnessOf({ claim, study, observed }, report);
  return decide(claim, { observed, kind, basis, assumptions, interval, robustness });
}

async function enter(argument: Argument, verdict: Verdict): Promise<LedgerRow> {
  const row = ledgerRow(claimOf(argument, verdict.claimId), verdict);
  argument.verdicts.set(verdict.claimId, verdict);
  const onRecord = argument.expected.find(({ claimId }) => claimId === verdict.claimId)?.verdict;
  await record("verdict", { row, ...(argument.usesDefaults ? { expected: onRecord ?? "not on record" } : {}) });
  return row;
}

/**
 * Decides the claim of a study, with its robustness, and shows the verdict and what moves the deciding quantity. The
 * verdict is entered in `argument.verdicts`; it is not returned, since a kernel prints what a cell's last line gives.
 *
 * @param argument The argument.
 * @param study What decides the claim.
 * @throws {RangeError} If the claim is not one of the article's.
 */
export async function judge(argument: Argument, study: Study<unknown>): Promise<void> {
  const claim = claimOf(argument, study.claim);
  const work = { label: `${claim.id} over its plausible space`, total: argument.samples };
  const verdict = await withProgress(work, async (report) => {
    const verdict = await decideStudy(argument, study, report);
    await enter(argument, verdict);
    await showVerdict(claim, verdict, study.inputs);
    return verdict;
  });
  const drawn = robustnessFigure({ claim, verdict, inputs: study.inputs, outcome: study.outcome });
  if (drawn !== undefined) await figure(drawn);
}

/**
 * Deciding quantities of studies at the points of the sample on which their claims were judged.
 *
 * @param argument The argument.
 * @param studies The studies.
 * @returns For each study one outcome per point; NaN where the model gives none.
 */
export function sampledOutcomes(argument: Argument, studies: readonly Study<unknown>[]): (readonly number[])[] {
  return studies.map((study) => argument.robustness.outcomesOf(study));
}

/**
 * Enters claims that nothing here decides, and shows why.
 *
 * @param argument The argument.
 * @param ids Ids of claims whose criterion is `none`.
 * @throws {RangeError} If a claim is unknown or has a criterion: it must be judged.
 */
export async function setAside(argument: Argument, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const claim = claimOf(argument, id);
    if (claim.comparison !== "none") {
      throw new RangeError(`Cannot set aside the claim ${id}: it has a criterion and must be judged`);
    }
    const verdict = decide(claim);
    await enter(argument, verdict);
    await showVerdict(claim, verdict, []);
  }
}

/**
 * Verdicts against the record.
 *
 * @param argument The argument, all claims judged or set aside.
 * @returns How they differ.
 */
export function compareWithRecord(argument: Argument): VerdictComparison {
  return compareWithExpected([...argument.verdicts.values()], argument.expected);
}

/**
 * Claims that have a verdict, in reading order.
 *
 * @param argument The argument.
 * @returns Each with its verdict.
 */
export function judgedClaims(argument: Argument): { claim: Claim; verdict: Verdict }[] {
  return argument.claims.flatMap((claim) => {
    const verdict = argument.verdicts.get(claim.id);
    return verdict === undefined ? [] : [{ claim, verdict }];
  });
}

/**
 * The ledger's rows, in reading order.
 *
 * @param argument The argument.
 * @returns One row for each claim that has a verdict.
 */
export function ledgerRows(argument: Argument): LedgerRow[] {
  return judgedClaims(argument).map(({ claim, verdict }) => ledgerRow(claim, verdict));
}
