/**
 * Which folder of lib may import which: the boundaries of the architecture as a table, and the search for breaches.
 *
 * @module
 */

/** What a decision is made of: the models and what they rest on, the data and the argument. */
const DECIDING: readonly string[] = [
  "constants",
  "numerics",
  "magnetism",
  "metallurgy",
  "pharmacology",
  "dopamine",
  "behaviour",
  "argument",
  "data",
];

/** Folders of lib that each folder may import besides itself; files directly in lib count as "constants". */
export const ALLOWED_IMPORTS: Readonly<Record<string, readonly string[]>> = {
  constants: [],
  numerics: [],
  magnetism: ["constants", "numerics"],
  metallurgy: ["constants", "numerics", "magnetism"],
  pharmacology: ["constants", "numerics"],
  dopamine: ["constants", "numerics", "pharmacology"],
  behaviour: ["constants", "numerics", "pharmacology", "dopamine"],
  argument: ["numerics"],
  data: [],
  jupyter: [],
  charts: [],
  studies: [
    ...DECIDING,
  ],
  figures: ["constants", "numerics", "argument", "data", "charts", "studies"],
  notebook: [
    ...DECIDING,
    "jupyter",
    "charts",
    "studies",
    "figures",
  ],
  report: [
    ...DECIDING,
    "charts",
    "studies",
    "figures",
    "notebook",
  ],
  workspace: ["numerics", "argument", "data", "jupyter", "charts", "studies", "figures", "notebook", "report"],
};

/** Folders whose code is pure: no files, clock, processes, network or ambient randomness. */
export const PURE_FOLDERS: readonly string[] = [
  "numerics",
  "magnetism",
  "metallurgy",
  "pharmacology",
  "dopamine",
  "behaviour",
  "argument",
  "studies",
];

/** A source file of lib: its path from the project's root, with forward slashes, and its text. */
export interface SourceFile {
  /** Path from the project's root. */
  readonly path: string;
  /** The source. */
  readonly text: string;
}

/** A line that breaks a boundary. */
export interface Breach {
  /** The file. */
  readonly path: string;
  /** 1-based line. */
  readonly line: number;
  /** What is wrong. */
  readonly message: string;
}

const IMPORT =
  /^\s*(?:import|export)\b[^"']*?\bfrom\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;
const IMPURE = /\b(?:Deno\.|Date\.now|new Date\(\)|performance\.now|Math\.random|fetch\(|localStorage)/;
/** Modules that start workers and time their work to size its parts; results do not depend on the clock. */
const WORKER_MODULES: readonly string[] = [
  "lib/numerics/sweep.ts",
  "lib/numerics/sweep_pool.ts",
  "lib/numerics/sweep_worker.ts",
];

/** The folder of lib in which a file lies: "numerics" for lib/numerics/ode.ts, "constants" for lib/constants.ts. */
export function folderOf(path: string): string {
  const parts = path.split("/");
  return parts.length === 2 ? "constants" : parts[1] ?? "";
}

function resolve(path: string, specifier: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const step of specifier.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return parts.join("/");
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, " "));
}

/** The specifiers that a file imports, with their lines. */
export function importsOf(file: SourceFile): { specifier: string; line: number }[] {
  const text = withoutComments(file.text);
  return [...text.matchAll(IMPORT)].map((match) => ({
    specifier: match[1] ?? match[2] ?? match[3] ?? "",
    line: lineAt(text, match.index + match[0].length),
  }));
}

function importBreaches(file: SourceFile): Breach[] {
  const folder = folderOf(file.path);
  const allowed = ALLOWED_IMPORTS[folder];
  if (allowed === undefined) return [{ path: file.path, line: 1, message: `lib/${folder} is in no import rule` }];
  return importsOf(file).flatMap(({ specifier, line }) => {
    // The workspace writes cells, whose imports go by that name.
    const isCellCode = folder === "workspace";
    if (specifier.startsWith("lib/") && !isCellCode) {
      return [{ path: file.path, line, message: `"${specifier}" must be relative` }];
    }
    if (!specifier.startsWith(".")) return [];
    const target = folderOf(resolve(file.path, specifier));
    if (target === folder || allowed.includes(target)) return [];
    return [{ path: file.path, line, message: `lib/${folder} must not import lib/${target}` }];
  });
}

function purityBreaches(file: SourceFile): Breach[] {
  if (!PURE_FOLDERS.includes(folderOf(file.path)) || WORKER_MODULES.includes(file.path)) return [];
  return withoutComments(file.text).split("\n").flatMap((text, i) => {
    const found = IMPURE.exec(text);
    return found ? [{ path: file.path, line: i + 1, message: `pure code must not use ${found[0]}` }] : [];
  });
}

function graphOf(files: readonly SourceFile[]): Map<string, string[]> {
  const paths = new Set(files.map((file) => file.path));
  return new Map(files.map((file) => [
    file.path,
    importsOf(file).map(({ specifier }) => resolve(file.path, specifier)).filter((path) => paths.has(path)),
  ]));
}

function circleBreaches(files: readonly SourceFile[]): Breach[] {
  const graph = graphOf(files);
  const state = new Map<string, "open" | "done">();
  const breaches: Breach[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      const circle = [...trail.slice(trail.indexOf(path)), path].join(" -> ");
      breaches.push({ path, line: 1, message: `import circle ${circle}` });
      return;
    }
    state.set(path, "open");
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, "done");
  };
  for (const path of graph.keys()) visit(path, []);
  return breaches;
}

/**
 * All breaches of the boundaries in a set of files: forbidden imports, impure calls in pure folders, import circles.
 *
 * @param files The TypeScript files of lib.
 * @returns The breaches, in the order of the files; none where the boundaries hold.
 */
export function importRuleBreaches(files: readonly SourceFile[]): Breach[] {
  return [...files.flatMap(importBreaches), ...files.flatMap(purityBreaches), ...circleBreaches(files)];
}
