import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { PublicationListener } from "../../lib/notebook/publication_listener.ts";

describe("PublicationListener", () => {
  it("opens in kernels only", async () => {
    expect(await PublicationListener.open(new AbortController().signal)).toBeUndefined();
  });
});
