/** Heads of columns that say "%" or "‰". */
import { describe, expect, it } from "vitest";
import { messages, table, told } from "./told.ts";

describe("a head that says \"%\" in front of its size", () => {
  it("is that of percentages alone", () => {
    expect(told(table(" | Open repair % (N = 84) | Keyhole repair % (N = 79) | All % (N = 163)", "Seroma | 9 | 4 | 7", "Reoperation | 3 | 0 | 2"))).toEqual([]);
  });

  it("is that of counts with percentages where it says so", () => {
    const text = table(" | Open repair n % (N = 84) | Keyhole repair n (%) (N = 79)", "Seroma | 21 (25.0) | 4 (5.1)", "Reoperation | 3 (3.6) | 8 (20.1)");
    expect(messages(text)).toEqual([expect.stringContaining("8 of 79")]);
  });
});
