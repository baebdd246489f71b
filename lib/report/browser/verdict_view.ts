/**
 * The verdict of a live step on the page.
 *
 * @module
 */
import { type Claim, describeCriterion, describeObserved, holds, type Verdict } from "../../argument/mod.ts";
import { element } from "./element.ts";

/** The verdict's place on the page. */
export interface VerdictView {
  /** Its root element. */
  readonly root: HTMLElement;
  /** Shows the verdict at the point, at once; undefined where the model refuses the values. */
  showPoint(verdict: Verdict | undefined): void;
  /** Shows that the plausible space is being sampled. */
  showPending(): void;
  /** Shows the verdict over the plausible space. */
  showSpace(verdict: Verdict | undefined): void;
}

/** What stands where the model has no value. */
const REFUSED = "The model does not cover these values.";

function pointText(claim: Claim, { observed = NaN }: Verdict): string {
  const met = holds(claim, observed) ? "met" : "not met";
  return `${describeObserved(claim, observed)}, required ${describeCriterion(claim)}: ${met}`;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Makes the place of a verdict.
 *
 * @param claim The claim.
 * @returns The place; its status is announced to screen readers when the plausible space has been sampled.
 */
export function verdictView(claim: Claim): VerdictView {
  const point = element("p", { class: "point" });
  const mark = element("span", { class: "mark", "aria-hidden": "true" });
  const word = element("strong"), reason = element("span", { class: "reason" });
  const space = element("p", { class: "space", role: "status" }, [mark, word, reason]);
  const show = (verdict: string, text: string): void => {
    mark.className = `mark ${verdict}`;
    word.textContent = capitalized(verdict);
    reason.textContent = text;
  };
  return {
    root: element("div", { class: "live-verdict" }, [point, space]),
    showPoint(verdict) {
      point.textContent = verdict === undefined ? REFUSED : `At these values: ${pointText(claim, verdict)}.`;
    },
    showPending() {
      if (space.dataset.state === "pending") return;
      space.dataset.state = "pending";
      reason.textContent = "sampling the plausible space …";
    },
    showSpace(verdict) {
      space.dataset.state = "settled";
      if (verdict === undefined) show("untestable", REFUSED);
      else show(verdict.verdict, verdict.reason);
    },
  };
}
