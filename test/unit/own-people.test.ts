import { describe, expect, it } from "vitest";
import { marked, messages, told, verdicts } from "./told.ts";

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
    // people may have others as well
    ["We enrolled 70 H. pylori-positive patients. H. pylori was eradicated in 49 (77.0%).", "49 of 70 is 70.0%, not 77.0%"],
    ["We enrolled 70 patients with S. aureus or S. epidermidis bacteraemia. S. epidermidis was found in 21 (33.0%).", "21 of 70 is 30.0%, not 33.0%"],
    ["We enrolled 70 children with P. falciparum malaria. Infection with P. vivax followed in 21 (33.0%).", "21 of 70 is 30.0%, not 33.0%"],
    ["We tested 70 H. pylori-positive isolates. H. pylori was resistant in 21 (33.0%).", "21 of 70 is 30.0%, not 33.0%"],
  ])("are judged by their own, and by all: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("people who are told apart from those of the statement", () => {
  it.each([
    ["Sepsis was seen in 14 (20.3%) catheterised and 17 of 231 healthy infants (7.4%).", ["20.3% 14/?", "7.4% 17/231"]],
    ["Sepsis was seen in 14 (20.3%) of the catheterised and 17 of 231 uncatheterised infants (7.4%).", ["20.3% 14/?", "7.4% 17/231"]],
    // those with the condition are not those who got the drug
    ["The trial randomised 968 adults with zinc deficiency. 150 of the adults given oral zinc (31.0%) improved.", ["31.0% 150/?"]],
  ])("are not its people: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["Sepsis was seen in 14 (21.3%) and jaundice in 17 of 69 catheterised infants (24.6%).", "14 of 69 is 20.3%, not 21.3%."],
    ["The trial randomised 968 adults with zinc deficiency. 150 of the adults with zinc deficiency (25.5%) improved.", "150 of 968 is 15.5%, not 25.5%."],
  ])("but in: %s", (text, expected) => {
    expect(messages(text)).toEqual([expect.stringContaining(expected)]);
  });
});

describe("several arms together", () => {
  it.each([
    ["Women were randomised to gel (n = 80), foam (n = 82) or control (n = 40). In the two intervention arms combined, 81 women (50.0%) were cured against 8 (20.0%) in the control arm.", ["50.0% 81/162", "20.0% 8/40"]],
    ["Women were randomised to placebo (n = 41), lutazol 5 mg (n = 44), 10 mg (n = 43) or 20 mg (n = 45). Thrush was seen in 9 (6.8%) on lutazol, and rash in 4 (9.3%) on 10 mg.", ["6.8% 9/132", "9.3% 4/43"]],
    ["Women were randomised to placebo (n = 41), 5 mg (n = 44) or 10 mg (n = 43). Thrush was seen in 6 (6.9%) on any dose.", ["6.9% 6/87"]],
    ["Women were randomised to placebo (n = 41), 5 mg (n = 44) or 10 mg (n = 43). In the two active arms combined, 6 (6.9%) had thrush.", ["6.9% 6/87"]],
    ["Women were randomised to placebo (n = 41), 5 mg (n = 44) or 10 mg (n = 43). Six women (6.9%) had thrush after either dose.", ["6.9% 6/87"]],
    ["Women were randomised to placebo (n = 41), 5 mg (n = 44) or 10 mg (n = 43). All stopped the drug; 16 (12.5%) had pain.", ["12.5% 16/128"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each(["Any dose reduction was seen in 6 women (6.9%).", "All women took both doses, and thrush was seen in 6 (6.9%).", "All women in the trial received all doses, and thrush was seen in 6 (6.9%)."])("are not meant: %s", (said) => {
    expect(told(`Women were randomised to placebo (n = 41), 5 mg (n = 44) or 10 mg (n = 43). ${said}`)).toEqual(["6.9% 6/128"]);
  });

  it("are told from each in its order, though percentages stand first", () => {
    const text = "Women received placebo (n = 41), 5 mg (n = 44), 10 mg (n = 43) or 20 mg (n = 45). Cure was seen in none (0.0%), 45.5% (n = 20), 72.1% (n = 31) and 85.7% (n = 39) of women in the placebo, 5-, 10- and 20-mg groups.";
    expect(told(text)).toEqual(["0.0% 0/41", "45.5% 20/44", "72.1% 31/43", "85.7% 39/45"]);
    expect(messages(text)).toEqual([expect.stringContaining("39 of 45 is 86.7%, not 85.7%.")]);
  });
});

describe("arms that a bracket or a list gives", () => {
  it.each([
    ["those who consented", "Of 905 invited, 760 consented (intervention 382, control 378). At 6 months 640 were still in the home. Falls were sustained by 145 (38.0%) and 137 (36.2%) residents.", ["38.0% 145/382", "36.2% 137/378"]],
    ["behind another number in words", "Of 110 recipients, 108 took at least one dose (55 emzalin; 53 placebo). Cystitis occurred in 4 (7.3%) and 0 (0%).", ["7.3% 4/55", "0% 0/53"]],
    ["admissions, of which something is told", "There were 8,120 admissions (4,110 in rounding periods and 4,010 in control periods). A fall was recorded in 115 admissions (2.8%) in rounding periods and 152 admissions (3.8%) in control periods. Sores were found in 53 (1.3%) versus 72 (1.8%).", ["2.8% 115/4110", "3.8% 152/4010", "1.3% 53/4110", "1.8% 72/4010"]],
    ["in front of their figures", "In the 5-mg, 10-mg and sham groups (n = 88, 86 and 91) relief was felt by 40 (45.5%), 52 (60.5%) and 20 (22.0%).", ["45.5% 40/88", "60.5% 52/86", "22.0% 20/91"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and a change over time is not of two arms", () => {
    const text = "Of 905 invited, 760 consented (intervention 382, control 378). Pain fell from 120 (31.4%) to 90 (23.6%) with the intervention, and from 130 (34.4%) to 125 (33.1%) without.";
    expect(told(text)).toEqual(["31.4% 120/382", "23.6% 90/382", "34.4% 130/378", "33.1% 125/378"]);
    expect(messages(text)).toEqual([]);
  });

  it("are none where things happened", () => {
    expect(told("The trial randomised 300 adults to drug (n = 150) or placebo (n = 150). There were 100 admissions, 36 in the drug group and 64 in the placebo group. Rash was seen in 15 (10.0%) versus 30 (20.0%).")).toEqual(["10.0% 15/150", "20.0% 30/150"]);
  });
});

describe("what is told of the people", () => {
  it.each([
    ["of all groups before it", "Antibodies were found in 66/120 (55.0%) cooks, 31/80 (38.8%) porters and 20/95 (21.1%) clerks; overall 117 (39.7%).", ["55.0% 66/120", "38.8% 31/80", "21.1% 20/95", "39.7% 117/295"]],
    ["of all groups behind it", "Antibodies were found in 117 (39.7%): 66/120 (55.0%) cooks, 31/80 (38.8%) porters and 20/95 (21.1%) clerks.", ["39.7% 117/295", "55.0% 66/120", "38.8% 31/80", "21.1% 20/95"]],
    ["of an arm that a bracket abbreviates", "The trial randomised 1,204 adults: 604 to valve repair and 600 to long-term anticoagulation (LAC). At one year 512 adults in the LAC group (85.3%) and 41 in the repair group (6.8%) took warfarin.", ["85.3% 512/600", "6.8% 41/604"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is no sum of the people of several outcomes", () => {
    expect(told("Death occurred in 6 of 60 (10%), stroke in 9 of 60 (15%) and bleeding in 8 of 50 (16%); 23 (13.5%) had an event.").at(-1)).toBe("13.5% 23/?");
    expect(told("Fever occurred in 6 of 60 (10%) on A, in 9 of 60 (15%) on B and in 8 of 50 (16%) on C; overall 23 (13.5%) had it.").at(-1)).toBe("13.5% 23/170");
  });

  it("is no sum of others by chance", () => {
    expect(messages("Of 200 adults, 20/80 (25.0%) men and 30/120 (25.0%) women smoked. Fever was seen in 50 (35.0%).")).toHaveLength(1);
  });
});

describe("those who are counted on from the people of their sentence", () => {
  it("are a share of these, however far that is", () => {
    expect(messages("A total of 820 nurses were invited and 615 (5.7%) took part.")).toEqual([expect.stringContaining("615 of 820 is 75.0%, not 5.7%")]);
    expect(messages("We studied 2,480 seizures. Most began at night (1,612, 65.0%). Relatives saw 1,364 (65.0%) of the seizures.")).toEqual([expect.stringContaining("1,364 of 2,480 is 55.0%, not 65.0%")]);
  });

  it("are none where the percentage is of something else", () => {
    expect(messages("Twelve trials were read; 4 trials (72% of all participants) came from Asia and 8 (28%) from Europe.")).toEqual([]);
    expect(messages("The audit was short. In total, 640 children were seen with scalds, and 32 (0.4%) with electric burns.")).toEqual([]);
    expect(messages("A total of 700 nurses were infected and 210 (0.4%) were off work.")).toEqual([]);
  });

  it("are none of the things that are counted behind, where the words point back", () => {
    expect(messages("Falls occurred in 80 of 640 users (12.5%); twelve of the 80 (15%) left at once, six (13%) of them for good. We asked all 46 clinics.")).toHaveLength(1);
    expect(messages("Falls occurred in 80 of 640 users (12.5%); twelve of the 80 (15%) left at once, six (50%) of them for good. We asked all 46 clinics.")).toEqual([]);
  });

  it("are the population that a report is of", () => {
    const text = "The efficacy population consisted of 80 of the 94 women treated. 70% (56) were White, 15% (12) Asian, 10% (8) Black and 5% (4) other.";
    expect(told(text).slice(1)).toEqual(["15% 12/80", "10% 8/80", "5% 4/80"]);
    expect(messages(text)).toEqual([]);
  });

  it("may have the article of what they were given", () => {
    const text = "620 women were given oxabrine and 310 the comparator. Bleeding was seen in 31 women (%) in the oxabrine group and 6 (1.9%) in the other.";
    expect(messages(text.replace("(%)", "(5.0%)"))).toEqual([]);
    expect(messages(text.replace("(%)", "(15.4%)"))).toEqual([expect.stringContaining("31 of 620 is 5.0%, not 15.4%")]);
  });
});

describe("people outside the trial", () => {
  const trial = "In all, 160 women were allocated to go home and 150 to stay.\n\n";

  it.each([
    "They also report on women who declined randomisation, where 60 (22.4%) chose to go home.",
    "The register also holds those who refused consent, of whom 60 (22.4%) chose to go home.",
    "Among the women who were not randomised, 60 (22.4%) chose to go home.",
    "Of the women who refused to be randomised, 60 (22.4%) chose to go home.",
    "Among those who declined to take part, 60 (22.4%) chose to go home.",
    "We also followed women who did not consent, among whom 60 (22.4%) went home.",
  ])("are no share of those in it: %s", (text) => {
    expect(messages(trial + text)).toEqual([]);
  });

  it("are those who were counted, and no others are meant", () => {
    expect(told(`${trial}Another 268 women declined randomisation. Of the women who declined randomisation, 60 (22.4%) chose to go home.`)).toEqual(["22.4% 60/268"]);
    expect(marked(`${trial}Fever was seen in 60 (22.4%) of those allocated to go home.`)).toEqual(["22.4%"]);
    expect(marked("Of 400 women, 60 (25.0%) declined randomisation.")).toEqual(["25.0%"]);
    expect(marked(`${trial}Of 268 women who declined randomisation, 60 (24.2%) chose to go home.`)).toEqual(["24.2%"]);
  });
});
