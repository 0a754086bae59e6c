import { describe, expect, it } from "vitest";
import { messages, table, told } from "./told.ts";

describe("a table of parts", () => {
  const eyes = table(" | Deep (n = 140) | Shallow (n = 360) | All eyes (n = 500)", "Swab | 14 (10.0) | 54 (15.0) | 68 (13.6)");

  it("is of no people", () => {
    const text = `The audit covered 300 patients.\n\n${eyes}\nReturn to theatre: 18 patients (6.0%)`;
    expect(told(text).at(-1)).toBe("6.0% 18/300");
    expect(messages(text.replace("6.0%", "9.0%"))).toEqual([expect.stringContaining("18 of 300")]);
  });

  it.each([
    ["Stiff shoulders (n = 150) | Stiff knees (n = 250)", "Ulcers were found in 15 patients (14.0%) with stiff shoulders and 50 patients (26.0%) with stiff knees."],
    ["Swollen joints (n = 150) | Calm joints (n = 250)", "In all 65 patients (18.3%) moved away."],
  ])("may be one of people whose parts head their groups: %s", (heads, said) => {
    expect(messages(`${table(` | ${heads}`, "Moved | 15 (10.0) | 50 (20.0)")}\n${said}`)).not.toEqual([]);
  });
});
