/**
 * A live step on the page: its sliders, its verdict, its figure.
 *
 * @module
 */
import type { Claim } from "../../argument/mod.ts";
import type { AnalysisPart } from "../live/analysis.ts";
import { commandLine } from "../live/command_line.ts";
import { claimOf, givenAt, type LivePage, type SliderValues, startValues } from "../live/live_page.ts";
import type { LiveResult, LiveStep } from "../live/live_step.ts";
import { verdictAtPoint } from "../live/live_verdict.ts";
import { unlessRefused } from "../live/refusal.ts";
import { type Slider, slidersOf, valuesOnTracks } from "../live/slider.ts";
import { button, element } from "./element.ts";
import { type FigureView, figureView } from "./figure_view.ts";
import { savePng, saveSvg } from "./save_figure.ts";
import { type SliderControl, sliderControl } from "./slider_control.ts";
import { type VerdictView, verdictView } from "./verdict_view.ts";

/** A live step on the page. */
export interface LivePanel {
  /** Id of the step. */
  readonly id: string;
  /** The element that holds figure and panel. */
  readonly root: HTMLElement;
  /** Moves sliders, on their tracks; others go back to the notebook's values. */
  move(values: SliderValues): void;
  /** Asks for the verdict and the flips at the present values. */
  settle(): void;
  /** Takes a part of the analysis; undefined where the model refuses the values. */
  take(part: AnalysisPart | undefined): void;
}

/** What a panel is made from. */
export interface PanelSetting<Parameters, Data> {
  /** The step. */
  readonly step: LiveStep<Parameters, Data>;
  /** What the page brings along. */
  readonly page: LivePage<Data>;
  /** The figure on the page. */
  readonly root: HTMLElement;
  /** Asks for the analysis at values. */
  readonly ask: (values: SliderValues) => void;
  /** Hears that the values move, so that an analysis of the old ones is no longer wanted. */
  readonly onMove: () => void;
  /** Hears of the values that differ from the notebook's when moved sliders have come to rest. */
  readonly onRest: (moved: SliderValues) => void;
}

/** Points of samples inside a figure while a slider moves; the figure at rest has them all. */
const COARSE_SAMPLES = 64;
/** Time without a move after which sliders are at rest. */
const REST_MS = 150;

/** The result at values, on coarse samples; undefined where the model refuses them. */
function coarseResult<Parameters, Data>(
  { step, page }: PanelSetting<Parameters, Data>,
  values: SliderValues,
): LiveResult | undefined {
  const given = givenAt<Parameters, Data>(page, values);
  const parameters = { ...given.parameters, samples: COARSE_SAMPLES };
  return unlessRefused(() => step.compute({ ...given, parameters }));
}

interface Views {
  readonly claim: Claim;
  readonly figure: FigureView;
  readonly verdict: VerdictView;
  readonly command: HTMLElement;
  readonly controls: ReadonlyMap<string, SliderControl>;
}

function redraw<Parameters, Data>(
  setting: PanelSetting<Parameters, Data>,
  { claim, figure, verdict }: Views,
  values: SliderValues,
): void {
  const begin = performance.now();
  const result = coarseResult(setting, values);
  const drawn = unlessRefused(() => result?.figure());
  if (drawn !== undefined) figure.draw(drawn);
  verdict.showPoint(result && verdictAtPoint({ claim, study: result.study }));
  performance.measure(`live ${setting.step.id}`, { start: begin, end: performance.now() });
}

function movedFrom(start: SliderValues, values: SliderValues): SliderValues {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== start[name]));
}

async function copy(text: string, note: HTMLElement): Promise<void> {
  const done = await navigator.clipboard.writeText(text).then(() => true, () => false);
  note.textContent = done ? "Copied." : "Copying is not allowed here: select the line above.";
}

function actions(id: string, { root, command, onReset }: {
  readonly root: HTMLElement;
  readonly command: HTMLElement;
  readonly onReset: () => void;
}): HTMLElement {
  const note = element("span", { role: "status" });
  const drawing = (): SVGSVGElement => root.querySelector<SVGSVGElement>(".drawing svg")!;
  return element("div", { class: "actions" }, [
    button("Reset", onReset),
    button("Copy as parameters", () => void copy(command.textContent ?? "", note)),
    button("Save SVG", () => saveSvg(drawing(), id)),
    button("Save PNG", () => void savePng(drawing(), id)),
    note,
  ]);
}

function fold(summary: string, content: HTMLElement): HTMLElement {
  return element("details", {}, [element("summary", {}, [summary]), content]);
}

function controlsOf(id: string, sliders: readonly Slider[], onMove: (name: string, value: number) => void) {
  return new Map(sliders.map((slider) => [
    slider.name,
    sliderControl(slider, { id: `live-${id}-${slider.name}`, onMove: (value) => onMove(slider.name, value) }),
  ]));
}

/**
 * Makes a panel below a figure.
 *
 * @param setting Step, page, figure, and what hears of sliders at rest.
 * @returns The panel; its sliders stand at the notebook's values and the figure is the static one.
 */
export function livePanel<Parameters, Data>(setting: PanelSetting<Parameters, Data>): LivePanel {
  const { step, page, root, ask, onMove, onRest } = setting;
  const sliders = slidersOf(step.parameters, page), start = startValues(sliders);
  let values = start, frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const command = element("code");
  const claim = claimOf(page, step);
  const views: Views = {
    claim,
    figure: figureView(root),
    verdict: verdictView(claim),
    command,
    controls: controlsOf(step.id, sliders, (name, value) => set({ ...values, [name]: value })),
  };
  const show = (): void => {
    for (const [name, control] of views.controls) control.show(values[name]!);
    command.textContent = commandLine(page, sliders, values);
  };
  const settle = (): void => {
    views.verdict.showPending();
    ask(values);
  };
  const set = (next: SliderValues): void => {
    forgetFlips(views, { from: values, to: next });
    views.verdict.showPending();
    values = next;
    onMove();
    show();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => redraw(setting, views, values));
    clearTimeout(rest);
    rest = setTimeout(() => {
      settle();
      onRest(movedFrom(start, values));
    }, REST_MS);
  };
  root.append(panelElement(setting, { views, onReset: () => set(start) }));
  show();
  return {
    id: step.id,
    root,
    move: (moved) => set({ ...start, ...valuesOnTracks(sliders, moved) }),
    settle,
    take: (part) => take(part, views),
  };
}

function panelElement<Parameters, Data>(
  { step, root }: PanelSetting<Parameters, Data>,
  { views, onReset }: { readonly views: Views; readonly onReset: () => void },
): HTMLElement {
  const { claim, verdict, command, controls } = views;
  const heading = element("h3", { id: `live-${step.id}` }, [`Move it: ${claim.id}`]);
  return element("section", { class: "live", "aria-labelledby": heading.id }, [
    heading,
    element("p", { class: "question" }, [`${claim.claim} Decided by: ${claim.quantity}.`]),
    ...[...controls.values()].map((control) => control.root),
    verdict.root,
    actions(step.id, { root, command, onReset }),
    fold("The same from the command line", element("pre", {}, [command])),
  ]);
}

/** The flip of a slider holds as long as all others stay. */
function forgetFlips(
  { controls }: Views,
  { from, to }: { readonly from: SliderValues; readonly to: SliderValues },
): void {
  const moved = Object.keys(to).filter((name) => to[name] !== from[name]);
  for (const [name, control] of controls) if (moved.some((other) => other !== name)) control.markFlip(null);
}

function take(part: AnalysisPart | undefined, { figure, verdict, controls }: Views): void {
  if (part === undefined) return verdict.showSpace(undefined);
  if (part.kind === "figure") figure.drawData(part.figure);
  if (part.kind === "verdict") {
    verdict.showPoint(part.verdict);
    verdict.showSpace(part.verdict);
  }
  if (part.kind === "flips") { for (const [name, control] of controls) control.markFlip(part.flips[name]); }
}
