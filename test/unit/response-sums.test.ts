import { describe, expect, it } from "vitest";
import { messages, table } from "./told.ts";

describe("categories of response that hold better ones", () => {
  const treated = "120 patients were treated. ";
  it.each([
    `${treated}A very good partial response or better was seen in 60 (50%), including complete response in 30 (25%); the overall response rate was 75% (90/120).`,
    `${treated}A complete response was seen in 30 (25%), VGPR or better in 60 (50%) and a partial response in 30 (25%); the overall response rate was 75% (90/120).`,
    `${treated}A complete response was seen in 30 (25%), ≥VGPR in 60 (50%) and a partial response in 30 (25%); the overall response rate was 75% (90/120).`,
    `${treated}At least a very good partial response was reached by 60 (50%), a complete response by 30 (25%) and a partial response by 30 (25%); the overall response rate was 75% (90/120).`,
    `${treated}A partial response or better was seen in 90 (75%), including complete response in 30 (25%); the overall response rate was 75% (90/120).`,
    "Of 120 patients, 60 (50%) had at least a partial response after induction and 12 (10%) a complete response, 36 (30%) a partial response after consolidation.",
    "At least a partial response was reached by 60 of 120 patients (50%): CR in 6 (5%), nCR in 18 (15%), VGPR in 18 (15%) and PR in 18 (15%).",
    table("Response | Patients, n (%) (N = 120)", "Complete response | 30 (25)", "≥ VGPR | 60 (50)", "Partial response | 30 (25)", "Overall response | 90 (75)"),
    table("Response | Patients, n (%) (N = 120)", "sCR | 10 (8.3)", "Complete response or better | 30 (25)", "VGPR | 30 (25)", "Partial response | 30 (25)", "Overall response | 90 (75)"),
    table("Response | Patients, n (%) (N = 120)", "Complete response | 30 (25)", "Partial response or better | 90 (75)", "Stable disease | 30 (25)", "Overall response | 90 (75)"),
  ])("are not added up: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    `${treated}There were 30 complete responses (25%) and 70 partial responses (58%); the overall response rate was 75% (90/120).`,
    table("Response | Patients, n (%) (N = 120)", "Complete response | 30 (25)", "VGPR | 30 (25)", "VGPR or better | 60 (50)", "Partial response | 40 (33.3)", "Overall response | 90 (75)"),
  ])("and the others are: %s", (text) => expect(messages(text)[0]).toMatch(/responses are 100, not 90/));
});
