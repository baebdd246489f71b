import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { MINIMUM_DENO, requireDeno } from "../../lib/workspace/deno_version.ts";

describe("requireDeno", () => {
  it("accepts the pinned version and newer ones", () => {
    for (const version of [MINIMUM_DENO, "2.9.10", "2.10.0", "3.0.0-rc.1", Deno.version.deno]) {
      expect(() => requireDeno(version)).not.toThrow();
    }
  });

  it("rejects older ones and says what to use", () => {
    for (const version of ["2.9.5", "2.8.9", "1.46.3"]) {
      expect(() => requireDeno(version)).toThrow(
        `Cannot run on Deno ${version}: ${MINIMUM_DENO} or newer is needed; npx -y deno@${MINIMUM_DENO} is one`,
      );
    }
  });
});
