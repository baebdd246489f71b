/**
 * The script of the page on soft magnets.
 *
 * @module
 */
import { softMagnetSteps } from "../soft_magnets/mod.ts";
import { start } from "./start.ts";

start(softMagnetSteps);
