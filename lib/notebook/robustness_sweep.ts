/**
 * Robustness of claims that take long, by all cores: a sweep over the points of their samples and over the inputs whose
 * flips are looked for.
 *
 * @module
 */
import { isDeepStrictEqual } from "node:util";
import { evaluate, type Flip, type Input, nearestFirst, sampleInputs } from "../argument/mod.ts";
import type { Article } from "../data/mod.ts";
import { sweep } from "../numerics/mod.ts";
import type { Study } from "../studies/study.ts";
import type { ClaimPart, Part, PartRequest, RobustnessParameters } from "./robustness_part.ts";

const TARGET = { module: new URL("./robustness_part.ts", import.meta.url), name: "robustnessPart" };
/** Points of a part, and the number of parts into which the inputs of a claim are dealt: some tenths of a second each. */
const POINTS = 16, FLIP_PARTS = 16;
/** Points of the sample at which the notebook's own study must agree. */
const POINTS_COMPARED = 2;

/** What a sweep knows of a claim. */
export interface SweptClaim {
  /** Inputs of the study that was swept. */
  readonly inputs: readonly Input[];
  /** Its outcome at the nominal point. */
  readonly observed: number;
  /** Its outcomes at the points of the sample. */
  readonly outcomes: readonly number[];
  /** Its flips, nearest first. */
  readonly flips: readonly Flip[];
}

/** What is asked of a study. */
interface Asked {
  readonly observed: number;
  readonly seed: number;
}

/** Claims asked at the same points, while they are swept. */
class Group {
  readonly claims: readonly string[];
  readonly result = Promise.withResolvers<readonly SweptClaim[] | undefined>();
  onPoints: (done: number) => void = () => {};
  #parts: (readonly ClaimPart[])[] = [];
  #points = 0;

  constructor(claims: readonly string[]) {
    this.claims = claims;
  }

  /** Its parts, the nominal point first. */
  *parts(samples: number): Generator<Part> {
    yield { kind: "nominal" };
    for (let first = 0; first < samples; first += POINTS) {
      yield { kind: "points", first, count: Math.min(POINTS, samples - first) };
    }
    for (let index = 0; index < FLIP_PARTS; index++) yield { kind: "flips", index, of: FLIP_PARTS };
  }

  /** Takes the next part. */
  take(part: readonly ClaimPart[]): void {
    this.#parts.push(part);
    if (this.#parts.length > 1) this.onPoints(this.#points += part[0]!.outcomes.length);
  }

  /** Joins the parts, all of which are there. */
  finish(): void {
    const [nominal, ...parts] = this.#parts;
    this.#parts = [];
    this.result.resolve(this.claims.map((_, c) => ({
      inputs: nominal![c]!.inputs,
      observed: nominal![c]!.outcomes[0]!,
      outcomes: parts.flatMap((part) => part[c]!.outcomes),
      flips: flipsOf(nominal![c]!.inputs, parts.flatMap((part) => part[c]!.flips)),
    })));
  }
}

/** What is swept. */
export interface RobustnessSweepOptions {
  /** The article. */
  readonly article: Article;
  /** Claims in groups that are asked at the same points, in the order in which they are needed. */
  readonly groups: readonly (readonly string[])[];
  /** The notebook's parameters. */
  readonly parameters: RobustnessParameters;
}

/** Robustness that other threads compute, by claim. */
export class RobustnessSweep {
  readonly #groups: readonly Group[];
  readonly #seed: number;
  readonly #abort = new AbortController();

  /** Starts to compute; what cannot be computed is left to who asks. */
  constructor({ article, groups, parameters }: RobustnessSweepOptions) {
    this.#groups = groups.map((claims) => new Group(claims));
    this.#seed = parameters.seed;
    this.#compute(article, parameters).catch(() => {}).finally(() => this.end());
  }

  /** Whether a claim is among those swept. */
  has(claim: string): boolean {
    return this.#groupOf(claim) !== undefined;
  }

  /**
   * What is known of a study, once it is.
   *
   * @param study The notebook's study.
   * @param observed Its outcome at the nominal point.
   * @param onPoints Called with the number of sampled points that are done.
   * @returns Outcomes and flips; undefined where the sweep has failed or has set up another study.
   */
  async resultOf(
    study: Study<unknown>,
    observed: number,
    onPoints: (done: number) => void = () => {},
  ): Promise<SweptClaim | undefined> {
    const group = this.#groupOf(study.claim);
    if (group === undefined) return undefined;
    group.onPoints = onPoints;
    const swept = (await group.result.promise)?.[group.claims.indexOf(study.claim)];
    return swept && isSame(swept, study, { observed, seed: this.#seed }) ? swept : undefined;
  }

  /** Ends it; what has not been computed is left to who asks. */
  end(): void {
    this.#abort.abort();
    for (const { result } of this.#groups) result.resolve(undefined);
  }

  #groupOf(claim: string): Group | undefined {
    return this.#groups.find(({ claims }) => claims.includes(claim));
  }

  async #compute(article: Article, parameters: RobustnessParameters): Promise<void> {
    const planned = this.#groups.flatMap((group) => {
      const parts = [...group.parts(parameters.samples)];
      return parts.map((part, i) => ({ group, part, isLast: i === parts.length - 1 }));
    });
    const requests = planned.map(({ group: { claims }, part }) => ({ article, claims, parameters, part }));
    const outcomes = sweep<PartRequest, ClaimPart[]>(TARGET, requests, { signal: this.#abort.signal });
    for await (const outcome of outcomes) {
      if ("error" in outcome) return;
      const { group, isLast } = planned[outcome.index]!;
      group.take(outcome.value);
      if (isLast) group.finish();
    }
  }
}

/** Flips in the order in which a single process finds them. */
function flipsOf(inputs: readonly Input[], found: readonly Flip[]): Flip[] {
  return nearestFirst(inputs.map(({ name }) => found.find(({ parameter }) => parameter === name)));
}

/** Whether the study that was swept is the one that is asked about, as far as inputs and some outcomes tell. */
function isSame(swept: SweptClaim, { inputs, outcome }: Study<unknown>, { observed, seed }: Asked): boolean {
  if (!Object.is(swept.observed, observed) || !isDeepStrictEqual(swept.inputs, inputs)) return false;
  const points = sampleInputs(inputs, { samples: Math.min(POINTS_COMPARED, swept.outcomes.length), seed });
  return points.every((values, i) => Object.is(evaluate(outcome, values), swept.outcomes[i]));
}
