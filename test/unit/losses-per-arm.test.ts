/** People who left the arms of a trial, however the text tells of them, and arms that are told in few words. */
import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

const arms = "Of 240 boys, 120 were allocated to drops and 120 to gum.";
const pain = "Pain was felt by 23 (20.0%) on drops and 12 (10.8%) on gum.";

describe("losses that explain what is printed of each arm", () => {
  it.each([
    `${arms} Five boys in the drops group and nine in the gum group were excluded. Sleep was alike in 60 (50%) and 60 (50%). Mood was alike. Weight was alike. Height was alike. Age was alike. ${pain}`,
  ])("excuse it: %s", (text) => {
    expect(told(text)).toEqual(expect.arrayContaining(["20.0% 23/115", "10.8% 12/111"]));
    expect(messages(text)).toEqual([]);
  });

  it.each([
    `${arms} Five of the drops and nine of the gum boys never began treatment. Sleep was alike. Pain was felt by 23 (29.0%) on drops and 12 (10.8%) on gum.`,
    `${arms} Five of the drops and nine of the gum boys never had fever. Sleep was alike. ${pain}`,
    `${arms} Data were missing for 50 and 60 boys. Pain was felt by 23 (29.0%) on drops and 12 (10.0%) on gum.`,
    // they left nothing, or another group than that of the percentage
    `${arms} Weights were missing for 5 boys. ${pain}`,
    `${arms} Five boys in the gum group never began treatment. ${pain}`,
    `${arms} Sleep was alike. Mood was alike. Weight was alike. Height was alike. Age was alike. All were seen. Five had withdrawn by the second year. Sleep was alike. Pain was felt by 23 (20.0%) on drops.`,
  ])("excuse nothing else: %s", (text) => expect(messages(text).length).toBeGreaterThan(0));
});

describe("arms that are told in few words", () => {
  it("may be none: what was done to some, and what others had", () =>
    expect(messages("212 patients received oral iron, and 158 had severe pain. Fever was seen in 89 patients (48.0%).")).toHaveLength(1));

  it("may be none: places and strata of those who entered", () =>
    expect(messages("In total 240 of those screened entered the trial: Hull 140, Bath 100. Fever and pain were felt by 12 (5.0%) and 18 (7.5%), respectively.")).toEqual([]));
});

describe("people who are not those whom the text counts", () => {
  it.each([
    "Pain was seen in 16 (21%) and fever in 18 (23%). Swabs, taken in 183 boys, grew yeast in 75 (41%), moulds in 68 (37%) and mites in 26 (14%).",
  ])("accuse nobody: %s", (text) => expect(messages(text)).toEqual([]));

  it("and those whom it counts do", () => {
    expect(messages("We swabbed 183 boys. Pain was seen in 18 (23%). Yeast was found in 75 (41%) and mould in 68 (37%).")).toHaveLength(1);
    expect(messages("Of 80 treated patients, 40 responded. Relapse was seen in six patients (17%) by week 48.").length).toBeGreaterThan(0);
  });

  it("are counted together where the text says so", () => {
    const text = "Of the 299 women, response was complete in 88 and partial in 137 of those on gel (75% in all).";
    expect(told(text)).toEqual(["75% 225/299"]);
    expect(messages(text.replace("75%", "85%"))).toHaveLength(1);
    expect(messages("Response was complete in 88 and partial in 137 of the women (75%).")).toEqual([]);
    expect(messages("We saw 300 women. Records were complete in 188 and partial in 60 (75% overall agreement).")).toEqual([]);
  });
});

describe("numbers that stand apart from their percentages", () => {
  const given = "197 babies had gel and 193 had foam.";

  it("may be sizes", () => {
    expect(told(`${given} Rash was commoner in girls (59.9%, n = 102, versus 44.6%, n = 97).`)).toEqual([]);
    expect(told("Rash was seen in 20% of the babies who were treated with gel in the first two weeks, as compared with 25% of those on foam (n = 45 and n = 48).")).toEqual([]);
    expect(messages("Rash was commoner with gel (59.9%, n = 197, versus 44.6%, n = 193).")).toEqual([]);
    expect(told(`${given} Rash was seen in 35 and 44 babies; 17.8% and 22.8% of the mothers smoked.`)).toEqual([]);
    expect(messages("Of 390 babies, 197 received gel and 193 received foam, and the rates of rash by the end of the second week were, respectively, 33% and 51%.")).toEqual([]);
  });
});
