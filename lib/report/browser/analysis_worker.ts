/**
 * Analyses away from the page: in a worker that runs the page's own script, or between frames where there is none.
 *
 * @module
 */
import { analyse, type AnalysisPart } from "../live/analysis.ts";
import type { LivePage, SliderValues } from "../live/live_page.ts";
import type { LiveStep } from "../live/live_step.ts";
import { isRefusal } from "../live/refusal.ts";
import { nextTask } from "./next_task.ts";

/** Asks for the analysis of a step, or without values only drops the earlier question. */
interface Question {
  /** Numbers rise; a later question about the same step takes the place of an earlier one. */
  readonly number: number;
  readonly step: string;
  readonly values?: SliderValues;
}

/** An answer, or part of one. */
export interface Answer {
  /** The number of the question. */
  readonly number: number;
  /** The step. */
  readonly step: string;
  /** Undefined where the model refuses the values. */
  readonly part?: AnalysisPart;
}

/** Answers questions. */
export interface Analyst {
  /** Asks for an analysis; earlier questions about the same step are dropped. */
  ask(step: string, values: SliderValues): void;
  /** Drops the question about a step. */
  drop(step: string): void;
}

/** Thrown inside an analysis that is no longer wanted. */
const DROPPED = Symbol("dropped");

/** Sizes and seed of samples among the parameters. */
export type Sampled = {
  /** Points of a sample. */
  readonly samples: number;
  /** Seed of every random number. */
  readonly seed: number;
};

/** What an analyst works with. */
export interface Desk<Parameters extends Sampled, Data> {
  /** The steps. */
  readonly steps: readonly LiveStep<Parameters, Data>[];
  /** What the page brings along. */
  readonly page: LivePage<Data>;
  /** Where answers go. */
  readonly reply: (answer: Answer) => void;
}

/** A function that answers questions where it runs. */
function answering<Parameters extends Sampled, Data>(
  { steps, page, reply }: Desk<Parameters, Data>,
): (question: Question) => Promise<void> {
  const latest = new Map<string, number>();
  return async ({ number, step: id, values }) => {
    const step = steps.find((candidate) => candidate.id === id);
    latest.set(id, number);
    if (step === undefined || values === undefined) return;
    const pause = async () => {
      await nextTask();
      if (latest.get(id) !== number) throw DROPPED;
    };
    try {
      await pause();
      await analyse(step, { page, values }, { pause, report: (part) => reply({ number, step: id, part }) });
    } catch (error) {
      if (error === DROPPED) return;
      if (!isRefusal(error)) throw error;
      reply({ number, step: id });
    }
  };
}

/** What a worker needs of its scope. */
interface WorkerScope<Data> {
  onmessage: (event: { readonly data: { readonly page?: LivePage<Data>; readonly question?: Question } }) => void;
  postMessage(answer: Answer): void;
}

/**
 * Serves analyses in a worker: the first message brings what the page brings along, each further one a question.
 *
 * @param steps The steps.
 */
export function serveAnalyses<Parameters extends Sampled, Data>(steps: readonly LiveStep<Parameters, Data>[]): void {
  const scope = globalThis as unknown as WorkerScope<Data>;
  let answer: ((question: Question) => Promise<void>) | undefined;
  scope.onmessage = ({ data: { page, question } }) => {
    if (page !== undefined) answer = answering({ steps, page, reply: (reply) => scope.postMessage(reply) });
    if (question !== undefined) answer?.(question);
  };
}

function startWorker(script: string): Worker | undefined {
  try {
    return new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  } catch {
    return undefined;
  }
}

/**
 * Starts an analyst: in a worker, or on the page where a worker is not to be had.
 *
 * @param desk Steps, what the page brings along, where answers go.
 * @param script The page's script, which serves analyses in a worker.
 * @returns The analyst.
 */
export function startAnalyst<Parameters extends Sampled, Data>(
  desk: Desk<Parameters, Data>,
  script: string,
): Analyst {
  let number = 0;
  const onPage = answering(desk);
  const worker = startWorker(script);
  let send = worker === undefined ? onPage : (question: Question): void => worker.postMessage({ question });
  worker?.postMessage({ page: desk.page });
  worker?.addEventListener("message", ({ data }: MessageEvent<Answer>) => desk.reply(data));
  worker?.addEventListener("error", (event) => {
    event.preventDefault();
    send = onPage;
  });
  const asked = new Set<string>();
  const put = (question: Omit<Question, "number">): void => void send({ number: number += 1, ...question });
  return {
    ask: (step, values) => {
      asked.add(step);
      put({ step, values });
    },
    // One message ends an analysis; a slider that is drawn tells of every frame.
    drop: (step) => {
      if (asked.delete(step)) put({ step });
    },
  };
}
