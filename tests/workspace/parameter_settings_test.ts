import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import type { ParameterRow } from "../../lib/data/parameters.ts";
import { Failure } from "../../lib/workspace/failure.ts";
import { assignSettings, parseSettings, readSettings } from "../../lib/workspace/parameter_settings.ts";

const frequency: ParameterRow = {
  name: "frequency",
  type: "number",
  default: 50,
  lower: 1,
  upper: 1000,
  choices: [],
  unit: "Hz",
  meaning: "frequency of the field",
};
const alloy: ParameterRow = {
  ...frequency,
  name: "alloy",
  type: "choice",
  default: "steel",
  choices: ["steel", "FeCo"],
  unit: "1",
  meaning: "the alloy",
};
const seed: ParameterRow = { ...frequency, name: "seed", type: "integer", lower: 0, upper: undefined, unit: "1" };
const legal = new Map([["magnets", [frequency, alloy]], ["mice", [seed]]]);

function assign(...texts: string[]): Record<string, unknown> {
  return Object.fromEntries(assignSettings(parseSettings(texts), legal));
}

function failureOf(action: () => unknown): Failure {
  try {
    action();
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error("No failure");
}

describe("assignSettings", () => {
  it("gives each notebook the settings that are its own, with the right type", () => {
    expect(assign("frequency=400", "alloy=FeCo", "seed=7")).toEqual({
      magnets: { frequency: 400, alloy: "FeCo" },
      mice: { seed: 7 },
    });
  });

  it("lets the last of two settings hold", () => {
    expect(assign("frequency=400", "frequency=5e2")).toEqual({ magnets: { frequency: 500 }, mice: {} });
  });

  it("lists the legal parameters when a name is unknown", () => {
    const failure = failureOf(() => assign("speed=3"));
    expect(failure.message).toBe("Cannot set speed: there is no such parameter");
    expect(failure.exitCode).toBe(2);
    expect(failure.details).toEqual([
      "magnets: frequency, a number from 1 to 1000 Hz: frequency of the field",
      "magnets: alloy, one of steel, FeCo: the alloy",
      "mice: seed, an integer from 0: frequency of the field",
    ]);
  });

  it("says what a value must be when it is of a wrong type or out of range", () => {
    const cases: [string, string][] = [
      ["frequency=fast", "Cannot set frequency: it must be a number from 1 to 1000 Hz, got fast"],
      ["frequency=", "Cannot set frequency: it must be a number from 1 to 1000 Hz, got "],
      ["frequency=NaN", "must be a number from 1 to 1000 Hz, got NaN"],
      ["frequency=Infinity", "must be a number from 1 to 1000 Hz, got Infinity"],
      ["frequency=0", "must be a number from 1 to 1000 Hz, got 0"],
      ["seed=1.5", "Cannot set seed: it must be an integer from 0, got 1.5"],
      ["seed=-1", "must be an integer from 0, got -1"],
      ["alloy=gold", "Cannot set alloy: it must be one of steel, FeCo, got gold"],
    ];
    for (const [text, message] of cases) expect(failureOf(() => assign(text)).message).toContain(message.trim());
  });

  it("takes values from a file as they are: a text is no number there", () => {
    const setting = (name: string, value: unknown) => ({ name, value, isText: false });
    expect(() => assignSettings([setting("frequency", "50")], legal)).toThrow('1000 Hz, got "50"');
    expect(() => assignSettings([setting("alloy", 3)], legal)).toThrow("got 3");
    expect(assignSettings([setting("frequency", 60)], legal).get("magnets")).toEqual({ frequency: 60 });
  });
});

describe("parseSettings", () => {
  it("splits at the first equals sign", () => {
    expect(parseSettings(["a = b=c"])).toEqual([{ name: "a", value: " b=c", isText: true }]);
  });

  it("requires the form name=value", () => {
    for (const text of ["frequency", "=3", ""]) expect(() => parseSettings([text])).toThrow("form name=value");
  });
});

describe("readSettings", () => {
  it("reads an object of names and values, and says in one line why a file is none", async () => {
    const path = await Deno.makeTempFile({ suffix: ".json" });
    await Deno.writeTextFile(path, '{"frequency": 60}');
    expect(await readSettings(path)).toEqual([{ name: "frequency", value: 60, isText: false }]);
    await Deno.writeTextFile(path, "[1]");
    await expect(readSettings(path)).rejects.toThrow("it must hold an object of names and values");
    await Deno.writeTextFile(path, "{");
    await expect(readSettings(path)).rejects.toThrow(/^Cannot read parameters from [^\n]+$/);
    await Deno.remove(path);
    await expect(readSettings(path)).rejects.toThrow(`Cannot read parameters from ${path}`);
  });
});
