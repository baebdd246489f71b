/**
 * F1 as a figure: the circuit, drawn from tables of nodes and arrows and from a simulated state.
 *
 * @module
 */
import { circuitDiagram, type CircuitEdge, type CircuitNode, type CircuitPanel } from "../../charts/circuit_diagram.ts";
import type { EdgeKind, NodeKind } from "../../charts/circuit_shapes.ts";
import { significantText } from "../../charts/number_text.ts";
import { type CircuitDiagram, type DiagramEdge, type DiagramNode, fromSi } from "../../data/mod.ts";
import type { DrugCourse } from "../../studies/ketamine/dopamine_course.ts";
import { type CircuitState, circuitState } from "../../studies/ketamine/circuit_state.ts";
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

function edgeOf(edge: DiagramEdge, state: CircuitState): CircuitEdge {
  const { from, to, label } = edge;
  return { from, to, label, kind: EDGE_KINDS[edge.kind], weight: state[edge.state] ?? 0.6 };
}

function panelOf(title: string, diagram: CircuitDiagram, state: CircuitState): CircuitPanel {
  return {
    title,
    nodes: diagram.nodes.filter(({ kind }) => kind !== "region").map((node) => nodeOf(node, state)),
    edges: diagram.edges.map((edge) => edgeOf(edge, state)),
  };
}

/**
 * Both panels of figure 1: at rest, and at the peak of dopamine after ketamine.
 *
 * @param diagrams Nodes and arrows of panels a and b.
 * @param ketamine Ketamine's simulated course.
 * @returns The figure.
 */
export function circuitFigure(
  diagrams: { readonly a: CircuitDiagram; readonly b: CircuitDiagram },
  ketamine: DrugCourse,
): Figure {
  const { course, metrics } = ketamine;
  const [rest, peak] = [circuitState(course, 0), circuitState(course, metrics.timeToPeak)];
  const minutes = significantText(fromSi(metrics.timeToPeak, "min"), 2);
  const blocked = percentText(peak.nmdaOccupancy ?? NaN);
  return {
    id: "circuit",
    title: "The circuit at rest and at the peak of the burst",
    caption:
      "a, Glutamate drives GABA neurons of the ventral tegmental area through NMDA receptors; they inhibit the dopamine neurons that " +
      "project to the nucleus accumbens. b, Ketamine blocks the receptors, dopamine neurons fire, and D2 receptors on them begin to quench " +
      `the burst. Line widths and spikes follow the simulated state, b ${minutes} min after the dose; arrows as in the article's figure 1.`,
    alt:
      `Two circuit diagrams. At rest glutamate excites GABA neurons, which inhibit dopamine neurons. ${minutes} min after ketamine ` +
      `${blocked} of the NMDA receptors on GABA neurons are blocked, GABA neurons fire at ` +
      `${percentText(peak.gabaRate ?? NaN)} of their resting rate and dopamine is at ${
        significantText(metrics.peak)
      } times rest.`,
    width: "double",
    data: ["ketamine-circuit-nodes", "ketamine-circuit-edges"],
    chart: circuitDiagram({
      panels: [panelOf("At rest", diagrams.a, rest), panelOf(`Ketamine, ${minutes} min`, diagrams.b, peak)],
    }),
  };
}
