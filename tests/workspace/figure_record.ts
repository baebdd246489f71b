/** What a notebook draws a figure from. */
export const CHART = {
  name: "lines",
  data: {
    x: { name: "time_s", quantity: "Time", unit: "s" },
    y: { name: "loss_W", quantity: "Loss", unit: "W" },
    curves: [{ label: "cold", x: [0, 1], y: [-2, 4] }],
  },
  options: {},
};

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="89mm" height="40mm" viewBox="0 0 336 151">' +
  '<title>Loss</title><text x="9" y="50" font-family="Inter">µ₀H − 3 &amp; 4</text></svg>\n';

/** A cell that declares how records are sent. */
export const SEND = 'const send = (content: object) => Deno.jupyter.broadcast("workspace_record", content);';
/** A cell that sends a figure, after {@linkcode SEND}. */
export const FIGURE = `await send({ kind: "figure", id: "loss", title: "Loss", caption: "Loss & gain", alt: "It rises",
  data: ["ketamine-claims"], chart: ${JSON.stringify(CHART)}, svg: ${JSON.stringify(SVG)} });`;
