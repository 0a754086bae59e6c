import { describe, expect, it } from "vitest";
import { marked, table, told } from "./told.ts";

const response = (stub: string, below = ""): string => `${table("Outcome | Tablet (N = 64) | Sham (N = 48)",
  "PR, n (%) | 24 (37.5) | 12 (25.0)", "SD, n (%) | 28 (43.8) | 20 (41.7)", "PD, n (%) | 12 (18.8) | 16 (33.3)", `${stub} | 15 (71.0) | 5 (46.0)`)}\n${below}\n`;

describe("a row of those whose response lasted", () => {
  it.each([
    "Response lasting ≥7 months, n (%)", "DOR ≥18 months, n (%)", "Duration of response of at least 6 months, n (%)", "Remission sustained for 24 weeks, n (%)",
    "PFS at 6 months, n (%)", "12-month OS, n (%)", "Progression-free survival > 9 months, n (%)",
  ])("is not of all: %s", (stub) => {
    expect(marked(response(stub))).toEqual([]);
    expect(told(response(stub)).slice(-2)).toEqual(["71.0 15/?", "46.0 5/?"]);
  });

  it.each(["Response, n (%)", "Response at discharge, n (%)", "Died by 6 months, n (%)", "Treated for ≥6 months, n (%)"])("is none where it says nothing of how long: %s", (stub) => {
    expect(marked(response(stub))).toEqual(["71.0", "46.0"]);
  });

  it("may be of all", () => {
    expect(told(response("DOR ≥12 months, n (%)").replace("15 (71.0) | 5 (46.0)", "15 (23.4) | 5 (10.4)")).slice(-2)).toEqual(["23.4 15/64", "10.4 5/48"]);
  });
});

describe("a note that calls figures estimates", () => {
  it.each(["^d By the Kaplan-Meier method.", "^d On the basis of a Kaplan-Meier estimate.", "^d Actuarial estimates.", "^c After surgery. ^d From the cumulative incidence."])("accuses no row with its mark: %s", (note) => {
    expect(marked(response("Alive,^d No. (%)", note))).toEqual([]);
  });

  it("says nothing of the other rows, nor does another note", () => {
    expect(marked(response("Alive,^d No. (%)", "^d By the Kaplan-Meier method.").replace("43.8", "48.3"))).toEqual(["48.3"]);
    expect(marked(response("Alive,^d No. (%)", "^d As told by the relatives."))).toEqual(["71.0", "46.0"]);
  });
});
