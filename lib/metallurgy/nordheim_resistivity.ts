/**
 * Resistivity of an alloy from its composition: a surrogate with a known failure.
 *
 * @module
 */
import { requireNonNegative } from "../numerics/require.ts";
import { type Composition, meanOverComposition } from "./composition.ts";
import { elementProperties, ELEMENTS, type ElementTable } from "./elements.ts";

/**
 * Resistivity of a random solid solution (Matthiessen's sum of a thermal part and Nordheim's alloy scattering).
 *
 * ρ = Σ c_i ρ_i + Σ k_i c_i (1 − c_i).
 *
 * For solutes in a simple host, up to some 10 at.%, with k_i measured as the slope of ρ(c) at small c. It fails for the
 * ferromagnetic 3d alloys it is wanted for: in Fe-Co-Ni one spin channel scatters little and short-circuits the other,
 * so that NiCoFe conducts far better than NiCoCr though both are equally disordered. Use it to rank additions to one
 * base, not to predict a value.
 *
 * @param composition Atomic fractions, none negative, sum 1 within 1e-6.
 * @param options Coefficients k_i by symbol, Ω m per unit of c(1 − c); an element without one scatters nothing; element
 *   table.
 * @returns ρ, Ω m. The value of the pure element in the limit of one element.
 * @throws {RangeError} If the fractions are negative or do not sum to 1, a coefficient is negative or an element is not
 *   in the table.
 * @see L. Nordheim, Ann. Phys. 401 (1931) 607. Failure in fcc Fe-Co-Ni-Cr: K. Jin et al., Sci. Rep. 6 (2016) 20159,
 *   doi:10.1038/srep20159
 * @example
 * ```ts
 * import { nordheimResistivity } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const rho = nordheimResistivity({ Ni: 0.9, Cr: 0.1 }, { coefficients: { Cr: 500e-8 } });
 * expect(rho * 1e8).toBeCloseTo(0.9 * 7.2 + 0.1 * 12.7 + 500 * 0.09, 10);
 * ```
 */
export function nordheimResistivity(
  composition: Composition,
  options: { readonly coefficients: Readonly<Record<string, number>>; readonly elements?: ElementTable },
): number {
  const { coefficients, elements = ELEMENTS } = options;
  const thermal = meanOverComposition(composition, (symbol) => elementProperties(symbol, elements).resistivity);
  const disorder = Object.entries(composition).reduce((sum, [symbol, c]) => {
    const k = requireNonNegative(
      `coefficient of ${symbol}`,
      coefficients[symbol] ?? 0,
      "compute the alloy resistivity",
    );
    return sum + k * c * (1 - c);
  }, 0);
  return thermal + disorder;
}
