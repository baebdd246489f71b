/**
 * Coercivity against grain size of Herzer 1990, IEEE Trans. Magn. 26, 1397, doi:10.1109/20.104389, as digitized by Wang et al.,
 * Acta Mater. 194 (2020) 144, doi:10.1016/j.actamat.2020.05.006: pairs of D in nm and Hc in A/m, ascending in D.
 */
export const HERZER_POINTS: readonly (readonly [number, number])[] = [
  [11.2085, 0.81823],
  [14.0829, 2.04],
  [25.1013, 93.29],
  [29.58, 232.79],
  [53.2477, 1144.05],
  [160.2419, 3316.29],
  [297.7811, 1753.81],
];
