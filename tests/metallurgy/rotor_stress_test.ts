import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { integrate } from "../../lib/numerics/integrate.ts";
import {
  discStress,
  maximumDiscStress,
  rimSpeedAtYield,
  ringStress,
  rotorSafetyFactor,
} from "../../lib/metallurgy/rotor_stress.ts";

const solid = { outerRadius: 0.1, density: 7650, poissonRatio: 0.3, angularSpeed: 3000 };
const bored = { ...solid, boreRadius: 0.03 };
const alloy = { yieldStrength: 904e6, density: 8800, poissonRatio: 0.31 };

describe("discStress", () => {
  it("is in equilibrium: d(r sigma_r)/dr - sigma_theta + rho omega^2 r^2 = 0", () => {
    for (const rotor of [solid, bored]) {
      for (const r of [0.035, 0.06, 0.09]) {
        const h = 1e-5, flow = (x: number) => x * discStress(x, rotor).radial;
        const derivative = (flow(r + h) - flow(r - h)) / (2 * h);
        const residual = derivative - discStress(r, rotor).hoop + 7650 * 3000 ** 2 * r ** 2;
        assertClose(residual / discStress(r, rotor).hoop, 0, { rtol: 0, atol: 1e-6 });
      }
    }
  });

  it("is compatible: the displacement from the hoop strain has the radial strain as its slope", () => {
    for (const rotor of [solid, bored]) {
      const u = (r: number) => r * (discStress(r, rotor).hoop - 0.3 * discStress(r, rotor).radial);
      const r = 0.07, h = 1e-5, { radial, hoop } = discStress(r, rotor);
      assertClose((u(r + h) - u(r - h)) / (2 * h), radial - 0.3 * hoop, { rtol: 1e-6, atol: 0 });
    }
  });

  it("is free at rim and bore and equibiaxial at the centre", () => {
    const scale = maximumDiscStress(bored);
    assertClose(discStress(0.1, bored).radial / scale, 0, { rtol: 0, atol: 1e-14 });
    assertClose(discStress(0.03, bored).radial / scale, 0, { rtol: 0, atol: 1e-14 });
    expect(discStress(0, solid).radial).toBe(discStress(0, solid).hoop);
  });

  it("carries half the disc against the other: the hoop stress integrates to the centrifugal force", () => {
    const force = integrate((r) => discStress(r, bored).hoop, { lower: 0.03, upper: 0.1 });
    assertClose(force, 7650 * 3000 ** 2 * (0.1 ** 3 - 0.03 ** 3) / 3, { rtol: 1e-9, atol: 0 });
  });

  it("rejects what is out of range", () => {
    expect(() => discStress(0.2, solid)).toThrow("radius must be from 0 to 0.1");
    expect(() => discStress(0.02, bored)).toThrow("radius must be from 0.03");
    const wrong = [{ outerRadius: 0 }, { boreRadius: 0.1 }, { density: -1 }, { poissonRatio: 0.6 }, {
      angularSpeed: NaN,
    }];
    for (const change of wrong) expect(() => discStress(0.05, { ...solid, ...change })).toThrow(RangeError);
  });
});

describe("maximumDiscStress", () => {
  it("doubles with the smallest bore and tends to the ring as the bore nears the rim", () => {
    assertClose(maximumDiscStress({ ...solid, boreRadius: 1e-9 }) / maximumDiscStress(solid), 2, {
      rtol: 1e-12,
      atol: 0,
    });
    const thin = maximumDiscStress({ ...solid, boreRadius: 0.09999 });
    assertClose(thin, ringStress(300, 7650), { rtol: 2e-4, atol: 0 });
  });

  it("is nowhere exceeded by the von Mises stress", () => {
    for (const rotor of [solid, bored]) {
      for (let r = rotor === bored ? 0.03 : 0; r <= 0.1; r += 0.001) {
        const { radial, hoop } = discStress(r, rotor);
        const vonMises = Math.sqrt(radial ** 2 - radial * hoop + hoop ** 2);
        expect(vonMises).toBeLessThanOrEqual(maximumDiscStress(rotor) * (1 + 1e-12));
      }
    }
  });
});

describe("rimSpeedAtYield", () => {
  it("is 498 m/s solid and 352 m/s with a small bore for 904 MPa, 8800 kg/m3 and a Poisson ratio of 0.31", () => {
    assertClose(rimSpeedAtYield(alloy), 498, { rtol: 0, atol: 0.5 });
    assertClose(rimSpeedAtYield({ ...alloy, boreRatio: 1e-9 }), 352, { rtol: 0, atol: 0.5 });
  });

  it("is the speed at which the safety factor is 1, whatever the radius", () => {
    for (const outerRadius of [0.01, 1]) {
      const rotor = { ...alloy, outerRadius, boreRadius: 0.4 * outerRadius };
      const angularSpeed = rimSpeedAtYield({ ...alloy, boreRatio: 0.4 }) / outerRadius;
      assertClose(rotorSafetyFactor(904e6, { ...rotor, angularSpeed }), 1, { rtol: 1e-12, atol: 0 });
    }
  });

  it("grows as the root of strength over density", () => {
    const ratio = rimSpeedAtYield({ ...alloy, yieldStrength: 4 * 904e6 }) / rimSpeedAtYield(alloy);
    assertClose(ratio, 2, { rtol: 1e-14, atol: 0 });
  });

  it("rejects what is out of range", () => {
    for (const boreRatio of [-0.1, 1, NaN]) expect(() => rimSpeedAtYield({ ...alloy, boreRatio })).toThrow("boreRatio");
    expect(() => rimSpeedAtYield({ ...alloy, yieldStrength: 0 })).toThrow("yieldStrength");
    expect(() => rimSpeedAtYield({ ...alloy, density: NaN })).toThrow("density");
  });
});

describe("rotorSafetyFactor", () => {
  it("is infinite at rest and rejects a strength that is not positive", () => {
    expect(rotorSafetyFactor(1, { ...solid, angularSpeed: 0 })).toBe(Infinity);
    expect(() => rotorSafetyFactor(0, solid)).toThrow("yieldStrength");
  });
});

describe("ringStress", () => {
  it("rejects what is out of range", () => {
    expect(() => ringStress(-1, 1)).toThrow("rimSpeed");
    expect(() => ringStress(1, 0)).toThrow("density");
  });
});
