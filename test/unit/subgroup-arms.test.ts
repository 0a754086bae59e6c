/** Arms of a part of the people, with which a sentence opens: they hold for that sentence, and for those that name the part. */
import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

const women = "Women were assigned to letrozole (n = 310) or tamoxifen (n = 304). In women with node-positive disease (142 in the letrozole arm and 131 in the tamoxifen arm), relapse occurred in 31 (21.8%) and 40 (30.5%), respectively.";
const arms = "Eighty-eight patients received the combination in arm A and 45 received sorafenib in arm B. Among those with viral hepatitis (61 in arm A and 33 in arm B), the response rate was 39% (24 of 61) in arm A and 9% (3 of 33) in arm B.";

describe("a sentence that says nothing of the part", () => {
  it.each([
    ["is of the whole arms", `${women} Hot flushes were reported in 62 women (20.0%) given letrozole and in 76 (25.0%) given tamoxifen.`, ["21.8% 31/142", "30.5% 40/131", "20.0% 62/310", "25.0% 76/304"]],
    ["and in their order", `${women} Hot flushes were reported in 62 (20.0%) and 76 (25.0%) women, respectively.`, ["21.8% 31/142", "30.5% 40/131", "20.0% 62/310", "25.0% 76/304"]],
    ["whatever letters they have", `${arms} Fatigue was seen in 44 patients (50%) in arm A and 10 (22%) in arm B.`, ["39% 24/61", "9% 3/33", "50% 44/88", "22% 10/45"]],
    ["and where it names everybody", `${arms} In the whole population, fatigue was seen in 44 patients (50%) in arm A and 10 (22%) in arm B.`, ["39% 24/61", "9% 3/33", "50% 44/88", "22% 10/45"]],
    ["but may go on about it", `${women} Eleven women (7.7%) given letrozole and 15 (11.5%) given tamoxifen died.`, ["21.8% 31/142", "30.5% 40/131", "7.7% 11/142", "11.5% 15/131"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is corrected by the whole arms", () => {
    const { findings } = review(`${women} Hot flushes were reported in 62 women (30.0%) given letrozole and in 76 (25.0%) given tamoxifen.`);
    expect(findings.flatMap((f) => f.fixes.map((fix) => fix.title))).toEqual(["Change 30.0% to 20.0%"]);
  });
});

describe("a sentence that names the part", () => {
  it("is of its arms", () => {
    expect(told(`${women} With node-positive disease, 14 women (9.9%) given letrozole and 16 (12.2%) given tamoxifen died.`).slice(2)).toEqual(["9.9% 14/142", "12.2% 16/131"]);
    expect(messages(`${women} With node-positive disease, 14 women (8.9%) given letrozole and 16 (12.2%) given tamoxifen died.`)).toEqual(["14 of 142 is 9.9%, not 8.9%. Perhaps one digit of 8.9% is mistyped for 9.9%."]);
  });
});

describe("sizes with which a sentence opens", () => {
  it("stay, where they are all of the people", () => {
    const text = "We assigned 80 women to letrozole and 82 to tamoxifen. Among the women evaluable (74 on letrozole, 79 on tamoxifen), 20 (27.0%) and 31 (39.2%) had pain. Rash was seen in 10 (12.5%) on letrozole.";
    expect(told(text)).toEqual(["27.0% 20/74", "39.2% 31/79", "12.5% 10/80"]);
  });
});

describe("an arm is named", () => {
  it("by its number, and a colon behind it", () => {
    const text = "Group 1: exercise, 64 patients. Group 2: exercise plus diet, 58 patients. Falls: group 1, 9 (14.1%); group 2, 13 (22.4%).";
    expect(told(text)).toEqual(["14.1% 9/64", "22.4% 13/58"]);
    expect(messages(text)).toEqual([]);
    expect(review(text.replace("14.1%", "24.1%")).findings.flatMap((f) => f.fixes.map((fix) => fix.title))).toContain("Change 24.1% to 14.1% (of 64)");
  });

  it("in front of its people, wherever they went", () => {
    const text = "Patients received sunitinib (n = 231) or placebo (n = 119). Rash was seen in 97 sunitinib patients (42.0%). Five placebo patients (4.2%) crossed over.";
    expect(told(text)).toEqual(["42.0% 97/231", "4.2% 5/119"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("4.2%", "8.2%"))).toEqual(["5 of 119 is 4.2%, not 8.2%. Perhaps one digit of 8.2% is mistyped for 4.2%."]);
  });
});
