/**
 * K9.2 and K10.3: what published studies found, counted where a claim is about their existence and shown beside the claims
 * that they bear on.
 *
 * @module
 */
import type { Basis } from "../../argument/evidence.ts";
import { fromSi, type PublishedFinding, type Source } from "../../data/mod.ts";
import type { Study } from "../study.ts";

/** A published finding as a row of a table, and so a type and not an interface: tables take any key. */
export type FindingRow = {
  /** Id of the claim it bears on. */
  readonly claim: string;
  /** What was found, with its number where it has one. */
  readonly finding: string;
  /** Species. */
  readonly species: string;
  /** Citation. */
  readonly source: string;
};

/** What the notebook shows of a count: the findings counted. */
export interface CountDetail {
  /** The findings counted. */
  readonly findings: readonly PublishedFinding[];
}

const RODENTS = ["mouse", "rat", "rodent"];

function isBeside({ claimId, status, species }: PublishedFinding, claim: string): boolean {
  return claimId === claim && status === "confirmed" && RODENTS.includes(species);
}

function findingBasis({ id, status }: PublishedFinding): Basis {
  return { id: `ketamine-published-findings/${id}`, kind: "data", status };
}

/** A study that counts the findings that something was found in rodents; those of a null result have the value 0. */
function countStudy(claim: string, all: readonly PublishedFinding[]): Study<CountDetail> {
  const findings = all.filter((finding) => isBeside(finding, claim) && (finding.value ?? 0) > 0);
  return {
    claim,
    evidence: "measured",
    basis: [{ id: "ketamine-published-findings", kind: "data", status: "confirmed" }, ...findings.map(findingBasis)],
    inputs: [],
    outcome: () => findings.length,
    detail: { findings },
  };
}

/**
 * Number of confirmed findings of reinstatement or craving for ketamine in rodents.
 *
 * @param findings Published findings.
 * @returns The study.
 */
export function relapseFindings(findings: readonly PublishedFinding[]): Study<CountDetail> {
  return countStudy("K9.2", findings);
}

/**
 * Number of confirmed comparisons in which an opioid changes synapses of the accumbens otherwise than cocaine does.
 *
 * @param findings Published findings.
 * @returns The study.
 */
export function opioidPathways(findings: readonly PublishedFinding[]): Study<CountDetail> {
  return countStudy("K10.3", findings);
}

/** The number of a finding where it has a unit or an interval; the rest say in words whether something was found. */
function numberText({ value, lower, upper, reportUnit, quantity }: PublishedFinding): string {
  if (value === undefined || (reportUnit === "1" && lower === undefined)) return "";
  const shown = (si: number) => String(Number(fromSi(si, reportUnit).toPrecision(3)));
  const symbol = reportUnit === "1" ? "" : ` ${reportUnit}`;
  const range = lower === undefined || upper === undefined ? "" : ` (${shown(lower)} to ${shown(upper)})`;
  return `; ${quantity}: ${shown(value)}${symbol}${range}`;
}

/**
 * What other studies found about some claims, in the order of the claims.
 *
 * @param published Findings and sources.
 * @param claims Ids of the claims.
 * @returns One row per finding that did not set a parameter of the model.
 */
export function findingsBeside(
  published: { readonly findings: readonly PublishedFinding[]; readonly sources: ReadonlyMap<string, Source> },
  claims: readonly string[],
): FindingRow[] {
  const { findings, sources } = published;
  return claims.flatMap((claim) =>
    findings.filter(({ claimId, use }) => claimId === claim && use === "compare").map((finding) => ({
      claim,
      finding: `${finding.finding}${numberText(finding)}`,
      species: finding.species,
      source: sources.get(finding.source)?.citation ?? finding.source,
    }))
  );
}
