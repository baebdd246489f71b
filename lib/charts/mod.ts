/**
 * Charts: data and options in, one standalone SVG out, and from it PNG and PDF that look the same on every machine.
 *
 * @module
 */
export { type ArgumentClaim, type ArgumentData, argumentGraph } from "./argument_graph.ts";
export { ashby, type AshbyData, type AshbyOptions, type Material } from "./ashby.ts";
export {
  type Chart,
  type ChartDefinition,
  chartFromSpec,
  type ChartSpec,
  type Column,
  defineChart,
  DOUBLE_COLUMN,
  type Layout,
  type Margin,
  ONE_AND_A_HALF,
  type Page,
  pageOf,
  type Row,
  SINGLE_COLUMN,
} from "./chart.ts";
export {
  type CircuitData,
  circuitDiagram,
  type CircuitEdge,
  type CircuitNode,
  type CircuitOptions,
  type CircuitPanel,
} from "./circuit_diagram.ts";
export type { EdgeKind, NodeKind } from "./circuit_shapes.ts";
export type { RampName } from "./color_ramp.ts";
export type { Numbers, Points } from "./data_points.ts";
export {
  distribution,
  type DistributionData,
  type DistributionGroup,
  type DistributionOptions,
} from "./distribution.ts";
export { heatmap, type HeatmapData, type HeatmapOptions, type MapMark } from "./heatmap.ts";
export { millimetres, points, toMillimetres, toPoints } from "./length.ts";
export { lines, type LinesData, type LinesOptions } from "./lines.ts";
export { type Finding, lintFigure, type LintOptions, type LintRule } from "./lint.ts";
export { type ClaimMargin, marginBars, type MarginData } from "./margin_bars.ts";
export { panels, type PanelsOptions } from "./panels.ts";
export { type PdfInfo, svgToPdf } from "./pdf.ts";
export { type PngOptions, svgToPng } from "./png.ts";
export { type RankedItem, ranking, type RankingData, type RankingOptions } from "./ranking.ts";
export { type NamedPoints, type ScatterData, type ScatterOptions, scatterWithFit } from "./scatter_with_fit.ts";
export { type IndexEstimate, type SobolData, sobolIndices, type SobolItem } from "./sobol_indices.ts";
export { sourceDataCsv } from "./source_data.ts";
export { stacked, type StackedData, type StackedOptions, type StackedPart } from "./stacked.ts";
export { survival, type SurvivalData, type SurvivalGroup, type SurvivalOptions } from "./survival.ts";
export { type FigureText, renderSvg } from "./svg.ts";
export { PALETTE, type SymbolName, type Theme, type ThemeName } from "./theme.ts";
export type { Domain } from "./ticks.ts";
export { type TimeCoursePanel, timeCourses, type TimeCoursesData, type TimeCoursesOptions } from "./time_courses.ts";
export { tornado, type TornadoData, type TornadoItem, type TornadoOptions } from "./tornado.ts";
export { type VerdictName, VERDICTS, type VerdictStyle, verdictStyle } from "./verdict_style.ts";
export type { Curve, Rule, ShadedRange, XyData, XyOptions } from "./xy_plot.ts";
export { designMap, type DesignMapData, type DesignMapOptions, type DesignMark } from "./design_map.ts";
export { designPlane, type DesignPlaneData, type DesignPlaneOptions, type DesignPoints } from "./design_plane.ts";
