import { describe, expect, it } from "vitest";
import { messages, reasons, verdicts } from "./told.ts";

describe("the share of those who stayed well, beside a count of the others", () => {
  it.each([
    "Five-year local control was 92% (9 of 110 patients relapsed).",
    "Overall survival was 76% (29/110 deaths).",
    "Graft survival was 90.9% (10/110 lost).",
    "The event-free rate was 89.1% (12/110 events).",
    "Disease-free survival was 86% (14 events in 110 men).",
    "Freedom from progression was 71% (13 of 50 men had progressed).",
    "Freedom from reoperation was 95% (6/120).",
    "Patency was 94% (7 of 110 grafts occluded).",
    "Continence was kept in 93% (8 of 110 lost it).",
    "We followed 110 men. Implant survival was 95.5% (5 implants failed).",
  ])("cannot be checked: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(verdicts(text)).toEqual(["unverifiable"]);
    expect(reasons(text)[0]).toContain("those who stayed well");
  });

  it.each([
    ["Survival was 30% (44 of 110 survivors).", "44 of 110 is 40.0%, not 30%"],
    ["Mortality was 76% (29/110 deaths).", "29 of 110 is 26.4%, not 76%"],
    ["Local control was 92% (91 of 110 controlled).", "91 of 110 is 82.7%, not 92%"],
    ["Overall survival was 40% (33/110 deaths).", "33 of 110 is 30.0%, not 40%"],
  ])("is none where the count is of the same, or the rest is far from it: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});
