/**
 * Charts: data and options in, one standalone SVG out, and from it PNG and PDF that look the same on every machine.
 *
 * @module
 */
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
  type Row,
  SINGLE_COLUMN,
} from "./chart.ts";
export { type Numbers, type Points } from "./data_points.ts";
export { type Curve, lines, type LinesData, type LinesOptions, type Rule, type ShadedRange } from "./lines.ts";
export { millimetres, points, toMillimetres, toPoints } from "./length.ts";
export { type PdfInfo, svgToPdf } from "./pdf.ts";
export { type PngOptions, svgToPng } from "./png.ts";
export { type FigureText, renderSvg } from "./svg.ts";
