/** The notebook's alloy, in SI units. */
export const ALLOY = {
  iron: 0.32,
  nickel: 0.28,
  cobalt: 0.28,
  tantalum: 0.05,
  aluminium: 0.07,
  grainSize: 85e-6,
  precipitateSize: 91e-9,
  precipitateFraction: 0.55,
  misfit: 5e-3,
};
