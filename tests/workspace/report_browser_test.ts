import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import type { BrowserContext } from "playwright-core";
import { describeObserved } from "../../lib/argument/mod.ts";
import { claimOf, type SliderValues } from "../../lib/report/live/live_page.ts";
import { LIVE_ARTICLES, slidersOf, startValues } from "../../lib/report/mod.ts";
import { outFolder } from "../../lib/workspace/out_folder.ts";
import { writeReport } from "../../lib/workspace/report.ts";
import { articlePage, observedAt, stepOf } from "../report/live_fixture.ts";
import { hasChromium, withBrowser } from "./notebook_page.ts";
import { ReportPage } from "./report_page.ts";

const PAGES = ["index", "soft-magnets", "ketamine"];
/** Width of the text on A4 paper in px: 210 mm less margins of 16 mm. */
const A4_TEXT = 672;
const ARTICLES = Object.entries(LIVE_ARTICLES);

const installed = await hasChromium();
const test = installed ? it : it.skip;
const reason = installed ? "" : " (skipped: chromium not installed)";

let folder: string;

/** Opens pages of the report in a browser of their own. */
async function withReport(
  use: (open: (name: string, fragment?: string) => Promise<ReportPage>, context: BrowserContext) => Promise<void>,
  options: { readonly scripts?: boolean } = {},
): Promise<void> {
  const report = outFolder(folder).report;
  await withBrowser(
    (context) => use((name, fragment) => ReportPage.open(context, report, name, fragment), context),
    options,
  );
}

/** What a step's panel says of the deciding quantity where it is computed outside the browser. */
async function expectedPoint(article: string, at: { readonly id: string; readonly values: SliderValues }) {
  const page = await articlePage(article);
  const step = stepOf(article, at.id);
  const values = { ...startValues(slidersOf(step.parameters, page)), ...at.values };
  return `At these values: ${describeObserved(claimOf(page, step), observedAt(page, { id: at.id, values }))}, required`;
}

describe("the report in a browser", () => {
  beforeAll(async () => {
    folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "report-" }));
    await writeReport(outFolder(folder));
  });

  afterAll(() => Deno.remove(folder, { recursive: true }));

  test(`is accessible in light and dark, says nothing on the console and asks for nothing${reason}`, async () => {
    await withReport(async (open) => {
      for (const name of PAGES) {
        const opened = await open(name);
        expect([name, await opened.violations("light")]).toEqual([name, []]);
        expect([name, await opened.violations("dark", ["color-contrast"])]).toEqual([name, []]);
        opened.expectQuiet();
        await opened.page.close();
      }
    });
  });

  for (const [article, { steps }] of ARTICLES) {
    test(`computes and draws the steps on ${article} as lib does when sliders are moved by keyboard${reason}`, async () => {
      await withReport(async (open) => {
        const opened = await open(article);
        for (const { id, parameters } of steps) {
          const slider = parameters[0]!.name;
          const atFirst = await opened.drawing(id);
          for (const key of ["ArrowLeft", "Home", "End"]) {
            await opened.press(id, { slider, key });
            const values = { [slider]: await opened.valueOf(id, slider) };
            await opened.untilPoint(id, await expectedPoint(article, { id, values }));
          }
          for (const { name } of parameters) await opened.press(id, { slider: name, key: "Home" });
          await opened.untilDrawn(id, (drawing) => drawing !== atFirst);
          await opened.pressButton(id, "Reset");
          await opened.untilDrawn(id, (drawing) => drawing === atFirst);
        }
        opened.expectQuiet();
      });
    });
  }

  test(`decides the claim anew and marks where it flips${reason}`, async () => {
    await withReport(async (open) => {
      const opened = await open("soft-magnets");
      const id = "boundary-coercivity";
      await opened.press(id, { slider: "grainSize", key: "ArrowLeft" });
      await opened.untilSettled(id);
      expect((await opened.seen(id)).verdict).toBe("conditional");
      expect(await opened.flipOf(id, "grainSize")).toMatch(/^flips at 43\.\d µm$/);
      await opened.press(id, { slider: "grainSize", key: "Home" });
      await opened.untilSettled(id);
      const { verdict, point } = await opened.seen(id);
      expect([verdict, point.endsWith(": not met.")]).toEqual(["contradicted", true]);
      await opened.pressButton(id, "Reset");
      await opened.untilSettled(id);
      expect((await opened.seen(id)).verdict).toBe("conditional");
    });
  });

  test(`keeps moved sliders in the address and takes them from there, never off the track${reason}`, async () => {
    await withReport(async (open) => {
      const id = "loss-separation";
      const first = await open("soft-magnets");
      await first.press(id, { slider: "frequency", key: "ArrowLeft", times: 3 });
      await first.page.waitForURL(/#loss-separation\.frequency=/);
      const frequency = await first.valueOf(id, "frequency");
      const { command, point } = await first.seen(id);
      expect(command).toBe(`deno task run soft-magnets --set frequency=${frequency}`);
      const shared = await open("soft-magnets", new URL(first.page.url()).hash);
      await shared.untilPoint(id, point);
      expect([await shared.valueOf(id, "frequency"), (await shared.seen(id)).command]).toEqual([frequency, command]);
      const wild = await open("soft-magnets", `#${id}.frequency=1e99&${id}.grainSize=1&${id}.__proto__=1`);
      await wild.untilPoint(id, await expectedPoint("soft-magnets", { id, values: { frequency: 1e6 } }));
      expect((await wild.seen(id)).command).toBe("deno task run soft-magnets --set frequency=1000000");
      for (const opened of [first, shared, wild]) opened.expectQuiet();
    });
  });

  test(`copies the command line and saves the figure as SVG and PNG${reason}`, async () => {
    await withReport(async (open, context) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const opened = await open("soft-magnets");
      const id = "loss-separation";
      await opened.press(id, { slider: "sheetThickness", key: "ArrowLeft" });
      await opened.pressButton(id, "Copy as parameters");
      await opened.page.getByText("Copied.").waitFor();
      const copied = await opened.page.evaluate("navigator.clipboard.readText()");
      expect(copied).toBe((await opened.seen(id)).command);
      const svg = new TextDecoder().decode(await opened.saved(id, "Save SVG"));
      expect(svg).toMatch(/^<svg[^>]* viewBox=[^]*<\/svg>$/);
      const png = await opened.saved(id, "Save PNG");
      expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
      opened.expectQuiet();
    });
  });

  test(`shows figures, verdicts and equations without scripts, and no sliders${reason}`, async () => {
    await withReport(async (open) => {
      for (const [article, { steps }] of ARTICLES) {
        const { page } = await open(article);
        for (const { id } of steps) {
          const box = await page.locator(`#figure-${id} .drawing svg`).boundingBox();
          expect([id, box!.width > 200 && box!.height > 100]).toEqual([id, true]);
        }
        expect(await page.locator(".live").count()).toBe(0);
        expect(await page.locator(".verdict-card").first().isVisible()).toBe(true);
      }
    }, { scripts: false });
  });

  test(`needs no scrolling sideways at 380 px${reason}`, async () => {
    await withReport(async (open) => {
      for (const name of PAGES) {
        const opened = await open(name);
        await opened.page.setViewportSize({ width: 380, height: 800 });
        expect([name, await opened.page.evaluate("document.documentElement.scrollWidth")]).toEqual([name, 380]);
      }
    });
  });

  test(`leaves controls and code off paper, in black on white${reason}`, async () => {
    await withReport(async (open) => {
      const { page } = await open("soft-magnets");
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      for (const screenOnly of [".contents", ".live", "details.code"]) {
        expect([screenOnly, await page.locator(screenOnly).first().isVisible()]).toEqual([screenOnly, false]);
      }
      const colours = "(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.body))";
      expect(await page.evaluate(colours)).toEqual(["rgb(26, 26, 26)", "rgba(0, 0, 0, 0)"]);
      expect(await page.locator("figure").first().evaluate((figure) => getComputedStyle(figure).breakInside)).toBe(
        "avoid",
      );
    });
  });

  test(`fits on paper, with captions no larger than text and the marks of verdicts${reason}`, async () => {
    await withReport(async (open) => {
      for (const name of PAGES) {
        const { page } = await open(name);
        await page.emulateMedia({ media: "print" });
        await page.setViewportSize({ width: A4_TEXT, height: 1000 });
        expect([name, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([name, A4_TEXT]);
        const sizes = await page.evaluate<number[]>(
          `["body", "figcaption"].map((part) => parseFloat(getComputedStyle(document.querySelector(part)).fontSize))`,
        );
        expect(sizes[1]).toBeLessThan(sizes[0]!);
        const marks = await page.locator(".mark").first().evaluate((mark) => getComputedStyle(mark).printColorAdjust);
        expect([name, marks]).toEqual([name, "exact"]);
      }
    });
  });

  test(`shows where the keyboard is and moves nothing for those who ask for it${reason}`, async () => {
    await withReport(async (open) => {
      const { page } = await open("soft-magnets");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the argument");
      expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
      const motion = `[getComputedStyle(document.documentElement).scrollBehavior,
        getComputedStyle(document.querySelector(".live-verdict strong")).transitionDuration]`;
      await page.emulateMedia({ reducedMotion: "no-preference" });
      expect(await page.evaluate(motion)).toEqual(["smooth", "0.15s"]);
      await page.emulateMedia({ reducedMotion: "reduce" });
      expect(await page.evaluate(motion)).toEqual(["auto", "0s"]);
    });
  });
});
