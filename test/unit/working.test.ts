import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import type { CountStatement, ProportionStatement, SizeStatement, Statement } from "../../server/review/types.ts";
import { numbersOf, working, type Working } from "../../server/review/working.ts";

/** The working of the statement with this percent. */
function workingOf(text: string, percent: string): Working {
  const statement = review(text).statements.find((s) => s.kind === "proportion" && s.percent.text === percent);
  if (!statement) throw new Error(`no statement ${percent}`);
  return working(statement, text);
}

const row = (of: Working, name: string) => of.rows.find((r) => r.name === name);

const base: ProportionStatement = {
  kind: "proportion", verdict: "consistent", start: 0, end: 16,
  percent: { text: "37.8%", value: "37.8", start: 10, end: 15 },
  count: { value: 17, parts: [{ text: "17", start: 0, end: 2 }] },
  denominator: { value: 45, relation: "explicit", parts: [{ text: "45", start: 6, end: 8 }] },
  exact: 37.77, reason: null, ignoreAt: 16,
};
const text = "17 of 45 (37.8%)\n";
const of = (change: Partial<ProportionStatement>): Working => working({ ...base, ...change }, text);

describe("the verdict in one line", () => {
  it("shows one decimal more than is printed", () => {
    expect(of({})).toMatchObject({ verdict: "Consistent", sentence: "17 of 45 is 37.78%, printed as 37.8%." });
  });

  it("says what is printed instead", () => {
    expect(workingOf("Responses were seen in 17 of 45 patients (47%).\n", "47%"))
      .toMatchObject({ verdict: "Inconsistent", sentence: "17 of 45 is 37.8%, but 47% is printed." });
  });

  it("tells rounding from a mistake", () => {
    expect(of({ verdict: "rounding", percent: { ...base.percent, text: "37.7%", value: "37.7" } }))
      .toMatchObject({ verdict: "Rounding", sentence: "17 of 45 is 37.78%, printed as 37.7%: no more off than rounding explains." });
  });

  it("gives the reason where nothing can be checked", () => {
    expect(of({ verdict: "unverifiable", denominator: null, exact: null, reason: "the denominator is not in the text" }))
      .toMatchObject({ verdict: "Cannot be checked", sentence: "The denominator is not in the text." });
  });

  it("shows a bound as it is printed", () => {
    expect(of({ percent: { ...base.percent, text: "40%", value: "40", bound: "<" } }).sentence).toBe("17 of 45 is 37.8%, printed as <40%.");
  });
});

describe("the rows", () => {
  it("begin with what is printed", () => {
    expect(of({}).rows[0]).toEqual({ name: "Printed", value: "37.8%", places: [{ start: 10, end: 15, line: 1, words: null }] });
  });

  it("add counts up from their parts, each with its place", () => {
    const parts = [{ text: "ten", start: 0, end: 2 }, { text: "7", start: 6, end: 8 }];
    expect(row(of({ count: { value: 17, parts } }), "Counts")).toMatchObject({ value: "ten + 7 = 17", places: [{ words: "ten" }, { words: null }] });
  });

  it("say where the denominator stands, what it is, and that it was chosen because it fits", () => {
    const denominator = { ...base.denominator!, relation: "arm" as const, fitted: true };
    expect(row(of({ denominator }), "Denominator")).toMatchObject({
      value: "45, the size of the group; chosen because it fits", places: [{ start: 6, end: 8, line: 1, words: "17 of 45" }],
    });
  });

  it.each([
    { text: "After a year, of the 45 treated patients, 17 were", words: "of the 45 treated patients" },
    { text: "| Drug (N = 45) | Placebo |", words: "N = 45" },
    { text: "all\n**45** *treated* [patients](http://example.org)", words: "45 treated" },
    { text: "45", words: "45" },
  ])("quote the words around the denominator up to the next mark: $words", ({ text, words }) => {
    const start = text.indexOf("45");
    const denominator = { ...base.denominator!, parts: [{ text: "45", start, end: start + 2 }] };
    expect(row(working({ ...base, denominator }, text), "Denominator")?.places[0]?.words).toBe(words);
  });

  it("add up a denominator that is a sum", () => {
    const denominator = { value: 45, relation: "sum" as const, parts: [{ text: "20", start: 0, end: 2 }, { text: "25", start: 6, end: 8 }] };
    expect(row(of({ denominator }), "Denominator")?.value).toBe("20 + 25 = 45, added up");
  });

  it.each([
    { count: 17, denominator: 45, exact: "17 / 45 ≈ 37.7778%" },
    { count: 1, denominator: 8, exact: "1 / 8 = 12.5%" },
    { count: 45, denominator: 45, exact: "45 / 45 = 100%" },
    { count: 0, denominator: 45, exact: "0 / 45 = 0%" },
    { count: 60, denominator: 45, exact: "60 / 45 ≈ 133.3333%" },
  ])("give the exact value: $exact", ({ count, denominator, exact }) => {
    const working = of({ count: { value: count, parts: [] }, denominator: { ...base.denominator!, value: denominator } });
    expect(row(working, "Exact")?.value).toBe(exact);
  });

  it.each([
    { count: 17, of: 45, printed: "37.8", verdict: "consistent", rounding: "to 1 decimal: 37.8%" },
    { count: 17, of: 45, printed: "47", verdict: "inconsistent", rounding: "to a whole percent: 38%, not 47%" },
    { count: 1, of: 8, printed: "12", verdict: "consistent", rounding: "to a whole percent: 12% or 13%, a tie" },
    { count: 17, of: 45, printed: "37.77", verdict: "rounding", rounding: "to 2 decimals: 37.78%, not 37.77%" },
  ] as const)("say what the exact value rounds to: $rounding", ({ count, of: n, printed, verdict, rounding }) => {
    const working = of({
      verdict, percent: { ...base.percent, text: `${printed}%`, value: printed },
      count: { value: count, parts: [] }, denominator: { ...base.denominator!, value: n },
    });
    expect(row(working, "Rounding")?.value).toBe(rounding);
  });

  it("say whether a bound holds", () => {
    const bound = { ...base.percent, text: "40%", value: "40", bound: "<" as const };
    expect(row(of({ percent: bound }), "Rounding")?.value).toBe("not rounded: below 40%, and <40% holds");
  });

  const limit = (value: string) => ({ text: `${value}%`, value, start: 10, end: 12 });
  const interval = { start: 10, end: 15, low: limit("24"), high: limit("53"), level: 95, levelPrinted: true };
  it("name the methods that give the interval", () => {
    expect(row(of({ interval: { ...interval, methods: ["A", "B", "C", "D"], computed: [{ method: "A", low: 24, high: 53, fits: true }] } }), "Interval")?.value)
      .toBe("24% to 53%, 95%: as by A, B, C and 1 more method");
  });
  it("say that no method gives the interval, and what each gives", () => {
    const off = of({ interval: { ...interval, methods: [], computed: [{ method: "Wilson", low: 25.123, high: 52.5, fits: false }] } });
    expect(off.sentence).toBe("17 of 45 is 37.78%, printed as 37.8%. Its interval comes from no usual method.");
    expect(row(off, "Interval")?.value).toBe("24% to 53%, 95%: by no usual method");
    expect(off.methods).toEqual([{ name: "Wilson", limits: "25.1% to 52.5%", fits: false }]);
  });
  it("say that a level was taken for granted, and that nothing was checked", () => {
    expect(row(of({ interval: { ...interval, levelPrinted: false } }), "Interval")?.value).toBe("24% to 53%, 95% (level not printed): not checked");
  });

  it("give other populations that the text allows, a few of them", () => {
    const alternative = (value: number) => ({ denominator: { ...base.denominator!, value, relation: "total" as const }, exact: 1 });
    expect(of({ alternatives: [50, 60, 70, 80].map(alternative) }).rows.filter((r) => r.name === "Or").map((r) => r.value)).toEqual([
      "of 50, the whole population: 34.00%", "of 60, the whole population: 28.33%", "of 70, the whole population: 24.29%", "of 1 more population in the text",
    ]);
  });
});

describe("other statements", () => {
  const count: CountStatement = { kind: "count", start: 0, end: 8, count: base.count!, denominator: base.denominator! };
  const size: SizeStatement = { kind: "size", start: 0, end: 8, value: 45, quote: { text: "45", start: 6, end: 8 }, population: "patients" };

  it("have a working too", () => {
    expect(working(count, text)).toMatchObject({ verdict: "No percentage", sentence: "17 of 45 is 37.8%; none is printed." });
    expect(working(size, text)).toMatchObject({ verdict: "Population", sentence: "45 people." });
  });

  it("have numbers to point at", () => {
    const starts = (s: Statement) => numbersOf(s).map((n) => n.start);
    expect(starts(base)).toEqual([0, 6, 10]);
    expect(starts(count)).toEqual([0, 6]);
    expect(starts(size)).toEqual([6]);
  });

  it("never make arithmetic fail", () => {
    expect(of({ denominator: { ...base.denominator!, value: 0 } }).verdict).toBe("Cannot be checked");
    expect(of({ count: { value: 1.5, parts: [] } }).verdict).toBe("Cannot be checked");
    expect(working({ ...count, denominator: { ...base.denominator!, value: 0 } }, text).sentence).toBe("None is printed.");
  });
});
