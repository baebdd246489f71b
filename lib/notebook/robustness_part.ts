/**
 * A part of the robustness of an article's claims: what a worker computes at a time.
 *
 * @module
 */
import {
  type Claim,
  evaluate,
  findFlip,
  type Flip,
  type Input,
  nominalValues,
  type Outcome,
  sampleInputs,
} from "../argument/mod.ts";
import { type Article, loadClaims } from "../data/mod.ts";
import { loadStudies, type StudyOf, type StudyParameters } from "./article_studies.ts";

/** A notebook's parameters, in SI units; `seed` and `samples` rule the robustness. */
export type RobustnessParameters = StudyParameters & { readonly seed: number; readonly samples: number };

/** Which part: the nominal point, some points of the sample, or the flips of every so-manieth input. */
export type Part =
  | { readonly kind: "nominal" }
  | { readonly kind: "points"; readonly first: number; readonly count: number }
  | { readonly kind: "flips"; readonly index: number; readonly of: number };

/** A part of the robustness of claims that are asked at the same points. */
export interface PartRequest {
  /** Their article. */
  readonly article: Article;
  /** The claims, with the same inputs. */
  readonly claims: readonly string[];
  /** The notebook's parameters. */
  readonly parameters: RobustnessParameters;
  /** The part. */
  readonly part: Part;
}

/** What a part holds of one claim. */
export interface ClaimPart {
  /** Inputs of its study; of the nominal point only. */
  readonly inputs: readonly Input[];
  /** Outcomes at the points asked. */
  readonly outcomes: readonly number[];
  /** Flips of the inputs asked. */
  readonly flips: readonly Flip[];
}

/** What the parts of one set of parameters share. */
interface SetUp {
  readonly studyOf: StudyOf;
  readonly claims: readonly Claim[];
}

let known: { readonly key: string; readonly setUp: Promise<SetUp> } | undefined;

/** Setting up takes longer than most parts, so that a worker keeps what it was last asked for. */
function setUpFor({ article, parameters }: PartRequest): Promise<SetUp> {
  const key = JSON.stringify([article, parameters]);
  if (known?.key !== key) known = { key, setUp: setUp(article, parameters) };
  return known.setUp;
}

async function setUp(article: Article, parameters: StudyParameters): Promise<SetUp> {
  const [studyOf, claims] = await Promise.all([loadStudies(article, parameters), loadClaims(article)]);
  return { studyOf, claims };
}

/**
 * Computes a part; the function that workers import.
 *
 * @param request Claims, parameters, part.
 * @returns One entry for each claim.
 * @throws {RangeError} If there is no study of a claim.
 */
export async function robustnessPart(request: PartRequest): Promise<ClaimPart[]> {
  const { claims: ids, parameters, part } = request;
  const { studyOf, claims } = await setUpFor(request);
  const { inputs } = studyOf(ids[0]!);
  const points = pointsOf(part, inputs, parameters);
  const moved = part.kind === "flips" ? inputs.filter((_, i) => i % part.of === part.index) : [];
  const outcomeOf = (id: string): Outcome => studyOf(id).outcome;
  // By point and by input, not by claim: the studies remember what they have computed at the last points.
  const outcomes = points.map((values) => ids.map((id) => evaluate(outcomeOf(id), values)));
  const flips = moved.map((input) =>
    ids.map((id) => findFlip(outcomeOf(id), { claim: claims.find((claim) => claim.id === id)!, inputs }, input))
  );
  return ids.map((id, c) => ({
    inputs: part.kind === "nominal" ? studyOf(id).inputs : [],
    outcomes: outcomes.map((row) => row[c]!),
    flips: flips.flatMap((row) => row[c] ?? []),
  }));
}

function pointsOf(
  part: Part,
  inputs: readonly Input[],
  { seed }: RobustnessParameters,
): ReturnType<typeof sampleInputs> {
  if (part.kind === "flips") return [];
  if (part.kind === "nominal") return [nominalValues(inputs)];
  return sampleInputs(inputs, { samples: part.count, first: part.first, seed });
}
