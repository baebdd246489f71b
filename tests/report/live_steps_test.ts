import { beforeAll, describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { holds, type Verdict } from "../../lib/argument/mod.ts";
import { renderSvg } from "../../lib/charts/mod.ts";
import { projectRoot } from "../../lib/data/mod.ts";
import { figureLayout } from "../../lib/figures/figure_layout.ts";
import { analyse, type AnalysisPart } from "../../lib/report/live/analysis.ts";
import { claimOf } from "../../lib/report/live/live_page.ts";
import { svgMarkup } from "../../lib/report/pages/svg_markup.ts";
import { givenAt, LIVE_ARTICLES, type LivePage, shownIn, slidersOf, startValues } from "../../lib/report/mod.ts";
import { readNotebook } from "../../lib/workspace/notebook_file.ts";
import { reportNotebook } from "../../lib/workspace/report_notebook.ts";
import { type AnyStep, articlePage, observedAt, stepOf } from "./live_fixture.ts";

/** How near to a flip the criterion has changed, as a factor. */
const NEAR = 1e-4;
/** Points of a sample that shows that the space is sampled; the whole sample of the notebook takes too long here. */
const SAMPLES = 64;

async function shownByNotebook(article: string) {
  const notebook = await readNotebook(join(projectRoot(), "notebooks", `${article}.ipynb`));
  return shownIn(reportNotebook(article, notebook).cells);
}

/** All parts of the analysis of a step. */
async function analysed(
  step: AnyStep,
  at: { readonly page: LivePage<never>; readonly values: Readonly<Record<string, number>> },
): Promise<AnalysisPart[]> {
  const parts: AnalysisPart[] = [];
  const coarse = { ...at.page, written: { ...at.page.written, samples: SAMPLES } };
  const report = (part: AnalysisPart): void => void parts.push(part);
  await analyse(step, { ...at, page: coarse }, { report, pause: () => Promise.resolve() });
  return parts;
}

function verdictIn(parts: readonly AnalysisPart[]): Verdict | undefined {
  return parts.find((part) => part.kind === "verdict")?.verdict;
}

for (const article of Object.keys(LIVE_ARTICLES)) {
  describe(`the live steps on ${article}`, () => {
    let page: LivePage<never>;

    beforeAll(async () => {
      page = await articlePage(article);
    });

    it("are at least four, each on a claim and with sliders of its own", () => {
      const steps = LIVE_ARTICLES[article]!.steps;
      expect(steps.length).toBeGreaterThanOrEqual(4);
      for (const step of steps) {
        expect(claimOf(page, step).id).toBe(step.claim);
        expect(slidersOf(step.parameters, page).length).toBeGreaterThan(1);
      }
    });

    it("draw at first what the notebook shows", async () => {
      const shown = new Map(
        (await shownByNotebook(article)).flatMap((item) => item.kind === "figure" ? [[item.id, item]] : []),
      );
      const drawn = LIVE_ARTICLES[article]!.steps.filter(({ id }) => shown.has(id));
      expect(drawn.length).toBeGreaterThan(0);
      for (const step of drawn) {
        const { chart, ...spec } = step.compute(givenAt(page, {})).figure();
        const { id, title, caption, alt, svg } = shown.get(step.id)!;
        expect({ id: spec.id, title: spec.title, caption: spec.caption, alt: spec.alt }).toEqual({
          id,
          title,
          caption,
          alt,
        });
        const live = renderSvg(chart, { id, title, alt, layout: figureLayout(spec) });
        expect([id, svgMarkup(live, "svg").markup === svgMarkup(svg, "svg").markup]).toEqual([id, true]);
      }
    });

    it("flip where their marks stand", async () => {
      for (const step of LIVE_ARTICLES[article]!.steps) {
        const values = startValues(slidersOf(step.parameters, page));
        const claim = claimOf(page, step);
        const { flips } = (await analysed(step, { page, values })).find((part) => part.kind === "flips")!;
        for (const [name, flip] of Object.entries(flips)) {
          if (flip === undefined) continue;
          const [below, above] = [1 - NEAR, 1 + NEAR].map((factor) =>
            holds(claim, observedAt(page, { id: step.id, values: { ...values, [name]: flip * factor } }))
          );
          expect([step.id, name, below]).toEqual([step.id, name, !above]);
        }
      }
    });
  });
}

describe("the verdict of a live step", () => {
  it("is that of the notebook at the notebook's values", async () => {
    const page = await articlePage("soft-magnets");
    const cards = new Map(
      (await shownByNotebook("soft-magnets")).flatMap((item) =>
        item.kind === "verdict" ? [[item.claim, item.verdict]] : []
      ),
    );
    for (const step of LIVE_ARTICLES["soft-magnets"]!.steps) {
      const verdict = verdictIn(await analysed(step, { page, values: startValues(slidersOf(step.parameters, page)) }));
      expect([step.claim, verdict?.verdict]).toEqual([step.claim, cards.get(step.claim)]);
    }
  });

  it("is computed anew where sliders stand elsewhere", async () => {
    const page = await articlePage("soft-magnets");
    const step = stepOf("soft-magnets", "grain-size-coercivity");
    const start = startValues(slidersOf(step.parameters, page));
    const verdicts = [start, { ...start, nanocrystalAnisotropy: 0.02, nanocrystalExchange: 50 }].map(async (values) =>
      verdictIn(await analysed(step, { page, values }))?.observed
    );
    const [before, after] = await Promise.all(verdicts);
    expect(after).toBeGreaterThan(10 * before!);
  });

  it("comes after the figure and before the flips", async () => {
    const page = await articlePage("soft-magnets");
    const step = stepOf("soft-magnets", "loss-separation");
    const parts = await analysed(step, { page, values: startValues(slidersOf(step.parameters, page)) });
    expect(parts.map(({ kind }) => kind)).toEqual(["figure", "verdict", "flips"]);
  });
});
