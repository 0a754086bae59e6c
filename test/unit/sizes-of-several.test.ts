import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("the sizes of several studies in one list", () => {
  it.each([
    ["Three trials (n = 90, 64 and 150) reported pain: 45 of 90 (50%), 16 of 64 (25%) and 60 (40%).", ["50% 45/90", "25% 16/64", "40% 60/150"]],
    ["Three cohorts of 90, 64 and 150 girls were followed. Eczema developed in 45 (50%), 16 (25%) and 60 (40%).", ["50% 45/90", "25% 16/64", "40% 60/150"]],
    ["Four trials (N = 90, 204, 150 and 320) reported pain: 9 of 90 (10%), 51 (25%), 30 of 150 (20%) and 96 (30%).", ["10% 9/90", "25% 51/204", "20% 30/150", "30% 96/320"]],
    ["Two studies, of 50 and 80 adults, reported a cure in 20 (40%) and 24 (30%), respectively.", ["40% 20/50", "30% 24/80"]],
  ])("are meant in their order: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it.each([
    ["all of them", "Two trials (n = 90 and 60) reported pain. Overall, 60 (40%) had it.", ["40% 60/150"]],
    ["all of them, though two figures stand side by side", "Two trials of 90 and 60 adults were found. Pain was felt by 60 (40%) and 30 (20%) had nausea.", ["40% 60/150", "20% 30/150"]],
    ["the arms that both had", "Two trials (n = 90 and 60) compared gel (n = 75) with foam (n = 75). Rash was seen in 30 (40%) and 15 (20%).", ["40% 30/75", "20% 15/75"]],
  ])("leave a share of %s", (_, text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("show what is wrong in its place", () => {
    expect(messages("Three trials (n = 90, 64 and 150) reported pain in 45 (50%), 16 (25%) and 60 (45%) adults, respectively.")).toHaveLength(1);
    expect(messages("Three trials (n = 90, 64 and 150) reported pain in 45 (50%), 16 (25%) and 60 (45%) adults, respectively.")[0]).toContain("60 of 150 is 40.0%, not 45%");
  });

  it("are none where as many are not said", () => {
    expect(messages("Two trials enrolled 90 adults. Pain was felt by 45 (40%).")[0]).toContain("45 of 90 is 50.0%");
  });
});
