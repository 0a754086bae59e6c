import { describe, expect, it } from "vitest";
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { review } from "../../server/review/review.ts";
import { intervals } from "../../server/statistics/intervals.ts";
import { able, applied, Client, rangeOf, uri, withServer } from "./client.ts";

withServer();

async function rewrites(text: string, words: string, settings: unknown = null, only = ["refactor"]): Promise<CodeAction[]> {
  const client = await Client.start(able, settings);
  await client.open(text);
  return client.actions(rangeOf(text, words), { only });
}

describe("rewrites", () => {
  it.each([
    ["add the percentage to a bare count", "In all, 17 of 270 patients left.", "17", "Add the percentage: 6.3%", "In all, 17 of 270 (6.3%) patients left."],
    ["add an interval inside the bracket", "A response was seen in 43 of 270 (16%).", "16%", "Add the 95% interval (Clopper–Pearson): 12% to 21%", "A response was seen in 43 of 270 (16%; 95% CI 12% to 21%)."],
    ["add an interval to the bracket behind", "The rate was 15.9% (43/270).", "15.9%", "Add the 95% interval (Clopper–Pearson): 11.8% to 20.8%", "The rate was 15.9% (43/270; 95% CI 11.8% to 20.8%)."],
    ["add an interval in brackets of its own", "Of 270 women, 43, or 15.9%, left.", "15.9%", "Add the 95% interval (Clopper–Pearson): 11.8% to 20.8%", "Of 270 women, 43, or 15.9% (95% CI 11.8% to 20.8%), left."],
    ["spell the denominator out", "Of the 270 patients, 17 (6%) left.", "6%", "Write 17/270 (6.3%)", "Of the 270 patients, 17/270 (6.3%) left."],
    ["show a decimal more", "43 of 270 (16 per cent) left.", "16", "Show 1 decimal: 15.9 per cent", "43 of 270 (15.9 per cent) left."],
    ["show a decimal less", "43 of 270 (15,9 %) left.", "15,9", "Show no decimals: 16 %", "43 of 270 (16 %) left."],
    ["declare the population of the section", "# A\n\n## Results\n\nWe saw 270 patients in all; 43 (16%) responded.", "16%", "Declare 270 as the population of the section \"Results\"",
      "# A\n\n## Results\n\n<!-- ratecheck n=270 -->\n\nWe saw 270 patients in all; 43 (16%) responded."],
    ["declare it behind the front matter where there is no heading", "---\ntitle: A\n---\nWe saw 270 patients in all; 43 (16%) responded.", "16%",
      "Declare 270 as the population of what stands before the first heading", "---\ntitle: A\n---\n<!-- ratecheck n=270 -->\n\nWe saw 270 patients in all; 43 (16%) responded."],
    ["insert [sic]", "They saw 43 of 270 (19%) respond.", "19%", "Insert [sic] behind 19%", "They saw 43 of 270 (19% [sic]) respond."],
    ["put a query to the author", "They saw 43 of 270 (19%) respond.", "19%", "Add a query to the author",
      "They saw 43 of 270 (19%) <!-- Query to the author: 43 of 270 is 15.9%, but 19% is printed. Please check. --> respond."],
  ])("%s", async (_, text, words, title, changed) => {
    const actions = await rewrites(text, words);
    const action = actions.find((a) => a.title === title);
    expect(actions.map((a) => a.title)).toContain(title);
    expect(applied(text, action!.edit)).toBe(changed);
    // the statement is still read, and the numbers are those that it had
    expect(review(changed).statements.length).toBeGreaterThanOrEqual(review(text).statements.length);
  });

  it("take the method and the level from the settings", async () => {
    const actions = await rewrites("43 of 270 (15.9%) left.", "15.9%", { interval: { method: "wilson", level: 90 } });
    const [chosen] = intervals(43, 270, 90).filter((i) => i.method === "Wilson");
    expect(actions.map((a) => a.title)).toContain(`Add the 90% interval (Wilson): ${chosen!.low.toFixed(1)}% to ${chosen!.high.toFixed(1)}%`);
  });

  it("are no fixes, none of them is preferred, and nothing is done on save", async () => {
    const text = "43 of 270 (15.9%) left.";
    const actions = await rewrites(text, "15.9%");
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatchObject({ kind: "refactor.rewrite" });
    expect(actions.some((a) => a.isPreferred)).toBe(false);
    expect(await rewrites(text, "15.9%", null, ["source.fixAll"])).toEqual([]);
    expect(await rewrites(text, "15.9%", null, ["quickfix"])).toEqual([]);
  });

  it("leave quoted text as it is", async () => {
    const actions = await rewrites("> 43 of 270 (19%) left.", "19%");
    expect(actions.map((a) => a.title)).toEqual(["Insert [sic] behind 19%", "Add a query to the author"]);
  });
});

describe("review of all rounding", () => {
  it("is an edit of which each part is to be confirmed", async () => {
    const text = "In all, 3 of 58 (5.1%) left; 43 of 270 (15.9%) did not; 7 of 58 (12.0%) died.\n";
    const client = await Client.start();
    await client.open(text);
    const edit = await client.connection.sendRequest<WorkspaceEdit>("ratecheck/rounding", { uri });
    expect(applied(text, edit)).toBe("In all, 3 of 58 (5.2%) left; 43 of 270 (15.9%) did not; 7 of 58 (12.1%) died.\n");
    expect((edit.documentChanges![0] as TextDocumentEdit).edits).toHaveLength(2);
    expect(Object.values(edit.changeAnnotations!).map((a) => [a.label, a.needsConfirmation])).toEqual([["3 of 58: 5.1% to 5.2%", true], ["7 of 58: 12.0% to 12.1%", true]]);
  });

  it("is nothing where nothing is off by rounding", async () => {
    const client = await Client.start();
    await client.open("43 of 270 (19%) left.\n");
    expect(await client.connection.sendRequest("ratecheck/rounding", { uri })).toBeNull();
  });
});
