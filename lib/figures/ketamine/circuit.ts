/**
 * F1 as a figure: the circuit before, during and after the burst, drawn from tables of nodes and arrows and from a
 * simulated state.
 *
 * @module
 */
import { circuitDiagram, type CircuitEdge, type CircuitNode, type CircuitPanel } from "../../charts/circuit_diagram.ts";
import type { EdgeKind, NodeKind } from "../../charts/circuit_shapes.ts";
import { significantText } from "../../charts/number_text.ts";
import { type CircuitDiagram, type DiagramEdge, type DiagramNode, fromSi } from "../../data/mod.ts";
import type { CircuitMoment, CircuitSequence, CircuitState } from "../../studies/ketamine/circuit_state.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText } from "../quantity_text.ts";

const EDGE_KINDS: Readonly<Record<DiagramEdge["kind"], EdgeKind>> = {
  activates: "excites",
  inhibits: "inhibits",
  releases: "releases",
  blocks: "blocks",
};

/** Transmitters take the colour of the neurons that release them. */
function nodeKind({ kind, id }: DiagramNode): NodeKind {
  if (kind === "receptor" || kind === "drug" || kind === "region") return kind;
  if (id.includes("gaba")) return "gaba";
  return id.includes("glutamate") ? "glutamate" : "dopamine";
}

function nodeOf(node: DiagramNode, state: CircuitState): CircuitNode {
  const activity = node.kind === "neuron" ? state[node.state] : undefined;
  return { id: node.id, label: node.label, x: node.x, y: node.y, kind: nodeKind(node), activity };
}

/** The ends of the arrows say what they do, so that they need no label. */
function edgeOf(edge: DiagramEdge, state: CircuitState): CircuitEdge {
  const { from, to } = edge;
  return { from, to, kind: EDGE_KINDS[edge.kind], weight: state[edge.state] ?? 0.6 };
}

function panelOf(title: string, diagram: CircuitDiagram, { state }: CircuitMoment): CircuitPanel {
  return {
    title,
    nodes: diagram.nodes.filter(({ kind }) => kind !== "region").map((node) => nodeOf(node, state)),
    edges: diagram.edges.map((edge) => edgeOf(edge, state)),
  };
}

function minutes({ time }: CircuitMoment): string {
  return `${significantText(fromSi(time, "min"), 2)} min`;
}

function described({ state, dopamineFold }: CircuitMoment): string {
  return `${percentText(state.nmdaOccupancy ?? NaN)} of the NMDA receptors blocked, GABA neurons at ${
    percentText(state.gabaRate ?? NaN)
  } of their resting rate, dopamine ${significantText(dopamineFold)} times rest`;
}

/**
 * The circuit before, during and after ketamine's burst, and after it with D2 receptors blocked.
 *
 * @param diagrams Nodes and arrows of the article's panels a and b.
 * @param sequence The moments.
 * @returns The figure.
 */
export function circuitFigure(
  diagrams: { readonly a: CircuitDiagram; readonly b: CircuitDiagram },
  sequence: CircuitSequence,
): Figure {
  const { before, during, after, blocked } = sequence;
  return {
    id: "circuit-sequence",
    title: "The circuit before, during and after ketamine's burst of dopamine",
    caption:
      "a, At rest glutamate drives GABA neurons of the ventral tegmental area through NMDA receptors; they inhibit the dopamine neurons " +
      `that release dopamine in the nucleus accumbens. b, ${
        minutes(during)
      } after ketamine, at the peak of dopamine. c, ${minutes(after)}: ` +
      "receptors are still blocked, yet dopamine is back below 1.25 times rest, because D2 receptors hold the dopamine neurons down. d, The " +
      `same moment with ${
        percentText(blocked.antagonistOccupancy)
      } of the D2 receptors held by an antagonist. Arrows as in the article's ` +
      "figure 1; their widths and the spikes follow the simulated state on one scale.",
    alt: `Four circuit diagrams. Peak: ${described(during)}. After the burst: ${described(after)}. With D2 receptors ` +
      `blocked: dopamine ${significantText(blocked.dopamineFold)} times its own rest.`,
    width: "double",
    data: ["ketamine-circuit-nodes", "ketamine-circuit-edges"],
    chart: circuitDiagram({
      panels: [
        panelOf("Before", diagrams.a, before),
        panelOf(`During the burst, ${minutes(during)}`, diagrams.b, during),
        panelOf(`After the burst, ${minutes(after)}`, diagrams.b, after),
        panelOf(`${minutes(blocked)}, D2 receptors blocked`, diagrams.b, blocked),
      ],
    }, { columns: 2, aspect: 0.64 }),
  };
}
