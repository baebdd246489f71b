import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { animalOf } from "../../../lib/studies/ketamine/animal.ts";
import { trialOf } from "../../../lib/studies/ketamine/acute_trial.ts";
import { prolongationMap, siteMap } from "../../../lib/studies/ketamine/d2_loop_map.ts";
import { ASKED } from "./acute_inputs.ts";

const animal = animalOf({});
const ketamine = trialOf("ketamine", ASKED);

describe("prolongationMap", () => {
  const map = prolongationMap(animal, { ...ketamine, antagonistOccupancy: 0.9 });

  it("fills its grid", () => {
    expect(map.values.length).toBe(map.others.length);
    for (const row of map.values) expect(row.length).toBe(map.timeConstants.length);
  });

  it("prolongs by half only where the loop is slow and strong", () => {
    const [weak, strong] = [map.values[0]!, map.values.at(-1)!];
    for (const row of map.values) expect(row[0]).toBeLessThan(1);
    expect(Math.max(...weak.map(Number))).toBeLessThan(1.5);
    expect(Math.max(...strong.map(Number))).toBeGreaterThan(2);
  });

  it("does nothing without an antagonist", () => {
    const none = prolongationMap(animal, { ...ketamine, antagonistOccupancy: 0 });
    expect(new Set(none.values.flat())).toEqual(new Set([1]));
  });
});

describe("siteMap", () => {
  const map = siteMap(animal, ketamine);

  it("has cocaine the shorter for slow loops at a site that the transporter clears, ketamine elsewhere", () => {
    expect(map.values.at(-1)!.at(-1)).toBeLessThan(1);
    expect(map.values[0]!.at(-1)).toBeGreaterThan(1.5);
  });
});
