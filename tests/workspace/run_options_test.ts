import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { parseRunOptions } from "../../lib/workspace/run_options.ts";

describe("parseRunOptions", () => {
  it("runs everything with a time limit of 600 s a cell unless told", () => {
    expect(parseRunOptions([])).toEqual({
      notebooks: [],
      settings: [],
      parameterFile: undefined,
      out: undefined,
      timeout: 600,
      write: false,
      fresh: false,
      sandbox: false,
      help: false,
    });
  });

  it("reads all options", () => {
    const args = "a --set x=1 --notebook b --set y=-2 --params p.json --out o --timeout 0.5 --fresh".split(" ");
    expect(parseRunOptions(args)).toMatchObject({
      notebooks: ["a", "b"],
      settings: ["x=1", "y=-2"],
      parameterFile: "p.json",
      out: "o",
      timeout: 0.5,
      fresh: true,
    });
  });

  it("takes the number of samples as the parameter of that name, which goes before --set", () => {
    expect(parseRunOptions(["--samples", "64", "--set", "samples=128"]).settings).toEqual([
      "samples=128",
      "samples=64",
    ]);
  });

  it("names an option that it does not know, in one line", () => {
    expect(() => parseRunOptions(["--frobnicate"])).toThrow(
      "Cannot run: Unknown option '--frobnicate'; --help lists the options",
    );
    expect(() => parseRunOptions(["--set"])).toThrow(/^Cannot run: [^\n]*--set[^\n]*; --help lists the options$/);
  });

  it("requires a positive number of seconds", () => {
    for (const text of ["0", "-1", "soon", "Infinity", "NaN"]) {
      expect(() => parseRunOptions([`--timeout=${text}`])).toThrow(`must be a positive number of seconds, got ${text}`);
    }
  });

  it("does not refresh notebooks with parameters set", () => {
    const message = "Cannot refresh the notebooks with parameters set";
    expect(() => parseRunOptions(["--write", "--set", "x=1"])).toThrow(message);
    expect(() => parseRunOptions(["--write", "--params", "p.json"])).toThrow(message);
    expect(() => parseRunOptions(["--write", "--samples", "64"])).toThrow(message);
  });
});
