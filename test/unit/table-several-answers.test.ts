/** Rows of which one person may be in several, below the row of all who are in any. */
import { describe, expect, it } from "vitest";
import { messages, table, told } from "./told.ts";

const head = "Characteristic | N = 250, n (%)";
const any = "Prior infection | 90 (36.0)";

describe("rows of which one person may be in several", () => {
  it("are shares of the row above, though the first of them add up to it", () => {
    const text = table(head, any, "Organ (% of patients with an infection) | ", "Lung | 54 (60.0)", "Skin | 36 (40.0)", "Bladder | 27 (30.0)");
    expect(told(text)).toEqual(["36.0 90/250", "60.0 54/90", "40.0 36/90", "30.0 27/90"]);
    expect(messages(text)).toEqual([]);
  });

  it("need no heading where the first add up", () => {
    const text = table(head, "Aged 65 or more | 100 (40.0)", any, "Lung | 54 (60.0)", "Skin | 36 (40.0)", "Bladder | 27 (30.0)", "Diabetes | 50 (20.0)");
    expect(told(text).slice(2)).toEqual(["60.0 54/90", "40.0 36/90", "30.0 27/90", "20.0 50/250"]);
    expect(messages(text)).toEqual([]);
  });

  it("need not add up below a heading of some", () => {
    const text = table(head, any, "Organ (% of patients with an infection) | ", "Lung | 54 (60.0)", "Skin | 31 (34.4)", "Bladder | 27 (30.0)");
    expect(told(text).slice(1)).toEqual(["60.0 54/90", "34.4 31/90", "30.0 27/90"]);
  });

  it("leave a wrong one among them", () => {
    expect(messages(table(head, any, "Organ (% of patients with an infection) | ", "Lung | 54 (60.0)", "Skin | 36 (40.0)", "Bladder | 27 (30.0)", "Bone | 18 (12.0)"))).toEqual([expect.stringContaining("18 of 90")]);
    expect(messages(table(head, any, "Lung | 54 (60.0)", "Skin | 36 (40.0)", "Diabetes | 50 (30.0)"))).toEqual([expect.stringContaining("50 of 250")]);
  });
});
