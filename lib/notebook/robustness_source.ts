/**
 * Where the verdicts of a notebook get their robustness: from a sweep over all cores for claims that take long, else from the
 * notebook's own process.
 *
 * @module
 */
import { type Claim, findFlips, type Robustness, robustnessOf, sampleOutcomes } from "../argument/mod.ts";
import type { Article } from "../data/mod.ts";
import { KETAMINE_GROUPS } from "../studies/ketamine/by_claim.ts";
import type { Study } from "../studies/study.ts";
import { runnerListens } from "./kernel.ts";
import type { Report } from "./progress.ts";
import type { RobustnessParameters } from "./robustness_part.ts";
import { RobustnessSweep } from "./robustness_sweep.ts";
import { stopSignal } from "./stop.ts";

/** Claims of an article that take long, in groups that are asked at the same points, in the order of its notebook. */
const GROUPS: Readonly<Record<Article, readonly (readonly string[])[]>> = {
  "soft-magnets": [["M4.1"]],
  ketamine: KETAMINE_GROUPS,
};

/** What is asked: a study, its claim, and its outcome at the nominal point. */
export interface AskedStudy {
  /** The claim. */
  readonly claim: Claim;
  /** The study. */
  readonly study: Study<unknown>;
  /** Its outcome at the nominal values. */
  readonly observed: number;
}

/** Robustness of the claims of one notebook. */
export class RobustnessSource {
  readonly #article: Article;
  readonly #parameters: RobustnessParameters;
  readonly #groups: readonly (readonly string[])[];
  readonly #sweeps: RobustnessSweep[] = [];
  readonly #outcomes = new WeakMap<Study<unknown>, readonly number[]>();

  /**
   * In a run of the workspace, which will need them all, the sweep over the long claims starts at once; for a person at a
   * notebook that of a group starts when its first claim is asked.
   */
  constructor(article: Article, parameters: RobustnessParameters) {
    this.#article = article;
    this.#parameters = parameters;
    this.#groups = GROUPS[article] ?? [];
    if (runnerListens() && this.#groups.length > 0) this.#sweep(this.#groups);
  }

  /** The robustness of a study. */
  async robustnessOf({ claim, study, observed }: AskedStudy, report: Report): Promise<Robustness> {
    const { inputs } = study, { seed } = this.#parameters, stop = stopSignal();
    const swept = await this.#sweepOf(claim.id)?.resultOf(study, observed, report);
    stop.throwIfAborted();
    const outcomes = swept?.outcomes ?? this.#sample(study, report);
    this.#outcomes.set(study, outcomes);
    const flips = swept?.flips ?? findFlips(study.outcome, { claim, inputs });
    return robustnessOf({ outcomes, flips }, { claim, inputs, seed });
  }

  /** Outcomes of a study at the points of its sample, computed unless its robustness was asked before. */
  outcomesOf(study: Study<unknown>): readonly number[] {
    return this.#outcomes.get(study) ?? this.#sample(study, () => {});
  }

  #sample({ outcome, inputs }: Study<unknown>, report: Report): number[] {
    const { seed, samples } = this.#parameters;
    let done = 0;
    return sampleOutcomes((values) => {
      report(done += 1);
      return outcome(values);
    }, { inputs, samples, seed });
  }

  #sweepOf(claim: string): RobustnessSweep | undefined {
    const group = this.#groups.find((claims) => claims.includes(claim));
    return this.#sweeps.find((sweep) => sweep.has(claim)) ?? (group && this.#sweep([group]));
  }

  /** Ends a sweep; it starts anew when one of its claims is asked again. */
  #drop(sweep: RobustnessSweep): void {
    sweep.end();
    this.#sweeps.splice(this.#sweeps.indexOf(sweep), 1);
  }

  #sweep(groups: readonly (readonly string[])[]): RobustnessSweep {
    const sweep = new RobustnessSweep({ article: this.#article, groups, parameters: this.#parameters });
    this.#sweeps.push(sweep);
    stopSignal().addEventListener("abort", () => this.#drop(sweep));
    return sweep;
  }
}
