import { describe, expect, it } from "vitest";
import { messages } from "./told.ts";

const first = "The odds ratio was 10.8 (95% CI 5.9 to 20.0) for the highest dose";

describe("estimates behind one with its interval", () => {
  it.each([
    " and 8.4 (95% CI 1.8 to 6.1) for the lowest.", " and 8.4 (1.8 to 6.1) on tablets.", ", 8.4 (95% CI 1.8 to 6.1) for the middle and 3.4 (95% CI 1.8 to 6.1) for the lowest.",
    ", 3.4 (95% CI 1.8 to 6.1) for the middle and 8.4 (95% CI 1.8–6.1) for the lowest.",
  ])("are told where their own excludes them: %s", (rest) => {
    const text = (rest.includes("tablets") ? "The odds ratio was 10.8 (95% CI 5.9 to 20.0) on drops" : first) + rest;
    expect(messages(text)).toEqual(["8.4 lies outside its own 95% interval, 1.8 to 6.1."]);
    expect(messages(text.replace("8.4", "4.4"))).toEqual([]);
  });

  it.each([
    " and pain 5.4 on drops versus 8.4 (95% CI 1.8 to 6.1).", " and 8.42 (95% CI 1.8 to 6.1) for the lowest.", " and the median dose 8.4 (1.8 to 6.1).",
    " and pain went from 9.9 to 8.4 (95% CI 1.8 to 6.1).",
  ])("are left where the interval may be that of something else: %s", (rest) => expect(messages(first + rest)).toEqual([]));
});

describe("numbers with an interval of something else", () => {
  it.each([
    "The response was 12% (95% CI 8% to 16%), and adherence rose by 20% (60% to 80%).",
    "The difference was 0.5 (95% CI 0.2 to 0.8): HbA1c fell by 1.2 (8.4 to 7.2) on gel and by 0.7 (8.3 to 7.6) on drops.",
    "The hazard ratio was 0.81 (95% CI 0.70–0.94); creatinine was 1.82 (0.60–1.20) at entry.",
    "The difference was 1.2 (95% CI 0.4 to 2.0) for pain and 31.2 and 36.5 (1.2 to 9.4), respectively.",
    "Survival was 45% (95% CI 40% to 50%) and 60% (95% CI for the difference 8% to 22%) in the two arms.",
    "Weight fell by 5.2 kg (95% CI for the difference from placebo 3.0 to 4.9).",
    "Pain fell by 3.1 points on gel; on drops it fell by 2.2 points (95% CI 0.2 to 1.6).",
    "The regimen was non-inferior within 10 percentage points (95% CI −2.1 to 6.3).",
    "The trial ruled out a loss of as much as 12 percentage points (95% CI −2 to 9).",
    "Noninferiority was shown with a delta of −10% (95% CI −6.1% to 2.0%).",
    "The change in LDL was −50% on tablets versus −20% (95% CI −34% to −26%) on placebo.",
  ])("are not told: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["The hazard ratio was 0.92, 95% CI 0.61 to 0.81 and P = 0.02.", "0.92 lies outside its own 95% interval, 0.61 to 0.81."],
    ["It was rarer: HR 0.92 (95% CI 0.61–0.81 vs placebo).", "0.92 lies outside its own 95% interval, 0.61 to 0.81."],
    ["The difference was −14.2% (95% CI −13.4% to −6.8%).", "−14.2% lies outside its own 95% interval, −13.4% to −6.8%."],
    ["It protected 73.1% (95% CI 65.4% to 79.1%) for a year and 92.9% (95% CI 89.7% to 90.5%) for two.", "92.9% lies outside its own 95% interval, 89.7% to 90.5%."],
  ])("leave those found that are wrong: %s", (text, message) => expect(messages(text)).toEqual([message]));
});
