import axe from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import { expect } from "@std/expect";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SETTLE_TIMEOUT = 60_000;
const POINT_TIMEOUT = 20_000;

/** What the page said while a test had it open. */
export interface Heard {
  /** Errors, and everything on the console. */
  readonly said: readonly string[];
  /** Addresses that were asked for, besides the page's own file and what is inside it. */
  readonly requests: readonly string[];
}

/** What a reader sees of a live step. */
export interface SeenStep {
  /** What holds at the values alone. */
  readonly point: string;
  /** The verdict over the plausible space, in lower case. */
  readonly verdict: string;
  /** Why. */
  readonly reason: string;
  /** The command line that computes the same. */
  readonly command: string;
}

/** A page of the report in a browser. */
export class ReportPage {
  /** The browser's own view of it. */
  readonly page: Page;
  readonly #said: string[] = [];
  readonly #requests: string[] = [];

  private constructor(page: Page, path: string) {
    this.page = page;
    page.on("console", (message) => this.#said.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => this.#said.push(`error: ${error.message}`));
    page.on("request", (request) => {
      const own = request.url().startsWith(pathToFileURL(path).href) || /^(?:data|blob):/.test(request.url());
      if (!own) this.#requests.push(request.url());
    });
  }

  /** Opens a page of the report in a folder. */
  static async open(context: BrowserContext, folder: string, name: string, fragment = ""): Promise<ReportPage> {
    const path = join(folder, `${name}.html`);
    const opened = new ReportPage(await context.newPage(), path);
    await opened.page.goto(`${pathToFileURL(path).href}${fragment}`);
    return opened;
  }

  /** What it has said and asked for so far. */
  heard(): Heard {
    return { said: this.#said, requests: this.#requests };
  }

  /**
   * Violations that axe-core finds: rule and element. What is inside drawings is taken out first, for speed: a drawing is
   * one picture with one description.
   */
  async violations(colorScheme: "light" | "dark", rules?: readonly string[]): Promise<string[]> {
    await this.page.emulateMedia({ colorScheme });
    const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
    return await this.page.evaluate(`(async () => {
      for (const part of document.querySelectorAll(".drawing svg > :not(title, desc)")) part.remove();
      ${axe.source}
      const { violations } = await axe.run(document, ${JSON.stringify(options)});
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + " " + target.join(" ")));
    })()`);
  }

  /** Moves a slider by a key, as a reader without a mouse does. */
  async press(
    step: string,
    { slider, key, times = 1 }: { slider: string; key: string; times?: number },
  ): Promise<void> {
    const track = this.page.locator(`#live-${step}-${slider}`);
    await track.focus();
    for (let pressed = 0; pressed < times; pressed++) await this.page.keyboard.press(key);
  }

  /** The value of a slider. */
  async valueOf(step: string, slider: string): Promise<number> {
    return Number(await this.page.locator(`.slider:has(#live-${step}-${slider}) input[type=number]`).inputValue());
  }

  /** Waits until a step has its verdict over the plausible space. */
  async untilSettled(step: string): Promise<void> {
    await this.page.locator(`#figure-${step} .space[data-state=settled]`).waitFor({ timeout: SETTLE_TIMEOUT });
  }

  /** Waits until a step's panel says what holds at the values alone; fails with what it says instead. */
  async untilPoint(step: string, beginning: string): Promise<void> {
    const point = this.page.locator(`#figure-${step} .point`, { hasText: beginning });
    await point.waitFor({ timeout: POINT_TIMEOUT }).catch(() => {});
    expect([step, (await this.seen(step)).point]).toEqual([step, expect.stringContaining(beginning)]);
  }

  /** Waits until a figure is drawn as wanted. */
  async untilDrawn(figure: string, isWanted: (drawing: string) => boolean): Promise<void> {
    const end = performance.now() + SETTLE_TIMEOUT;
    while (!isWanted(await this.drawing(figure))) {
      if (performance.now() > end) throw new Error(`The figure ${figure} is not drawn as wanted`);
      await this.page.evaluate("new Promise(requestAnimationFrame)");
    }
  }

  /** Presses a button of a step by keyboard. */
  async pressButton(step: string, label: string): Promise<void> {
    await this.page.locator(`#figure-${step}`).getByRole("button", { name: label }).press("Enter");
  }

  /** What the page gives to be saved when a button is pressed. */
  async saved(step: string, label: string): Promise<Uint8Array> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.pressButton(step, label)]);
    return await Deno.readFile(await download.path());
  }

  /** What a slider says about where the criterion flips. */
  async flipOf(step: string, slider: string): Promise<string> {
    return await this.page.locator(`#live-${step}-${slider}-flip`, { hasText: /./ }).innerText();
  }

  /** What is seen of a step. */
  async seen(step: string): Promise<SeenStep> {
    return await this.page.locator(`#figure-${step} .live`).evaluate((panel) => {
      const text = (selector: string): string => panel.querySelector(selector)?.textContent ?? "";
      return {
        point: text(".point"),
        verdict: text(".space strong").toLowerCase(),
        reason: text(".space .reason"),
        command: text("pre code"),
      };
    });
  }

  /** What the drawing of a figure consists of: two drawings look the same when this is the same. */
  async drawing(figure: string): Promise<string> {
    return await this.page.locator(`#figure-${figure} .drawing svg`).evaluate((svg) =>
      [svg, ...svg.querySelectorAll("*")].map((part) => {
        const named = [...part.attributes].filter(({ name }) => !/^(?:id|role|xmlns|aria-.*)$/.test(name));
        const text = part.childElementCount === 0 ? part.textContent : "";
        return [part.localName, ...named.map(({ name, value }) => `${name}=${value}`).sort(), text].join(" ");
      }).join("\n")
    );
  }

  /** Nothing was said on the console and nothing was asked for. */
  expectQuiet(): void {
    expect(this.heard()).toEqual({ said: [], requests: [] });
  }
}
