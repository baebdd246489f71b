/**
 * Starts a page: its contents follow the reader, its figures can be saved, its live steps move. In a worker the same
 * script serves the analyses.
 *
 * @module
 */
import type { LivePage, SliderValues } from "../live/live_page.ts";
import type { LiveStep } from "../live/live_step.ts";
import { figureAnchor } from "../pages/figure_id.ts";
import { type Answer, serveAnalyses, startAnalyst } from "./analysis_worker.ts";
import { followReading } from "./follow_reading.ts";
import { type LivePanel, livePanel } from "./live_panel.ts";
import { followAddress } from "./page_state.ts";
import { tellHeight } from "./tell_height.ts";

/** Distance from the window at which a live step begins to compute. */
const NEAR = { rootMargin: "200px" };

function readPage<Data>(): LivePage<Data> | undefined {
  const text = document.querySelector("script[data-live-page]")?.textContent;
  return text ? JSON.parse(text) : undefined;
}

function startSteps<Parameters extends { readonly samples: number; readonly seed: number }, Data>(
  steps: readonly LiveStep<Parameters, Data>[],
  page: LivePage<Data>,
): void {
  const panels = new Map<string, LivePanel>();
  const script = document.querySelector("script[data-live-code]")?.textContent ?? "";
  const reply = ({ step, part }: Answer): void => panels.get(step)?.take(part);
  const analyst = startAnalyst({ steps, page, reply }, script);
  const address = followAddress((state) => {
    for (const [id, values] of state) panels.get(id)?.move(values);
    panels.get([...state.keys()][0]!)?.root.scrollIntoView();
  });
  for (const step of steps) {
    const root = document.getElementById(figureAnchor(step.id));
    if (root === null || root.querySelector(".live") !== null) continue;
    const ask = (values: SliderValues): void => analyst.ask(step.id, values);
    const onMove = (): void => analyst.drop(step.id);
    const onRest = (moved: SliderValues): void => address.enter(step.id, moved);
    panels.set(step.id, livePanel({ step, page, root, ask, onMove, onRest }));
  }
  settleWhenNear([...panels.values()]);
}

function settleWhenNear(panels: readonly LivePanel[]): void {
  const observer = new IntersectionObserver((entries) => {
    for (const { target } of entries.filter(({ isIntersecting }) => isIntersecting)) {
      observer.unobserve(target);
      panels.find(({ root }) => root === target)?.settle();
    }
  }, NEAR);
  for (const { root } of panels) observer.observe(root);
}

/**
 * Starts the page, or in a worker the analyses.
 *
 * @param steps The live steps of the article.
 */
export function start<Parameters extends { readonly samples: number; readonly seed: number }, Data>(
  steps: readonly LiveStep<Parameters, Data>[],
): void {
  if (typeof document === "undefined") return serveAnalyses(steps);
  tellHeight();
  const contents = document.querySelector<HTMLElement>("nav.contents");
  if (contents) followReading(contents);
  const page = readPage<Data>();
  if (page) startSteps(steps, page);
}
