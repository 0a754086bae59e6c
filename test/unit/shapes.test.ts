import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../server/markdown/read.ts";
import { readBlock } from "../../server/statements/block.ts";
import { shapes } from "../../server/statements/shares/shapes.ts";
import type { ProportionMention } from "../../server/statements/types.ts";
import { marked } from "./marked.ts";

function proportions(text: string): ProportionMention[] {
  return readMarkdown(text).blocks.flatMap((block) => readBlock(block).proportions);
}

describe.each(shapes.map((s) => [s.name, s] as const))("the shape %s", (name, shape) => {
  it("has examples", () => {
    expect(shape.examples.length).toBeGreaterThan(0);
  });

  it.each(shape.examples)("%s", (example) => {
    const { text, percents, counts, denominators } = marked(example);
    const found = proportions(text);
    expect(found.map((m) => m.percent.text)).toEqual(percents);
    expect(found.map((m) => m.count?.text)).toEqual(counts);
    expect(found.map((m) => m.denominator?.text)).toEqual(percents.map((_, i) => denominators[i]));
    expect(found[0]!.shape).toBe(name);
  });
});

describe("parallel lists", () => {
  it.each([
    "Response was seen in ‹69› and ‹53› patients («51.9%» and «40.5%», respectively).",
    "Remission was more common, ‹35› vs ‹9› participants («41%» vs «11%»).",
    "The rates were ‹12›/⟨45⟩ vs ‹5›/⟨44⟩ («27%» vs «11%»).",
    "Seroma in ‹61› and ‹44› («29·9» and «22·1 per cent»).",
    "It was «27%» and «11%» (‹12›/⟨45⟩ and ‹5›/⟨44⟩).",
  ])("%s", (sentence) => {
    const { text, percents, counts, denominators } = marked(sentence);
    const found = proportions(text);
    expect(found.map((m) => m.percent.text)).toEqual(percents);
    expect(found.map((m) => m.count?.text)).toEqual(counts);
    expect(found.map((m) => m.denominator?.text ?? null)).toEqual(percents.map((_, i) => denominators[i] ?? null));
    expect(found.map((m) => m.ordinal?.index)).toEqual([0, 1]);
  });
});

describe("what is no proportion of counted people", () => {
  it.each([
    "The trial had 90% power to detect a hazard ratio of 0.70.",
    "The relative risk was 1.2 (95% CI 0.8 to 1.6).",
    "Median age was 54 (range 23–80) years.",
    "Blood pressure above 140/90 mmHg was treated; tumours shrank by 30% or more.",
    "Grade 3 or 4 (12%) events were few.",
    "In 29 patients (72% male) of mean age 29.4 (8.4) years.",
    "Randomised 1:1, with 3/4 weeks of treatment.",
    "In 2010 (12%) and in 2011 (14%) it rose.",
    "The dose was 75 mg (20% less).",
    "At week 12 (45%) it had fallen.",
    "Seven in ten (69.2%) agreed.",
    "Response rates were 17% and 7% (21, 22).",
    "Chills3 (33%)1 (11%)1 (11%)",
  ])("%s", (sentence) => {
    expect(proportions(sentence)).toEqual([]);
  });
});

describe("intervals of a proportion", () => {
  const interval = (text: string): string | undefined => {
    const found = proportions(text).find((m) => m.interval)?.interval;
    return found && `${found.level}: ${found.low.value}–${found.high.value}`;
  };
  it.each([
    ["43 of 270 (16%; 95% CI 12 to 21%)", "95: 12–21"],
    ["16% (43/270; 95% confidence interval, 12% to 21%)", "95: 12–21"],
    ["31.4% (48/153; 95% CI: 24.1, 39.4)", "95: 24.1–39.4"],
    ["34.8% (23/66; 90% CI [23.5; 47.6])", "90: 23.5–47.6"],
    ["26 of 204 patients (12·7 per cent; 95 per cent c.i. 8·8 to 18·0)", "95: 8.8–18.0"],
    ["24 of 40 (60% [95% CI 46-72]) and 12 of 43 (28% [17-42])", "95: 46–72"],
  ])("%s", (text, expected) => {
    expect(interval(text)).toBe(expected);
  });

  it("leaves the interval of a ratio alone", () => {
    expect(interval("The rate was 16% (43/270) and the odds ratio 1.2 (95% CI 0.8–1.6).")).toBeUndefined();
  });

  it("takes a range behind a second percentage for its interval, where the first had one", () => {
    const found = proportions("24 of 40 (60% [95% CI 46-72]) and 12 of 43 (28% [17-42])");
    expect(found.map((m) => m.interval?.low.value)).toEqual(["46", "17"]);
  });
});
