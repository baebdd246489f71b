/**
 * A verdict as a cell shows it.
 *
 * @module
 */
import {
  type Basis,
  type Claim,
  describeCriterion,
  describeObserved,
  type Input,
  type Verdict,
} from "../argument/mod.ts";
import { significantText } from "../charts/number_text.ts";
import { inputWords } from "../figures/argument/input_words.ts";
import { type MimeBundle, publish } from "./kernel.ts";
import { escapeHtml, escapeMarkdown, NO_MATHEMATICS } from "./markup.ts";
import { visibleText } from "../charts/visible_text.ts";
import { percentText } from "../figures/quantity_text.ts";

/** One line of the card: what it is and what it says. */
type Line = readonly [label: string, text: string];

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shareText({ robustness }: Verdict): string {
  if (robustness === undefined) return "";
  const { share, shareInterval: [lower, upper], samples } = robustness;
  return `holds in ${percentText(share)} of the plausible space (${percentText(lower)} to ${percentText(upper)}, ` +
    `${samples} points)`;
}

function flipText({ robustness }: Verdict): string {
  const flip = robustness?.flips[0];
  if (robustness === undefined) return "";
  if (flip === undefined) return "no single input flips it inside its plausible range";
  const factor = flip.factor === undefined ? "" : ` times ${significantText(flip.factor)}`;
  return `flips at ${inputWords(flip.parameter)}${factor}`;
}

/** Inputs whose indices are named at most, and the least total index that is. */
const MOST_DRIVERS = 3, LEAST_INDEX = 0.05;

function driverText({ robustness }: Verdict): string {
  const { sensitivities = [], explained = 0 } = robustness ?? {};
  const share = `an expansion explains ${percentText(explained)} of its variance`;
  if (sensitivities.length === 0) return explained > 0 ? `Sobol indices unresolved (${share})` : "";
  const drivers = sensitivities.filter(({ total }) => total >= LEAST_INDEX).slice(0, MOST_DRIVERS)
    .map(({ parameter, first, total }) => `${inputWords(parameter)} ${indexText(first)} and ${indexText(total)}`);
  return `Sobol indices, first-order and total: ${drivers.join(", ")} (${share})`;
}

function indexText(index: number): string {
  return index.toFixed(2);
}

/** A row's table without the article's name, and the row; models belong to no table. */
function placeOf({ id }: Basis, article: string): { readonly table: string; readonly row: string } {
  const [table, row] = id.replace(`${article}-`, "").split(/\/(.*)/s);
  return row === undefined ? { table: "", row: table! } : { table: table!.replaceAll("-", " "), row };
}

function basisText({ article }: Claim, { basis }: Verdict): string {
  const rows = basis.map((entry) => ({ ...placeOf(entry, article), status: entry.status }));
  const tables = Object.groupBy(rows, ({ table }) => table);
  return Object.entries(tables).map(([table, rows = []]) => {
    const named = rows.map(({ row, status }) => status === "confirmed" ? row : `${row} (${status})`).join(", ");
    return table === "" ? named : `${table}: ${named}`;
  }).join("; ");
}

function observedText(claim: Claim, { observed }: Verdict): string {
  if (observed === undefined) return "";
  return `${describeObserved(claim, observed)}; required ${describeCriterion(claim)}`;
}

function linesOf(claim: Claim, verdict: Verdict, inputs: readonly Input[]): Line[] {
  const robust = [shareText(verdict), flipText(verdict), driverText(verdict)].filter(Boolean).join("; ");
  const lines: Line[] = [
    ["Claim", claim.claim],
    ["Decided by", claim.quantity],
    ["Observed", observedText(claim, verdict)],
    ["Evidence", verdict.evidence ?? ""],
    ["Robustness", robust],
    ["Inputs varied", inputs.map(({ name }) => inputWords(name)).join(", ")],
    ["Rests on", basisText(claim, verdict)],
    ["Reason", verdict.reason],
  ];
  return lines.filter(([, text]) => text !== "");
}

/**
 * The representations of a verdict.
 *
 * @param claim The claim.
 * @param verdict Its verdict.
 * @param inputs The inputs over which it was sampled.
 * @returns A MIME bundle with HTML, Markdown and plain text.
 * @example
 * ```ts
 * import { type Claim, decide } from "lib/argument/mod.ts";
 * import { verdictBundle } from "lib/notebook/verdict_card.ts";
 * import { expect } from "@std/expect";
 *
 * const claim = { id: "M6.3", claim: "It serves society.", comparison: "none", untestableReason: "no number" } as Claim;
 * const bundle = verdictBundle({ ...claim, quantity: "" }, decide(claim), []);
 * expect(bundle["text/plain"]).toBe("M6.3: Untestable\nClaim: It serves society.\nReason: no number");
 * ```
 */
export function verdictBundle(claim: Claim, verdict: Verdict, inputs: readonly Input[]): MimeBundle {
  const head = `${claim.id}: ${capitalized(verdict.verdict)}`;
  const lines = linesOf(claim, verdict, inputs);
  const items = lines.map(([label, text]) => `<li>${escapeHtml(label)}: ${escapeHtml(text)}</li>`).join("\n");
  return {
    "text/html": `<p><strong>${escapeHtml(head)}</strong></p>\n<ul ${NO_MATHEMATICS}>\n${items}\n</ul>`,
    "text/markdown": [
      `**${escapeMarkdown(head)}**`,
      "",
      ...lines.map(([label, text]) => `- ${label}: ${escapeMarkdown(text)}`),
    ].join("\n"),
    "text/plain": visibleText([head, ...lines.map(([label, text]) => `${label}: ${text}`)].join("\n")),
  };
}

/**
 * Shows a verdict.
 *
 * @param claim The claim.
 * @param verdict Its verdict.
 * @param inputs The inputs over which it was sampled.
 */
export async function showVerdict(claim: Claim, verdict: Verdict, inputs: readonly Input[]): Promise<void> {
  await publish(verdictBundle(claim, verdict, inputs), { verdict: { claim: claim.id, verdict: verdict.verdict } });
}
