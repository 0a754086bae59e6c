/** The documents that a client has open: each version a document of its own, which stays as it is and shares its text with the next. */
import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from "vscode-languageserver";
import { Leaves, type Position } from "../text/leaves.ts";

export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: Leaves;

  constructor(uri: string, languageId: string, version: number, text: Leaves) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.text = text;
  }

  positionAt(offset: number): Position {
    return this.text.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.text.offsetAt(position);
  }
}

/** How `TextDocuments` makes its documents. A change that is none throws an Error, and leaves the document as it was. */
export const openDocuments: TextDocumentsConfiguration<OpenDocument> = {
  create: (uri, languageId, version, content) => new OpenDocument(uri, languageId, version, Leaves.of(content)),
  update: ({ uri, languageId, text }, changes, version) => new OpenDocument(uri, languageId, version, changes.reduce(changed, text)),
};

function changed(text: Leaves, change: TextDocumentContentChangeEvent): Leaves {
  if (typeof change.text !== "string") throw new Error("a change without a text");
  if (!("range" in change)) return Leaves.of(change.text);
  const [a, b] = [text.offsetAt(change.range.start), text.offsetAt(change.range.end)];
  return text.replaced(Math.min(a, b), Math.max(a, b), change.text);
}
