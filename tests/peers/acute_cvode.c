/*
 * The acute problem of lib/workspace/bench/acute_problem.ts, solved by SUNDIALS CVODE 6 (BDF, dense).
 * Usage: acute_cvode REPETITIONS; prints the peak of dopamine over rest and the processor time of one solution as JSON.
 */
#include <cvode/cvode.h>
#include <math.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <sundials/sundials_version.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <time.h>

enum { STATES = 9, OUTPUTS = 1800 };

static const double ka = 0.15, k10 = 0.13, k12 = 0.2, k21 = 0.2 / 1.2, ke0 = 1, free_fraction = 0.4;
static const double uptake = 90000, km = 160, loss = 2.4, rest_dopamine = 20, rest_firing = 4.5;
static const double rest_somatic = 0.15, rest_terminal = 20.0 / 120, softness = 0.25;

static double blocked(double concentration, double half) {
  double power = pow(concentration > 0 ? concentration : 0, 1.4);
  return power / (power + pow(half, 1.4));
}

static int rates(realtype t, N_Vector state, N_Vector derivative, void *data) {
  const double *y = N_VGetArrayPointer(state);
  double *d = N_VGetArrayPointer(derivative);
  double effect = y[3], somatic = y[4], terminal = y[5], dopamine = y[6], trace = y[7], weight = y[8];
  double gaba = 8 + 12 * (1 - blocked(effect, 1.5));
  double drive = rest_firing + 0.8 * (20 - gaba) - 2 * blocked(effect, 5) - 20 * (somatic - rest_somatic);
  double firing = fmin(15, softness * log1p(exp(drive / softness)));
  double square = firing / rest_firing * (firing / rest_firing);
  double per_spike = (uptake * rest_dopamine / (km + rest_dopamine) + loss * rest_dopamine) / rest_firing;
  double release = per_spike * firing * (1 + 2 * rest_terminal) / (1 + 2 * terminal);
  double signal = dopamine / (dopamine + 300) * 320 / 20;
  double learning = 0.16 / 60 * (1 - blocked(effect, 5)) * fmax(0, trace - 1.35);
  d[0] = -ka * y[0];
  d[1] = ka * y[0] - (k10 + k12) * y[1] + k21 * y[2];
  d[2] = k12 * y[1] - k21 * y[2];
  d[3] = ke0 * (free_fraction * y[1] - effect);
  d[4] = (square / (square + 0.85 / 0.15) - somatic) / 2.5;
  d[5] = (dopamine / (dopamine + 100) - terminal) / 0.05;
  d[6] = release - uptake * dopamine / (km + dopamine) - loss * dopamine;
  d[7] = (signal - trace) / 15;
  d[8] = learning * (1 - weight) - weight / 10080;
  return 0;
}

static double solve(SUNContext context) {
  const double initial[STATES] = {0, 2.0 * 1000 / 237.7, 0, 0, rest_somatic, rest_terminal, rest_dopamine, 1, 0};
  N_Vector state = N_VNew_Serial(STATES, context);
  double *y = N_VGetArrayPointer(state), peak = 0;
  for (int i = 0; i < STATES; i++) y[i] = initial[i];
  void *cvode = CVodeCreate(CV_BDF, context);
  CVodeInit(cvode, rates, 0, state);
  CVodeSStolerances(cvode, 1e-7, 1e-9);
  SUNMatrix matrix = SUNDenseMatrix(STATES, STATES, context);
  SUNLinearSolver solver = SUNLinSol_Dense(state, matrix, context);
  CVodeSetLinearSolver(cvode, solver, matrix);
  CVodeSetMaxNumSteps(cvode, 100000);
  for (int i = 1; i <= OUTPUTS; i++) {
    realtype reached;
    if (CVode(cvode, i * 0.05, state, &reached, CV_NORMAL) < 0) exit(1);
    peak = fmax(peak, y[6]);
  }
  CVodeFree(&cvode);
  SUNLinSolFree(solver);
  SUNMatDestroy(matrix);
  N_VDestroy(state);
  return peak / rest_dopamine;
}

int main(int count, char **arguments) {
  int repetitions = count > 1 ? atoi(arguments[1]) : 1;
  SUNContext context;
  char version[32];
  struct timespec begin, end;
  double peak = 0;
  if (repetitions < 1 || SUNContext_Create(NULL, &context) || SUNDIALSGetVersion(version, sizeof version)) return 1;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
  for (int i = 0; i < repetitions; i++) peak = solve(context);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
  double milliseconds = (end.tv_sec - begin.tv_sec) * 1e3 + (end.tv_nsec - begin.tv_nsec) / 1e6;
  printf("{\"peak\": %.9f, \"milliseconds\": %.6f, \"versions\": {\"sundials\": \"%s\"}}\n", peak,
         milliseconds / repetitions, version);
  return 0;
}
