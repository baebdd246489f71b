import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { injectParameters, parameterCode } from "../../lib/workspace/parameter_cell.ts";
import { fixtureNotebook } from "./fixture_notebook.ts";

const notebook = fixtureNotebook("# Title", { source: "let p = 1;", metadata: { tags: ["parameters"] } }, "p");

describe("injectParameters", () => {
  it("adds a cell after the one tagged parameters", () => {
    const injected = injectParameters(notebook, { frequency: 400, alloy: 'a "b"' });
    expect(injected.cells.map(({ id }) => id)).toEqual(["cell-1", "cell-2", "injected-parameters", "cell-3"]);
    expect(injected.cells[2]).toMatchObject({
      metadata: { tags: ["injected-parameters"] },
      source: 'void (p = withParameters(p, { frequency: 400, alloy: "a \\"b\\"" }));',
    });
  });

  it("replaces the cell that an earlier run has added", () => {
    const twice = injectParameters(injectParameters(notebook, { frequency: 50 }), { frequency: 60 });
    expect(twice).toEqual(injectParameters(notebook, { frequency: 60 }));
  });

  it("leaves the notebook that it is given as it is", () => {
    const before = structuredClone(notebook);
    injectParameters(notebook, { frequency: 50 });
    expect(notebook).toEqual(before);
  });

  it("takes other code", () => {
    const injected = injectParameters(notebook, { frequency: 50 }, {
      code: (values) => `use(${JSON.stringify(values)})`,
    });
    expect(injected.cells[2]?.source).toBe('use({"frequency":50})');
  });

  it("requires a cell tagged parameters", () => {
    expect(() => injectParameters(fixtureNotebook("1"), { a: 1 })).toThrow('must have a cell tagged "parameters"');
  });
});

describe("parameterCode", () => {
  it("writes numbers so that they are read back exactly", () => {
    expect(parameterCode({ a: 0.1, b: 1e-7, c: -3 })).toBe("void (p = withParameters(p, { a: 0.1, b: 1e-7, c: -3 }));");
  });
});
