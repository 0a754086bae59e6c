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

describe("the people of each study of whom a text says that its percentages are", () => {
  const rash = "\n\nRash was seen in 14 (9.5%) in STAR-1 and in 9 (10.6%) in Keller 2019.\n";

  it.each([
    "All percentages refer to people who had one dose: 148 and 71 in STAR-1, 85 in Keller 2019, 204 and 199 in STAR-2.",
    "The safety populations were 148 (STAR-1), 85 (Keller 2019) and 204 (STAR-2).",
    "In what follows, the treated sets of the active arms are used, which are 148 (STAR-1) and 85 (Keller 2019).",
    "Denominators are those who took a tablet: 148 from STAR-1; 85 from Keller 2019.",
    "Percentages are based on the treated: 148 in STAR-1 and 85 in Keller 2019.",
  ])("%s", (bases) => {
    const text = `## Harms\n\n${bases}${rash}`;
    expect(told(text)).toEqual(["9.5% 14/148", "10.6% 9/85"]);
    expect(messages(text)).toEqual([]);
    expect(marked(text.replace("10.6%", "16.0%"))).toEqual(["16.0%"]);
  });

  it("names the columns of a table", () => {
    const text = "The safety sets were 148 (STAR), 85 (Keller) and 204 (COMET).\n\n| | STAR | Keller | COMET |\n|---|---|---|---|\n| Rash | 14 (9.5%) | 9 (10.6%) | 51 (25.0%) |\n| Itch | 30 (20.3%) | 21 (24.7%) | 60 (29.4%) |\n";
    expect(told(text)).toEqual(["9.5% 14/148", "10.6% 9/85", "25.0% 51/204", "20.3% 30/148", "24.7% 21/85", "29.4% 60/204"]);
  });

  it.each([
    "Deaths in the safety sets were 48 (STAR-1) and 35 (Keller 2019).",
    "Fractures in the safety sets were 48 (STAR-1) and 35 (Keller 2019).",
    "The percentages were 48 (STAR-1) and 35 (Keller 2019).",
    "The rooms were 148 (Vienna) and 85 (Graz).",
  ])("but not: %s", (other) => {
    expect(told(`## Harms\n\n${other}${rash}`)).toEqual(["9.5% 14/?", "10.6% 9/?"]);
  });
});
