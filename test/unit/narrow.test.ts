import { serialize } from "node:v8";
import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { narrow } from "../../server/text/narrow.ts";

/** How V8 holds a text, as it tells a serialised one: behind two bytes for the version, a quotation mark announces characters of one byte. */
const bytesEach = (text: string): 1 | 2 => (serialize(text)[2] === 0x22 ? 1 : 2);

describe("narrow", () => {
  const wide = "22 of 52 is 42.3% – and so on";

  it("holds what is cut out of a wide text in one byte a character", () => {
    const cut = wide.slice(0, 17);
    expect(bytesEach(cut)).toBe(2);
    expect(narrow(cut)).toBe(cut);
    expect(bytesEach(narrow(cut))).toBe(1);
  });

  it("leaves a text as it is that has wider characters", () => {
    expect(narrow(wide)).toBe(wide);
  });

  it("keeps the messages of findings narrow, whatever stands elsewhere in the document", () => {
    const { findings } = review("A response was seen in 17 of 270 patients (19%) – no more.");
    const messages = findings.flatMap(({ message, related }) => [message, ...related.map((place) => place.message)]);
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.map(bytesEach)).toEqual(messages.map(() => 1));
  });
});
