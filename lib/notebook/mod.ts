/**
 * What the cells of a notebook call: parameters, prose, tables, figures, verdicts, ledger.
 *
 * @example
 * ```ts
 * import { quantityText } from "lib/notebook/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(quantityText(78, "A/m")).toBe("78 A m⁻¹");
 * ```
 *
 * @module
 */
export { type Argument, judge, openArgument, sampledOutcomes, setAside } from "./argument.ts";
export { check, CheckError } from "./check.ts";
export { figure } from "./figure.ts";
export { frame, show } from "./frame.ts";
export { type Parameters, parameters, showParameters, withParameters } from "./parameters.ts";
export { type LongWork, type Report, withProgress } from "./progress.ts";
export { reload } from "./reload.ts";
export { inUnit, percentText, quantityText } from "../figures/quantity_text.ts";
export { say } from "./say.ts";
export { footer, headline, ledger, overview } from "./summary.ts";
export { type Cell, table, type TableColumn, type TableOptions } from "./table.ts";
