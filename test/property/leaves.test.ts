import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { openDocuments } from "../../server/lsp/documents.ts";
import { changeBetween } from "../../server/text/leaves.ts";

const runs = Number(process.env["RATECHECK_RUNS"] ?? 300);

const words = fc.array(fc.constantFrom("a", "17 of 270", "\n", "\r", "\r\n", "\n\n", "é", "😀", "", "x".repeat(5000), `${"line\n".repeat(2000)}`), { maxLength: 8 }).map((list) => list.join(""));
const position = fc.record({ line: fc.integer({ min: -1, max: 4000 }), character: fc.integer({ min: -1, max: 40 }) });
const change = fc.oneof(
  { weight: 8, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text: words }) },
  { weight: 1, arbitrary: fc.record({ text: words }) },
);

describe("an open document", () => {
  it("is what the library's is, after any edits", () => {
    fc.assert(fc.property(words, fc.array(change, { maxLength: 12 }), fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), { maxLength: 8 }), fc.array(position, { maxLength: 8 }), (text, changes, places, positions) => {
      let ours = openDocuments.create("file:///a.md", "markdown", 1, text);
      let theirs = TextDocument.create("file:///a.md", "markdown", 1, text);
      for (const [i, one] of changes.entries()) {
        const before = ours;
        ours = openDocuments.update(ours, [one], i + 2);
        // made anew each time: an edit behind the last line makes it miscount its lines
        theirs = TextDocument.create("file:///a.md", "markdown", i + 2, TextDocument.update(theirs, [one], i + 2).getText());
        expect(ours.text.slice()).toBe(theirs.getText());
        const changed = changeBetween(before.text, ours.text);
        const behind = ours.text.length - changed.end;
        expect(before.text.slice(0, changed.start) + ours.text.slice(changed.start, changed.end) + before.text.slice(before.text.length - behind)).toBe(ours.text.slice());
      }
      expect(ours.text.lineCount).toBe(theirs.lineCount);
      for (const place of places) {
        const offset = Math.round(place * theirs.getText().length);
        expect(ours.positionAt(offset)).toEqual(theirs.positionAt(offset));
        expect(ours.text.slice(offset, offset + 7)).toBe(theirs.getText().slice(offset, offset + 7));
      }
      for (const at of positions) expect(ours.offsetAt(at)).toBe(theirs.offsetAt(at));
    }), { numRuns: runs });
  });
});
