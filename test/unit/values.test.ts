import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("numbers that count nobody", () => {
  it.each([
    "We enrolled 80 men. Performance status was 0 (60%) or 1 (40%).",
    "We enrolled 80 men. They had had one (50%), two (30%) or three or more (20%) courses.",
    "We enrolled 80 men. Genotype 1 (70%), genotype 2 (20%) and genotype 3 (10%) were seen.",
    "We enrolled 80 men. There were 6 falls (4.0% per year).",
    "We enrolled 80 men. The NNT was 16 (6%).",
    "We enrolled 80 men. Falls decreased from 24 to 18 (25%).",
  ])("are no statement: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it.each([
    ["We enrolled 20 men. One (5%), two (10%) and three (15%) had a fall, a fracture and a burn.", ["5% 1/20", "10% 2/20", "15% 3/20"]],
    ["We enrolled 80 men. Falls rose from 20 (25%) to 24 (30%).", ["25% 20/80", "30% 24/80"]],
    ["We enrolled 80 men. The number who fell was 20 (25%).", ["25% 20/80"]],
    ["We enrolled 80 men. Falls were seen in 20 (25%) per protocol.", ["25% 20/80"]],
  ])("are told from counts: %s", (text, expected) => expect(told(text)).toEqual(expected));
});
