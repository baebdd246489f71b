/**
 * What a notebook hands to the runner beside its outputs: messages of a type of their own, which a kernel sends only
 * when the runner asks for them by an environment variable.
 *
 * @module
 */
import type { ChartSpec } from "../charts/mod.ts";
import type { FigureWidth } from "../figures/figure_spec.ts";
import type { Message } from "../jupyter/message.ts";

/** The environment that asks a notebook for records. */
export const RECORD_ENVIRONMENT: Readonly<Record<string, string>> = { WORKSPACE_CHANNEL: "1" };

/** A figure, as SVG and as what it was drawn from. */
export interface FigureRecord {
  /** What kind of record it is. */
  readonly kind: "figure";
  /** Unique in the notebook; names the files. */
  readonly id: string;
  /** Short title. */
  readonly title: string;
  /** What is shown, parameters, source, caveat. */
  readonly caption: string;
  /** What the figure shows, for readers who do not see it. */
  readonly alt: string;
  /** A standalone SVG document. */
  readonly svg: string;
  /** Names of the data resources that are drawn. */
  readonly data?: readonly string[];
  /** Width in a journal; a single column unless told. */
  readonly width?: FigureWidth;
  /** Height in px at that width; the chart's own unless told. */
  readonly height?: number;
  /** Chart name, data and options, from which it can be drawn at another size. */
  readonly chart: ChartSpec;
}

/** One row of the ledger. */
export interface LedgerRow {
  /** The claim. */
  readonly id: string;
  /** The verdict's word. */
  readonly verdict: string;
  /** The other columns. */
  readonly [column: string]: unknown;
}

/** A claim's verdict. */
export interface VerdictRecord {
  /** What kind of record it is. */
  readonly kind: "verdict";
  /** The claim's row of the ledger. */
  readonly row: LedgerRow;
  /** The word on record for it; where it differs, the verdict has changed. */
  readonly expected?: string;
}

/** The parameters with which the notebook ran. */
export interface ParametersRecord {
  /** What kind of record it is. */
  readonly kind: "parameters";
  /** The values by name. */
  readonly values: Readonly<Record<string, number | string>>;
}

/** What the notebook's last cell says about itself. */
export interface FooterRecord {
  /** What kind of record it is. */
  readonly kind: "footer";
  /** Versions by name of the software. */
  readonly versions: Readonly<Record<string, string>>;
}

/** How far long work in a cell has come. */
export interface ProgressRecord {
  /** What kind of record it is. */
  readonly kind: "progress";
  /** How many parts of the work are done. */
  readonly done: number;
  /** How many parts there are. */
  readonly total: number;
  /** What the work is. */
  readonly label: string;
}

/** A record. */
export type WorkspaceRecord = FigureRecord | VerdictRecord | ParametersRecord | FooterRecord | ProgressRecord;

/** A record of one kind. */
export type RecordOf<Kind extends WorkspaceRecord["kind"]> = Extract<WorkspaceRecord, { readonly kind: Kind }>;

/**
 * The record in a message.
 *
 * @param message What the kernel published.
 * @returns The record; undefined where the message carries none.
 */
export function recordFrom({ header, content }: Message): WorkspaceRecord | undefined {
  return header.msg_type === "workspace_record" ? content as unknown as WorkspaceRecord : undefined;
}

/**
 * The records of one kind.
 *
 * @param records Records in the order in which they came.
 * @param kind Which.
 * @returns Those of the kind, in order.
 */
export function recordsOf<Kind extends WorkspaceRecord["kind"]>(
  records: readonly WorkspaceRecord[],
  kind: Kind,
): RecordOf<Kind>[] {
  return records.filter((record): record is RecordOf<Kind> => record.kind === kind);
}
