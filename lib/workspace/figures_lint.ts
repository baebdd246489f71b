/**
 * What is wrong with a figure for a journal, less what is accepted.
 *
 * @module
 */
import { type Finding, lintFigure, toMillimetres } from "../charts/mod.ts";
import { type Exemption, FIGURE_EXEMPTIONS } from "./figures_exemptions.ts";
import { drawnSize } from "./figures_layout.ts";

/** What was found about a figure. */
export interface FigureReport {
  /** The notebook's name. */
  readonly notebook: string;
  /** The figure's id. */
  readonly figure: string;
  /** Width in mm. */
  readonly width_mm: number;
  /** Height in mm. */
  readonly height_mm: number;
  /** Broken rules. */
  readonly findings: readonly Finding[];
  /** Broken rules that are accepted. */
  readonly exempt: readonly (Finding & { readonly reason: string })[];
}

/** A figure by name. */
export interface FigureName {
  /** The notebook's name. */
  readonly notebook: string;
  /** The figure's id. */
  readonly figure: string;
}

/**
 * Checks a figure at the size at which it is drawn, whatever size it is shown at.
 *
 * @param svg A standalone SVG document.
 * @param name The figure.
 * @param exemptions What is accepted: {@linkcode FIGURE_EXEMPTIONS} unless told.
 * @returns What was found.
 */
export function reportFigure(
  svg: string,
  name: FigureName,
  { exemptions = FIGURE_EXEMPTIONS }: { readonly exemptions?: readonly Exemption[] } = {},
): FigureReport {
  const { width, height } = drawnSize(svg);
  const [width_mm, height_mm] = [width, height].map(hundredths) as [number, number];
  const sized = svg.replace(
    /^(<svg[^>]*?) width="[^"]*" height="[^"]*"/,
    `$1 width="${width_mm}mm" height="${height_mm}mm"`,
  );
  const all = lintFigure(sized, { widthMm: width_mm });
  const exempt = all.flatMap((finding) => {
    const found = exemptions.find((exemption) => accepts(exemption, { ...name, finding }));
    return found ? [{ ...finding, reason: found.reason }] : [];
  });
  const findings = all.filter((finding) => !exemptions.some((exemption) => accepts(exemption, { ...name, finding })));
  return { ...name, width_mm, height_mm, findings, exempt };
}

/**
 * Whether an exemption accepts a finding.
 *
 * @param exemption The exemption.
 * @param found The finding and its figure.
 * @returns Whether it does.
 */
export function accepts(
  exemption: Exemption,
  { notebook, figure, finding }: FigureName & { readonly finding: Finding },
): boolean {
  return exemption.notebook === notebook && exemption.figure === figure && exemption.rule === finding.rule &&
    finding.message.includes(exemption.message);
}

function hundredths(pixels: number): number {
  return Math.round(toMillimetres(pixels) * 100) / 100;
}
