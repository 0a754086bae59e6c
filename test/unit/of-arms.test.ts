import { describe, expect, it } from "vitest";
import { marked, messages, told } from "./told.ts";

const all = "A total of 240 nurses took part.";

describe("shares of arms that are named without a word for a group", () => {
  it.each([
    "Itch was told of by 31 nurses (26%) in placebo and 17 (14%) in treatment arms.",
    "Of the 240 nurses, 31 (26%) itched on placebo and 17 (14%) on zinc.",
    "Among 240 nurses, itch was told of by 31 (26%) in controls and 17 (14%) in cases.",
    "Itch was told of by 31 (26%) with the sham and 17 (14%) with the device.",
    "Itch was told of by 31 (26%) under placebo, and 17 (14%) under zinc.",
    "Of 240 nurses, 31 (26%) itched receiving zinc and 17 (14%) receiving copper.",
    "Of 240 nurses, 31 (26%) receiving usual care itched.",
    "Itch was told of by 31 on placebo (26%).",
  ])("%s", (text) => {
    expect(messages(`${all} ${text}`)).toEqual([]);
    expect(told(`${all} ${text}`)[0]).toBe("26% 31/?");
  });

  it("are of everybody where they follow from everybody", () => {
    expect(told("Of the 240 nurses, 31 (13%) itched on placebo and 17 (7%) on zinc.")).toEqual(["13% 31/240", "7% 17/240"]);
  });

  it("and divide everybody where they add up to all", () => {
    expect(told("The analysis set comprised 21 (53%) nurses on placebo and 19 (48%) nurses on zinc.")).toEqual(["53% 21/40", "48% 19/40"]);
  });

  it("and of the arm whose size is given", () => {
    const text = `We sent 119 nurses to placebo and 121 to zinc. Of the 240 nurses, 31 (26%) itched on placebo and 17 (14%) on zinc.`;
    expect(told(text)).toEqual(["26% 31/119", "14% 17/121"]);
    expect(marked(text.replace("14%", "18%"))).toEqual(["18%"]);
  });

  it.each([
    "Of the 240 nurses, 31 (26%) itched on Monday and 17 (7%) on Friday.",
    "Of the 240 nurses, 31 (26%) itched in the left and 17 (7%) in the right hand.",
    "Of the 240 nurses, 31 (26%) came with itch and 17 (7%) with pain.",
    "Of the 240 nurses, 31 (26%) were on zinc and 17 (7%) on copper.",
    "Of the 240 nurses, 31 (26%) had nodes on CT and 17 (7%) on ultrasound.",
    "Of the 240 nurses, 31 (26%) came in spring.",
    "Of the 240 nurses, 31 (26%) missed control visits.",
  ])("but not %s", (text) => {
    expect(marked(text)).toEqual(["26%"]);
  });
});

describe("arms that are events by another sentence", () => {
  const text = (shares: string): string => `Depth was recorded for all infections. Of the 341 in the drain group 74 (21.7%) were deep. Of the 516 in the control group the number was 137 (26.6%).\n\nBlistering was more frequent with drains, ${shares}.`;

  it("are not those of a pair that is far off both, and has a size in common", () => {
    for (const shares of ["4.4% against 1.4% (71 and 22 people)", "5.0% against 2.5% (81 and 40 people)"]) expect(messages(text(shares))).toEqual([]);
  });

  it("accuse where one of the pair follows", () => {
    expect(messages(text("20.8% against 43.2% (71 and 22 people)"))[0]).toContain("22 of 516 is 4.3%, not 43.2%");
  });
});
