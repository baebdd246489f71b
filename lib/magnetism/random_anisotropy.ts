/**
 * The random anisotropy model: what is left of the grains' anisotropy when exchange averages over many of them.
 *
 * @module
 */
import { findRoot } from "../numerics/find_root.ts";
import { requireFraction, requireNonNegative, requirePositive } from "../numerics/require.ts";
import { requireWallMaterial, type WallMaterial } from "./ferromagnet.ts";

/** A nanocrystalline material: grains of anisotropy K1, randomly oriented and exchange coupled. */
export interface NanocrystallineMaterial extends WallMaterial {
  /** Volume fraction x of the grains, 0 to 1; the rest is an amorphous phase without anisotropy. Default 1. */
  readonly crystallisedFraction?: number;
  /** Anisotropy Ku in J/m³ that is uniform over many grains (induced by field or stress), 0 or more. Default 0. */
  readonly uniformAnisotropy?: number;
}

/**
 * Averaged anisotropy of exchange-coupled, randomly oriented grains, by the random anisotropy model.
 *
 * ⟨K⟩² = Ku² + x·K1²·(D/Lex)³ with Lex = √(A/⟨K⟩), solved for ⟨K⟩. Two limits are closed: without uniform anisotropy
 * ⟨K⟩ = x²·K1⁴·D⁶/A³ = x²·K1·(D/L0)⁶, and where Ku dominates ⟨K⟩ − Ku = x·K1²·D³·√Ku/(2·A^(3/2)): the sixth power
 * becomes a third power.
 *
 * Valid while the grain is smaller than Lex, and for grains of one size. It fails for grains above Lex (each then
 * follows its own axis), for a paramagnetic matrix that cuts the exchange, and where grains share a texture.
 *
 * @param grainSize Grain diameter D in m, above 0 and at most Lex; 5 to 40 nm.
 * @param material A in J/m, K1 in J/m³, and optionally the crystallised fraction x and the uniform anisotropy Ku in
 * J/m³.
 * @returns ⟨K⟩ in J/m³; Ku as D goes to 0, and K1 at D = L0 when x = 1 and Ku = 0.
 * @throws {RangeError} If an argument is outside its domain, or the grain is larger than the exchange length Lex that
 * results.
 * @see G. Herzer, IEEE Trans. Magn. 26 (1990) 1397, doi:10.1109/20.104389; with uniform anisotropy: T. Bitoh, A.
 * Makino, A. Inoue, T. Masumoto, Mater. Trans. 44 (2003) 2011.
 * @example
 * ```ts
 * import { averagedAnisotropy } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(averagedAnisotropy(10e-9, { exchangeStiffness: 1e-11, anisotropy: 8e3 })).toBeCloseTo(4.1, 1);
 * ```
 */
export function averagedAnisotropy(grainSize: number, material: NanocrystallineMaterial): number {
  const { uniformAnisotropy: Ku = 0 } = material;
  const K = Ku + fluctuatingAnisotropy(grainSize, material);
  const Lex = Math.sqrt(material.exchangeStiffness / K);
  // The last digits of D = L0 itself must not decide.
  if (grainSize > Lex * (1 + 1e-12)) {
    throw new RangeError(
      `Cannot average the anisotropy: grainSize must be at most the exchange length ${Lex} m, got ${grainSize}`,
    );
  }
  return K;
}

/**
 * Random part of the averaged anisotropy, ⟨K⟩ − Ku, by the random anisotropy model.
 *
 * With c = x·K1²·(D/√A)³ the model reads ⟨K⟩² = Ku² + c·⟨K⟩^(3/2), so ⟨K⟩ − Ku = c·⟨K⟩^(3/2)/(⟨K⟩ + Ku), which loses no
 * digits where the random part is far below Ku. It is this part that varies in space and pins walls; Ku only sets their
 * width. The range D < Lex is not checked here, so that the law can be drawn beyond its end;
 * {@linkcode averagedAnisotropy} checks it.
 *
 * @param grainSize Grain diameter D in m, above 0.
 * @param material As for {@linkcode averagedAnisotropy}.
 * @returns ⟨K⟩ − Ku in J/m³; grows as D⁶ without and as D³ with a dominant Ku.
 * @throws {RangeError} If an argument is outside its domain.
 * @see T. Bitoh, A. Makino, A. Inoue, T. Masumoto, Mater. Trans. 44 (2003) 2011.
 * @example
 * ```ts
 * import { fluctuatingAnisotropy } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const annealedInField = { exchangeStiffness: 1e-11, anisotropy: 8e3, uniformAnisotropy: 30 };
 * const ratio = fluctuatingAnisotropy(2e-9, annealedInField) / fluctuatingAnisotropy(1e-9, annealedInField);
 * expect(Math.log2(ratio)).toBeCloseTo(3, 2); // the third power, not the sixth
 * ```
 */
export function fluctuatingAnisotropy(grainSize: number, material: NanocrystallineMaterial): number {
  const attempt = "average the anisotropy";
  const D = requirePositive("grainSize", grainSize, attempt);
  const { exchangeStiffness: A, anisotropy: K1 } = requireWallMaterial(material, attempt);
  const x = requireFraction("crystallisedFraction", material.crystallisedFraction ?? 1, attempt);
  const Ku = requireNonNegative("uniformAnisotropy", material.uniformAnisotropy ?? 0, attempt);
  const c = x * K1 ** 2 * (D / Math.sqrt(A)) ** 3;
  if (Ku === 0 || c === 0) return c ** 2;
  // u = √⟨K⟩ solves u⁴ − c·u³ − Ku² = 0, which has one positive root, inside this bracket.
  const s = Math.sqrt(Ku);
  const u = findRoot((u) => u ** 3 * (u - c) - Ku ** 2, { lower: Math.max(s, c), upper: s + c });
  return c * u ** 3 / (u ** 2 + Ku);
}
