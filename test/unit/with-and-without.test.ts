import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("people who are divided by what they have or lack", () => {
  it.each([
    ["We studied 31 patients with and 9 without fistulas; of all patients, 20 (50%) had pain.", ["50% 20/40"]],
    ["We enrolled children with asthma, 45 with and 15 without eczema. Of all children, 30 (50%) wheezed.", ["50% 30/60"]],
    ["The trial included 44 women with a hernia and 16 without. Pain was seen in 33 (75%) with and 4 (25%) without a hernia. In all, 37 (62%) had pain.", ["75% 33/44", "25% 4/16", "62% 37/60"]],
    ["Our sample consisted of 31 men with and 9 without fistulas. Fever was seen in 20 men (50%).", ["50% 20/40"]],
    ["We compared 80 women who had and 120 who had not taken iron. Anaemia was seen in 16 (20%) and 48 (40%), respectively. In all, 64 women (32%) had it.", ["20% 16/80", "40% 48/120", "32% 64/200"]],
    ["We studied 74 eyes with closed and 68 eyes with open angles. Cataract was seen in 71 eyes (50%).", ["50% 71/142"]],
    ["Thirty men with and 20 men without fistulas were included. Of all men, 25 (50%) had pain.", ["50% 25/50"]],
  ])("are all of them together: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are checked as others are", () => {
    expect(messages("We studied 31 patients with and 9 without fistulas; of all patients, 20 (55%) had pain.")).toEqual([expect.stringContaining("20 of 40 (31 + 9) is 50.0%, not 55%")]);
  });

  it.each([
    ["of whom so many had something", "We studied 500 women. Rash was seen in 31 with and 19 without atopy, and fever in 10 (2%).", ["2% 10/500"]],
    ["who did something", "We studied 500 women. Thirty-one women with and 19 without atopy had a rash, and 10 (2%) fever.", ["2% 10/500"]],
    ["and others besides", "We studied 310 patients with goitre and included 20 with cancer. Pain was seen in 155 patients (50%).", ["50% 155/310"]],
  ])("are not the people %s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});
