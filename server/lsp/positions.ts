/** Between the core's offsets and LSP's lines and characters. */
import type { Position, Range, TextEdit } from "vscode-languageserver";
import type { Edit, Span } from "../review/types.ts";
import type { OpenDocument } from "./documents.ts";

export const rangeOf = (document: OpenDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

/** Positions behind the end of a line or of the text are taken back to it; undefined for what is no position. */
export function offsetOf(document: OpenDocument, position: Position): number | undefined {
  const { line, character } = position;
  if (!Number.isInteger(line) || !Number.isInteger(character)) return undefined;
  return document.offsetAt({ line: Math.max(0, line), character: Math.max(0, character) });
}

export const textEditOf = (document: OpenDocument, edit: Edit): TextEdit => ({ range: rangeOf(document, edit), newText: edit.text });
