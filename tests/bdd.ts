/**
 * `describe`, `it` and their hooks over `Deno.test`, with the names and meaning of `@std/testing/bdd`.
 *
 * One `Deno.test` per `it`: counts, `--filter` and failure lines stay exact. Where JSR is reachable,
 * `"@std/testing/bdd": "jsr:@std/testing@^1/bdd"` in deno.json takes its place with no test changed.
 */
type Body = () => void | Promise<void>;

interface Suite {
  name: string;
  parent?: Suite;
  skipped: boolean;
  hooks: Record<"beforeAll" | "afterAll" | "beforeEach" | "afterEach", Body[]>;
  /** Tests of this suite and below that will run and have not finished. */
  pending: number;
  started: boolean;
}

let current: Suite = newSuite("", undefined, false);

function newSuite(name: string, parent: Suite | undefined, skipped: boolean): Suite {
  const hooks = { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
  return { name, parent, skipped, hooks, pending: 0, started: false };
}

function lineage(suite: Suite): Suite[] {
  return suite.parent ? [...lineage(suite.parent), suite] : [suite];
}

function declareSuite(name: string, body: () => void, skipped: boolean): void {
  const parent = current;
  current = newSuite(name, parent, skipped || parent.skipped);
  try {
    body();
  } finally {
    current = parent;
  }
}

async function runHooks(bodies: Body[]): Promise<void> {
  for (const body of bodies) await body();
}

async function enter(suites: Suite[]): Promise<void> {
  for (const suite of suites) {
    if (!suite.started) {
      suite.started = true;
      await runHooks(suite.hooks.beforeAll);
    }
  }
  for (const suite of suites) await runHooks(suite.hooks.beforeEach);
}

async function leave(suites: Suite[]): Promise<void> {
  for (const suite of suites.toReversed()) await runHooks(suite.hooks.afterEach);
  for (const suite of suites.toReversed()) {
    suite.pending -= 1;
    if (suite.pending === 0) await runHooks(suite.hooks.afterAll);
  }
}

function declareTest(name: string, body: Body, ignore: boolean): void {
  const suites = lineage(current);
  ignore ||= current.skipped;
  if (!ignore) { for (const suite of suites) suite.pending += 1; }
  const path = [...suites.map((suite) => suite.name).filter(Boolean), name].join(" > ");
  Deno.test({
    name: path,
    ignore,
    fn: async () => {
      try {
        await enter(suites);
        await body();
      } finally {
        await leave(suites);
      }
    },
  });
}

/** Groups tests; groups nest, and each prefixes the names of its tests. */
export const describe: {
  (name: string, body: () => void): void;
  skip(name: string, body: () => void): void;
} = Object.assign(
  (name: string, body: () => void): void => declareSuite(name, body, false),
  { skip: (name: string, body: () => void): void => declareSuite(name, body, true) },
);

/** Declares one test. */
export const it: {
  (name: string, body: Body): void;
  skip(name: string, body: Body): void;
} = Object.assign(
  (name: string, body: Body): void => declareTest(name, body, false),
  { skip: (name: string, body: Body): void => declareTest(name, body, true) },
);

/** Runs once before the first test of the enclosing `describe`. */
export function beforeAll(body: Body): void {
  current.hooks.beforeAll.push(body);
}

/** Runs once after the last test of the enclosing `describe`; not when a filter leaves tests out. */
export function afterAll(body: Body): void {
  current.hooks.afterAll.push(body);
}

/** Runs before each test of the enclosing `describe` and of those inside it. */
export function beforeEach(body: Body): void {
  current.hooks.beforeEach.push(body);
}

/** Runs after each test of the enclosing `describe` and of those inside it. */
export function afterEach(body: Body): void {
  current.hooks.afterEach.push(body);
}
