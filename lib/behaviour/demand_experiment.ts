/**
 * A demand experiment: a trained colony works for the same infusion at rising ratios.
 *
 * @module
 */
import { bootstrap, type Interval } from "../numerics/bootstrap.ts";
import { sampleMean } from "../numerics/sample_statistics.ts";
import type { Colony } from "./colony.ts";
import { essentialValue } from "./demand.ts";
import { type DemandFit, type DemandFitOptions, fitExponentialDemand } from "./demand_fit.ts";
import { fixedRatio } from "./fixed_ratio.ts";
import { runSession } from "./session.ts";

/** Which ratios, and for how long. */
export interface DemandExperimentOptions {
  /** Ratios, presses per infusion; default 1, 2, 4, … 128. */
  readonly ratios?: readonly number[];
  /** Length of each session, s; default 7,200. */
  readonly duration?: number;
}

/** Consumption at each ratio. */
export interface DemandExperiment {
  /** Unit prices, presses per infusion. */
  readonly price: readonly number[];
  /** Infusions by price, then by animal. */
  readonly consumption: readonly Float64Array[];
}

/**
 * Infusions that a trained colony earns at each of several fixed ratios.
 *
 * One {@linkcode runSession} per ratio, each from the colony as it was trained, under a fixed ratio. Price is in presses per infusion; the
 * exponential demand curve is fitted to it without regard to the size of the dose, which its α does not depend on.
 *
 * @param colony The trained colony; it is not changed.
 * @param options `ratios`, integers of at least 1; `duration`, s, positive.
 * @returns Prices and infusions per animal.
 * @throws {RangeError} If a ratio is no integer of at least 1 or `duration` is not positive.
 * @example
 * ```ts
 * import { createColony, demandExperiment, selfAdminister } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const naive = createColony({ drug: "cocaine", unitDose: 5e-7, seed: 7, animals: 3 });
 * const trained = selfAdminister(naive, { days: 2 }).colony;
 * const { consumption } = demandExperiment(trained, { ratios: [1, 128], duration: 3600 });
 * expect(consumption[1]![0]).toBeLessThan(consumption[0]![0]!);
 * ```
 */
export function demandExperiment(colony: Colony, options: DemandExperimentOptions = {}): DemandExperiment {
  const { ratios = [1, 2, 4, 8, 16, 32, 64, 128], duration = 7200 } = options;
  const consumption = ratios.map((ratio) =>
    runSession(colony, { schedule: fixedRatio(ratio), duration }).record.infusions
  );
  return { price: ratios, consumption };
}

/** A demand curve of a colony, with intervals over animals. */
export interface ColonyDemand extends DemandFit {
  /** Interval of the elasticity rate α, 1/press. */
  readonly elasticityRateInterval: Interval;
  /** Essential value and its interval, which follows from that of α. */
  readonly essentialValueInterval: Interval;
}

/**
 * Exponential demand curve of a colony's mean consumption, with bootstrap intervals over animals.
 *
 * The curve is fitted to the mean over animals at each price; animals are resampled whole, with all their prices.
 *
 * @param experiment As from {@linkcode demandExperiment}.
 * @param options `range` k and `form` of the fit; `seed` of the resampling; `samples`, default 500.
 * @returns The fit and intervals of α and of the essential value.
 * @throws {RangeError} As {@linkcode fitExponentialDemand}.
 * @throws {TypeError} If there are too few prices with consumption, as with saline at high ratios, in the sample or in a resample.
 * @example
 * ```ts
 * import { colonyDemand } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const consumption = [[20, 18], [15, 14], [6, 7], [1, 0]].map((infusions) => Float64Array.from(infusions));
 * const demand = colonyDemand({ price: [1, 8, 32, 128], consumption }, { range: 2, seed: 1, samples: 50 });
 * expect(demand.elasticityRateInterval.lower).toBeLessThanOrEqual(demand.elasticityRate);
 * ```
 */
export function colonyDemand(
  experiment: DemandExperiment,
  options: DemandFitOptions & { readonly seed: number; readonly samples?: number },
): ColonyDemand {
  const { seed, samples = 500, ...fitOptions } = options;
  const { price, consumption } = experiment;
  const fitTo = (animals: ArrayLike<number>) =>
    fitExponentialDemand({
      price,
      consumption: consumption.map((infusions) => sampleMean(Array.from(animals, (i) => infusions[i]!))),
    }, fitOptions);
  const n = consumption[0]?.length ?? 0;
  const rate = bootstrap(n, (animals) => fitTo(animals).elasticityRate, { seed, samples });
  const value = (elasticityRate: number) => essentialValue({ elasticityRate, range: options.range });
  return {
    ...fitTo(Array.from({ length: n }, (_, i) => i)),
    elasticityRateInterval: rate,
    essentialValueInterval: { estimate: value(rate.estimate), lower: value(rate.upper), upper: value(rate.lower) },
  };
}
