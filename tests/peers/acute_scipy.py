"""The acute problem of lib/workspace/bench/acute_problem.ts, solved by SciPy's solve_ivp (LSODA).

Usage: acute_scipy.py REPETITIONS; prints the peak of dopamine over rest and the processor time of one solution as JSON.
"""

import json
import platform
import sys
from math import exp, log1p
from time import process_time

import numpy
import scipy
from scipy.integrate import solve_ivp

KA, K10, K12, K21, KE0, FREE = 0.15, 0.13, 0.2, 0.2 / 1.2, 1, 0.4
UPTAKE, KM, LOSS, REST, FIRING = 90_000, 160, 2.4, 20, 4.5
SOMATIC, TERMINAL, SOFTNESS = 0.15, 20 / 120, 0.25
RELEASE = (UPTAKE * REST / (KM + REST) + LOSS * REST) / FIRING
INITIAL = [0, 2 * 1000 / 237.7, 0, 0, SOMATIC, TERMINAL, REST, 1, 0]
TIMES = numpy.linspace(0, 90, 1801)


def blocked(concentration, half):
    power = max(concentration, 0.0) ** 1.4
    return power / (power + half**1.4)


def rates(_t, y):
    peritoneum, plasma, tissue, effect, somatic, terminal, dopamine, trace, weight = y
    gaba = 8 + 12 * (1 - blocked(effect, 1.5))
    drive = FIRING + 0.8 * (20 - gaba) - 2 * blocked(effect, 5) - 20 * (somatic - SOMATIC)
    firing = min(15, SOFTNESS * log1p(exp(drive / SOFTNESS)))
    square = (firing / FIRING) ** 2
    release = RELEASE * firing * (1 + 2 * TERMINAL) / (1 + 2 * terminal)
    learning = 0.16 / 60 * (1 - blocked(effect, 5)) * max(0, trace - 1.35)
    return [
        -KA * peritoneum,
        KA * peritoneum - (K10 + K12) * plasma + K21 * tissue,
        K12 * plasma - K21 * tissue,
        KE0 * (FREE * plasma - effect),
        (square / (square + 0.85 / 0.15) - somatic) / 2.5,
        (dopamine / (dopamine + 100) - terminal) / 0.05,
        release - UPTAKE * dopamine / (KM + dopamine) - LOSS * dopamine,
        (dopamine / (dopamine + 300) * 320 / 20 - trace) / 15,
        learning * (1 - weight) - weight / 10_080,
    ]


def solve():
    solution = solve_ivp(rates, (0, 90), INITIAL, method="LSODA", t_eval=TIMES, rtol=1e-7, atol=1e-9)
    return solution.y[6].max() / REST


def main():
    repetitions = int(sys.argv[1])
    peak = solve()
    begin = process_time()
    for _ in range(repetitions):
        peak = solve()
    milliseconds = (process_time() - begin) * 1e3 / repetitions
    versions = {"python": platform.python_version(), "scipy": scipy.__version__, "numpy": numpy.__version__}
    print(json.dumps({"peak": peak, "milliseconds": milliseconds, "versions": versions}))


main()
