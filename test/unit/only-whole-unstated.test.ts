import { describe, expect, it } from "vitest";
import { messages, verdicts } from "./told.ts";

describe("figures of which the text does not give the whole", () => {
  it.each([
    ["both arms of a pair need somewhat fewer", "Forms came from 5030 women; 2410 women were in the early group and 2620 women in the late group. A scan was commoner in the early group (1801, 97.9% early start vs 2017, 96.1% late start, P = 0.02)."],
    ["it stands beside one that is read of others", "We saw 640 patients, and biopsies were reviewed in 420 patients (66%). From 2001 to 2005, review changed the grade in 110 cases (26%) and the treatment in 81 (52%) cases."],
    ["what follows the figure says of whom it is", "A scan was done in 62 women, leading to other drugs for 5 women (19%) with anaemia."],
  ])("cannot be checked: %s", (_, text) => {
    expect(messages(text)).toEqual([]);
    expect(verdicts(text).at(-1)).toBe("unverifiable");
  });

  it.each([
    ["where one of the pair follows", "Forms came from 5030 women; 2410 women were in the early group and 2620 women in the late group. A scan was commoner in the early group (1801, 97.9% early start vs 2017, 77.0% late start, P = 0.02)."],
    ["where a slip explains it, of what its neighbour is of", "We saw 640 patients, and biopsies were reviewed in 420 patients (66%). From 2001 to 2005, review changed the grade in 110 cases (26%) and the treatment in 81 (91%) cases."],
    ["where it is a slip away", "A scan was done in 62 women, leading to other drugs for 5 women (9%) with anaemia."],
    ["where nothing happens to those who are told from others", "We saw 620 women. There were 93 women (51%) with anaemia."],
  ])("are checked still %s", (_, text) => expect(messages(text)).toHaveLength(1));
});
