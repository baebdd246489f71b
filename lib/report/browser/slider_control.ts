/**
 * A slider on the page: track, box for the value, marks for the plausible range, the start and the flip.
 *
 * @module
 */
import { quantityText } from "../../figures/quantity_text.ts";
import { clampToTrack, nearestStop, positionOnTrack, type Slider } from "../live/slider.ts";
import { element } from "./element.ts";

/** A slider on the page. */
export interface SliderControl {
  /** Its root element. */
  readonly root: HTMLElement;
  /** Shows a value, without telling. */
  show(value: number): void;
  /** Marks the flip; undefined where no value flips the verdict, null while it is not known. */
  markFlip(value: number | undefined | null): void;
}

interface Parts {
  readonly range: HTMLInputElement;
  readonly box: HTMLInputElement;
  readonly flip: HTMLElement;
  readonly flipText: HTMLElement;
}

/** Puts an element at a part of the track; the style sheet knows the width of the thumb. */
function place(mark: HTMLElement, position: number, end = position): HTMLElement {
  mark.style.setProperty("--at", String(position));
  mark.style.setProperty("--to", String(end));
  return mark;
}

function trackMarks(slider: Slider, flip: HTMLElement): HTMLElement {
  const start = place(element("span", { class: "start" }), positionOnTrack(slider, slider.start));
  const [lower, upper] = slider.plausible ?? [];
  const band = lower === undefined || upper === undefined
    ? []
    : [place(element("span", { class: "plausible" }), positionOnTrack(slider, lower), positionOnTrack(slider, upper))];
  return element("span", { class: "marks", "aria-hidden": "true" }, [...band, start, flip]);
}

function describedRange({ plausible, unit, start }: Slider): string {
  const notebook = `notebook ${quantityText(start, unit)}`;
  return plausible === undefined ? notebook : `${notebook}, plausible ${quantityText(plausible, unit)}`;
}

function partsOf(slider: Slider, id: string): Parts {
  const { stops, unit } = slider;
  const described = `${id}-range ${id}-flip`;
  const range = element("input", {
    type: "range",
    id,
    min: 0,
    max: stops.length - 1,
    step: 1,
    "aria-describedby": described,
  });
  const box = element("input", {
    type: "number",
    step: "any",
    min: stops[0],
    max: stops.at(-1),
    "aria-label": `${slider.label}, value${unit === "1" ? "" : ` in ${unit}`}`,
  });
  const flip = element("span", { class: "flip", hidden: true });
  return { range, box, flip, flipText: element("span", { id: `${id}-flip`, class: "flip-text" }) };
}

function rootOf(slider: Slider, id: string, { range, box, flip, flipText }: Parts): HTMLElement {
  const unit = quantityText(1, slider.unit).replace(/^1\s?/, "");
  return element("div", { class: "slider" }, [
    element("label", { for: id }, [slider.label]),
    element("span", { class: "track" }, [trackMarks(slider, flip), range]),
    element("span", { class: "value" }, [box, element("span", { class: "unit" }, [unit])]),
    element("span", { class: "hint" }, [
      element("span", { id: `${id}-range` }, [describedRange(slider)]),
      flipText,
    ]),
  ]);
}

function listen(slider: Slider, { range, box }: Parts, onMove: (value: number) => void): void {
  range.addEventListener("input", () => onMove(slider.stops[Number(range.value)]!));
  box.addEventListener("change", () => {
    const value = box.valueAsNumber;
    onMove(Number.isNaN(value) ? slider.start : clampToTrack(slider, value));
  });
}

/**
 * Makes a slider.
 *
 * @param slider The slider.
 * @param options Id of its track, unique on the page, and what hears of a new value.
 * @returns The control.
 */
export function sliderControl(
  slider: Slider,
  { id, onMove }: { readonly id: string; readonly onMove: (value: number) => void },
): SliderControl {
  const parts = partsOf(slider, id);
  const { range, box, flip, flipText } = parts;
  listen(slider, parts, onMove);
  return {
    root: rootOf(slider, id, parts),
    show(value) {
      const stop = String(nearestStop(slider, value)), text = String(value);
      if (range.value !== stop) range.value = stop;
      if (box.value === text) return;
      range.setAttribute("aria-valuetext", quantityText(value, slider.unit));
      box.value = text;
    },
    markFlip(value) {
      flip.hidden = typeof value !== "number";
      if (typeof value === "number") place(flip, positionOnTrack(slider, value));
      if (value === null) flipText.textContent = "";
      else {flipText.textContent = value === undefined
          ? "no value here flips the criterion"
          : `flips at ${quantityText(value, slider.unit)}`;}
    },
  };
}
