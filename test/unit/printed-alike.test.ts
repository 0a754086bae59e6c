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
