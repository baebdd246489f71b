/**
 * The script of the page on ketamine.
 *
 * @module
 */
import { ketamineSteps } from "../ketamine/mod.ts";
import { start } from "./start.ts";

start(ketamineSteps);
