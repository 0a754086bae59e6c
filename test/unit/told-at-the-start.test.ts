import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("figures of the start beside those who are left", () => {
  it.each([
    ["At baseline, 96 patients (80%) had a cough; at follow-up 61 (55%) of the 111 still in the study.", ["80% 96/?", "55% 61/111"]],
    ["Insomnia was present in 60 (50%) initially and in 31 of the 105 followed up (30%).", ["50% 60/?", "30% 31/105"]],
    ["On entry 60 patients (50%) smoked, and 31 of 105 (30%) did so at two years.", ["50% 60/?", "30% 31/105"]],
    ["A cough was reported by 20 (15%) of the 131 who completed the course. Nineteen women (12.7%) had left.", ["15% 20/131", "12.7% 19/?"]],
    ["Tablets were taken by 20 (15%) of the 131 who remained at week 52. Nineteen (13%) had dropped out.", ["15% 20/131", "13% 19/?"]],
  ])("are of more people: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["At baseline, 60 of 105 patients (50%) had a cough, and 31 (30%) later.", "60 of 105 is 57.1%, not 50%"],
    ["The trial had 105 patients. At baseline 60 (50%) had a cough, and 31 (30%) later.", "60 of 105 is 57.1%, not 50%"],
    ["A cough was reported by 20 (15%) of the 131 who completed the course. Nineteen women (17.2%) had left.", "19 of 131 is 14.5%, not 17.2%"],
    ["At baseline 60 patients (80%) had a cough; at follow-up 31 (30%) of the 105 still in the study.", "60 of 105 is 57.1%, not 80%"],
  ])("are accused of those whom the text names, or where they would be of fewer: %s", (text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]));
});
