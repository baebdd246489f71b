import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import type { Json, Message } from "../../lib/jupyter/message.ts";
import { OutputCollector } from "../../lib/workspace/output_collector.ts";

function message(msg_type: string, content: Json): Message {
  const header = { msg_id: "", msg_type, session: "", username: "", date: "", version: "5.3" };
  return { header, parent: {}, metadata: {}, content, byteLength: 0 };
}

const stream = (name: string, text: string): Message => message("stream", { name, text });

function display(text: string, display_id?: string, type = "display_data"): Message {
  return message(type, { data: { "text/plain": text }, metadata: { of: text }, transient: { display_id } });
}

function shown(text: string): Json {
  return { output_type: "display_data", data: { "text/plain": text }, metadata: { of: text } };
}

function collect(...messages: Message[]): OutputCollector {
  const collector = new OutputCollector();
  collector.begin(0);
  for (const each of messages) collector.collect(each);
  return collector;
}

describe("OutputCollector", () => {
  it("builds each kind of output without what is not stored", () => {
    const data = { "text/plain": "2" };
    const error = { ename: "TypeError", evalue: "bad", traceback: ["TypeError: bad"] };
    const collector = collect(
      message("status", { execution_state: "busy" }),
      message("execute_input", { code: "1", execution_count: 1 }),
      message("execute_result", { execution_count: 1, data, metadata: {}, transient: {} }),
      message("display_data", { data, transient: {} }),
      message("error", error),
    );
    expect(collector.outputsOf(0)).toEqual([
      { output_type: "execute_result", execution_count: 1, data, metadata: {} },
      { output_type: "display_data", data, metadata: {} },
      { output_type: "error", ...error },
    ]);
  });

  it("joins text that follows on the same stream, not across others", () => {
    const collector = collect(
      stream("stdout", "a\n"),
      stream("stdout", "b\n"),
      stream("stderr", "c\n"),
      stream("stdout", "d\n"),
      display("e"),
      stream("stdout", "f\n"),
    );
    expect(collector.outputsOf(0)).toEqual([
      { output_type: "stream", name: "stdout", text: "a\nb\n" },
      { output_type: "stream", name: "stderr", text: "c\n" },
      { output_type: "stream", name: "stdout", text: "d\n" },
      shown("e"),
      { output_type: "stream", name: "stdout", text: "f\n" },
    ]);
  });

  it("replaces all displays of an id, in earlier cells too", () => {
    const collector = collect(display("old", "x"), display("other", "y"));
    collector.begin(1);
    collector.collect(display("second", "x"));
    expect(collector.outputsOf(0)).toEqual([shown("second"), shown("other")]);
    collector.collect(display("new", "x", "update_display_data"));
    expect(collector.outputsOf(0)).toEqual([shown("new"), shown("other")]);
    expect(collector.outputsOf(1)).toEqual([shown("new")]);
  });

  it("ignores the update of an id that nothing has", () => {
    expect(collect(display("new", "x", "update_display_data")).outputsOf(0)).toEqual([]);
  });

  it("clears at once, or before the next output", () => {
    const clear = (wait: boolean): Message => message("clear_output", { wait });
    expect(collect(display("a"), clear(false)).outputsOf(0)).toEqual([]);
    expect(collect(display("a"), clear(true)).outputsOf(0)).toEqual([shown("a")]);
    expect(collect(display("a"), clear(true), display("b")).outputsOf(0)).toEqual([shown("b")]);
  });

  it("forgets the displays that were cleared", () => {
    const update = display("new", "x", "update_display_data");
    const collector = collect(display("old", "x"), message("clear_output", {}), display("plain"), update);
    expect(collector.outputsOf(0)).toEqual([shown("plain")]);
  });

  it("does not carry a clearing that waits into the next cell", () => {
    const collector = collect(message("clear_output", { wait: true }));
    collector.begin(1);
    collector.collect(stream("stdout", "a"));
    collector.collect(stream("stderr", "b"));
    expect(collector.outputsOf(1)).toHaveLength(2);
  });
});
