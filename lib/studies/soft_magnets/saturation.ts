/**
 * M5.4: how far is the alloy's saturation below the best, and what would a change of composition cost?
 *
 * @module
 */
import { type Input, nominalValues } from "../../argument/input.ts";
import type { ReferenceMaterial } from "../../data/mod.ts";
import {
  magneticValenceMoment,
  massMagnetizationOfMoment,
  massMagnetizationOfPolarization,
  polarizationOfMassMagnetization,
  type SaturationRatios,
  saturationRatios,
} from "../../magnetism/mod.ts";
import { alloyDensity, type Composition, molarMass, yieldStrength } from "../../metallurgy/mod.ts";
import { linspace } from "../../numerics/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import {
  type AlloyDesign,
  dispersionOf,
  matrixBase,
  microstructureOf,
  STRENGTH_INPUTS,
  strengthConstants,
} from "./alloy_design.ts";
import { alloyComposition, movedInputs } from "./alloy_settings.ts";
import { inputBasis, modelBasis, referenceBasis } from "./basis.ts";
import { isConfirmedCommercial, referenceValues } from "./reference_values.ts";

/** Saturation of a reference material: magnetization per mass in A m²/kg, polarization in T. */
export interface ReferenceSaturation {
  /** Identifier. */
  readonly id: string;
  /** Name. */
  readonly name: string;
  /** Magnetization in A m²/kg. */
  readonly magnetization: number;
  /** Polarization in T. */
  readonly polarization: number;
  /** Yield strength in Pa, where it is confirmed. */
  readonly yieldStrength: number | undefined;
  /** The alloy over this material per volume. */
  readonly ratios: SaturationRatios;
}

/** Strength and magnetization at one content of aluminium and tantalum. */
export interface SolutePoint {
  /** Atomic fraction of both together, and volume fraction of ordered particles that it makes. */
  readonly solutes: number;
  /** Volume fraction of the precipitates. */
  readonly fraction: number;
  /** Yield strength in Pa. */
  readonly yieldStrength: number;
  /** Magnetization per mass in A m²/kg if the alloy is magnetic throughout, and if its particles are not. */
  readonly magnetic: number;
  /** Magnetization in A m²/kg if the particles carry no moment. */
  readonly paramagnetic: number;
}

/** What the notebook shows of saturation. */
export interface SaturationDetail {
  /** Magnetization of the alloy per mass, in A m²/kg, and its polarization in T at the assumed density. */
  readonly magnetization: number;
  /** Polarization in T. */
  readonly polarization: number;
  /** Commercial materials. */
  readonly materials: readonly ReferenceSaturation[];
  /** The best commercial material. */
  readonly best: ReferenceSaturation;
  /** Points along the curve. */
  readonly curve: readonly SolutePoint[];
  /** The notebook's alloy on it. */
  readonly own: SolutePoint;
  /** Magnetization in A m²/kg that 100 MPa cost, at the alloy's content of solutes. */
  readonly price: number;
}

/** Most aluminium and tantalum of the curve, as an atomic fraction: particles fill three quarters of the alloy. */
const MOST_SOLUTES = 0.18;
/** Part of the particles that aluminium and tantalum make up. */
const ORDERED_PART = 0.25;
const SHOWN = ["precipitateSize", "grainSize", "misfit", "dislocationDensity", ...STRENGTH_INPUTS];

function massMagnetization(composition: Composition): number {
  return massMagnetizationOfMoment(magneticValenceMoment(composition), { molarMass: molarMass(composition) });
}

function saturationsOf(materials: readonly ReferenceMaterial[], alloy: number): ReferenceSaturation[] {
  return materials.filter(({ commercial }) => commercial).flatMap(({ id, name, properties }) => {
    const { saturation_polarization: polarization, density, yield_strength: strength } = properties;
    if (polarization?.status !== "confirmed" || density?.status !== "confirmed") return [];
    const magnetization = massMagnetizationOfPolarization(polarization.value, { density: density.value });
    const known = strength?.status === "confirmed" ? strength.value : undefined;
    const ratios = saturationRatios(alloy, { reference: polarization.value });
    return [{ id, name, magnetization, polarization: polarization.value, yieldStrength: known, ratios }];
  });
}

function solutePoint(solutes: number, { design, inputs }: SoluteOptions): SolutePoint {
  const values = nominalValues(inputs), alloy = alloyComposition(design), base = matrixBase(alloy);
  const fraction = solutes / ORDERED_PART;
  const dispersion = dispersionOf({ ...values, precipitateFraction: fraction });
  const microstructure = microstructureOf(alloy, dispersion);
  const { composition } = microstructure;
  return {
    solutes,
    fraction,
    yieldStrength: yieldStrength(microstructure, strengthConstants(values, base)).yieldStrength,
    magnetic: massMagnetization(composition),
    paramagnetic: (1 - fraction) * massMagnetization(base) * alloyDensity(base) / alloyDensity(composition),
  };
}

interface SoluteOptions {
  readonly design: AlloyDesign;
  readonly inputs: readonly Input[];
}

/** Magnetization lost per 100 MPa gained, from one atomic per cent of solutes below the alloy's to one above. */
function priceOf(options: SoluteOptions): number {
  const { aluminium, tantalum } = options.design, solutes = aluminium + tantalum;
  const [less, more] = [-0.01, 0.01].map((step) =>
    solutePoint(Math.min(MOST_SOLUTES, Math.max(0, solutes + step)), options)
  );
  return (less!.magnetic - more!.magnetic) / (more!.yieldStrength - less!.yieldStrength) * 1e8;
}

/** What the study of saturation reads. */
export interface SaturationData {
  /** Reference materials. */
  readonly materials: readonly ReferenceMaterial[];
  /** The article's inputs. */
  readonly inputs: readonly Input[];
}

function detailOf({ materials, inputs }: SaturationData, design: AlloyDesign): SaturationDetail {
  const names = ["alloyMagnetization", "alloyDensity"];
  const values = nominalValues(pickInputs(inputs, names)), options = { design, inputs: pickInputs(inputs, SHOWN) };
  const magnetization = valueOf(values, "alloyMagnetization");
  const polarization = polarizationOfMassMagnetization(magnetization, { density: valueOf(values, "alloyDensity") });
  const saturations = saturationsOf(materials, polarization);
  const best = saturations.reduce((top, other) => other.magnetization > top.magnetization ? other : top);
  const moved = { design, inputs: movedInputs(options.inputs, design) };
  return {
    magnetization,
    polarization,
    materials: saturations,
    best,
    curve: [...linspace(0, MOST_SOLUTES, { count: 37 })].map((solutes) => solutePoint(solutes, moved)),
    own: solutePoint(Math.min(MOST_SOLUTES, design.aluminium + design.tantalum), moved),
    price: priceOf(moved),
  };
}

/**
 * Saturation magnetization of the alloy per mass over the best of the commercial soft magnets.
 *
 * @param data Reference materials and the article's inputs.
 * @param design Composition and microstructure that the notebook sets; they rule what is shown, not the outcome.
 * @returns The study; its outcome is the ratio, without unit.
 */
export function saturation(data: SaturationData, design: AlloyDesign): Study<SaturationDetail> {
  const chosen = pickInputs(data.inputs, ["alloyMagnetization"]);
  const detail = detailOf(data, design);
  const compared = (["saturation_polarization", "density"] as const).flatMap((quantity) =>
    referenceValues(data.materials, quantity).filter(isConfirmedCommercial)
      .filter(({ id }) => detail.materials.some((material) => material.id === id))
  );
  return {
    claim: "M5.4",
    evidence: "measured",
    basis: [
      ...inputBasis(chosen),
      ...referenceBasis(compared),
      ...modelBasis("massMagnetizationOfPolarization"),
    ],
    inputs: chosen,
    outcome: (values) => valueOf(values, "alloyMagnetization") / detail.best.magnetization,
    detail,
  };
}
