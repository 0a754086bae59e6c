import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../server/markdown/read.ts";

const plain = (source: string): string =>
  readMarkdown(source).blocks.flatMap((b) => b.parts.flatMap((p) => (p.kind === "prose" ? [p.text] : []))).join(" ¶ ");

describe("square brackets", () => {
  it.each([
    // Sources
    ["in other trials [12].", "in other trials ."],
    ["in other trials \\[1–3, 7\\], too", "in other trials , too"],
    ["was shown.[2, 4]", "was shown."],
    ["a rate of 45% [12].", "a rate of 45% ."],
    ["rates of 24–58% \\[1-4\\].", "rates of 24–58% ."],
    ["between 2 and 4 % \\[3, 4\\].", "between 2 and 4 % ."],
    ["in 2001 [2], as", "in 2001 , as"],
    ["(p = 0.16 [34])", "(p = 0.16 )"],
    ["blinded in 9 [2-10] (30%)", "blinded in 9  (30%)"],
    ["the MMP-9 [32] assay", "the MMP-9  assay"],
    ["\\[[12](#CR12)\\] found", "found"],
    ["see [@smith2020, p. 4; @x]", "see"],
    ["as @smith2020 said", "as \uFFFC said"],
    ["was 43[^note] of 270", "was 43 of 270"],
    // Numbers of the text
    ["161 [38.7%] women and 24 [3%] men", "161 [38.7%] women and 24 [3%] men"],
    ["28% [17-42] and HR 0.71 [0.58-0.88]", "28% [17-42] and HR 0.71 [0.58-0.88]"],
    ["(60% [12])", "(60% [12])"],
    ["(median age 62 [54–71])", "(median age 62 [54–71])"],
    ["a median of 9 [2-11] days", "a median of 9 [2-11] days"],
    ["9% [2-10]", "9% [2-10]"],
    ["95% CI [17–42]", "95% CI [17–42]"],
    ["[4; weight 41.3% in the meta-analysis, I² = 68%] allocated", "[4; weight 41.3% in the meta-analysis, I² = 68%] allocated"],
    ["lack of efficacy \\[*n* = 24; 3.3%\\]", "lack of efficacy [n = 24; 3.3%]"],
    // Links whose target stands elsewhere, and spans
    ["[40% (6/15)][ref] and [57% of]{.mark} all", "40% (6/15) and 57% of all"],
  ])("%s", (source, expected) => {
    expect(plain(source)).toBe(expected);
  });

  it("read the same whether a link's target is defined or not", () => {
    const text = "Of 43 [12] and [17%] and [18%][a] and [19%][] there";
    expect(plain(`${text}\n\n[12]: /x\n[17%]: /y\n[a]: /z\n[19%]: /w`)).toBe(plain(text));
  });
});

describe("what is raised", () => {
  it.each([
    ["600 mg/m<sup>2</sup> in 43<sup>a</sup> of 270<sup>†</sup>", "600 mg/m in 43 of 270"],
    ["survival.<sup>20, 21, 22, 23</sup> Of", "survival. Of"],
    ["10<sup>9</sup>/l, 10^9^/l, 10^9/l, 10⁹/l, 10^−5^", "10\uFFFC/l, 10\uFFFC/l, 10\uFFFC/l, 10\uFFFC/l, 10\uFFFC"],
    ["the 21<sup>st</sup> day", "the 21st day"],
    ["I<sup>2</sup>, I^2^, I² and $I^2$ = 68%", "I², I², I² and I² = 68%"],
    ["CO~2~ and C<sub>max</sub>, ~5 or ~6", "CO and C, ~5 or ~6"],
    ["n<sup>(43 = 16%)</sup>", "n(43 = 16%)"],
  ])("%s", (source, expected) => {
    expect(plain(source)).toBe(expected);
  });
});

describe("mathematics", () => {
  it.each([
    ["$217/270 = 80.3\\%$ and $\\mathrm{HR} = 0.71$", "217/270 = 80.3% and HR = 0.71"],
    ["$n_1 = 5$ of $\\text{all } 43$", "n = 5 of all  43"],
    ["$\\sum_i x_i$ of $10^{9}$", "\uFFFC of 10\uFFFC"],
    ["costs $5 to $10 and US$ 12, or $533 million", "costs $5 to $10 and US$ 12, or $533 million"],
    ["from $5 to $10, but $17$ of 43", "from $5 to $10, but 17 of 43"],
    ["`$1` and $17$ and \\$18", "\uFFFC and 17 and $18"],
    ["$a_1$ and $b_2 * c$ *d*", "a and b * c d"],
  ])("%s", (source, expected) => {
    expect(plain(source)).toBe(expected);
  });
});

describe("addresses and attributes", () => {
  it.each([
    ["at https://a.b/43%20of_270, or www.x.org/17.", "at \uFFFC, or \uFFFC."],
    ["doi: 10.1056/NEJMoa1910231 and 10.1200/JCO.2014.55.7173;", "\uFFFC and \uFFFC;"],
    ["DOI: duration of illness, 10.5/12", "DOI: duration of illness, 10.5/12"],
    ["write to a.b17@c-d.org.", "write to \uFFFC."],
    ["![17% of 43](x.png){width=50%} 12", "12"],
    ["a `x`{.r} b {{< var n17 >}} c", "a \uFFFC b \uFFFC c"],
    ["the set {1, 2} of 43", "the set {1, 2} of 43"],
    ["as \\cite{smith2020} and \\ref{tab:1}", "as  and"],
  ])("%s", (source, expected) => {
    expect(plain(source)).toBe(expected);
  });
});
