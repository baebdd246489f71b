/**
 * Where several runs stand: one line each that is rewritten on a terminal; elsewhere a line for each step.
 *
 * @module
 */
import type { Position } from "./execute_notebook.ts";

/** Where the lines go. */
export interface LineTarget {
  /** Takes text; line ends are part of it. */
  readonly write: (text: string) => void;
  /** Width of the terminal; undefined where it is none. */
  readonly columns?: number;
}

const CLEAR_LINE = "\x1b[2K";

/** The lines of a run of several notebooks. */
export class ProgressLines {
  readonly #target: LineTarget;
  readonly #texts: Map<string, string>;
  readonly #steps = new Map<string, string | undefined>();
  readonly #nameWidth: number;

  /**
   * Lines for notebooks that are about to start.
   *
   * @param names The notebooks, in the order of their lines.
   * @param target Where the lines go.
   */
  constructor(names: readonly string[], target: LineTarget) {
    this.#target = target;
    this.#texts = new Map(names.map((name) => [name, "starting"]));
    this.#nameWidth = Math.max(0, ...names.map((name) => name.length));
    if (this.#isTerminal()) this.#writeAll();
  }

  /**
   * Says where a notebook stands.
   *
   * @param name The notebook.
   * @param position Cell, step and the cell's own progress.
   */
  update(name: string, position: Position): void {
    const { cell, cells, step, detail } = position;
    const own = detail && `${detail.label} ${detail.done}/${detail.total}`;
    this.#texts.set(name, [`cell ${cell} of ${cells}`, step, own].filter(Boolean).join(" · "));
    if (this.#isTerminal()) return this.#redraw();
    if (this.#steps.has(name) && this.#steps.get(name) === step) return;
    this.#steps.set(name, step);
    this.#writeLine(name);
  }

  /**
   * Says where something other than a notebook stands; on a terminal only, where the line is rewritten.
   *
   * @param name What.
   * @param text Where.
   */
  note(name: string, text: string): void {
    this.#texts.set(name, text);
    if (this.#isTerminal()) this.#redraw();
  }

  /**
   * Says how a notebook ended.
   *
   * @param name The notebook.
   * @param text How.
   */
  finish(name: string, text: string): void {
    this.#texts.set(name, text);
    if (this.#isTerminal()) this.#redraw();
    else this.#writeLine(name);
  }

  #isTerminal(): boolean {
    return this.#target.columns !== undefined;
  }

  #redraw(): void {
    this.#target.write(`\x1b[${this.#texts.size}A`);
    this.#writeAll();
  }

  #writeAll(): void {
    for (const name of this.#texts.keys()) this.#writeLine(name);
  }

  #writeLine(name: string): void {
    const { write, columns } = this.#target;
    const line = `${name.padEnd(this.#nameWidth)}  ${this.#texts.get(name)}`;
    write(columns === undefined ? `${line}\n` : `${CLEAR_LINE}${line.slice(0, columns - 1)}\n`);
  }
}
