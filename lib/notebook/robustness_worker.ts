/**
 * The thread that computes robustness while a notebook runs.
 *
 * @module
 */
import { nominalValues, robustness } from "../argument/mod.ts";
import { loadClaims, loadInputs } from "../data/mod.ts";
import { KETAMINE_STUDIES, ketamineGiven, type KetamineSettings } from "../studies/ketamine/by_claim.ts";
import type { AheadReply, AheadRequest } from "./robustness_ahead.ts";
import { sampleSizes } from "./sample_sizes.ts";

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<AheadRequest>) => Promise<void>) | null;
  postMessage: (message: AheadReply) => void;
};

scope.onmessage = async ({ data: { claims: ids, parameters } }): Promise<void> => {
  const [claims, rows] = await Promise.all([loadClaims("ketamine"), loadInputs("ketamine")]);
  const given = ketamineGiven(rows, parameters as unknown as KetamineSettings);
  const { seed, samples } = parameters;
  for (const id of ids) {
    const study = KETAMINE_STUDIES[id]!(given), { inputs, outcome } = study;
    const options = { claim: claims.find((claim) => claim.id === id)!, inputs, seed, ...sampleSizes(samples, study) };
    const observed = outcome(nominalValues(inputs));
    scope.postMessage({ claim: id, inputs, observed, robustness: robustness(outcome, options) });
  }
};
