import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { acuteParameters, quasiSteadyChain } from "../../../lib/dopamine/mod.ts";
import { administer, ketamine } from "../../../lib/pharmacology/mod.ts";
import { animalOf } from "../../../lib/studies/ketamine/animal.ts";
import {
  deletionSeries,
  deletionSparesGaba,
  deletionSpecificity,
  deletionUnderCocaine,
  deletionUnderFentanyl,
  deletionUnderKetamine,
} from "../../../lib/studies/ketamine/receptor_deletion.ts";
import { assertClose } from "../../assert_close.ts";
import { ASKED, INPUTS } from "./acute_inputs.ts";
import { endOf, outcomeAt } from "./outcome_at.ts";

/** Rise of dopamine after ketamine by the stepper of the chain, a second implementation. */
function steppedRise(deletionFraction: number): number {
  const chain = quasiSteadyChain(
    { drug: ketamine, parameters: acuteParameters, manipulation: { deletionFraction, compensation: 1 } },
    { step: 0.25 },
  );
  const mouse = chain.initial();
  const rest = mouse[6]!;
  administer(mouse, { drug: ketamine, amount: 2e-6, route: "intravenous" });
  let peak = rest;
  for (let step = 0; step < 1200; step++) {
    chain.step(mouse);
    peak = Math.max(peak, mouse[6]!);
  }
  return peak / rest - 1;
}

describe("deletionUnderKetamine (K5.3)", () => {
  const study = deletionUnderKetamine(INPUTS, ASKED);

  it("agrees with a second implementation of the chain", () => {
    assertClose(outcomeAt(study), steppedRise(0.9) / steppedRise(0), { rtol: 0.03, atol: 0 });
  });

  it("runs from everything to nothing with the part deleted, so that only its size decides", () => {
    expect(outcomeAt(study, { deletionFraction: 0 })).toBe(1);
    expect(outcomeAt(study, { deletionFraction: 1 })).toBe(0);
    expect(outcomeAt(study, { deletionFraction: endOf(study, "deletionFraction", "lower") })).toBeGreaterThan(0.2);
    expect(study.evidence).toBe("assumed");
  });

  it("shows the asked deletion between the compensated and the uncompensated one", () => {
    const { asked, compensated, uncompensated } = deletionUnderKetamine(INPUTS, { ...ASKED, compensation: 0.5 }).detail;
    expect(asked).toBeLessThan(compensated);
    expect(asked).toBeGreaterThan(uncompensated);
  });
});

describe("deletionSparesGaba (K5.4)", () => {
  const study = deletionSparesGaba(INPUTS, ASKED);

  it("is the part of the receptors that is left, whatever else varies", () => {
    assertClose(outcomeAt(study), 0.1, { rtol: 1e-6, atol: 0 });
    assertClose(study.detail.left, 0.1, { rtol: 1e-6, atol: 0 });
    assertClose(outcomeAt(study, { deletionFraction: 0.7, nmdaShare: 0.75, compensation: 0 }), 0.3, {
      rtol: 1e-6,
      atol: 0,
    });
  });
});

describe("deletionUnderCocaine (K5.5a)", () => {
  const study = deletionUnderCocaine(INPUTS, ASKED);

  it("changes nothing with the drive given back, and 8 % in a Python prototype without", () => {
    assertClose(outcomeAt(study), 1, { rtol: 1e-9, atol: 0 });
    assertClose(outcomeAt(study, { compensation: 0 }), 0.65 / 0.71, { rtol: 0.02, atol: 0 });
    expect(study.evidence).toBe("assumed");
  });
});

describe("deletionUnderFentanyl (K5.5b)", () => {
  const study = deletionUnderFentanyl(INPUTS, ASKED);

  it("keeps everything with the drive given back, and 62 % in a Python prototype without", () => {
    assertClose(outcomeAt(study), 1, { rtol: 1e-9, atol: 0 });
    assertClose(outcomeAt(study, { compensation: 0 }), 0.71 / 1.15, { rtol: 0.02, atol: 0 });
    expect(study.evidence).toBe("emergent");
  });

  it("shows the drug that it is asked of, whatever drug the notebook's parameters name", () => {
    assertClose(study.detail.compensated, 1, { rtol: 1e-9, atol: 0 });
    assertClose(study.detail.uncompensated, outcomeAt(study, { compensation: 0 }), { rtol: 1e-9, atol: 0 });
  });

  it("takes the sides of its criterion with the compensation", () => {
    expect(outcomeAt(study, { compensation: 0.7 })).toBeGreaterThan(0.8);
    expect(outcomeAt(study, { compensation: 0.5 })).toBeLessThan(0.8);
  });
});

describe("deletionSpecificity (K5.6)", () => {
  const study = deletionSpecificity(INPUTS, ASKED);

  it("is ketamine's loss less the largest other loss", () => {
    const { ketamine: lost, cocaine, fentanyl } = study.detail.lost;
    assertClose(outcomeAt(study), lost - Math.max(cocaine, fentanyl), { rtol: 1e-9, atol: 0 });
    expect(outcomeAt(study, { deletionFraction: 0 })).toBe(0);
  });
});

describe("deletionSeries", () => {
  it("starts each drug at its whole rise, and never gains by deletion", () => {
    for (const { rise } of deletionSeries(animalOf({}), ASKED)) {
      expect(rise[0]).toBe(1);
      for (const [i, value] of rise.entries()) expect(value).toBeLessThanOrEqual((rise[i - 1] ?? 1) + 1e-6);
    }
  });
});
