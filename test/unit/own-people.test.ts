import { describe, expect, it } from "vitest";
import { messages, told, verdicts } from "./told.ts";

describe("those who lived, of whom the text counts the dead", () => {
  it("are not the whole, in another section either", () => {
    expect(messages("Of 312 patients operated on, 15 (4.8%) died.\n\n### Survival\n\nAt the end, 140 (47.1%) of the survivors had a recurrence.")).toEqual([]);
  });

  it("are those who were counted as alive", () => {
    expect(messages("Of 312 patients operated on, 15 (4.8%) died and 297 survived.\n\n### Survival\n\nAt the end, 140 (41.7%) of the survivors had a recurrence.")).toHaveLength(1);
  });
});

describe("people whom a word tells from the others", () => {
  const feverless = "Of 400 infants with an infection, 80 (20%) were afebrile. ";

  it("are those who were counted with it, whatever they are called besides", () => {
    expect(told(`${feverless}Among afebrile infants, 60 (75%) had a positive culture.`)).toEqual(["20% 80/400", "75% 60/80"]);
    expect(messages(`${feverless}Among afebrile infants, 60 (45%) had a positive culture.`)).toEqual([expect.stringContaining("60 of 80 is 75.0%")]);
  });

  it("are not those whose mothers it tells apart", () => {
    const text = "In all, 160 women (40%) of 400 were primiparous; 412 infants were born. Among infants of primiparous women, 16 (9.7%) were admitted.";
    expect(told(text).at(-1)).not.toContain("/160");
  });

  it("are all of them without such a word", () => {
    expect(told(`${feverless}Among the infants, 60 (15%) had a positive culture.`)).toEqual(["20% 80/400", "15% 60/400"]);
  });
});

describe("where something was highest", () => {
  it("is no share of those of whom it is said", () => {
    expect(told("We found 20 guidelines. Scores were highest in four guidelines (85%) and lowest in three (30%).")).toEqual([]);
  });

  it("but what was high in some may be", () => {
    expect(told("We found 20 trials. The risk of bias was high in four trials (20%).")).toEqual(["20% 4/20"]);
  });
});

describe("infants of women with twins", () => {
  const women = "We enrolled 482 women with twins: 241 were assigned to a pessary and 241 to no treatment. ";

  it.each([
    `${women}Death was seen in 12 infants (2.5%) and 15 infants (3.1%).`,
    `${women}Low weight was seen in 60 babies (9.1%).`,
  ])("are twice as many as the women, and shares of none of them: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(new Set(verdicts(text))).toEqual(new Set(["unverifiable"]));
  });

  it("are shares of the infants that are counted, and the women of the women", () => {
    expect(told("We enrolled 240 women with twins. Of the 480 infants, 12 infants (2.5%) died.")).toEqual(["2.5% 12/480"]);
    expect(messages(`${women}Early birth was seen in 12 women (5.0%) and 15 women (7.2%).`)[0]).toContain("15 of 241 is 6.2%, not 7.2%");
    expect(messages("We enrolled 480 women. Low weight was seen in 40 babies (7.3%).")[0]).toContain("40 of 480 is 8.3%, not 7.3%");
  });
});

describe("how many cycles each had", () => {
  it("is nobody's number that a percentage might follow from", () => {
    const text = "Fifty men were given two induction cycles and three adjuvant cycles. Forty (80.0%) completed treatment. One relapse (2.8%) was seen.";
    expect(messages(text)).toEqual([expect.stringContaining("1 of 50 is 2.0%, not 2.8%, and it does not follow from 40 either.")]);
  });

  it("is told from cycles that are counted over all", () => {
    expect(told("We gave 90 cycles to 40 men. Nausea was seen in 18 cycles (20%).")).toEqual(["20% 18/90"]);
    expect(told("We gave 10 cycles to 5 men. Nausea was seen in 4 cycles (40%).")).toEqual(["40% 4/10"]);
    expect(told("Of 10 cycles, 4 (40%) were stopped.")).toEqual(["40% 4/10"]);
  });
});

describe("germs of a species", () => {
  const listed = "We tested 800 isolates: 400 *E. coli* (50.0%), 250 *Klebsiella* spp. (31.3%) and 150 *S. aureus* (18.8%).\n\n";
  it.each([
    [`${listed}100 *E. coli* (25.0%) and 50 *Klebsiella* (20.0%) produced an ESBL.`, ["25.0% 100/400", "20.0% 50/250"]],
    [`${listed}Resistance was found in 70.0% of *E. coli* (280 isolates) and in 40.0% of *Klebsiella* (100 isolates).`, ["70.0% 280/400", "40.0% 100/250"]],
    [`${listed}Five *Klebsiella* isolates (2.0%) and 30 *S. aureus* isolates (20.0%) were resistant.`, ["2.0% 5/250", "20.0% 30/150"]],
    [`${listed}Thirty of the *S. aureus* isolates (20.0%) were resistant.`, ["20.0% 30/150"]],
  ])("are counted beside others: %s", (text, expected) => {
    expect(told(text)).toEqual(["50.0% 400/800", "31.3% 250/800", "18.8% 150/800", ...expected]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Of the 400 *E. coli* isolates, 60 (15.0%) produced an ESBL. 30 *S. aureus* isolates (20.0%) were resistant.",
    "Of the 400 *E. coli* isolates, 60 (15.0%) produced an ESBL. Among *S. aureus*, 30 (20.0%) were resistant.",
    "An ESBL was found in 60 of 400 *E. coli* (15.0%) and a carbapenemase in 20 of 200 *K. pneumoniae* (10.0%). Among *S. aureus*, 90 (36.0%) were resistant.",
    "We tested 400 isolates of *E. coli*. A carbapenemase was found in 30 *K. pneumoniae* isolates (20.0%).",
  ])("are no share of another species: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["Of the 400 *E. coli* isolates, 60 (15.0%) produced an ESBL. 100 *E. coli* isolates (20.0%) were resistant.", "100 of 400 is 25.0%, not 20.0%"],
    ["Of the 400 *E. coli* isolates, 60 (15.0%) produced an ESBL. 100 isolates (20.0%) were resistant.", "100 of 400 is 25.0%, not 20.0%"],
    ["We tested 800 isolates: 400 *E. coli* (50.0%), 250 *Klebsiella* spp. (33.1%) and 150 *S. aureus* (18.8%).", "250 of 800 is 31.3%, not 33.1%"],
  ])("are judged by their own, and by all: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});
