/** People who left the arms of a trial, however the text tells of them, and arms that are told in few words. */
import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

const arms = "Of 240 boys, 120 were allocated to drops and 120 to gum.";
const pain = "Pain was felt by 23 (20.0%) on drops and 12 (10.8%) on gum.";

describe("losses that explain what is printed of each arm", () => {
  it.each([
    `${arms} Five of the drops and nine of the gum boys never began treatment. Sleep was alike. ${pain}`,
    `${arms} Five and nine boys, respectively, did not receive any dose. Sleep was alike. Mood was alike. ${pain}`,
    `${arms} Data were missing for 5 and 9 boys. Sleep was alike. Mood was alike. ${pain}`,
    `${arms} Five boys in the drops group and nine in the gum group were excluded. Sleep was alike in 60 (50%) and 60 (50%). Mood was alike. Weight was alike. Height was alike. Age was alike. ${pain}`,
    `${arms} Five boys in the drops group had missing data, and nine boys in the gum group never took it. Sleep was alike. ${pain}`,
  ])("excuse it: %s", (text) => {
    expect(told(text)).toEqual(expect.arrayContaining(["20.0% 23/115", "10.8% 12/111"]));
    expect(messages(text)).toEqual([]);
  });

  it.each([
    `${arms} Five of the drops and nine of the gum boys never began treatment. Sleep was alike. Pain was felt by 23 (29.0%) on drops and 12 (10.8%) on gum.`,
    `${arms} Five of the drops and nine of the gum boys never had fever. Sleep was alike. ${pain}`,
    `${arms} Data were missing for 50 and 60 boys. Pain was felt by 23 (29.0%) on drops and 12 (10.0%) on gum.`,
  ])("excuse nothing else: %s", (text) => expect(messages(text).length).toBeGreaterThan(0));
});

describe("those who are left of equal groups", () => {
  const taken = "112 nurses took part. One nurse of each arm was excluded, so that 55 nurses per group were analysed.";
  it("are a whole where the percentage follows from them", () => {
    expect(told(`${taken} Eight (7.3%) fainted.`)).toEqual(["7.3% 8/110"]);
    expect(messages(`${taken} Eight (9.3%) fainted.`)).toHaveLength(1);
  });
});

describe("arms whose verb or noun is told of one alone", () => {
  it.each([
    ["212 patients received oral and 158 intravenous iron. Pain was felt by 189 patients (51.1%).", "51.1% 189/370"],
    ["212 patients underwent open and 158 laparoscopic repair. Pain was felt by 20 of all patients (5.4%).", "5.4% 20/370"],
    ["212 women were given weekly and 158 daily vitamin. Pain was felt by 20 of all women (5.4%).", "5.4% 20/370"],
    ["In total 240 of those screened entered the trial: gel 82, negative pressure 79, tape 79. Pain was felt with gel in 41 (50%).", "50% 41/82"],
    ["90 men were sent to A and 90 to B; 81 and 84 completed the trial. Pain was felt by 19 (23.5%) on A and 25 (29.8%) on B.", "23.5% 19/81"],
  ])("are arms: %s", (text, expected) => {
    expect(told(text)).toContain(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["212 patients received oral and 158 intravenous iron. Pain was felt by 189 patients (57.1%)."],
    ["212 patients received oral iron, and 158 had severe pain. Fever was seen in 89 patients (48.0%)."],
    ["In total 240 of those screened entered the trial: gel 82, foam 79, tape 79. Pain was felt with gel in 41 (56%)."],
    ["90 men were sent to A and 90 to B; 81 and 84 completed the trial. Pain was felt by 19 (28.5%) on A and 25 (29.8%) on B."],
  ])("are checked: %s", (text) => expect(messages(text)).toHaveLength(1));
});

describe("people who are not those whom the text counts", () => {
  it.each([
    "Pain was seen in 16 (21%) and fever in 18 (23%). Swabs, taken in 183 boys, grew yeast in 75 (41%), moulds in 68 (37%) and mites in 26 (14%).",
    "Men were assigned to 8 (n = 110) or 12 weeks (n = 112); 34 with cirrhosis all got 12 weeks. Relapse was seen in six responders (2.5%) by week 48.",
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
  });
});

describe("counts that stand apart from their percentages", () => {
  const given = "197 babies had gel and 193 had foam.";
  it.each([
    [`${given} Rash was commoner with gel (59.9%, n=118, versus 44.6%, n=86).`, ["59.9% 118/197", "44.6% 86/193"]],
    [`${given} Rash occurred in 59.9%, n = 118, and 44.6%, n = 86, respectively.`, ["59.9% 118/197", "44.6% 86/193"]],
    [`${given} Rash was seen in 35 and 44 babies; 17.8% and 22.8%.`, ["17.8% 35/197", "22.8% 44/193"]],
    [`${given} At two weeks, 17.8% of the babies who were treated with gel had a rash, as compared with 22.8% of those who were given foam (35 and 44 babies).`, ["17.8% 35/197", "22.8% 44/193"]],
  ])("belong to them in their order: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are checked", () => {
    const sent = "Of 390 babies, 197 were randomised to gel and 193 to foam.";
    expect(messages(`${sent} Rash was commoner with gel (69.9%, n=118, versus 44.6%, n=86).`)).toHaveLength(1);
    expect(messages(`${sent} Rash was seen in 35 and 44 babies; 37.8% and 22.8%.`)).toHaveLength(1);
  });

  it("may be sizes", () => {
    expect(messages("Rash was commoner with gel (59.9%, n = 197, versus 44.6%, n = 193).")).toEqual([]);
    expect(told(`${given} Rash was seen in 35 and 44 babies; 17.8% and 22.8% of the mothers smoked.`)).toEqual([]);
  });
});
