/** Renaming the size of a population: every mention of it, and a list of what has to be entered again. */
import {
  type AnnotatedTextEdit, type ChangeAnnotation, ErrorCodes, type Position, type Range, ResponseError, type WorkspaceEdit,
} from "vscode-languageserver";
import { numberAt } from "../review/pointing.ts";
import { readSize, resizing, sizeAt } from "../review/resizing.ts";
import type { Edit } from "../review/types.ts";
import type { Analysis } from "./analyses.ts";
import type { Abilities } from "./capabilities.ts";
import { offsetOf, rangeOf, textEditOf } from "./positions.ts";

/** The range of the size under a position; null elsewhere, so that the renaming of headings stays as it is. */
export function renameRangeAt({ document, review }: Analysis, position: Position): { range: Range; placeholder: string } | null {
  const offset = offsetOf(document, position);
  const number = offset === undefined ? undefined : numberAt(review, offset);
  const size = number && sizeAt(review, number);
  return size ? { range: rangeOf(document, size.quote), placeholder: size.quote.text } : null;
}

const annotations = {
  mention: { label: "Size of the population" },
  elsewhere: { label: "The same number elsewhere", description: "perhaps another population", needsConfirmation: true },
  count: { label: "Count to be entered again", description: "a comment is put behind it", needsConfirmation: true },
  percent: { label: "Percentage", description: "as it would be if the count stayed", needsConfirmation: true },
  interval: { label: "Interval is stale", description: "a comment is put behind it", needsConfirmation: true },
  ratio: { label: "Ratio is stale", description: "a comment is put behind it", needsConfirmation: true },
} satisfies Record<string, ChangeAnnotation>;

/**
 * The edit for a new size. Clients that show annotated edits get what has to be looked at as well, each to be confirmed;
 * the others get the mentions in the section alone.
 *
 * @throws ResponseError where the new name is no whole number
 */
export function renameAt({ document, review }: Analysis, position: Position, newName: string, abilities: Abilities): WorkspaceEdit | null {
  const offset = offsetOf(document, position);
  const number = offset === undefined ? undefined : numberAt(review, offset);
  const old = number && sizeAt(review, number);
  if (!old) return null;
  const size = readSize(newName);
  if (size === undefined) throw new ResponseError(ErrorCodes.InvalidParams, `${newName.trim() || "Nothing"} is no number of people. Type a whole number: 290, 1,204 or two hundred ninety.`);
  const { mentions, elsewhere, counts, percents, intervals, ratios } = resizing(document.text, review, old.quote, old.value, size, newName.trim());
  const { uri, version } = document;
  if (!abilities.versionedEdits) return { changes: { [uri]: mentions.map((e) => textEditOf(document, e)) } };
  if (!abilities.annotatedEdits) return { documentChanges: [{ textDocument: { uri, version }, edits: mentions.map((e) => textEditOf(document, e)) }] };
  const annotated = (edits: readonly Edit[], annotationId: keyof typeof annotations): AnnotatedTextEdit[] =>
    edits.map((edit) => ({ ...textEditOf(document, edit), annotationId }));
  return {
    changeAnnotations: annotations,
    documentChanges: [{
      textDocument: { uri, version },
      edits: [
        ...annotated(mentions, "mention"), ...annotated(elsewhere, "elsewhere"), ...annotated(counts, "count"),
        ...annotated(percents, "percent"), ...annotated(intervals, "interval"), ...annotated(ratios, "ratio"),
      ],
    }],
  };
}
