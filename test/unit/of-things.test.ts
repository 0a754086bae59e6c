import { describe, expect, it } from "vitest";
import { messages } from "./told.ts";

describe("shares of things that the text does not number", () => {
  it.each([
    "Of the 26 nurses, 20 (76.9%) came to all eight lessons; 181 (87.0%) of the lessons were attended.",
    "Thirty-six patients had a hernia mended on both sides. There were 5 recurrences (7% of hernias).",
    "Fifty patients were given chemotherapy. Vomiting was seen in 6 (3% of infusions).",
    "Nine (15.0%; 30.0% of the positives) of the 60 swabs held both.",
    "Of 52 ewes, 28 lambs (26%) were stillborn.",
  ])("are held against no people: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["Thirty-six patients underwent hernia repair. There were 5 recurrences (7% of patients).", "5 of 36 is 13.9%, not 7%"],
    ["We studied 60 lesions. Nine (51.0%) of the lesions were malignant.", "9 of 60 is 15.0%, not 51.0%"],
    ["Of 52 lambs, 28 lambs (26%) were stillborn.", "28 of 52 is 53.8%, not 26%"],
    ["Of 50 women, 12 (42%) of the women had pain.", "12 of 50 is 24.0%, not 42%"],
  ])("but people against people, and things against their number: %s", (text, expected) => {
    expect(messages(text)).toEqual([expect.stringContaining(expected)]);
  });
});
