import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("some of an arm", () => {
  const arms = "The trial had 420 adults on zinc and 424 on placebo. ";
  it.each([
    "Relief lasted in 60 of the zinc patients who had become free of pain (63.2%).",
    "Relief lasted in 60 (63.2%) of the adults on zinc who were free of pain.",
    "Relief lasted in 60 of the zinc responders (63.2%).",
  ])("are nobody's number that is printed: %s", (text) => {
    expect(messages(arms + text)).toEqual([]);
  });

  it.each([
    "Relief lasted in 60 of the zinc patients (23.2%).",
    "Relief lasted in 60 (23.2%) of the zinc patients who were randomised.",
    "Relief lasted in 60 (23.2%) of the adults who received zinc.",
    "In a cohort of 420 adults, 60 (24.3%) of those who took part were admitted.",
    "Of 420 adults with asthma, 60 (24.3%) of those with asthma were admitted.",
    "Of 420 smokers, 60 (24.3%) of the smokers stopped.",
    "In a cohort of 420 adults, 60 (24.3%) of those who joined were admitted.",
    "Relief lasted in 60 (24.3%) of the zinc patients who could be analysed.",
    "Relief lasted in 60 (24.3%) of the zinc patients with a risk ratio of 0.5.",
    "Relief lasted in 60 (24.3%) of the zinc group without serious harm.",
  ])("are told from all of them: %s", (text) => {
    expect(messages(text.startsWith("Relief") ? arms + text : text)).toHaveLength(1);
  });

  it("are of both arms where the words say so, whatever a heading names", () => {
    const text = (percent: string): string => `## The zinc tablets\n\n### Trial\n\nThe trial had 420 adults in the zinc group and 424 in the placebo group. Smokers made up 211 (${percent}%) of both groups together.`;
    expect(told(text("25.0"))).toEqual(["25.0% 211/844"]);
    expect(messages(text("35.0"))[0]).toContain("211 of 844");
  });
});
