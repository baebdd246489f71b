/**
 * The only readers of `data/`. Each table is checked against its schema in `data/datapackage.json` (a message names
 * file, row and column), converted to SI once, and returned as typed rows; {@linkcode toFrame} makes a frame of rows.
 *
 * @example
 * ```ts
 * import { loadHerzer1990 } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const points = await loadHerzer1990();
 * expect(Math.max(...points.map((point) => point.coercivity))).toBeCloseTo(3316.29, 2);
 * ```
 *
 * @module
 */
export { type AlloyValue, loadAlloyHan2022 } from "./alloy_han_2022.ts";
export { type Article, articlesIn, loadArticles, requireArticle } from "./article.ts";
export type { Cell } from "./cell.ts";
export {
  type CircuitDiagram,
  type DiagramEdge,
  type DiagramNode,
  type DiagramPanel,
  loadCircuitDiagram,
} from "./circuit_diagram.ts";
export { type CircuitParameter, loadCircuitParameters, type ParameterGroup } from "./circuit_parameters.ts";
export { type ClaimRow, loadClaims } from "./claims.ts";
export { type CoreLossMeasurement, loadCoreLossMeasurements } from "./core_loss_measurements.ts";
export { DataError } from "./data_error.ts";
export {
  type Constraints,
  type DataPackage,
  type Field,
  type ForeignKey,
  type Licence,
  type LoadOptions,
  type PackageSource,
  parseDataPackage,
  readDataPackage,
  readProjectFile,
  type Resource,
} from "./data_package.ts";
export { type Drug, type DrugParameter, loadDrugParameters, type ModelParameter } from "./drug_parameters.ts";
export { type ExpectedVerdictRow, loadExpectedVerdicts } from "./expected_verdicts.ts";
export { findById } from "./find_by_id.ts";
export { type Frame, type FrameGroups, type FrameValue, toFrame } from "./frame.ts";
export { type GrainSizePoint, loadHerzer1990 } from "./herzer_1990.ts";
export { type InputRow, loadInputs } from "./inputs.ts";
export { verifyDataPackage } from "./integrity.ts";
export { loadParameters, type ParameterRow } from "./parameters.ts";
export { loadPooledGrainSizes } from "./pooled_grain_sizes.ts";
export { loadPublishedAlloys, type PublishedAlloyValue } from "./published_alloys.ts";
export { loadPublishedFindings, type PublishedFinding } from "./published_findings.ts";
export {
  loadReferenceMaterials,
  type MaterialClass,
  type MaterialProperty,
  type MaterialQuantity,
  type ReferenceMaterial,
} from "./reference_materials.ts";
export { resourceHash } from "./resource_hash.ts";
export { projectRoot } from "./root.ts";
export type { Row, SiRange, SourcedValue, Status } from "./row.ts";
export { loadSources, type Source } from "./sources.ts";
export { loadTable, parseTable, type Table } from "./table.ts";
export { loadTextValues, type TextValue } from "./text_values.ts";
export { fromSi, parseUnit, toSi, type UnitDefinition } from "./units.ts";
