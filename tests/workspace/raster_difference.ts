import { decode } from "fast-png";

/** Side of the squares, in pixels, whose mean colours are compared: edges that are smoothed otherwise do not count. */
const BLOCK = 8;

/** How far two rasters differ, in steps of 255. */
export interface RasterDifference {
  /** Mean over all squares and colours. */
  readonly mean: number;
  /** That of the square and colour that differ most. */
  readonly most: number;
}

/**
 * Compares two PNGs in the area of the first.
 *
 * @param png What is expected.
 * @param other What is compared; it is at most one pixel smaller.
 * @param top Rows of the other one to leave out at its top.
 */
export function rasterDifference(png: Uint8Array, other: Uint8Array, top = 0): RasterDifference {
  const { width, height } = decode(png);
  const actual = decode(other);
  if (actual.width < width - 1 || actual.height < top + height - 1) {
    throw new RangeError(`the other raster is too small: ${actual.width} x ${actual.height}`);
  }
  const [columns, rows] = [width - 1, height - 1].map((side) => Math.floor(side / BLOCK)) as [number, number];
  const expected = blockMeans(decode(png), { columns, rows, top: 0 });
  const differences = blockMeans(actual, { columns, rows, top }).map((mean, i) => Math.abs(mean - expected[i]!));
  return {
    mean: differences.reduce((sum, each) => sum + each, 0) / differences.length,
    most: Math.max(...differences),
  };
}

function blockMeans(
  { data, width, channels }: ReturnType<typeof decode>,
  { columns, rows, top }: { readonly columns: number; readonly rows: number; readonly top: number },
): number[] {
  const sums = Array.from({ length: 3 * columns * rows }, () => 0);
  for (let y = 0; y < rows * BLOCK; y++) {
    for (let x = 0; x < columns * BLOCK; x++) {
      const block = Math.floor(y / BLOCK) * columns + Math.floor(x / BLOCK);
      const pixel = ((top + y) * width + x) * channels;
      for (let color = 0; color < 3; color++) sums[3 * block + color]! += data[pixel + color]!;
    }
  }
  return sums.map((sum) => sum / BLOCK ** 2);
}
