import { describe, it } from "@std/testing/bdd";
import {
  kuzminMagnetization,
  type KuzminShape,
  magneticValenceMoment,
  massMagnetizationOfMoment,
  meanFieldExchangeStiffness,
  polarizationOfMassMagnetization,
  spinWaveExchangeStiffness,
} from "../../lib/magnetism/mod.ts";
import { BOHR_MAGNETON, BOLTZMANN_CONSTANT, VACUUM_PERMEABILITY } from "../../lib/constants.ts";
import { assertClose } from "../assert_close.ts";

/** t(m) in zero field of Kuz'min's Landau-type equation of state, Phys. Rev. B 77 (2008) 184431. */
function equationOfState(m: number, { p, kappa }: { p: number; kappa: number }): number {
  const u = (kappa * m ** 2 + (1 - kappa) * m ** 4) / 2;
  return (Math.sqrt(1 - 2 * u + (p * u) ** 2) - p * u) ** (2 / 3);
}

describe("kuzminMagnetization against the equation of state of Kuz'min, Phys. Rev. B 77 (2008) 184431", () => {
  const metals: readonly (readonly [string, { p: number; kappa: number }, KuzminShape])[] = [
    ["nickel", { p: 0.28, kappa: 0.47 }, { shape: 0.15 }],
    ["iron", { p: 0.25, kappa: 0.18 }, { shape: 0.35, exponent: 4 }],
    ["cobalt", { p: 0.25, kappa: 0.43 }, { shape: 0.11 }],
  ];
  for (const [metal, state, shape] of metals) {
    it(`agrees within 0.6 % for ${metal} down to m = 0.8 and within 1.5 % down to m = 0.7`, () => {
      for (const m of [0.99, 0.98, 0.95, 0.9, 0.85, 0.8]) {
        assertClose(kuzminMagnetization(equationOfState(m, state), shape), m, { rtol: 6e-3, atol: 0 });
      }
      assertClose(kuzminMagnetization(equationOfState(0.7, state), shape), 0.7, { rtol: 0.015, atol: 0 });
    });
  }

  it("lies above it near the Curie point, by 6 % at m = 0.5 of nickel: exponent 1/3 against 1/2", () => {
    const m = kuzminMagnetization(equationOfState(0.5, { p: 0.28, kappa: 0.47 }), { shape: 0.15 });
    assertClose(m / 0.5, 1.064, { rtol: 0, atol: 0.002 });
  });
});

describe("spinWaveExchangeStiffness", () => {
  it("gives J·S/kB = 121 K for Permalloy from its Bloch constant 7.6e-6 K^(-3/2), where its measurement gives 134 K", () => {
    // 79.65 wt.% Ni; J. Appl. Phys. 35 (1964), magnetization of Permalloy at low temperatures: both numbers.
    const nickel = 79.65 / 58.6934, iron = 20.35 / 55.845, sum = nickel + iron;
    const moment = magneticValenceMoment({ Ni: nickel / sum, Fe: iron / sum });
    const a = 0.355e-9, Tc = 878;
    const saturationMagnetization = 4 * moment * BOHR_MAGNETON.value / a ** 3;
    // Bloch's law m = 1 − C·T^(3/2) is s/3·(T/Tc)^(3/2) in Kuz'min's formula.
    const A = spinWaveExchangeStiffness(Tc, { saturationMagnetization, shape: 3 * 7.6e-6 * Tc ** 1.5 });
    const D = 4 * BOHR_MAGNETON.value * A / saturationMagnetization;
    const JS = D / (2 * a ** 2) / BOLTZMANN_CONSTANT.value; // D = 2·J·S·a² for nearest neighbours, fcc
    assertClose(JS / 134, 0.905, { rtol: 0, atol: 0.005 });
  });

  it("does not depend on the Curie temperature where the Bloch constant is given", () => {
    const A = (Tc: number) =>
      spinWaveExchangeStiffness(Tc, { saturationMagnetization: 8.5e5, shape: 3 * 7.6e-6 * Tc ** 1.5 });
    assertClose(A(600), A(900), { rtol: 1e-12, atol: 0 });
  });
});

describe("meanFieldExchangeStiffness on a simple cubic lattice of known exchange", () => {
  // Pair energy −I·S₁·S₂ = kB·1 K, a = 0.3 nm; the stiffness is then I·S²/(2·a).
  const I = BOLTZMANN_CONSTANT.value, a = 0.3e-9;

  it("is 28 % too low for classical spins, whose kB·Tc is I/0.693 (Holm and Janke, hep-lat/9301002)", () => {
    const A = meanFieldExchangeStiffness(1 / 0.693, { latticeParameter: a, lattice: "sc", spin: Infinity });
    assertClose(A / (I / (2 * a)), 0.7215, { rtol: 0, atol: 0.0005 });
  });

  it("is more than 37 % too low for spin 1/2, whose kB·Tc is below 0.946 I (Sandvik, cond-mat/9804234; Oitmaa and Zheng, cond-mat/0409041)", () => {
    // 0.946 I is the Néel temperature of the antiferromagnet; the ferromagnet orders at a lower one.
    const A = meanFieldExchangeStiffness(0.946, { latticeParameter: a, lattice: "sc", spin: 0.5 });
    assertClose(A / (I / (8 * a)), 0.631, { rtol: 0, atol: 0.001 });
  });
});

describe("magneticValenceMoment", () => {
  it("makes 5.1e5 A/m and 0.64 T of nickel with 8.90 g/cm³ and 58.71 g/mol, as in Callister's example", () => {
    const sigma = massMagnetizationOfMoment(magneticValenceMoment({ Ni: 1 }), { molarMass: 58.71e-3 });
    const Js = polarizationOfMassMagnetization(sigma, { density: 8900 });
    assertClose(Js / VACUUM_PERMEABILITY.value, 5.1e5, { rtol: 0.01, atol: 0 });
    assertClose(Js, 0.64, { rtol: 0.01, atol: 0 });
  });
});
