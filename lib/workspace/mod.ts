/**
 * What the commands behind the tasks are made of: notebook files, their execution in a kernel, parameters set from
 * outside, and the files that a run leaves. The only folder whose code starts processes and writes files; nothing
 * imports it.
 *
 * @example
 * ```ts
 * import { formatNotebook, injectParameters, parseNotebook } from "lib/workspace/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const cell = { id: "p", cell_type: "code", metadata: { tags: ["parameters"] }, source: "let p = {};" };
 * const cells = [{ ...cell, execution_count: null, outputs: [] }];
 * const notebook = parseNotebook(JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }));
 * expect(formatNotebook(injectParameters(notebook, { dose: 10 }))).toContain("{ dose: 10 }");
 * ```
 *
 * @module
 */
export { type StagedFile, stageFile, writeFileAtomically } from "./atomic_write.ts";
export { executeNotebook, type ExecuteOptions, type Execution, type Position } from "./execute_notebook.ts";
export { Failure, type FailureOptions } from "./failure.ts";
export { figureDocument, type FigureFormat, type FigureSource } from "./figure_documents.ts";
export { formatNotebook, parseNotebook, readNotebook } from "./notebook_file.ts";
export { type Cell, type CodeCell, type Notebook, type Output, type TextCell } from "./notebook_format.ts";
export { toNotebook } from "./notebook_schema.ts";
export { injectParameters, parameterCode, type ParameterValues } from "./parameter_cell.ts";
export { run, type RunContext, type RunResult } from "./run.ts";
export { parseRunOptions, type RunOptions } from "./run_options.ts";
export { recordsOf, type WorkspaceRecord } from "./workspace_record.ts";
