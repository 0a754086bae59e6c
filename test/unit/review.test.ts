import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import type { Edit, Finding, ProportionStatement, Review } from "../../server/review/types.ts";

const proportions = (r: Review): ProportionStatement[] => r.statements.filter((s) => s.kind === "proportion");

/** "43/270 total consistent": what is said of each proportion, in the order of the text. */
const told = (text: string): string[] =>
  proportions(review(text)).map((s) => `${s.count?.value}/${s.denominator?.value ?? "?"} ${s.denominator?.relation ?? "none"} ${s.verdict}`);

/** "percent-mismatch «19%»": what is found, and where. */
const found = (text: string, loud = true): string[] =>
  review(text).findings.filter((f) => !loud || f.severity === "warning" || f.severity === "error").map((f) => `${f.rule} «${text.slice(f.start, f.end)}»`);

const abstract = `Two hundred seventy assessable patients were entered onto eight trials.

The overall objective response rate was 16% (95% CI, 12% to 21%); there were 17 complete responses (CRs) (6%) and
26 partial responses (PRs) (10%). Twelve (28%) of the responding patients, including 10 (59%) of the patients who
achieved a CR, remain free of progression. Six patients (2%) died of adverse events.`;

describe("an abstract", () => {
  it("is read with every denominator", () => {
    expect(told(abstract)).toEqual([
      "43/270 total consistent", "17/270 total consistent", "26/270 total consistent", "12/43 sum consistent",
      "10/17 subset consistent", "6/270 total consistent",
    ]);
    expect(review(abstract).findings).toEqual([]);
  });

  it("says where each number stands", () => {
    const [rate] = proportions(review(abstract));
    expect(rate!.count!.parts.map((p) => abstract.slice(p.start, p.end))).toEqual(["17", "26"]);
    expect(rate!.denominator!.parts.map((p) => abstract.slice(p.start, p.end))).toEqual(["Two hundred seventy"]);
    expect(abstract.slice(rate!.percent.start, rate!.percent.end)).toBe("16%");
    expect(rate!.interval!.methods).toContain("Clopper–Pearson");
  });

  it.each([
    ["16% (95%", "19% (95%"], ["(6%)", "(9%)"], ["(10%)", "(13%)"], ["(28%)", "(82%)"], ["(59%)", "(95%)"], ["(2%)", "(5%)"],
    ["Six patients", "Sixteen patients"], ["17 complete", "71 complete"], ["Two hundred seventy", "Seven hundred twenty"],
  ])("with %s changed to %s is marked", (from, to) => {
    const text = abstract.replace(from, to);
    expect(text).not.toBe(abstract);
    expect(review(text).findings.filter((f) => f.severity !== "hint").length).toBeGreaterThan(0);
  });

  it("stays silent about a change that leaves every statement true", () => {
    expect(review(abstract.replace("Six patients (2%)", "Five patients (2%)")).findings).toEqual([]);
    expect(review(abstract.replace("(2%)", "(2.2%)")).findings).toEqual([]);
  });
});

describe("denominators of the same phrase", () => {
  it.each([
    ["Of the 43 responders, 12 (28%) were women and 10 (23%) were older.", ["12/43 explicit consistent", "10/43 subset consistent"]],
    ["We screened 612 people; among the 431 who were eligible, 135 (31.3%) took part.", ["135/431 explicit consistent"]],
    ["The response rate was $217/270 = 80.4\\%$.", ["217/270 explicit consistent"]],
    ["The rate was $(5 + 38)/136 =$ 31.6\\%.", ["43/136 explicit consistent"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("arms", () => {
  const arms = "Patients were assigned to drug X (n = 133) or placebo (n = 131).\n\n";
  it.each([
    ["named behind the statement", "A response was seen in 69 (51.9%) with drug X and 53 (40.5%) with placebo.", ["69/133", "53/131"]],
    ["named before it", "With placebo, 53 (40.5%) responded.", ["53/131"]],
    ["in their order", "A response was seen in 69 vs 53 patients (51.9% vs 40.5%).", ["69/133", "53/131"]],
    ["in their order, without a noun", "Response: 69 (51.9%) and 53 (40.5%).", ["69/133", "53/131"]],
    ["in another order that the sentence names", "Response was rarer with placebo than with drug X (53 [40.5%] vs 69 [51.9%]).", ["53/131", "69/133"]],
    ["together", "In all, 122 (46.2%) responded.", ["122/264"]],
  ])("%s", (_, text, expected) => {
    const list = proportions(review(arms + text)).map((s) => `${s.count!.value}/${s.denominator?.value}`);
    expect(list).toEqual(expected);
  });

  it("of a later set take the place of the earlier", () => {
    const text = `${arms}The safety set had 130 treated with drug X and 128 with placebo. Nausea: 13 (10%) vs 16 (12.5%).`;
    expect(told(text)).toEqual(["13/130 arm consistent", "16/128 arm consistent"]);
  });

  it("that were swapped are a mistake", () => {
    expect(found(`${arms}Stable disease in 49 and 58 patients (44.3% and 36.8%).`)).toEqual(["percent-mismatch «44.3%»", "percent-mismatch «36.8%»"]);
  });

  it("of another trial are not taken", () => {
    const text = "## ALPHA\n\nALPHA randomised 80 people.\n\n## BETA\n\nBETA randomised 120 people; 30 (25%) responded.";
    expect(told(text)).toEqual(["30/120 total consistent"]);
  });
});

describe("tables", () => {
  const table = (cells: string): string => `| Outcome, n (%) | Drug (N = 217) | Placebo (N = 214) |\n|---|---|---|\n${cells}\n`;
  it("take the size at the head of the column", () => {
    expect(told(table("| Response | 56 (25.8) | 32 (15.0) |"))).toEqual(["56/217 arm consistent", "32/214 arm consistent"]);
  });

  it("mark a cell that does not follow from it", () => {
    const text = table("| Response | 56 (28.5) | 32 (15.0) |\n| Any event | 212 (97.7) | 198 (92.5) |\n| Serious | 87 (40.1) | 71 (33.2) |");
    expect(found(text)).toEqual(["percent-mismatch «28.5»"]);
  });

  it("read counts, sizes and percentages in columns of their own", () => {
    expect(told("| Study | Events | N | % |\n|---|---|---|---|\n| A | 39 | 253 | 15.4 |\n")).toEqual(["39/253 explicit consistent"]);
  });

  it("read HTML", () => {
    const text = "<table><tr><th>Outcome, n (%)</th><th>Drug<br>(N = 136)</th></tr><tr><td>Response</td><td><b>43 (31.6)</b></td></tr></table>";
    expect(told(text)).toEqual(["43/136 arm consistent"]);
  });

  it("take the size of a section before that of the column", () => {
    const text = table("| *Completers* | Drug n = 200 | Placebo n = 190 |\n| Pain | 20 (10.0) | 38 (20.0) |");
    expect(told(text)).toEqual(["20/200 subset consistent", "38/190 subset consistent"]);
  });

  it("do not take a mean and its deviation for a count", () => {
    expect(told(table("| Age, mean (SD) | 64 (12) | 63 (11) |"))).toEqual([]);
  });

  it("are quiet where data are missing", () => {
    const text = table("| Response | 56 (25.8) | 32 (15.0) |\n| Ki-67 high | 90 (45.0) | 80 (41.0) |\n| Ki-67 low | 110 (55.0) | 115 (59.0) |");
    expect(found(text, false)).toEqual([]);
  });

  it("take the size in the heading above", () => {
    const text = "### Table 2. Best response (N = 153)\n\n| | n | % | 95% CI |\n|---|---|---|---|\n| CR | 8 | 5.2 | 2.3–10.0 |\n";
    expect(told(text)).toEqual(["8/153 total consistent"]);
  });
});

describe("verdicts", () => {
  it.each([
    ["truncated", "3 of 58 (5.1%)", "rounding"],
    ["rounded", "3 of 58 (5.2%)", "consistent"],
    ["a tie, either way", "9 of 144 (6.2%)", "consistent"],
    ["a tie, either way", "9 of 144 (6.3%)", "consistent"],
    ["a bound that holds", "1 of 234 (<1%)", "consistent"],
    ["a bound that does not hold", "12 of 234 (<1%)", "inconsistent"],
    ["wrong", "3 of 58 (8%)", "inconsistent"],
    ["no count ratio", "61 of those asked (weighted 12.9%)", "unverifiable"],
    ["no denominator", "A third report lists 14 responses (38%).", "unverifiable"],
  ])("%s: %s", (_, text, verdict) => {
    expect(proportions(review(text)).map((s) => s.verdict)).toEqual([verdict]);
  });
});

describe("rules", () => {
  it.each([
    ["percent-mismatch", "There were 43 responders of 270 (19%).", "19%"],
    ["count-exceeds-total", "A response was seen in 45 of 40 patients (89%).", "45"],
    ["interval-mismatch", "The rate was 16% (43/270; 95% CI 5% to 29%).", "5% to 29%"],
    ["interval-excludes-estimate", "The rate was 16% (43/270; 95% CI 17% to 21%).", "17% to 21%"],
  ])("%s: %s", (rule, text, where) => {
    expect(found(text)).toEqual([`${rule} «${where}»`]);
  });

  it("response-sum: an overall response that is not complete plus partial", () => {
    const text = "| Response, n (%) | Drug (N = 200) |\n|---|---|\n| Complete response | 8 (4.0) |\n| Partial response | 40 (20.0) |\n| Objective response | 50 (25.0) |\n";
    expect(found(text)).toEqual(["response-sum «50»"]);
  });

  it("percent-rounding is a hint", () => {
    expect(review("In all, 3 of 58 (5.1%) left.").findings.map((f) => [f.rule, f.severity])).toEqual([["percent-rounding", "hint"]]);
  });

  it("can be silenced, or given another severity", () => {
    const text = "There were 43 responders of 270 (19%).";
    expect(review(text, { rules: { "percent-mismatch": "off" } }).findings).toEqual([]);
    expect(review(text, { rules: { "percent-mismatch": "error" } }).findings[0]!.severity).toBe("error");
  });

  it("are silenced by a comment behind the statement, for that rule alone", () => {
    expect(found("We saw 43 of 270 (19%) <!-- ratecheck-ignore percent-mismatch --> and 12 of 40 (40%).")).toEqual(["percent-mismatch «40%»"]);
    expect(found("We saw 43 of 270 (19%). <!-- ratecheck-ignore percent-rounding -->")).toEqual(["percent-mismatch «19%»"]);
    expect(found("We saw 43 of 270 (19%). <!-- ratecheck-ignore -->")).toEqual([]);
  });

  it("count events, eyes and lesions that one person can have several of", () => {
    expect(found("There were 45 episodes in 40 patients (113%).")).toEqual([]);
  });
});

describe("corrections", () => {
  const titles = (text: string): string[] => review(text).findings.flatMap((f) => f.fixes.map((x) => x.title));
  it("keep the style of the percentage", () => {
    expect(titles("43 of 270 (19,0 %)")[0]).toBe("Change 19,0 % to 15,9 %");
    expect(titles("43 of 270 (19·0 per cent)")[0]).toBe("Change 19·0 per cent to 15·9 per cent");
  });

  it("offer a count that is a digit slip away", () => {
    expect(titles("34 of 270 (16%)")).toContain("Change the count 34 to 43 (42 to 44 would fit)");
  });

  it("offer a denominator that is a digit slip away", () => {
    expect(titles("A response was seen in 45 of 102 (37.5%).")).toEqual(["Change 37.5% to 44.1%", "Change the denominator 102 to 120"]);
  });

  it("tell of a number of people that was given before", () => {
    const text = "We randomised 430 patients. In all, 352 were evaluable. Of the 352 evaluable patients, 52 (12.1%) responded.";
    expect(review(text).findings[0]!.message).toBe("52 of 352 is 14.8%, not 12.1%. 12.1% would fit 52 of 430, \"430 patients\": the number may be an old one.");
    expect(titles(text)).toContain("Change the denominator 352 to 430 (stands elsewhere in the text)");
  });

  it("make the finding go", () => {
    const text = "43 of 270 (19%)";
    for (const fix of review(text).findings[0]!.fixes) {
      let changed = text;
      for (const e of [...fix.edits].sort((a, b) => b.start - a.start)) changed = changed.slice(0, e.start) + e.text + changed.slice(e.end);
      expect(review(changed).findings.filter((f) => f.severity !== "hint")).toEqual([]);
    }
  });

  it("are not offered in a quotation, but [sic] is", () => {
    const [finding] = review("> They report 43 of 270 (19%).").findings;
    expect(finding!.rule).toBe("percent-mismatch");
    expect(finding!.fixes).toEqual([{ title: "Insert [sic] behind 19%", edits: [{ start: 28, end: 28, text: " [sic]" }] }]);
    expect(review("> They report 43 of 270 (19% [sic]).").findings.map((f) => f.asPublished)).toEqual(["[sic]"]);
  });

  it.each([
    ["behind the count of more people than there are", "> A response was seen in 45 of 40 patients (89%).", "> A response was seen in 45 [sic] of 40 patients (89%)."],
    ["behind the count of a fraction", "> A response was seen in 45/40 patients (89%).", "> A response was seen in 45 [sic]/40 patients (89%)."],
    ["behind a count without a percentage", "> In all, 45 of 40 patients left early.", "> In all, 45 [sic] of 40 patients left early."],
    ["behind a total", "> We randomised 270 patients to abatril (n = 136) or placebo (n = 131).", "> We randomised 270 [sic] patients to abatril (n = 136) or placebo (n = 131)."],
  ])("puts [sic] %s", (_, text, marked) => {
    const [{ fixes, asPublished }] = review(text).findings as [Finding];
    expect([fixes.length, asPublished]).toEqual([1, undefined]);
    const [{ start, end, text: put }] = fixes[0]!.edits as [Edit];
    expect(text.slice(0, start) + put + text.slice(end)).toBe(marked);
    expect(review(marked).findings.map((f) => f.asPublished)).toEqual(["[sic]"]);
  });

  it("hears [sic] behind the count of a wrong percentage, not behind the number of people in front of others", () => {
    expect(review("> They report 43 [sic] (19%) of 270.").findings.map((f) => f.asPublished)).toEqual(["[sic]"]);
    expect(review("> They report 43 of 270 (19% [*sic*]).").findings.map((f) => f.asPublished)).toEqual(["[sic]"]);
    expect(review("> Of 270 [sic] patients, 43 (19%) responded.").findings.map((f) => f.asPublished)).toEqual([undefined]);
  });
});

describe("what is said without a percentage", () => {
  const kinds = (text: string): string[] => review(text).statements.map((s) => (s.kind === "size" ? `size ${s.value}` : s.kind === "count" ? `count ${s.count.value}/${s.denominator.value}` : "proportion"));
  it.each([
    ["In all, 17 of the 270 patients left early.", ["count 17/270"]],
    ["We treated 270 patients.", ["size 270"]],
    ["Drug X (n = 133) or placebo (n = 131) was given.", ["size 133", "size 131"]],
    ["On three of four days, one of two drugs was given.", []],
  ])("%s", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it("is an error where more are counted than there are", () => {
    expect(found("In all, 45 of 40 patients left early.")).toEqual(["count-exceeds-total «45»"]);
    expect(found("There were 45 of 40 patients' episodes.")).toEqual([]);
  });
});

describe("numbers that count nobody", () => {
  it.each([
    ["fractions in words", "Two thirds (66%) of the 425 app users came back."],
    ["levels behind their word", "The rate was 35 % (22/63; IC 95 % 23–48)."],
    ["a pair of percentages behind one count", "Four anomalies were seen, and one with clomiphene (2.8% vs 1.0%), of 512 women."],
  ])("%s: %s", (_, text) => {
    expect(found(text, false)).toEqual([]);
  });
});

describe("the interval as a witness", () => {
  it("against the percentage", () => {
    const [finding] = review("The rate was 27.8% (25/87; 95% CI 19.5 to 39.4).").findings;
    expect(finding!.message).toContain("The interval agrees with the count.");
    expect(finding!.fixes[0]!.title).toBe("Change 27.8% to 28.7%");
  });

  it("against the count", () => {
    const [finding] = review("The rate was 28.7% (52/87; 95% CI 19.5 to 39.4).").findings;
    expect(finding!.message).toContain("The interval agrees with 28.7%, which 25 would give.");
    expect(finding!.fixes[0]!.title).toBe("Change the count 52 to 25");
  });
});

describe("a paragraph of any length", () => {
  it("is read to its end, with more statements than a call takes arguments", () => {
    const times = 130_000;
    const { statements } = review("(n = 12) or ".repeat(times));
    expect(statements).toHaveLength(times);
  }, 60_000);
});
