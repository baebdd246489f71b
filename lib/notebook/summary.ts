/**
 * What stands at the top and the bottom of a notebook: the headline, the ledger and the footer.
 *
 * @module
 */
import { conclusionOf, type VerdictWord } from "../argument/mod.ts";
import { readDataPackage } from "../data/mod.ts";
import { cutSetRows, LARGEST_CUT_SET } from "./cut_set_table.ts";
import { argumentFigure, marginFigure, supportOf } from "../figures/argument/mod.ts";
import { type Argument, compareWithRecord, judgedClaims, ledgerRows } from "./argument.ts";
import { figure } from "./figure.ts";
import { publish, record } from "./kernel.ts";
import { table } from "./table.ts";

const WORDS: readonly VerdictWord[] = ["reproduced", "consistent", "conditional", "contradicted", "untestable"];

function countsText(verdicts: readonly VerdictWord[]): string {
  const counts = WORDS.map((word) => [word, verdicts.filter((verdict) => verdict === word).length] as const);
  return counts.filter(([, count]) => count > 0).map(([word, count]) => `${count} ${word}`).join(", ");
}

/**
 * The verdict of the whole in one line, from the record that the ledger at the end is held against.
 *
 * @param argument The argument.
 */
export async function headline(argument: Argument): Promise<void> {
  const { claims, expected, usesDefaults } = argument;
  const counts = countsText(expected.map(({ verdict }) => verdict));
  const caveat = usesDefaults
    ? "The ledger at the end recomputes them, and the run fails where one differs."
    : "They were recorded for the default parameters; this run uses others, and the ledger at the end holds its verdicts.";
  const text = `Of ${claims.length} claims: ${counts}. ${caveat}`;
  await publish({ "text/markdown": text, "text/plain": text });
}

function differences(argument: Argument): string[] {
  const { changed, unrecorded, stale } = compareWithRecord(argument);
  return [
    ...unrecorded.map((id) => `${id} is not on record`),
    ...changed.map(({ claimId, expected, got }) => `${claimId} is ${got}, on record as ${expected}`),
    ...stale.map((id) => `${id} is on record and has no verdict`),
  ];
}

/**
 * The ledger of all verdicts. With default parameters every verdict must be the one on record.
 *
 * @param argument The argument.
 * @throws {Error} If a verdict is not the one on record or a record has no verdict, naming each.
 */
export async function ledger(argument: Argument): Promise<void> {
  const rows = ledgerRows(argument).map((row) => ({
    claim: row.id,
    verdict: row.verdict,
    evidence: row.evidence,
    observed: row.observed,
    required: row.criterion,
    unit: row.unit === "1" ? "" : row.unit,
    share: row.share,
    "nearest flip": row.flip?.parameter,
    factor: row.flip?.factor,
  }));
  const counts = countsText(ledgerRows(argument).map(({ verdict }) => verdict));
  const open = argument.claims.length - rows.length;
  await table(rows, { most: rows.length, caption: open > 0 ? `${counts}; ${open} claims await their step` : counts });
  const problems = differences(argument);
  if (argument.usesDefaults && problems.length > 0) {
    throw new Error(`The verdicts differ from the record: ${problems.join("; ")}`);
  }
}

/**
 * All verdicts at a glance: how far each is from flipping, and the argument as a graph with the support of its conclusion.
 *
 * @param argument The argument, all claims judged or set aside.
 */
export async function overview(argument: Argument): Promise<void> {
  const judged = judgedClaims(argument);
  const conclusion = conclusionOf(argument.claims);
  await figure(marginFigure(judged));
  await figure(argumentFigure(judged, conclusion));
  const text = `Support of the conclusion ${supportOf(judged, conclusion)}`;
  await publish({ "text/markdown": text, "text/plain": text });
  await table(cutSetRows(judged, conclusion), {
    columns: [
      { key: "wrongTogether", label: "Wrong together" },
      { key: "sets", label: "Sets" },
      { key: "claims", label: "Any one of" },
      { key: "alreadyContradicted", label: "Already contradicted" },
    ],
    caption:
      `What must be wrong for ${conclusion} to fall: the smallest sets of claims, up to ${LARGEST_CUT_SET} in one`,
  });
}

/**
 * Versions, data hashes, seed and the command that makes this notebook again.
 *
 * @param argument The argument.
 */
export async function footer(argument: Argument): Promise<void> {
  const { resources } = await readDataPackage();
  const files = resources.filter(({ name, path }) => path.startsWith(`${argument.article}/`) || name === "sources");
  const versions = { deno: Deno.version.deno, typescript: Deno.version.typescript };
  await record("footer", { versions });
  const rows = files.map(({ path, hash }) => ({
    file: `data/${path}`,
    sha256: hash.replace("sha256:", "").slice(0, 16),
  }));
  const caption = `Deno ${versions.deno}, seed ${argument.seed}; made by: deno task run ${argument.article}`;
  await table(rows, { most: rows.length, caption });
}
