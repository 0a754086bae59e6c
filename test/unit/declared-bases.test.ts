import { describe, expect, it } from "vitest";
import { marked, messages, told } from "./told.ts";

const list = "\n\n- a drip: 312 (74.6%)\n- a tube: 203 (48.6%)\n- neither: 61 (14.6%)\n";

describe("the people of whom a text says that its percentages are", () => {
  it.each([
    "Base for the percentages of the list: 418 admissions to the ward.",
    "Percentages are based on 418 ward rounds.",
    "Denominator of all that follows: 418.",
    "The percentages below are calculated from the 418 stays.",
    "Percentages in this section refer to 418 stays.",
    "The basis of the percentages is 418 stays in 2019.",
  ])("%s", (base) => {
    expect(told(base + list)).toEqual(["74.6% 312/418", "48.6% 203/418", "14.6% 61/418"]);
    expect(messages(base + list)).toEqual([]);
    expect(marked(base + list.replace("48.6", "46.8"))).toEqual(["46.8%"]);
  });

  it.each([
    "Percentages in this row are based on 418 stays.",
    "Percentages are not based on 418 stays.",
    "Percentages are based on 418 and 420 stays.",
    "Percentages based on fewer than 418 stays are left out.",
    "The base was 418 stays.",
    "The paper was based on 418 stays.",
  ])("but not: %s", (other) => {
    expect(told(other + list)).toEqual(["74.6% 312/?", "48.6% 203/?", "14.6% 61/?"]);
  });
});
