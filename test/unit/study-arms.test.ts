import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { marked, messages, table, told } from "./told.ts";

/** A review whose table names the arms of each study in one cell. */
const reviewed = (groups: string, ...rows: readonly [string, string, string][]): string => `## Included trials\n\n${table(`Trial | ${groups} | Girls`, ...rows.map((row) => row.join(" | ")))}`;

const braces = reviewed("Groups", ["Aasen 2009", "Brace 62, splint 58", "48/120 (40%)"], ["Boumans 2013", "Brace 40, splint 44", "21/84 (25%)"], ["Van der Velde 2020", "Brace 90, splint 91", "60/181 (33%)"]);

describe("the arms of a study that one cell of its row names", () => {
  it.each([
    ["before a year", braces, "In Aasen 2009, sores were seen in five children with a brace (8.1%) and in nine with a splint (15.5%).", ["8.1% 5/62", "15.5% 9/58"]],
    ["before the author alone", braces, "In Boumans, sores were seen in four children with a brace (10.0%) and in three with a splint (6.8%).", ["10.0% 4/40", "6.8% 3/44"]],
    ["whose trial it is", braces, "Boumans' trial was small. Van der Velde's trial found sores in 12 children in the brace group (13.3%) and 20 in the splint group (22.0%).", ["13.3% 12/90", "22.0% 20/91"]],
    ["who reports", braces, "Aasen reported sores in 5 (8.1%) and 9 (15.5%); Boumans reported them in 4 (10.0%) and 3 (6.8%).", ["8.1% 5/62", "15.5% 9/58", "10.0% 4/40", "6.8% 3/44"]],
    ["by whom a trial is", braces, "In the trial by Aasen, five of those given a brace (8.1%) and nine with a splint (15.5%) had sores.", ["8.1% 5/62", "15.5% 9/58"]],
    ["for both together", braces, "In Boumans, sores were seen in four children with a brace (10.0%) and in three with a splint (6.8%), that is in seven (8.3%) of both groups together.", ["10.0% 4/40", "6.8% 3/44", "8.3% 7/84"]],
    ["behind a colon", reviewed("Randomised", ["Cobo 2004", "yoga: 71; waiting list: 70", "90/141 (64%)"], ["Dahl 2008", "yoga: 33; waiting list: 35", "40/68 (59%)"]), "Dahl recorded falls in three of the yoga group (9.1%) and seven on the waiting list (20.0%).", ["9.1% 3/33", "20.0% 7/35"]],
    ["in brackets", reviewed("Comparison", ["Cobo 2004", "laser (n = 71) vs sham (n = 70)", "Yes"], ["Dahl 2008", "laser (n = 33) vs sham (n = 35)", "No"]), "In Cobo, pain had gone in 20 with laser (28.2%) and 14 with sham (20.0%).", ["28.2% 20/71", "20.0% 14/70"]],
    ["with their noun", reviewed("Participants", ["Cobo 2004", "gel, 71 women; foam, 70 women", "Yes"], ["Dahl 2008", "gel, 33 women; foam, 35 women", "No"]), "Dahl counted rash in three women on gel (9.1%) and seven on foam (20.0%).", ["9.1% 3/33", "20.0% 7/35"]],
  ])("are meant %s", (_, before, text, expected) => {
    const whole = `${before}\n## Harms\n\n${text}`;
    expect(told(whole).slice(-expected.length)).toEqual(expected);
    expect(messages(whole)).toEqual([]);
  });

  it.each([
    ["another's would fit", "In Boumans, sores were seen in four children with a brace (6.5%) and in three with a splint (6.8%).", ["6.5%"]],
    ["digits are swapped", "Aasen reported sores in 5 (8.1%) and 9 (51.5%).", ["51.5%"]],
  ])("show what is wrong where %s", (_, text, expected) => expect(marked(`${braces}\n## Harms\n\n${text}`)).toEqual(expected));

  it.each([
    ["doses, that no cell adds up", reviewed("Interventions", ["Cobo 2004", "Ramipril 10, losartan 50", "90/141 (64%)"], ["Dahl 2008", "Ramipril 10, losartan 100", "40/68 (59%)"]), "In Dahl, cough was seen in seven on ramipril (21.2%) and two on losartan (5.7%)."],
    ["an author of two trials", reviewed("Groups", ["Cobo 2004", "gel 71, foam 70", "90/141 (64%)"], ["Cobo 2008", "gel 33, foam 35", "40/68 (59%)"]), "In Cobo, rash was seen in three on gel (9.7%) and seven on foam (12.1%)."],
    ["those whom the text counts itself", braces, "Boumans randomised 70 children to a brace and 72 to a splint. In Boumans, sores were seen in seven with a brace (10.0%) and in nine with a splint (12.5%)."],
    ["a town", braces, "In Bergen, sores were seen in four children with a brace (16.0%) and three with a splint (11.1%)."],
    ["people who are called like an author", reviewed("Groups", ["White 2004", "gel 71, foam 70", "90/141 (64%)"], ["Young 2008", "gel 33, foam 35", "40/68 (59%)"]), "White women had a rash more often. Young patients did so in three cases (15.0%) and seven (35.0%)."],
  ])("are none of %s", (_, before, text) => expect(messages(`${before}\n## Harms\n\n${text}`)).toEqual([]));

  it("are together those of whom the cells of the row are shares", () => {
    const rows = (last: string): string => table("Trial | Groups | Women | Lost", "Aasen 2009 | Brace 62, splint 58 | 48/120 (40%) | 9 (7.5%)", "Boumans 2013 | Brace 40, splint 44 | 21/84 (25%) | 5 (6.0%)", "Cobo 2015 | Brace 25, splint 27 | 20/52 (38%) | 4 (7.7%)", `Dahl 2020 | Brace 90, splint 91 | 60/181 (33%) | ${last}`);
    expect(told(rows("20 (11.0%)")).filter((one) => !one.includes("/120 ") && one.includes("."))).toEqual(["7.5% 9/120", "6.0% 5/84", "7.7% 4/52", "11.0% 20/181"]);
    expect(messages(rows("20 (11.0%)"))).toEqual([]);
    expect(marked(rows("20 (10.1%)"))).toEqual(["10.1%"]);
    expect(review(table("Trial | Groups | Women | Deaths on brace", "Aasen 2009 | Brace 62, splint 58 | 48/120 (40%) | 9 (14.5%)", "Boumans 2013 | Brace 40, splint 44 | 21/84 (25%) | 5 (12.5%)", "Cobo 2015 | Brace 25, splint 27 | 20/52 (38%) | 4 (16.0%)")).findings).toEqual([]);
  });
});

describe("names in the brackets of shares that stand side by side", () => {
  const arms = "We gave 68 women gel, 66 women foam and 69 women wax. ";
  it.each([
    "Rash was seen in nine (gel, 13.2%), four (foam, 6.1%) and eight (wax, 11.6%).",
    "Rash was seen in nine (gel; 13.2%), four (foam; 6.1%) and eight (wax; 11.6%).",
  ])("are those of their arms: %s", (text) => {
    expect(told(arms + text)).toEqual(["13.2% 9/68", "6.1% 4/66", "11.6% 8/69"]);
    expect(messages(arms + text)).toEqual([]);
    expect(marked(arms + text.replace("6.1%", "16.1%"))).toEqual(["16.1%"]);
  });

  it.each(["It took 9 days (median, 60%) and 12 days (mean, 70%).", "It was seen in 9 (mostly, 60%)."])("are none in %s", (text) => expect(told(text)).toEqual([]));
});

describe("an author without a year", () => {
  const sizes = `${table("Study | N", "Fried 2001 | 60", "Cole 2015 | 100", "Bell 2003 | 60")}\n`;

  it.each([
    "Fried reported no falls; the corresponding figure in Cole was 20 (20%).",
    "In Fried, nobody fell, as against 20 (20%) in Cole.",
    "Fried described frailty as three of five signs, and 20 (20%) met this definition.",
    "By Fried's criteria, 20 (20%) were frail in Cole.",
    "Bell's palsy was seen in 20 (20%).",
    "Fried saw no falls. There were 20 (20%) in another.",
  ])("is not meant where somebody else may be: %s", (text) => expect(messages(sizes + text)).toEqual([]));
});

describe("numbers beside each other in a cell of a study", () => {
  it.each([
    [table("Trial | Interventions | Mean age", "Dahl 2008 | Enalapril 20 vs losartan 50 | 70"), "In Dahl 2008, cough was seen in seven on enalapril (20.6%) and two on losartan (5.9%)."],
    [table("Trial | Interventions | Weeks | Girls", "Dahl 2008 | Amoxicillin 20, cefixime 8 | 28 | 40/68 (59%)"), "In Dahl 2008, rash was seen in four on amoxicillin (11.8%) and two on cefixime (5.9%)."],
  ])("are doses where only an age or a time is their sum: %s", (rows, text) => expect(messages(`${rows}\n${text}`)).toEqual([]));
});

describe("a column that names a study and one of its arms", () => {
  const columns = "| | Keller, gel (n = 149) | Brand (n = 91) |\n|---|---|---|\n| Rash | 28 (18.8%) | 7 (7.7%) |\n| Itch | 12 (8.1%) | 39 (42.9%) |\n\n";

  it("is not meant where the words name the study and another arm", () => {
    const arms = "### Keller 2020\n\nThis trial allocated 304 patients at random, 151 to the gel and 153 to foam. Safety was analysed in 149 and 152 patients, respectively.\n\n### Brand 2021\n\nThe wax was tested in 93 patients.\n\n";
    const text = `${arms}## Harms\n\n${columns}It was stopped in Keller 2020 in 20 (13.4%) on the gel and 27 (17.8%) on foam.`;
    expect(told(text).slice(-2)).toEqual(["13.4% 20/149", "17.8% 27/?"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("13.4", "14.3"))).toEqual(["14.3%"]);
  });
});
