/** Colonies that the tests of a file look at, trained once. */
import { type BatteryResult, runBattery } from "../../lib/behaviour/behavioural_battery.ts";
import { type ColonySetting, createColony } from "../../lib/behaviour/colony.ts";
import { selfAdminister, type Training } from "../../lib/behaviour/self_administration.ts";

/** Ketamine 2 mg/kg, cocaine 0.5 mg/kg per infusion, and saline. */
export const UNIT_DOSES = { ketamine: 2e-6, cocaine: 5e-7, saline: 0 } as const;

/** Names of the colonies. */
export type ColonyName = keyof typeof UNIT_DOSES;

/** What differs from 40 animals trained for ten days. */
export type Changes = Partial<ColonySetting> & { readonly days?: number };

const trainings = new Map<string, Training>();
const batteries = new Map<string, BatteryResult>();

/** A colony after its daily sessions. */
export function trainedColony(name: ColonyName, changes: Changes = {}): Training {
  return remembered(trainings, [name, changes], () => {
    const { days, ...setting } = changes;
    const drug = name === "saline" ? "ketamine" : name;
    return selfAdminister(createColony({ drug, unitDose: UNIT_DOSES[name], animals: 40, seed: 2022, ...setting }), {
      days,
    });
  });
}

/** The battery of a trained colony. */
export function testedColony(name: ColonyName, changes: Changes = {}): BatteryResult {
  return remembered(batteries, [name, changes], () => runBattery(trainedColony(name, changes).colony));
}

function remembered<Value>(known: Map<string, Value>, key: unknown, make: () => Value): Value {
  const text = JSON.stringify(key);
  const value = known.get(text) ?? make();
  known.set(text, value);
  return value;
}
