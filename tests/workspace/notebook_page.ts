import type { BrowserContext, Page } from "playwright-core";
import { expect } from "@std/expect";

const CHROMIUM = "/usr/bin/chromium";
const ARGUMENTS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const START_TIMEOUT = 60_000;
const RUN_TIMEOUT = 150_000;

/** Whether the browser is installed. */
export async function hasChromium(): Promise<boolean> {
  return await Deno.stat(CHROMIUM).then(() => true, () => false);
}

/** Loads Playwright. On import it looks into /proc, for which Deno wants all permissions, unless this variable is set. */
async function loadChromium() {
  Deno.env.set("__IS_WSL_TEST__", "1");
  return (await import("playwright-core")).chromium;
}

/** Gives a test a browser with a profile of its own, in which pages may run scripts unless told otherwise. */
export async function withBrowser(
  use: (context: BrowserContext) => Promise<void>,
  { scripts = true }: { readonly scripts?: boolean } = {},
): Promise<void> {
  const profile = await Deno.makeTempDir({ prefix: "browser-profile-" });
  const options = {
    executablePath: CHROMIUM,
    headless: true,
    args: [...ARGUMENTS],
    viewport: { width: 1200, height: 900 },
    javaScriptEnabled: scripts,
  };
  const chromium = await loadChromium();
  const context = await chromium.launchPersistentContext(profile, options);
  try {
    await use(context);
  } finally {
    await context.close();
    await Deno.remove(profile, { recursive: true });
  }
}

/** A drawing or a picture as a reader sees it. */
export interface SeenDrawing {
  /** Name of the element. */
  readonly kind: string;
  /** Width in px of the screen. */
  readonly width: number;
  /** Height in px of the screen. */
  readonly height: number;
  /** Texts of a drawing that are cut off at its edge. */
  readonly cut: readonly string[];
}

/** What a reader sees of a code cell. */
export interface SeenCell {
  /** "1", "*" while it waits or runs, "" where it was not run. */
  readonly prompt: string;
  /** The text of its outputs. */
  readonly text: string;
  /** Whether an error or anything on stderr is among them. */
  readonly failed: boolean;
  /** Drawings and pictures. */
  readonly drawings: readonly SeenDrawing[];
  /** Tables. */
  readonly tables: number;
  /** Typeset formulas. */
  readonly formulas: number;
}

/** A notebook that is open in Jupyter Notebook. */
export class NotebookPage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a notebook and waits for its kernel. */
  static async open(context: BrowserContext, address: string): Promise<NotebookPage> {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector(".kernel_idle_icon", { timeout: START_TIMEOUT });
    return new NotebookPage(page);
  }

  /** Restarts the kernel and runs all cells; the time in milliseconds until the last output is there. */
  async restartAndRunAll(): Promise<number> {
    await this.#page.click("#kernellink");
    await this.#page.click("#restart_run_all a");
    await this.#page.click(".modal-footer .btn-danger");
    const begin = performance.now();
    await this.#page.waitForFunction(
      // Not by the number of the first cell: that of an earlier run stands there until the kernel is back.
      () => [...document.querySelectorAll(".input_prompt")].some((prompt) => prompt.textContent?.includes("*")),
      undefined,
      { timeout: START_TIMEOUT },
    );
    await this.untilIdle();
    return performance.now() - begin;
  }

  /** Waits until no cell waits or runs. */
  async untilIdle(): Promise<void> {
    await this.#page.waitForFunction(
      () =>
        document.querySelector(".kernel_idle_icon") !== null &&
        ![...document.querySelectorAll(".input_prompt")].some((prompt) => prompt.textContent?.includes("*")),
      undefined,
      { timeout: RUN_TIMEOUT },
    );
  }

  /** Starts a cell and does not wait for it. */
  async start(cell: number): Promise<void> {
    await this.#page.locator(".code_cell .input_area").nth(cell).click();
    await this.#page.keyboard.press("Control+Enter");
  }

  /** Waits until a text stands in the outputs. */
  async untilSeen(text: string): Promise<void> {
    await this.#page.waitForFunction(
      (text) => [...document.querySelectorAll(".output")].some((output) => output.textContent?.includes(text)),
      text,
      { timeout: START_TIMEOUT },
    );
  }

  /** Presses the button Stop. */
  async stop(): Promise<void> {
    await this.#page.click('button[data-jupyter-action="jupyter-notebook:interrupt-kernel"]');
  }

  /** The code cells as a reader sees them. */
  async cells(): Promise<SeenCell[]> {
    return await this.#page.locator(".code_cell").evaluateAll((cells) =>
      cells.map((cell) => ({
        prompt: /\[(.*)\]/.exec(cell.querySelector(".input_prompt")?.textContent ?? "")?.[1]?.trim() ?? "",
        text: cell.querySelector(".output")?.textContent ?? "",
        failed: cell.querySelector(".output_error, .output_stderr") !== null,
        drawings: [...cell.querySelectorAll(".output_svg svg, .output_png img")].map((drawing) => {
          const { width, height, left, right } = drawing.getBoundingClientRect();
          const cut = [...drawing.querySelectorAll("text")].filter((text) => {
            const box = text.getBoundingClientRect();
            return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
          });
          return { kind: drawing.localName, width, height, cut: cut.map((text) => text.textContent ?? "") };
        }),
        tables: cell.querySelectorAll(".output table").length,
        formulas: [...cell.querySelectorAll(".output .MathJax")].filter((math) => !math.closest("title, desc")).length,
      }))
    );
  }

  /** Takes a picture of the whole notebook. */
  async picture(path: string): Promise<void> {
    const height = await this.#page.evaluate(() =>
      (document.querySelector("#notebook-container")?.scrollHeight ?? 0) + 200
    );
    await this.#page.setViewportSize({ width: 1200, height });
    await this.#page.screenshot({ path });
  }
}

/** Every drawing of every cell can be seen, and all that is written in it. */
export function expectDrawingsVisible(cells: readonly SeenCell[]): void {
  const hidden = cells.flatMap(({ drawings }) => drawings).filter(({ width, height }) => width < 100 || height < 50);
  expect(hidden).toEqual([]);
  expect(cells.flatMap(({ drawings }) => drawings).flatMap(({ cut }) => cut)).toEqual([]);
}
