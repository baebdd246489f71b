/**
 * The outputs of a notebook's cells, built from what the kernel publishes, as nbclient and the front ends build them.
 *
 * @module
 */
import type { Json, Message } from "../jupyter/message.ts";
import type { DisplayOutput, Output, StreamOutput } from "./notebook_format.ts";

/** Where an output with a display id stands. */
interface Place {
  readonly cell: number;
  readonly position: number;
}

/** Collects outputs cell by cell; an output that has a display id can be replaced later, from any cell. */
export class OutputCollector {
  readonly #outputs = new Map<number, Output[]>();
  readonly #places = new Map<string, Place[]>();
  #cell = 0;
  #clearBeforeNext = false;

  /**
   * Turns to a cell: what comes next belongs to it.
   *
   * @param cell Index of the cell.
   */
  begin(cell: number): void {
    this.#cell = cell;
    this.#clear();
  }

  /**
   * The outputs of a cell so far.
   *
   * @param cell Index of the cell.
   * @returns Its outputs in order.
   */
  outputsOf(cell: number): readonly Output[] {
    return this.#outputs.get(cell) ?? [];
  }

  /**
   * Takes a message; one that is no output is ignored.
   *
   * @param message What the kernel published.
   */
  collect({ header: { msg_type }, content }: Message): void {
    if (msg_type === "clear_output") {
      if (content.wait) this.#clearBeforeNext = true;
      else this.#clear();
    }
    const output = outputFrom(msg_type, content);
    if (output === undefined) return;
    const displayId = (content.transient as Json | undefined)?.display_id as string | undefined;
    if (displayId !== undefined) this.#replace(displayId, output as DisplayOutput);
    if (msg_type === "update_display_data") return;
    this.append(output);
    if (displayId !== undefined) this.#remember(displayId);
  }

  /**
   * Appends an output. Text that follows text on the same stream is joined to it.
   *
   * @param output The output.
   */
  append(output: Output): void {
    if (this.#clearBeforeNext) this.#clear();
    const outputs = this.#outputs.get(this.#cell) ?? [];
    const last = outputs.at(-1);
    if (output.output_type === "stream" && isSameStream(last, output)) {
      outputs[outputs.length - 1] = { ...output, text: last.text + output.text };
    } else outputs.push(output);
    this.#outputs.set(this.#cell, outputs);
  }

  #clear(): void {
    this.#clearBeforeNext = false;
    this.#outputs.delete(this.#cell);
    for (const [id, places] of this.#places) {
      this.#places.set(id, places.filter(({ cell }) => cell !== this.#cell));
    }
  }

  #remember(displayId: string): void {
    const place = { cell: this.#cell, position: this.outputsOf(this.#cell).length - 1 };
    this.#places.set(displayId, [...this.#places.get(displayId) ?? [], place]);
  }

  #replace(displayId: string, { data, metadata }: DisplayOutput): void {
    for (const { cell, position } of this.#places.get(displayId) ?? []) {
      const outputs = this.#outputs.get(cell) ?? [];
      outputs[position] = { ...outputs[position], data, metadata } as Output;
    }
  }
}

function isSameStream(last: Output | undefined, next: StreamOutput): last is StreamOutput {
  return last?.output_type === "stream" && last.name === next.name;
}

function outputFrom(type: string, content: Json): Output | undefined {
  const { name, text, data, metadata = {}, execution_count, ename, evalue, traceback } = content;
  switch (type) {
    case "stream":
      return { output_type: "stream", name, text } as Output;
    case "display_data":
    case "update_display_data":
      return { output_type: "display_data", data, metadata } as Output;
    case "execute_result":
      return { output_type: "execute_result", execution_count, data, metadata } as Output;
    case "error":
      return { output_type: "error", ename, evalue, traceback } as Output;
    default:
      return undefined;
  }
}
