/** Inlay hints: the arithmetic behind a statement, with its working as a tooltip. */
import { type InlayHint, MarkupKind, type Range } from "vscode-languageserver";
import { hintsOf } from "../review/hints.ts";
import type { Analysis } from "./analyses.ts";
import { workingInMarkdown } from "./hover.ts";
import type { Links } from "./links.ts";
import { offsetOf, textEditOf } from "./positions.ts";

/** What a hint carries for its tooltip. */
interface HintData {
  uri: string;
  version: number;
  statement: number;
}

/** The hints in a range. Tooltips are left for later: see `withTooltip`. */
export function inlayHintsIn({ document, review, settings }: Analysis, range: Range): InlayHint[] {
  const start = offsetOf(document, range.start);
  const end = offsetOf(document, range.end);
  if (start === undefined || end === undefined) return [];
  return hintsOf(document.text, review, settings.hints).filter((h) => start <= h.offset && h.offset <= end).map((hint) => ({
    position: document.positionAt(hint.offset),
    label: hint.label,
    paddingLeft: true,
    ...(hint.edits.length > 0 ? { textEdits: hint.edits.map((edit) => textEditOf(document, edit)) } : {}),
    data: { uri: document.uri, version: document.version, statement: hint.statement } satisfies HintData,
  }));
}

/** The document whose statement a hint is about; undefined where the hint is not one of ours. */
export function documentOf({ data }: InlayHint): string | undefined {
  const uri = (data as Partial<HintData> | undefined)?.uri;
  return typeof uri === "string" ? uri : undefined;
}

/** A hint with its working as tooltip; as it was where the document has changed since. */
export function withTooltip(hint: InlayHint, analysis: Analysis | undefined, links: Links): InlayHint {
  const { version, statement } = hint.data as HintData;
  const about = analysis?.document.version === version ? analysis.review.statements[statement] : undefined;
  return about ? { ...hint, tooltip: { kind: MarkupKind.Markdown, value: workingInMarkdown(about, analysis!.document, links) } } : hint;
}
