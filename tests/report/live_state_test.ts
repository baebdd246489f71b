import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import fc from "fast-check";
import { loadParameters } from "../../lib/data/mod.ts";
import { commandLine } from "../../lib/report/live/command_line.ts";
import { formatFragment, parseFragment } from "../../lib/report/live/fragment.ts";
import { LIVE_ARTICLES } from "../../lib/report/live/live_articles.ts";
import { givenAt, startValues } from "../../lib/report/live/live_page.ts";
import { slidersOf, valuesOnTracks } from "../../lib/report/live/slider.ts";
import { injectParameters } from "../../lib/workspace/parameter_cell.ts";
import { assignSettings, parseSettings } from "../../lib/workspace/parameter_settings.ts";
import { parseRunOptions } from "../../lib/workspace/run_options.ts";
import { writtenParameters } from "../../lib/workspace/written_parameters.ts";
import { fixtureNotebook } from "../workspace/fixture_notebook.ts";
import { articlePage, observedAt, stepOf } from "./live_fixture.ts";

const NAME = fc.stringMatching(/^[a-z][a-zA-Z0-9-]{0,12}$/);
const VALUES = fc.dictionary(NAME, fc.double({ noNaN: true, noDefaultInfinity: true }), { minKeys: 1, maxKeys: 4 });

/** The last stop but one of every slider that the runner can set: values that differ from the notebook's. */
function movedValues(
  article: string,
  page: Awaited<ReturnType<typeof articlePage>>,
): [string, Record<string, number>][] {
  return LIVE_ARTICLES[article]!.steps.map((step) => {
    const settable = slidersOf(step.parameters, page).filter(({ isParameter }) => isParameter);
    return [step.id, Object.fromEntries(settable.map(({ name, stops }) => [name, stops.at(-2)!]))];
  });
}

/** What the notebook of an article reads after the runner was given a command line. */
async function valuesAfter(line: string): Promise<ReturnType<typeof writtenParameters>> {
  const [deno, task, command, ...args] = line.split(" ");
  expect([deno, task, command]).toEqual(["deno", "task", "run"]);
  const { notebooks: [article = ""], settings } = parseRunOptions(args);
  const legal = new Map([[article, await loadParameters(article)]]);
  const assigned = assignSettings(parseSettings(settings), legal).get(article) ?? {};
  const cell = { source: "let p = 0;", metadata: { tags: ["parameters"] } };
  return writtenParameters(injectParameters(fixtureNotebook(cell), assigned));
}

describe("the state of sliders in an address", () => {
  it("comes back as it was written", () => {
    fc.assert(fc.property(fc.array(fc.tuple(NAME, VALUES), { maxLength: 4 }), (entries) => {
      const state = new Map(
        entries.filter(([, values]) => Object.values(values).every((value) => !Object.is(value, -0))),
      );
      const read = parseFragment(`#${formatFragment(state)}`);
      expect([...read].map(([step, values]) => [step, { ...values }])).toEqual(
        [...state].map(([step, values]) => [step, { ...values }]),
      );
    }));
  });

  it("passes over what is no state: anchors, text, infinities, hostile names", () => {
    for (const other of ["M1.2b", "a.b=", "a.b=x", "a.b=Infinity", "a.b.c=1", ".b=1", "a.=1", "<script>=1", "%"]) {
      expect([other, parseFragment(`#${other}`).size]).toEqual([other, 0]);
    }
  });

  it("takes no name as a property of every object", () => {
    const state = parseFragment("#__proto__.polluted=1&constructor.prototype=1&a.__proto__=1");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(state.get("a"))).toBe(Object.prototype);
  });

  it("moves the step's own sliders alone, and on their tracks alone", async () => {
    const page = await articlePage("soft-magnets");
    const sliders = slidersOf(stepOf("soft-magnets", "loss-separation").parameters, page);
    const hostile = parseFragment("#a.frequency=1e99&a.peakInduction=-1&a.grainSize=1&a.seed=7&a.toString=1").get("a")!;
    expect(valuesOnTracks(sliders, hostile)).toEqual({ frequency: 1e6, peakInduction: 0.05 });
  });
});

for (const article of Object.keys(LIVE_ARTICLES)) {
  describe(`the command line of live steps on ${article}`, () => {
    it("sets nothing where nothing is moved", async () => {
      const page = await articlePage(article);
      for (const step of LIVE_ARTICLES[article]!.steps) {
        const sliders = slidersOf(step.parameters, page);
        expect(commandLine(page, sliders, startValues(sliders))).toBe(`deno task run ${article}`);
      }
    });

    it("is one that the runner takes, and gives the numbers of the sliders", async () => {
      const page = await articlePage(article);
      for (const [id, values] of movedValues(article, page)) {
        const written = await valuesAfter(commandLine(page, [], values));
        expect([id, written]).toEqual([id, values]);
        const observed = observedAt(page, { id, values });
        expect(observed).toEqual(expect.any(Number));
        expect([id, observedAt({ ...page, written }, { id, values: {} })]).toEqual([id, observed]);
      }
    });

    it("names in a comment the inputs that the runner cannot set", async () => {
      const page = await articlePage(article);
      for (const step of LIVE_ARTICLES[article]!.steps) {
        const sliders = slidersOf(step.parameters, page);
        const others = sliders.filter(({ isParameter }) => !isParameter);
        const moved = Object.fromEntries(others.map(({ name, stops }) => [name, stops[0]!]));
        const [line, comment = ""] = commandLine(page, sliders, { ...startValues(sliders), ...moved }).split("\n");
        expect(line).toBe(`deno task run ${article}`);
        const named = others.filter(({ start, stops }) => start !== stops[0]).map(({ name }) => name);
        expect(comment.startsWith("#")).toBe(named.length > 0);
        for (const name of named) expect(comment).toContain(`${name} = `);
      }
    });
  });
}

describe("what a step is computed from", () => {
  it("has a moved input, and no other, at its new value", async () => {
    const page = await articlePage("soft-magnets");
    const before = givenAt(page, {}).inputs, after = givenAt(page, { exchangeStiffness: 3 }).inputs;
    const changed = after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i]));
    expect(changed.map(({ name }) => name)).toEqual(["exchangeStiffness"]);
  });
});
