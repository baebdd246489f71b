/**
 * Problems of the test set for initial value problem solvers with its reference solutions.
 *
 * F. Mazzia, C. Magherini, Test Set for Initial Value Problem Solvers, release 2.4, Department of Mathematics,
 * University of Bari and INdAM (2008). The reference values are RADAU or RADAU5 runs of the authors at tolerances of
 * 1e-18 and below.
 */
import type { OdeProblem } from "../../lib/numerics/ode.ts";

/** A problem, the end of its interval (which begins at 0), and the reference solution there for the first states. */
export interface ReferenceProblem {
  readonly problem: OdeProblem;
  readonly end: number;
  readonly reference: readonly number[];
}

/** States y1 … yn without a unit. */
export function states(n: number): OdeProblem["states"] {
  return Array.from({ length: n }, (_, i) => ({ name: `y${i + 1}`, unit: "1" }));
}

/** HIRES: eight reactions of phytochrome, mildly stiff. */
export const hires: ReferenceProblem = {
  problem: {
    states: states(8),
    initial: Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0.0057),
    rhs: (_t, y, dydt) => {
      const fast = 280 * y[5]! * y[7]!;
      dydt[0] = -1.71 * y[0]! + 0.43 * y[1]! + 8.32 * y[2]! + 0.0007;
      dydt[1] = 1.71 * y[0]! - 8.75 * y[1]!;
      dydt[2] = -10.03 * y[2]! + 0.43 * y[3]! + 0.035 * y[4]!;
      dydt[3] = 8.32 * y[1]! + 1.71 * y[2]! - 1.12 * y[3]!;
      dydt[4] = -1.745 * y[4]! + 0.43 * (y[5]! + y[6]!);
      dydt[5] = -fast + 0.69 * y[3]! + 1.71 * y[4]! - 0.43 * y[5]! + 0.69 * y[6]!;
      dydt[6] = fast - 1.81 * y[6]!;
      dydt[7] = -dydt[6]!;
    },
  },
  end: 321.8122,
  reference: [
    0.7371312573325668e-3,
    0.1442485726316185e-3,
    0.5888729740967575e-4,
    0.1175651343283149e-2,
    0.2386356198831331e-2,
    0.6238968252742796e-2,
    0.2849998395185769e-2,
    0.2850001604814231e-2,
  ],
};

/** Robertson's autocatalytic reaction over eleven decades of time. */
export const robertson: ReferenceProblem = {
  problem: {
    states: states(3),
    initial: Float64Array.of(1, 0, 0),
    rhs: (_t, y, dydt) => {
      dydt[0] = -0.04 * y[0]! + 1e4 * y[1]! * y[2]!;
      dydt[2] = 3e7 * y[1]! * y[1]!;
      dydt[1] = -dydt[0]! - dydt[2]!;
    },
    jacobian: (_t, y, J) => {
      J.set([-0.04, 1e4 * y[2]!, 1e4 * y[1]!], 0);
      J.set([0.04, -1e4 * y[2]! - 6e7 * y[1]!, -1e4 * y[1]!], 3);
      J.set([0, 6e7 * y[1]!, 0], 6);
    },
  },
  end: 1e11,
  reference: [0.2083340149701255e-7, 0.8333360770334713e-13, 0.9999999791665050],
};

/** Van der Pol's oscillator as it stands, y'' = μ(1 − y²)y' − y, μ = 1e3. */
export const vanDerPolSlow: ReferenceProblem = {
  problem: {
    states: states(2),
    initial: Float64Array.of(2, 0),
    rhs: (_t, y, dydt) => {
      dydt[0] = y[1]!;
      dydt[1] = 1e3 * (1 - y[0]! * y[0]!) * y[1]! - y[0]!;
    },
  },
  end: 2000,
  reference: [0.1706167732170469e1, -0.8928097010248125e-3],
};

/** Van der Pol's oscillator in scaled time, μ²y'' = …, with μ² = 1e6. */
export const vanDerPolScaled: ReferenceProblem = {
  problem: {
    states: states(2),
    initial: Float64Array.of(2, 0),
    rhs: (_t, y, dydt) => {
      dydt[0] = y[1]!;
      dydt[1] = 1e6 * ((1 - y[0]! * y[0]!) * y[1]! - y[0]!);
    },
  },
  end: 2,
  reference: [0.1706167732170483e1, -0.8928097010247975],
};

/** Oregonator: the Belousov-Zhabotinskii reaction. */
export const oregonator: ReferenceProblem = {
  problem: {
    states: states(3),
    initial: Float64Array.of(1, 2, 3),
    rhs: (_t, y, dydt) => {
      dydt[0] = 77.27 * (y[1]! + y[0]! * (1 - 8.375e-6 * y[0]! - y[1]!));
      dydt[1] = (y[2]! - (1 + y[0]!) * y[1]!) / 77.27;
      dydt[2] = 0.161 * (y[0]! - y[2]!);
    },
  },
  end: 360,
  reference: [0.1000814870318523e1, 0.1228178521549917e4, 0.1320554942846706e3],
};

/** Pleiades: seven stars in a plane, not stiff; the reference holds the x and y coordinates. */
export const pleiades: ReferenceProblem = {
  problem: {
    states: states(28),
    initial: Float64Array.from(
      [3, 3, -1, -3, 2, -2, 2, 3, -3, 2, 0, 0, -4, 4, 0, 0, 0, 0, 0, 1.75, -1.5, 0, 0, 0, -1.25, 1, 0, 0],
    ),
    rhs: (_t, y, dydt) => {
      for (let i = 0; i < 14; i++) dydt[i] = y[14 + i]!;
      for (let i = 0; i < 7; i++) {
        let ax = 0, ay = 0;
        for (let j = 0; j < 7; j++) {
          if (j === i) continue;
          const dx = y[j]! - y[i]!, dy = y[7 + j]! - y[7 + i]!;
          const pull = (j + 1) / (dx * dx + dy * dy) ** 1.5;
          ax += pull * dx;
          ay += pull * dy;
        }
        dydt[14 + i] = ax;
        dydt[21 + i] = ay;
      }
    },
  },
  end: 3,
  reference: [
    0.3706139143970502,
    0.3237284092057233e1,
    -0.3222559032418324e1,
    0.6597091455775310,
    0.3425581707156584,
    0.1562172101400631e1,
    -0.7003092922212495,
    -0.3943437585517392e1,
    -0.3271380973972550e1,
    0.5225081843456543e1,
    -0.2590612434977470e1,
    0.1198213693392275e1,
    -0.2429682344935824,
    0.1091449240428980e1,
  ],
};
