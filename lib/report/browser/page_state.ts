/**
 * The state of all sliders in the address of the page.
 *
 * @module
 */
import { formatFragment, type PageState, parseFragment } from "../live/fragment.ts";

/** Values of one step that differ from the notebook's. */
export type Moved = Readonly<Record<string, number>>;

/** Keeps the address in step with the sliders. */
export interface AddressState {
  /** Enters the moved sliders of a step. */
  enter(step: string, moved: Moved): void;
}

/** A page inside a notebook's output has no address of its own. */
const hasAddress = globalThis.location?.protocol !== "about:";

function write(state: PageState): void {
  if (!hasAddress) return;
  const fragment = formatFragment(state);
  if (fragment === "" && parseFragment(location.hash).size === 0) return;
  history.replaceState(null, "", fragment === "" ? location.pathname + location.search : `#${fragment}`);
}

/**
 * Follows the address: at once, and when the reader enters another one.
 *
 * @param onState What hears of a state that an address holds.
 * @returns Where moved sliders are entered.
 */
export function followAddress(onState: (state: PageState) => void): AddressState {
  const state = new Map<string, Moved>();
  const read = (): void => {
    const found = parseFragment(location.hash);
    if (found.size > 0) onState(found);
  };
  addEventListener("hashchange", read);
  queueMicrotask(read);
  return {
    enter(step, moved) {
      if (Object.keys(moved).length === 0) state.delete(step);
      else state.set(step, moved);
      write(state);
    },
  };
}
