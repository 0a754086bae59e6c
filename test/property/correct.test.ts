import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { families, introductions, type Family } from "./correct-sentences.ts";
import { misprinted, plan, written, type Misprinted, type Passage, type Plan, type Template } from "./correct-studies.ts";
import { runsOr } from "./documents.ts";

const patience = 900_000;

/** A study in which a failure is easily read. */
const example: Plan = {
  sizes: [136, 127, 131], names: ["lanotamide", "placebo", "metformin"], people: "patients", events: ["nausea", "headache", "rash"], did: "relapsed",
  style: { decimals: 1, decimalMark: ".", sign: "%", thousands: "," }, luck: [31, 47, 11, 23, 5, 17, 41, 29, 3, 37],
};

interface Sentence {
  family: Family;
  text: Template;
}

const sentences: readonly Sentence[] = families.flatMap((family) => family.texts.map((text) => ({ family, text })));

/** A sentence behind each of the introductions that go with it, or alone. */
const passagesOf = ({ family: { arms, alone }, text }: Sentence): Passage[] =>
  (alone ? [undefined] : introductions[arms]).map((introduction) => ({ arms, introduction, text }));

const passageOf = (some: readonly Sentence[]): fc.Arbitrary<Passage> => fc.constantFrom(...some).chain((sentence) => fc.constantFrom(...passagesOf(sentence)));

/** What is told of a text, by its rule. */
const told = (text: string): string[] => review(text).findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);

/** Holds a text in which everything is right to have no finding. */
function expectNothing(text: string): void {
  const findings = told(text);
  if (findings.length > 0) expect.fail(`${text}\n\n${findings.join("\n")}`);
}

/** Whether a reader learns of a wrong percentage. */
const isTold = ({ text, start, end }: Misprinted): boolean => review(text).findings.some((f) => f.severity !== "hint" && f.start < end && f.end > start);

describe("nothing is said of what is right:", () => {
  it.each(sentences.map((sentence) => {
    const [alone] = passagesOf({ ...sentence, family: { ...sentence.family, alone: true } });
    return { title: `${sentence.family.name}: ${written(alone!, example).replace(/\n+/g, " ⏎ ")}`, sentence };
  }))("$title", ({ sentence }) => {
    for (const passage of passagesOf(sentence)) expectNothing(written(passage, example));
  });

  it("in any study", () => {
    fc.assert(fc.property(passageOf(sentences), plan, (passage, drawn) => expectNothing(written(passage, drawn))), { numRuns: runsOr(3000) });
  }, patience);
});

describe("a percentage that is far off", () => {
  it("is told where its words say of whom it is a share", () => {
    fc.assert(fc.property(passageOf(sentences.filter(({ family }) => family.told)), plan, fc.nat({ max: 99 }), (passage, drawn, luck) => {
      const wrong = misprinted(passage, drawn, luck);
      if (wrong && !isTold(wrong)) expect.fail(`${wrong.text.slice(0, wrong.start)}«${wrong.text.slice(wrong.start, wrong.end)}»${wrong.text.slice(wrong.end)}\n\n${told(wrong.text).join("\n")}`);
    }), { numRuns: runsOr(1500) });
  }, patience);

  it("is mostly told elsewhere", () => {
    let [all, reported] = [0, 0];
    fc.assert(fc.property(passageOf(sentences.filter(({ family }) => !family.told)), plan, fc.nat({ max: 99 }), (passage, drawn, luck) => {
      const wrong = misprinted(passage, drawn, luck);
      if (!wrong) return;
      all += 1;
      if (isTold(wrong)) reported += 1;
    }), { numRuns: runsOr(1000) });
    expect(reported / all).toBeGreaterThan(0.85);
  }, patience);
});
