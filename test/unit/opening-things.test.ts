import { describe, expect, it } from "vitest";
import { messages, reasons, told } from "./told.ts";

describe("things with which a text opens, whatever they are called", () => {
  it.each([
    ["A total of 261 ovaries from 814 files were found. All were looked at twice. A cyst was seen in 31 ovaries (11.9%).", ["11.9% 31/261"]],
    ["A total of 88 thyroidectomies were performed in 80 nonagenarians. They were done in 30 men and 50 women. A goitre was found in 37 patients (42%). There was 1 palsy (1.1%).", ["42% 37/88", "1.1% 1/88"]],
    ["A total of 88 operations were performed in 80 nonagenarians. A goitre was found in 37 patients (46.3%).", ["46.3% 37/80"]],
    ["A total of 52,310 slides were stained. Each was read by two of us. The result was doubtful in 84 samples (0.16%).", ["0.16% 84/52310"]],
    ["Sixty-two pacemakers were implanted over six years. Mean age was 60 years. A shock was given in only four patients (6%).", ["6% 4/62"]],
  ])("are the whole where a figure follows from them: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are nobody to accuse by", () => {
    const text = "Sixty-two pacemakers were implanted over six years. Mean age was 60 years. A shock was given in only four patients (9%).";
    expect(messages(text)).toEqual([]);
    expect(reasons(text)).toEqual(["The text does not give the number of people that this is a share of."]);
  });

  it("are the whole of what is called the same, and not those beside them", () => {
    const text = "A total of 261 ovaries from 814 files were found. All were looked at twice. A cyst was seen in 31 ovaries (19.1%).";
    expect(messages(text)).toEqual([expect.stringContaining("31 of 261 is 11.9%, not 19.1%")]);
  });

  it("excuse no figure of people of whom the text gives the number", () => {
    const text = "A total of 88 thyroidectomies were performed in 80 patients. A goitre was found in 37 patients (64.3%).";
    expect(messages(text)).toEqual([expect.stringContaining("37 of 80 is 46.3%, not 64.3%")]);
  });
});
