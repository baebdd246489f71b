/** Reference materials and published values with only what a test needs. */
import type {
  AlloyValue,
  MaterialProperty,
  MaterialQuantity,
  PublishedAlloyValue,
  ReferenceMaterial,
  Status,
} from "../../../lib/data/mod.ts";

/** A value, or a value with its status and qualifier. */
type Given = number | {
  readonly value: number;
  readonly status?: Status;
  readonly qualifier?: MaterialProperty["qualifier"];
};

function property(given: Given): MaterialProperty {
  const { value, status = "confirmed", qualifier = "exact" } = typeof given === "number" ? { value: given } : given;
  return { value, status, qualifier, unit: "SI", reportUnit: "SI", source: "test", note: "" };
}

/** A commercial material of a class with the given properties, in SI. */
export function madeMaterial(
  id: string,
  options: {
    readonly class?: ReferenceMaterial["class"];
    readonly commercial?: boolean;
    readonly thickness?: number;
    readonly properties: Partial<Record<MaterialQuantity, Given>>;
  },
): ReferenceMaterial {
  const { class: kind = "silicon steel", commercial = true, thickness, properties } = options;
  const made = Object.entries(properties).map(([quantity, given]) => [quantity, property(given)]);
  return { id, name: id, class: kind, composition: "", thickness, commercial, properties: Object.fromEntries(made) };
}

/** A published value of the alloy, in SI. */
export function alloyValue(
  quantity: string,
  variant: AlloyValue["variant"],
  given: { readonly value: number; readonly status?: Status },
): AlloyValue {
  const { value, status = "confirmed" } = given;
  return {
    quantity,
    variant,
    value,
    status,
    qualifier: "exact",
    unit: "SI",
    reportUnit: "SI",
    source: "test",
    note: "",
  };
}

/** A value of another published alloy, in SI. */
export function publishedValue(
  id: string,
  given: { readonly quantity: string; readonly value: number; readonly qualifier?: PublishedAlloyValue["qualifier"] },
): PublishedAlloyValue {
  const { quantity, value, qualifier = "exact" } = given;
  const rest = { unit: "SI", reportUnit: "SI", source: "test", note: "", status: "confirmed" } as const;
  return { id: `${id}-${quantity}`, alloy: id, quantity, value, qualifier, ...rest };
}

/** The three variants of the alloy as remembered: only the medium one is confirmed. */
export const VARIANTS: readonly AlloyValue[] = [
  alloyValue("particle_size", "small", { value: 24e-9, status: "unconfirmed" }),
  alloyValue("particle_size", "medium", { value: 91e-9 }),
  alloyValue("particle_size", "large", { value: 255e-9, status: "unconfirmed" }),
  alloyValue("coercivity", "small", { value: 763, status: "unconfirmed" }),
  alloyValue("coercivity", "medium", { value: 78 }),
  alloyValue("coercivity", "large", { value: 1745, status: "unconfirmed" }),
  alloyValue("particle_fraction", "medium", { value: 0.55 }),
];
