import { describe, expect, it } from "vitest";
import type { MarkupContent } from "vscode-languageserver/node";
import { able, Client, inside, rangeOf, withServer } from "./client.ts";

withServer();

const text = "Two hundred seventy assessable patients were entered onto eight trials.\n\n" +
  "The overall objective response rate was 16% (95% confidence interval, 12% to 21%); there were 17 complete responses (CRs) (6%) " +
  "and 26 partial responses (PRs) (10%).\n";

describe("a hover", () => {
  it("shows the working of a correct statement on its percent", async () => {
    const client = await Client.start();
    await client.open(text);
    const hover = await client.hover(inside(text, "16%"));
    expect(hover?.range).toEqual(rangeOf(text, "16%"));
    const value = await client.hoverText(inside(text, "16%"));
    expect(value.split("\n")[0]).toBe("**Consistent.** 43 of 270 is 15.9%, printed as 16%.");
    expect(value).toContain("| Counts | 17 + 26 = 43 ([line 3](file:///review.md#L3)) |");
    expect(value).toMatch(/\| Denominator \| 270, the whole population \(“Two hundred seventy assessable patients were”, \[line 1\]/);
    expect(value).toContain("| Exact | 43 / 270 ≈ 15.9259% |");
    expect(value).toContain("| Rounding | to a whole percent: 16% |");
    expect(value).toMatch(/\| Interval \| 12% to 21%, 95%: as by .*Clopper–Pearson.*\|/);
  });

  it.each(["17", "26", "270", "16%", "12%", "21%"])("is there on every number: %s", async (number) => {
    const client = await Client.start();
    await client.open(text);
    const words = number === "270" ? "Two hundred seventy" : number;
    const hover = await client.hover(inside(text, words));
    expect(hover?.range).toEqual(rangeOf(text, words));
    expect(await client.hoverText(inside(text, words))).toMatch(/(?:43|17|26) of 270/);
  });

  it("is nowhere else", async () => {
    const client = await Client.start();
    await client.open(text);
    for (const words of ["patients", "complete", "95%"]) expect(await client.hover(inside(text, words)), words).toBeNull();
  });

  it("links to the page of the rule that a wrong statement breaks", async () => {
    const client = await Client.start();
    const wrong = "An objective response was seen in 17 of 45 patients (47%).\n";
    await client.open(wrong);
    const value = await client.hoverText(inside(wrong, "47%"));
    expect(value.split("\n")[0]).toBe("**Inconsistent.** 17 of 45 is 37.8%, but 47% is printed.");
    expect(value).toContain("[percent-mismatch](https://github.com/ratecheck/ratecheck/blob/main/docs/rules/percent-mismatch.md)");
  });

  it("links to commands for a client that has them: to any document, and to pages that need no network", async () => {
    const client = await Client.start(able, null, process.pid, [], { commandLinks: true });
    const wrong = "We treated 45 patients (all women).\n\nAn objective response was seen in 17 patients (47%).\n";
    const untitled = "untitled:Untitled (1)";
    await client.open(wrong, untitled);
    const hover = await client.hover(inside(wrong, "47%"), untitled);
    const value = (hover?.contents as MarkupContent).value;
    const linkTo = (command: string): unknown[] => {
      const query = new RegExp(`\\(command:ratecheck\\.${command}\\?([^()\\s|]+)\\)`).exec(value.slice(value.indexOf("Denominator")))?.[1];
      return JSON.parse(decodeURIComponent(query ?? "null")) as unknown[];
    };
    expect(linkTo("goTo")).toEqual([untitled, rangeOf(wrong, "45")]);
    expect(linkTo("showRulePage")).toEqual(["percent-population"]);
  });

  it("shows two statements at most where many share a number, and says that there are more", async () => {
    const client = await Client.start();
    const shared = "We treated 200 patients. Of these, 20 (10%) died, 30 (15%) relapsed, 40 (20%) left and 50 (25%) moved.\n";
    await client.open(shared);
    const value = await client.hoverText(inside(shared, "200"));
    expect(value.match(/\*\*Consistent\.\*\*/g)).toHaveLength(2);
    expect(value).toContain("The number belongs to 2 more statements.");
  });

  it("shows the document's words as words, whatever they mean in Markdown", async () => {
    const client = await Client.start();
    const odd = "Ninety <img src=x> [patients](http://evil) `who` were_treated_ | enrolled. Of them 9 (10%) died.\n";
    await client.open(odd);
    const value = await client.hoverText(inside(odd, "10%"));
    expect(value).toContain("**Consistent.**");
    expect(value.replace(/\\./g, "")).not.toMatch(/<img|\]\(http:\/\/evil|`who/);
  });

  it("is plain text for a client that has no Markdown", async () => {
    const client = await Client.start({ ...able, textDocument: { hover: { contentFormat: ["plaintext"] } } });
    await client.open(text);
    expect((await client.hover(inside(text, "16%")))?.contents).toMatchObject({ kind: "plaintext" });
    const value = await client.hoverText(inside(text, "16%"));
    expect(value).toMatch(/^Consistent\. 43 of 270 is 15\.9%, printed as 16%\.\nPrinted: 16% \(line 3\)\nCounts: 17 \+ 26 = 43 \(line 3\)\n/);
    expect(value).not.toMatch(/[|*\\]/);
  });
});
