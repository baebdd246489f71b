/**
 * Robustness that another thread computes while the cells of a notebook run, so that a second core has work. The thread sets
 * up studies anew, by claim and parameters; a result is used only where its study is that of the notebook.
 *
 * @module
 */
import { isDeepStrictEqual } from "node:util";
import type { Input } from "../argument/input.ts";
import type { Robustness } from "../argument/robustness.ts";
import type { Article } from "../data/mod.ts";
import type { Study } from "../studies/study.ts";
import { runnerListens } from "./kernel.ts";

/** Parameters of a notebook in SI units, and what rules the robustness. */
export type AheadParameters = Readonly<Record<string, unknown>> & { readonly seed: number; readonly samples: number };

/** What the thread is asked. */
export interface AheadRequest {
  /** The claims, in the order of the notebook. */
  readonly claims: readonly string[];
  /** The notebook's parameters. */
  readonly parameters: AheadParameters;
}

/** What the thread says about a claim. */
export interface AheadReply {
  /** The claim. */
  readonly claim: string;
  /** The study's inputs. */
  readonly inputs: readonly Input[];
  /** The outcome at their nominal values. */
  readonly observed: number;
  /** The robustness. */
  readonly robustness: Robustness;
}

/**
 * Claims of an article that take long and whose points no other claim uses again. Those of the behavioural space stay in the
 * notebook, where they share what they have computed.
 */
const CLAIMS: Readonly<Record<Article, readonly string[]>> = {
  // deno-fmt-ignore
  ketamine: [
    "K3.3a", "K3.4", "K4.1a", "K4.1b", "K4.3", "K5.2", "K5.3", "K5.4", "K5.5a", "K5.5b", "K5.6", "K6.1", "K6.2", "F1b",
    "K6.3", "K3.5", "K9.3",
  ],
};

/** Results of another thread, by claim. */
export class RobustnessAhead {
  readonly #worker = new Worker(new URL("./robustness_worker.ts", import.meta.url), { type: "module" });
  readonly #replies: ReadonlyMap<string, PromiseWithResolvers<AheadReply | undefined>>;
  #left: number;

  /** Starts a thread that works through claims in order. */
  constructor({ claims, parameters }: AheadRequest) {
    this.#replies = new Map(claims.map((claim) => [claim, Promise.withResolvers()]));
    this.#left = claims.length;
    this.#worker.onmessage = ({ data }: MessageEvent<AheadReply>): void => {
      this.#replies.get(data.claim)?.resolve(data);
      if (--this.#left === 0) this.end();
    };
    this.#worker.onerror = (event): void => {
      event.preventDefault();
      this.end();
    };
    this.#worker.postMessage({ claims, parameters });
  }

  /**
   * The robustness of a study, once it is known.
   *
   * @param study The notebook's study.
   * @param observed Its outcome at the nominal values.
   * @returns The robustness; undefined where the thread does not compute it, has failed, or has set up another study.
   */
  async robustnessOf(study: Study<unknown>, observed: number): Promise<Robustness | undefined> {
    const reply = await this.#replies.get(study.claim)?.promise;
    if (reply === undefined || !Object.is(reply.observed, observed)) return undefined;
    return isDeepStrictEqual(reply.inputs, study.inputs) ? reply.robustness : undefined;
  }

  /** Ends the thread; what it has not computed is left to the notebook. */
  end(): void {
    this.#worker.terminate();
    for (const { resolve } of this.#replies.values()) resolve(undefined);
  }
}

/**
 * Starts to compute the robustness of an article's claims, where a run of the workspace will need all of them and there is a
 * second core.
 *
 * @param article The article.
 * @param parameters The notebook's parameters.
 * @returns The results to come; undefined where each cell is to compute its own.
 */
export function startAhead(article: Article, parameters: AheadParameters): RobustnessAhead | undefined {
  const claims = CLAIMS[article];
  if (claims === undefined || !runnerListens() || navigator.hardwareConcurrency < 2) return undefined;
  return new RobustnessAhead({ claims, parameters });
}
