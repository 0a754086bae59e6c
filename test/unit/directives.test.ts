import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";

/** "rule «marked»" of every finding that is shown. */
const shown = (text: string): string[] => review(text).findings.filter((f) => f.asPublished === undefined).map((f) => `${f.rule} «${text.slice(f.start, f.end)}»`);

describe("comments that silence", () => {
  it.each([
    ["the statement in front", "43 of 270 (19%) <!-- ratecheck-ignore percent-mismatch -->, 12 of 40 (40%).", ["percent-mismatch «40%»"]],
    ["a statement in a table", "| Arm | n (%) |\n|---|---|\n| A | 43/270 (19%) <!-- ratecheck-ignore --> |\n", []],
    ["the line", "43 of 270 (19%) and\n12 of 40 (40%) <!-- ratecheck-disable-line percent-mismatch -->", ["percent-mismatch «19%»"]],
    ["the next line", "<!-- ratecheck-disable-next-line -->\n43 of 270 (19%) and\n12 of 40 (40%)", ["percent-mismatch «40%»"]],
    ["a stretch", "<!-- ratecheck-disable -->\n\n43 of 270 (19%)\n\n<!-- ratecheck-enable -->\n\n12 of 40 (40%)", ["percent-mismatch «40%»"]],
    ["the rest", "43 of 270 (19%)\n\n<!-- ratecheck-disable percent-mismatch -->\n\n12 of 40 (40%)", ["percent-mismatch «19%»"]],
    ["a stretch, for one rule of two", "<!-- ratecheck-disable percent-mismatch percent-rounding -->\n\n43 of 270 (19%).\n\n<!-- ratecheck-enable percent-mismatch -->\n\n43 of 270 (15%), 12 of 40 (40%)", ["percent-mismatch «40%»"]],
    ["a stretch, for all but one rule", "<!-- ratecheck-disable -->\n\n43 of 270 (19%).\n\n<!-- ratecheck-enable percent-mismatch -->\n\n43 of 270 (15%), 12 of 40 (40%)", ["percent-mismatch «40%»"]],
    ["a statement in front of its citation", "43 of 270 (19%) [@lee2020, p. 4].[^2]^12^<sup>3</sup> <!-- ratecheck-ignore -->", []],
    ["the file", "43 of 270 (19%)\n\n<!-- ratecheck-disable-file -->", []],
    ["another rule only", "43 of 270 (19%). <!-- ratecheck-ignore percent-rounding -->", ["percent-mismatch «19%»", "unused-directive «<!-- ratecheck-ignore percent-rounding -->»"]],
  ])("%s", (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it("are remarked on where they silence nothing", () => {
    expect(shown("43 of 270 (16%). <!-- ratecheck-ignore -->")).toEqual(["unused-directive «<!-- ratecheck-ignore -->»"]);
  });

  it.each(["<!-- ratecheck-ignroe -->", "<!-- ratecheck-ignore percent-mismtach -->", "<!-- ratecheck n=many -->", "<!-- ratecheck -->"])("are said not to be understood: %s", (comment) => {
    expect(shown(`Words. ${comment}`)).toEqual([`bad-directive «${comment}»`]);
  });

  it("leave all other comments alone", () => {
    expect(shown("Words. <!-- rate checked by LK --> <!-- TODO -->")).toEqual([]);
  });
});

describe("errors of the source", () => {
  it("are kept with the reason, and not shown", () => {
    const { findings } = review("43 of 270 (19%) <!-- ratecheck-as-published table 2 of the paper has it so -->");
    expect(findings).toMatchObject([{ rule: "percent-mismatch", asPublished: "table 2 of the paper has it so", fixes: [] }]);
  });
});

describe("a population that the author states", () => {
  const denominators = (text: string): (string | undefined)[] =>
    review(text).statements.map((s) => (s.kind === "proportion" ? `${s.denominator?.value} ${s.denominator?.relation}` : undefined));
  it("holds to the next heading of its level, or the next statement of one", () => {
    const text = "## A\n\n<!-- ratecheck n=270 -->\n\nThere 43 (16%) responded.\n\n### A1\n\nAnd 27 (10%) relapsed.\n\n<!-- ratecheck n=100 -->\n\nOr 16 (16%).\n\n## B\n\nHere 7 (95%) did.\n";
    expect(denominators(text)).toEqual(["270 declared", "270 declared", "100 declared", "undefined undefined"]);
  });

  it("holds for the document in the front matter", () => {
    expect(denominators("---\ntitle: x\nratecheck:\n  n: 270\n---\n\n# A\n\n43 (16%) responded.\n")).toEqual(["270 declared"]);
  });

  it("gives way to what the phrase itself says", () => {
    expect(denominators("<!-- ratecheck n=270 -->\n\nOf the 40 women, 12 (30%) did.")).toEqual(["40 explicit"]);
  });

  it("binds", () => {
    expect(shown("<!-- ratecheck n=270 -->\n\nIn all, 43 (19%) responded.")).toEqual(["percent-mismatch «19%»"]);
  });
});
