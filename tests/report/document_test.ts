import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { html, pageDocument, type PageParts } from "../../lib/report/mod.ts";
import { type Page, parsePage, sha256Base64 } from "./page_reader.ts";

const PARTS: PageParts = { title: "A", description: "B", style: "p{margin:0}", body: html`<main>C</main>` };
const HOSTILE = "</title></script><script>alert(1)</script>\"'&\u2028";

async function documentOf(parts: Partial<PageParts>): Promise<Page> {
  return parsePage(await pageDocument({ ...PARTS, ...parts }));
}

function policyOf(page: Page): Map<string, string> {
  const text = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
  return new Map(text.split("; ").map((rule) => [rule.slice(0, rule.indexOf(" ")), rule.slice(rule.indexOf(" ") + 1)]));
}

describe("the frame of a page", () => {
  it("allows its own style sheet and nothing else where it has no script", async () => {
    const policy = policyOf(await documentOf({}));
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("script-src")).toBe("'none'");
    expect(policy.get("worker-src")).toBe("'none'");
    expect(policy.get("style-src")).toBe(`'sha256-${await sha256Base64("p{margin:0}")}'`);
    expect([policy.get("base-uri"), policy.get("form-action")]).toEqual(["'none'", "'none'"]);
  });

  it("allows this very script and a worker that runs it", async () => {
    const policy = policyOf(await documentOf({ script: "start()" }));
    expect(policy.get("script-src")).toBe(`'sha256-${await sha256Base64("start()")}'`);
    expect(policy.get("worker-src")).toBe("blob:");
  });

  it("names no address in its policy", async () => {
    const policy = [...policyOf(await documentOf({ script: "start()" })).values()].join(" ");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
  });

  it("shows title and description as text", async () => {
    const page = await documentOf({ title: HOSTILE, description: HOSTILE });
    expect(page.title).toBe(HOSTILE);
    expect(page.querySelector('meta[name="description"]')?.getAttribute("content")).toBe(HOSTILE);
    expect(page.querySelectorAll("script").length).toBe(0);
  });

  it("keeps data inside their element, whatever they say", async () => {
    const text = await pageDocument({ ...PARTS, data: { note: HOSTILE }, script: "start()" });
    expect(text.match(/<\/script/g)?.length).toBe(2);
    expect(text).not.toContain("\u2028");
    const data = /data-live-page>(.*?)<\/script>/.exec(text)?.[1];
    expect(JSON.parse(data ?? "")).toEqual({ note: HOSTILE });
  });

  it("is read as one language, at the width of the device, in light and dark", async () => {
    const page = await documentOf({});
    expect(page.documentElement.getAttribute("lang")).toBe("en");
    expect(page.querySelector('meta[name="viewport"]')?.getAttribute("content")).toContain("width=device-width");
    expect(page.querySelector('meta[name="color-scheme"]')?.getAttribute("content")).toBe("light dark");
  });
});
