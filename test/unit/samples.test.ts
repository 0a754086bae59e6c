/** Some of each arm, told in the order of the arms before the figures that are shares of them. */
import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

const arms = "180 patients had a cast and 200 had a splint. ";

describe("as many people as figures, side by side before them", () => {
  it.each([
    ["in the sentence", `${arms}Scans were available for 80 and 90 patients; nonunion was seen in 24 (30%) and 18 (20%).`, ["30% 24/80", "20% 18/90"]],
    ["with respectively", `${arms}Scans were available for 80 and 90 patients; nonunion was seen in 24 (30%) and 18 (20%), respectively.`, ["30% 24/80", "20% 18/90"]],
    ["in the sentence before", `${arms}Scans were available for 80 and 90 patients. Nonunion was seen in 24 (30%) and 18 (20%).`, ["30% 24/80", "20% 18/90"]],
    ["with their arms between them", `${arms}We scanned 80 patients after a cast and 90 after a splint; nonunion was seen in 24 (30%) and 18 (20%).`, ["30% 24/80", "20% 18/90"]],
    ["in a bracket", `${arms}In smokers (80 v 90 patients), 24 (30%) and 18 (20%) had nonunion.`, ["30% 24/80", "20% 18/90"]],
    ["each of its own where the words point back", `${arms}Scans were available for 85 and 86 patients, of whom 17 (20%) and 18 (21%) had nonunion.`, ["20% 17/85", "21% 18/86"]],
    ["at three visits", "170 patients were enrolled. At weeks 2, 4 and 8, 160, 150 and 140 patients came; 72 (45%), 45 (30%) and 21 (15%) were free of pain.", ["45% 72/160", "30% 45/150", "15% 21/140"]],
    ["for a second outcome", `${arms}Scans were available for 80 and 90 patients. Nonunion was seen in 24 (30%) and 18 (20%). Oedema was seen in 40 (50%) and 27 (30%).`, ["30% 24/80", "20% 18/90", "50% 40/80", "30% 27/90"]],
  ])("are those of whom the figures are shares: %s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("excuse no figure that does not follow from its own", () => {
    expect(messages(`${arms}Scans were available for 80 and 90 patients; nonunion was seen in 24 (20%) and 18 (20%).`)).toHaveLength(1);
    expect(messages(`${arms}Scans were available for 85 and 86 patients, of whom 17 (10%) and 18 (21%) had nonunion.`)).toHaveLength(1);
  });

  it("yield to the arms where the figures follow from these", () => {
    expect(told(`${arms}Scans were available for 80 and 90 patients; pain was reported by 54 (30%) and 40 (20%).`)).toEqual(["30% 54/180", "20% 40/200"]);
  });
});
