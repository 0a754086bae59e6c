import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { drug, realistic, runsOr } from "./documents.ts";

const patience = 900_000;

/** A review with line ends of one habit, as plain as it can be. */
const plain = realistic.map((text) => text.replaceAll("\r\n", "\n"));

/** What a reader gets to know: rules, messages, the words under each mark. */
const told = (text: string, back: (words: string) => string = (words) => words): string[] => review(text).findings
  .map((f) => [f.rule, f.severity, f.message, text.slice(f.start, f.end), ...f.related.flatMap((r) => [r.message, text.slice(r.start, r.end)]), ...f.fixes.map((fix) => fix.title)].map(back).join(" · "));

/** Holds a twin of a text to what is said of the text. */
function expectTwins(twin: (text: string) => string, back?: (words: string) => string): void {
  fc.assert(fc.property(plain, (text) => {
    expect(told(twin(text), back), JSON.stringify(twin(text))).toEqual(told(text));
  }), { numRuns: runsOr(100) });
}

/** Spaces between two words of prose: not where they make a list, a heading or a comment. */
const spaces = /(?<=[a-z]) (?=[a-z])(?![^<\n]*-->)/g;

describe("a text and its twin are told the same:", () => {
  it("with the line ends of Windows", () => expectTwins((text) => text.replaceAll("\n", "\r\n"), (words) => words.replaceAll("\r\n", "\n")), patience);

  it("with a byte-order mark", () => expectTwins((text) => `\uFEFF${text}`), patience);

  it("with tabs within its lines", () => expectTwins((text) => text.replace(spaces, "\t"), (words) => words.replaceAll("\t", " ")), patience);

  it("with emoji at the ends of its sentences", () => expectTwins((text) => text.replace(/(?<=[a-z])\.(?= [A-Z]|\n)/g, " 🎉."), (words) => words.replaceAll(" 🎉", "")), patience);

  it("with an emoji at its start", () => expectTwins((text) => (/^(?:---|\+\+\+)/.test(text) ? text : `👩‍⚕️𝒙\n\n${text}`)), patience);

  it.each([["Hebrew", "נורבקסטין"], ["Arabic", "نورفكساتين"], ["Greek", "Νορβεξατίνη"], ["letters outside the basic plane", "𝒩𝑜𝓇𝓋"]])("with a name in %s", (_, name) =>
    expectTwins((text) => text.replaceAll(drug, name), (words) => words.replaceAll(name, drug)), patience);

  it("with marks that turn the direction of writing", () => expectTwins((text) => text.replaceAll(drug, `\u2067${drug}\u2069`), (words) => words.replaceAll(/[\u2067\u2069]/g, "")), patience);

  const withoutNul = (words: string): string => words.replaceAll("\0", "");
  it("with NUL in a name", () => expectTwins((text) => text.replaceAll(drug, `${drug.slice(0, 5)}\0${drug.slice(5)}`), withoutNul), patience);
  it("with NUL around words", () => expectTwins((text) => text.replaceAll(" patients", " \0patients\0").replaceAll(" of ", " \0of "), withoutNul), patience);
  it("with NUL in a paragraph of its own", () => expectTwins((text) => `${/^(?:---|\+\+\+)/.test(text) ? "" : "\0\n\n"}${text}\n\n\0`, withoutNul), patience);
});
