/**
 * Figures of the argument on soft magnets.
 *
 * @module
 */
export { amorphousLimitFigure } from "./amorphous_limit.ts";
export { boundaryShareFigure } from "./boundary_share.ts";
export { type ConstituentRow, constituentRows, constituentsFigure } from "./constituents.ts";
export { breakEvenText, lossSeparationFigure, resistivityFigure } from "./core_loss.ts";
export { grainSizeFigure } from "./grain_size.ts";
export { polarizationFigure } from "./hot_use.ts";
export { type HeldOutRow, heldOutRows, jointMapFigure, type PublishedDesigns } from "./joint_map.ts";
export { type LossCrossoverRow, lossCrossoverRows, lossMapFigure } from "./loss_map.ts";
export { misfitFigure } from "./misfit.ts";
export { coarseningFigure, strengtheningFigure, type StrengthPartRow, strengthPartRows } from "./precipitates.ts";
export { gradedRotorFigure, optimizedShapeFigure } from "./printing.ts";
export { type ResistivityClassRow, resistivityClassRows, resistivityRankFigure } from "./resistivity.ts";
export { rotorChartFigure, stiffnessFigure } from "./rotors.ts";
export { saturationFigure, type SaturationRow, saturationRows } from "./saturation.ts";
export { sizeSpreadFigure } from "./size_spread.ts";
export { type NeededElongationRow, neededElongationRows, softAndToughFigure } from "./soft_and_tough.ts";
export { type SurfaceRow, surfaceRows } from "./specific_surface.ts";
export { type StrengthDataRow, strengthDataRows, strengthFigure } from "./strength.ts";
export { type PinningModelRow, pinningModelRows, wallPinningFigure } from "./wall_pinning.ts";
export { type WallConventionRow, wallConventionRows, wallWidthFigure } from "./wall_width.ts";
