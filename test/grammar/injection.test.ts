import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { injection, loadGrammar, marked, plain, tokenise } from "./colours.ts";

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

/** «percent» ‹count› ⟨denominator⟩ ⟪level⟫ ⟦limit⟧ are coloured, and nothing else is. */
const coloured = (...sentences: string[]): void => {
  it.each(sentences)("%s", (sentence) => {
    expect(marked(grammar, plain(sentence))).toBe(sentence);
  });
};

describe("a proportion", () => {
  coloured(
    "Responses were seen in ‹43›/⟨270⟩ («16%»).",
    "‹43›/⟨270⟩ patients («16%»); others did not respond.",
    "The response rate was «16%» (‹43›/⟨270⟩).",
    "In one arm «16%» [‹43›/⟨270⟩ patients] responded.",
    "‹43›/⟨270⟩, «16%»",
    "‹17› of ⟨270⟩ («6.3%») had a complete response.",
    "‹17› patients of the ⟨270⟩",
    "‹17› out of ⟨270⟩",
    "‹Six› out of ⟨nine⟩ («67%»)",
    "‹Twenty-six› of ⟨1,234⟩",
    "‹12› («28%») of the ⟨43⟩ responders",
    "‹17› complete responses («6%») and ‹26› partial responses («10%»)",
    "‹Eleven› participants («13%») left.",
    "«16%» (‹43›) and «16%» (‹43› patients)",
    "‹12› \\[«43%»\\] of ⟨28⟩ patients, «43%» \\[‹12›/⟨28⟩\\]",
    "Of the ⟨270⟩ enrolled patients, ‹43› («15.9%») responded.",
  );
});

describe("a percentage", () => {
  coloured(
    "«16%» «16 %» «16.0%» «12·50%» «12,5 %» «<1%» «\\<1%» «≥ 90%»",
    "«16\u00a0%» «16\u2009%» «16\u202f%» «16&nbsp;%» «16\\%»",
    "«16 per cent» «16 percent» «16 per-cent»",
    "between «12»–«21%» and «12» to «21 per cent»",
    "a gain of 5 percentage points, the 90th percentile",
  );
});

describe("an interval", () => {
  coloured(
    "«16%» (⟪95%⟫ CI, ⟦12%⟧ to ⟦21%⟧)",
    "«16%» (⟪95%⟫ CI ⟦12.1⟧–⟦21.0⟧)",
    "«16%» [⟪95 %⟫-CI: ⟦12,1⟧–⟦21,0⟧]",
    "⟪95%⟫ confidence interval of ⟦12·1⟧ to ⟦21·0%⟧",
    "⟪95%⟫ confidence interval (CI), ⟦12⟧ to ⟦21⟧",
    "«16%» (CI ⟦12%⟧-⟦21%⟧)",
    "⟪90%⟫ CI ⟦12⟧; ⟦21⟧",
    "hazard ratio 0.71 (⟪95%⟫ CI, ⟦0.55⟧ to ⟦0.92⟧)",
    "The difference («3%»; ⟪95%⟫ CI, ⟦-2%⟧ to ⟦8%⟧)",
  );
});

describe("the size of a population", () => {
  coloured(
    "n = ⟨120⟩",
    "the control arm (N=⟨120⟩)",
    "(N = ⟨1\u202f234⟩)",
    "*n* = ⟨120⟩ and **N** = ⟨120⟩",
    "(n = ‹43›; «16%»)",
  );
});

describe("what is no count and no share", () => {
  coloured(
    "A blood pressure of 120/80 on 12/03/2020.",
    "Patients received 5 mg/kg every 21 days for 6 months.",
    "Median 12.4 months [3–21]; hazard ratio 0.71; P = 0.04; grade 3 or 4.",
    "Version 1.16.2, IL-2, CD4+, COVID-19 and 2019.",
    "See https://example.org/43/270%20(16%) and doi:10.1000/43/270(16) for more.",
  );
});

describe("in Markdown", () => {
  coloured(
    "## Response in ‹43›/⟨270⟩ («16%»)",
    "- ‹43›/⟨270⟩ («16%») responded",
    "**‹43›/⟨270⟩ («16%»)** and _«16%»_",
    "[‹43›/⟨270⟩ («16%»)](https://example.org/43/270-(16%))",
    "| Arm A (N = ⟨136⟩) | Arm B, n=⟨134⟩ |\n|---|---|\n| ‹24› («17.6%») | ‹19›/⟨134⟩ («14.2») |\n|‹24› («17.6%»)|a|",
    "Response <!-- 43/270 (16%) --> was ‹43›/⟨270⟩ («16%»).",
  );
});

describe("stays plain", () => {
  it.each([
    ["a fence", "```\n43/270 (16%), 95% CI 12 to 21, n = 270\n```"],
    ["an executable fence", "```{r}\nx <- 43/270 # 16%\n```"],
    ["indented code", "    43/270 (16%)"],
    ["inline code", "The line `43/270 (16%)` and ``n = 120``."],
    ["maths", "The share $43/270 = 16\\%$ of all."],
    ["a block of maths", "$$\nn = 120, 16\\%\n$$"],
    ["front matter", "---\nrate: 43/270 (16%)\n---"],
    ["a comment", "<!-- 43/270 (16%) -->"],
    ["a long comment", "<!--\n43/270 (16%)\n-->"],
    ["a link's target", "[text](https://example.org/43/270(16%) \"n = 120\")"],
    ["an address", "<https://example.org/n=120>"],
    ["a link's definition", "[1]: https://example.org/?n=120&share=16%"],
    ["an attribute", "a <span style=\"width: 16%\">word</span>"],
  ])("%s", (_, text) => {
    expect(marked(grammar, text)).toBe(text);
  });
});

describe("Quarto and R Markdown", () => {
  it.each(["text.html.quarto", "text.html.rmarkdown"])("are coloured alike: %s", async (scope) => {
    const other = await loadGrammar(scope);
    const sentence = "‹43›/⟨270⟩ («16%»; ⟪95%⟫ CI, ⟦12%⟧ to ⟦21%⟧), `43/270 (16%)`\n\n```{r}\n43/270 # 16%\n```";
    expect(marked(other, plain(sentence))).toBe(sentence);
  });

  it("are the scopes that the package injects into", async () => {
    const manifest = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")) as {
      contributes: { grammars: { scopeName: string; path: string; injectTo: string[] }[] };
    };
    expect(manifest.contributes.grammars).toContainEqual({
      scopeName: "ratecheck.injection",
      path: "./syntaxes/ratecheck.injection.tmLanguage.json",
      injectTo: ["text.html.markdown", "text.html.quarto", "text.html.rmarkdown"],
    });
  });
});

describe("the grammar itself", () => {
  it("names nothing but its own scopes, under prefixes that themes know", async () => {
    const names = [...(await readFile(injection, "utf8")).matchAll(/"name": "([^"]+\.ratecheck)"/g)].map((m) => m[1]!);
    expect(new Set(names.map((n) => n.split(".").slice(0, 2).join(".")))).toEqual(
      new Set(["meta.address", "meta.interval", "meta.proportion", "constant.numeric", "keyword.operator", "keyword.other"]),
    );
  });

  it("has no quantifier without a bound", async () => {
    const { repository } = JSON.parse(await readFile(injection, "utf8")) as { repository: Record<string, { match: string }> };
    for (const [name, { match }] of Object.entries(repository)) {
      const open = match.replace(/\\./g, "").replace(/\[[^\]]*\]/g, "[]");
      expect(open, name).not.toMatch(/[*+]|,\}/);
    }
  });
});

describe("hostile lines", () => {
  const cost = (line: string): number => {
    let best = Infinity;
    for (let i = 0; i < 3; i += 1) {
      const start = performance.now();
      tokenise(grammar, line);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };

  it.each([
    ["digits", "1"],
    ["thousands", "1,234,"],
    ["ratios", "43/"],
    ["open brackets behind counts", "43 ("],
    ["percents", "16% ("],
    ["words behind counts", "43 complete partial "],
    ["number words", "one hundred twenty-"],
    ["levels", "95% CI "],
    ["sizes", "n = n = "],
    ["spaces behind counts", "43     "],
    ["of", "17 of the "],
    ["addresses", "https://x"],
  ])("cost in proportion to their length: %s", (_, unit) => {
    const line = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const short = cost(line(8_000));
    const long = cost(line(64_000));
    // eight times the length: eight times the cost, with room for noise; a quadratic one would be sixty-four
    expect(long).toBeLessThan(Math.max(short, 1) * 24);
  });
});
