import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { newConnection, withConnectionFile } from "../../lib/jupyter/connection.ts";

describe("newConnection", () => {
  it("has five different ports that are free, on the loopback interface", () => {
    const connection = newConnection();
    const { shell_port, control_port, iopub_port, stdin_port, hb_port, ip } = connection;
    const ports = [shell_port, control_port, iopub_port, stdin_port, hb_port];
    expect(new Set(ports).size).toBe(5);
    for (const port of ports) Deno.listen({ hostname: ip, port }).close();
    expect(ip).toBe("127.0.0.1");
  });

  it("has a new key of 256 bits each time", () => {
    const keys = [newConnection().key, newConnection().key];
    expect(keys[0]).not.toBe(keys[1]);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("withConnectionFile", () => {
  it("writes a file that only its owner can read, and removes it with its folder", async () => {
    const connection = newConnection();
    const path = await withConnectionFile(connection, async (file) => {
      expect(JSON.parse(await Deno.readTextFile(file))).toEqual(connection);
      if (Deno.build.os !== "windows") expect((await Deno.stat(file)).mode! & 0o777).toBe(0o600);
      return file;
    });
    await expect(Deno.stat(path.replace(/[/\\][^/\\]+$/, ""))).rejects.toThrow(Deno.errors.NotFound);
  });

  it("removes the file when its use fails", async () => {
    let path = "";
    const failing = withConnectionFile(newConnection(), (file) => {
      path = file;
      return Promise.reject(new Error("no kernel"));
    });
    await expect(failing).rejects.toThrow("no kernel");
    await expect(Deno.stat(path)).rejects.toThrow(Deno.errors.NotFound);
  });
});
