/**
 * Exponential demand: how consumption falls as its price in work rises.
 *
 * @module
 */
import { lambertW } from "../numerics/lambert_w.ts";
import { requireNonNegative, requirePositive, requireWithin } from "../numerics/require.ts";

/** Parameters of the exponential demand curve. */
export interface DemandParameters {
  /** Consumption when it is free Q₀, in units of consumption: infusions or mass per session. */
  readonly intensity: number;
  /** Rate of change of elasticity α, 1/(unit of consumption × unit of price), that is 1/press. */
  readonly elasticityRate: number;
  /** Span k of consumption in powers of ten, dimensionless. */
  readonly range: number;
}

/**
 * Consumption at a unit price, by the exponential demand equation.
 *
 * log₁₀ Q = log₁₀ Q₀ + k·(e^(−α·Q₀·C) − 1). Because price appears as Q₀·C, α does not depend on the size of the dose. k is an empirical span and must
 * be shared by the curves that are compared. The curve never reaches 0: it tends to Q₀·10^(−k).
 *
 * @param price Unit price C, presses per unit of consumption, non-negative.
 * @param parameters `intensity` Q₀, positive; `elasticityRate` α, positive (1e-4 to 1e-2); `range` k, positive (1 to 4).
 * @returns Consumption Q, in the unit of `intensity`; Q₀ at price 0.
 * @throws {RangeError} If `price` is negative or a parameter is not positive and finite.
 * @see S. R. Hursh and A. Silberberg, Psychol. Rev. 115 (2008) 186-198, doi:10.1037/0033-295X.115.1.186
 * @example
 * ```ts
 * import { exponentialDemand } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const demand = { intensity: 20, elasticityRate: 0.002, range: 2 };
 * expect(exponentialDemand(0, demand)).toBe(20);
 * expect(exponentialDemand(1e9, demand)).toBeCloseTo(0.2, 12);
 * ```
 */
export function exponentialDemand(price: number, parameters: DemandParameters): number {
  const C = requireNonNegative("price", price, "compute demand");
  const { Q0, alpha, k } = checked(parameters, "compute demand");
  return Q0 * Math.pow(10, k * Math.expm1(-alpha * Q0 * C));
}

/**
 * Own-price elasticity of the exponential demand curve.
 *
 * η = d ln Q/d ln C = −ln 10·k·x·e^(−x), x = α·Q₀·C. Demand is inelastic where η > −1 (work output rises with price) and elastic below.
 *
 * @param price Unit price C, presses per unit of consumption, non-negative.
 * @param parameters As for {@linkcode exponentialDemand}.
 * @returns Elasticity, dimensionless, from 0 (at price 0 and far beyond the fall) to −ln 10·k/e.
 * @throws {RangeError} If `price` is negative or a parameter is not positive and finite.
 * @see derivative of the curve of Hursh and Silberberg, doi:10.1037/0033-295X.115.1.186
 * @example
 * ```ts
 * import { demandElasticity, unitElasticPrice } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const demand = { intensity: 20, elasticityRate: 0.002, range: 2 };
 * expect(demandElasticity(unitElasticPrice(demand), demand)).toBeCloseTo(-1, 12);
 * ```
 */
export function demandElasticity(price: number, parameters: DemandParameters): number {
  const C = requireNonNegative("price", price, "compute the elasticity of demand");
  const { Q0, alpha, k } = checked(parameters, "compute the elasticity of demand");
  const x = alpha * Q0 * C;
  const fall = Math.exp(-x);
  return fall === 0 ? 0 : -Math.LN10 * k * x * fall; // an x that overflows would make ∞·0 of the limit
}

/**
 * Price at which demand turns elastic, where the animal works most: P_max.
 *
 * P_max = −W₀(−1/(k·ln 10))/(α·Q₀), W₀ the principal branch of Lambert's function. It exists for k ≥ e/ln 10 = 1.18; below, demand is inelastic at
 * every price and work output has no maximum. The common approximation (0.084·k + 0.65)/(α·Q₀·k^1.5) is within 0.5 % at k = 2, 8 % low at k = 1.5,
 * worse below.
 *
 * @param parameters As for {@linkcode exponentialDemand}; `range` k at least e/ln 10.
 * @returns Price, presses per unit of consumption.
 * @throws {RangeError} If a parameter is not positive and finite or `range` is below e/ln 10.
 * @see exact solution as in the R package beezdemand (GetAnalyticPmax), after Gilroy and co-workers
 * @example
 * ```ts
 * import { unitElasticPrice } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(unitElasticPrice({ intensity: 10.158664, elasticityRate: 0.002047574, range: 2 })).toBeCloseTo(13.96, 2);
 * ```
 */
export function unitElasticPrice(parameters: DemandParameters): number {
  const attempt = "compute the price of unit elasticity";
  const { Q0, alpha, k } = checked(parameters, attempt);
  requireWithin("range", k, { lower: Math.E / Math.LN10, upper: Number.MAX_VALUE, attempt });
  return -lambertW(-1 / (k * Math.LN10)) / (alpha * Q0);
}

/**
 * Largest work output of a demand curve: O_max, presses at the price of unit elasticity.
 *
 * O_max = P_max·Q(P_max). Of the measures of a demand curve it is the one nearest to a progressive-ratio breakpoint.
 *
 * @param parameters As for {@linkcode unitElasticPrice}.
 * @returns Presses per session.
 * @throws {RangeError} As {@linkcode unitElasticPrice}.
 * @example
 * ```ts
 * import { exponentialDemand, maximalWork, unitElasticPrice } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const demand = { intensity: 20, elasticityRate: 0.002, range: 2 };
 * const price = 1.05 * unitElasticPrice(demand);
 * expect(maximalWork(demand)).toBeGreaterThan(price * exponentialDemand(price, demand));
 * ```
 */
export function maximalWork(parameters: DemandParameters): number {
  const price = unitElasticPrice(parameters);
  return price * exponentialDemand(price, parameters);
}

/**
 * Essential value: how well consumption is defended against price, freed from the size of the dose and from k.
 *
 * EV = 1/(100·α·k^1.5). An inverse of α with a convention for k; larger means less elastic. Curves of different k are comparable only approximately.
 *
 * @param parameters `elasticityRate` α, 1/press, and `range` k.
 * @returns Essential value, in hundreds of presses.
 * @throws {RangeError} If α or k is not positive and finite.
 * @see concept, Hursh and Silberberg, doi:10.1037/0033-295X.115.1.186; formula as in the R package beezdemand
 * @example
 * ```ts
 * import { essentialValue } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(essentialValue({ elasticityRate: 0.01, range: 1 })).toBeCloseTo(1, 12);
 * ```
 */
export function essentialValue(parameters: Pick<DemandParameters, "elasticityRate" | "range">): number {
  const attempt = "compute the essential value";
  const alpha = requirePositive("elasticityRate", parameters.elasticityRate, attempt);
  return 1 / (100 * alpha * Math.pow(requirePositive("range", parameters.range, attempt), 1.5));
}

function checked(parameters: DemandParameters, attempt: string): { Q0: number; alpha: number; k: number } {
  return {
    Q0: requirePositive("intensity", parameters.intensity, attempt),
    alpha: requirePositive("elasticityRate", parameters.elasticityRate, attempt),
    k: requirePositive("range", parameters.range, attempt),
  };
}
