/** Headings in a table that count things below heads that count people. */
import { describe, expect, it } from "vitest";
import { messages, table, told } from "./told.ts";

const head = " | Stent (N=90)";
const people = ["Female | 27 (30.0)", "Smoker | 18 (20.0)"];

describe("a heading of things", () => {
  it.each([
    "Vessel, n (% of lesions)", "Vessel (% of the lesions)", "Vessel, n (%) of treated lesions", "Vessel, number of lesions (%)", "Number of lesions by vessel, n (%)",
  ])("gives the rows below what they add up to: %s", (heading) => {
    const text = table(head, ...people, `${heading} | `, "LAD | 93 (60.0)", "RCA | 62 (40.0)");
    expect(told(text).slice(2)).toEqual(["60.0 93/155", "40.0 62/155"]);
    expect(messages(text)).toEqual([]);
  });

  it.each(["Severity (% of events)", "AEs by severity, n (% of AEs)", "Severity, n (% of all infusions)"])("accuses nobody where they do not add up: %s", (heading) => {
    expect(messages(table(head, ...people, `${heading} | `, "Mild | 93 (46.5)", "Moderate | 62 (31.0)"))).toEqual([]);
  });

  it("ends at the next heading, and at a row of people", () => {
    const text = table(head, ...people, "Severity (% of events) | ", "Mild | 93 (46.5)", "Patients with a serious event | 9 (15.0)", "Region, n (%) | ", "North | 63 (60.0)", "South | 27 (30.0)");
    expect(messages(text)).toEqual([expect.stringContaining("9 of 90"), expect.stringContaining("63 of 90")]);
  });

  it("leaves the rows behind the whole to the people of the column", () => {
    const text = table(head, ...people, "Vessel, n (% of lesions) | ", "LAD | 93 (60.0)", "RCA | 62 (40.0)", "Diabetes | 27 (35.0)");
    expect(messages(text)).toEqual([expect.stringContaining("27 of 90")]);
  });

  it("is none where it speaks of people", () => {
    expect(messages(table(head, ...people, "Vessel, n (% of patients) | ", "LAD | 36 (40.0)", "RCA | 54 (70.0)"))).toEqual([expect.stringContaining("54 of 90")]);
    expect(messages(table(head, ...people, "Vessel, n (%) | ", "LAD | 36 (40.0)", "RCA | 54 (70.0)"))).toEqual([expect.stringContaining("54 of 90")]);
  });
});
