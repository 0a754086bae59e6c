import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../server/markdown/read.ts";
import type { MarkdownDocument, Prose } from "../../server/markdown/types.ts";
import { anyText, junk, runsOr } from "./documents.ts";

const runs = runsOr(800);
const markdown = fc.oneof({ weight: 3, arbitrary: junk }, { weight: 1, arbitrary: anyText });

/** Every text of a document with the offset of its block. */
function* prosesOf(document: MarkdownDocument): Generator<{ start: number; length: number; prose: Prose }> {
  for (const block of document.blocks) {
    const place = { start: block.start, length: block.end - block.start };
    for (const part of block.parts) {
      if (part.kind === "prose") yield { ...place, prose: part };
      else for (const row of part.rows) for (const cell of row.cells) yield { ...place, prose: cell.prose };
    }
  }
}

describe("any text", () => {
  it("gives blocks in order that do not overlap", () => {
    fc.assert(fc.property(markdown, (text) => {
      let last = 0;
      for (const block of readMarkdown(text).blocks) {
        expect(block.start).toBeGreaterThanOrEqual(last);
        expect(block.end).toBeGreaterThanOrEqual(block.start);
        expect(block.end).toBeLessThanOrEqual(text.length);
        expect(block.degraded).not.toBe("the Markdown parser failed");
        for (const comment of block.comments) expect(text.startsWith("<!--", block.start + comment.start)).toBe(true);
        last = block.end;
      }
    }), { numRuns: runs });
  }, 900_000);

  it("gives offsets that stay in the block and never go back", () => {
    fc.assert(fc.property(markdown, (text) => {
      for (const { length, prose } of prosesOf(readMarkdown(text))) {
        let last = 0;
        for (let i = 0; i <= prose.text.length; i += 1) {
          const start = prose.map.start(i);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(prose.map.end(i)).toBeLessThanOrEqual(length);
          const span = prose.map.span(i, i + 1);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          last = start;
        }
        for (const { start, end } of prose.emphasis) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(prose.text.length);
        }
      }
    }), { numRuns: runs });
  }, 900_000);

  it("gives letters and digits that stand in the source where the map says", () => {
    fc.assert(fc.property(markdown, (text) => {
      for (const { start, prose } of prosesOf(readMarkdown(text))) {
        for (let i = 0; i < prose.text.length; i += 1) {
          const c = prose.text.charAt(i);
          if (!/[a-z0-9]/.test(c)) continue;
          const span = prose.map.span(i, i + 1);
          expect(text.slice(start + span.start, start + span.end)).toBe(c);
        }
      }
    }), { numRuns: runs });
  }, 900_000);

  it("gives places for comments inside the block, behind what they follow, never at the start of a line", () => {
    fc.assert(fc.property(markdown, (text) => {
      for (const { start, length, prose } of prosesOf(readMarkdown(text))) {
        for (let i = 1; i <= prose.text.length; i += 1) {
          if (/\s/.test(prose.text.charAt(i - 1))) continue;
          const place = prose.map.behind(i);
          expect(place).toBeGreaterThanOrEqual(prose.map.end(i));
          expect(place).toBeLessThanOrEqual(length);
          if (place > 0) expect(/[\r\n]/.test(text.charAt(start + place - 1))).toBe(false);
        }
      }
    }), { numRuns: runs });
  }, 900_000);
});
