import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

const unchecked = (text: string): boolean => told(text).every((statement) => statement.endsWith("/?"));

describe("sizes of groups in brackets behind their percentages", () => {
  it.each([
    "Of 700 pupils, 52% in town schools (n = 300) and 37% in village schools (n = 400) wore glasses.",
    "Among 700 farmers, masks were worn by 41% before (n = 300) and 63% after (n = 400) the campaign.",
    "The 700 eyes were followed. Closure was achieved in 92% with gas (n=300), and in 97% with oil (n=400).",
    "In total, 1,100 strains were tested. Resistance rose from 12% in the valley (n = 300) to 38% on the coast (n = 500).",
    "Of the 600 runners, 61% in their twenties (n = 240), 48% in their forties (n = 210) and 15% of the oldest (n = 150) finished.",
    "Of 700 cooks, burns were commoner in hotels (74%, n = 300) than in schools (61%, n = 400).",
    "Of 700 cooks, burns were commoner in hotels (n = 300, 74%) than in schools (n = 400; 61%).",
    "Of 700 cooks, 74% in hotels (300 cooks) and 61% in schools (400 cooks) had been burnt.",
    "Among 700 divers, vaccination was known in 70% of men (n = 300), 40% of women (n = 400) and 53% overall (n = 370).",
  ])("are no counts: %s", (text) => expect(messages(text)).toEqual([]));

  it("are not read as counts", () => expect(unchecked("Of 700 pupils, 52% in town schools (n = 300) and 37% in village schools (n = 400) wore glasses.")).toBe(true));

  it.each([
    ["Of 700 pupils, 60% were boys (n = 420) and 40% girls (n = 280).", 0],
    ["Of 700 pupils, 60% were boys (n = 420) and 47% girls (n = 280).", 1],
    ["Of 700 pupils, 66% were boys (n = 420) and 40% girls (n = 280).", 1],
    ["Of 600 runners, 40% wore shorts (n = 240), 35% tights (n = 210) and 29% neither (n = 150).", 1],
    ["Of 600 runners, 48% wore shorts (n = 240), 35% tights (n = 210) and 29% neither (n = 150).", 2],
    ["Of 700 cooks, most were men (60%, n = 420), and some women (44%, n = 280).", 1],
    ["Of 700 pupils, 40% were boys (n = 420) and 60% girls (n = 280).", 2],
    ["Of 900 pupils, 60% were boys (n = 420) and 40% girls (n = 280).", 2],
    ["Of 700 pupils, 52% (n = 300) wore glasses, and 17% (n = 80) lenses.", 2],
  ])("hide no mistake where they are counts: %s", (text, number) => expect(messages(text)).toHaveLength(number));
});

describe("sizes of groups in front of their percentages", () => {
  it.each([
    "Of the 700 barns, those of wood (n = 300) burnt down in 29%, those of stone (n = 400) in 16%.",
    "There were 700 pupils. Girls (n = 300) wore glasses in 52%, and boys (n = 400) in 37%.",
    "We followed 600 runners. In the young (n = 240), the rate was 61%, in the older (n = 210) 48% and in the oldest (n = 150) 15%.",
  ])("are no counts of the percentage before: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    "In adults (n = 200), 65% were men (n = 120) and 40% women (n = 80).",
    "Of 200 adults, 65% were men (n = 120), 40% women (n = 80) and 5% smoked.",
  ])("are told from counts behind theirs: %s", (text) => expect(messages(text)).toHaveLength(1));

  it("are told from those of a frame", () => expect(told("In adults (n = 200), 60% were men (n = 120), and 5% died.")).toContain("60% 120/200"));
});

describe("numbers behind what people did", () => {
  it.each([
    "Of 300 girls, 54% danced (n = 177) and 38% swam (n = 105).",
    "Among 300 girls, 52% reported pain (n = 174) and 36% reported fatigue (n = 90).",
  ])("are counts: %s", (text) => expect(messages(text)).toHaveLength(2));
});
