import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

describe("denominators that the text prints", () => {
  it.each([
    ["Rash was seen in 40 of 400 (10.0%). Falls were reported in 30 patients (2.0% of 1,500).", ["10.0% 40/400", "2.0% 30/1500"]],
    ["There were 12 deaths among 300 patients (4.0%) and 6 among 200 (3.0%).", ["4.0% 12/300", "3.0% 6/200"]],
    ["Bei 14 von 160 Patienten (8,75 %) und bei 27 von 158 (17,1 %) trat sie auf.", ["8,75 % 14/160", "17,1 % 27/158"]],
    ["The scan was positive in 45 of the 50 children with appendicitis (sensitivity 90.0%, 95% CI 78.6 to 95.7).", ["90.0% 45/50"]],
    ["Early birth occurred in 21 women (8.9%; n = 235) given the gel and 36 women (16.1%; n = 223) given placebo.", ["8.9% 21/235", "16.1% 36/223"]],
    ["Of those randomised (n = 200), 184 (92.0%) were followed up.", ["92.0% 184/200"]],
    ["In the per-protocol population (n = 280), cure was seen in 210 (75.0%).", ["75.0% 210/280"]],
    ["Of the 43 patients in the study group 1 patient (2.3%) had an infection and 42 patients (97.7%) had none.", ["2.3% 1/43", "97.7% 42/43"]],
    ["Data were available for 1,200 of 1,280 patients (93.8%), and 480 of these (40.0%) had good control.", ["93.8% 1200/1280", "40.0% 480/1200"]],
    ["Among the 26 patients with a response, residual disease was assessed in 22, of whom 15 (68.2%) were negative.", ["68.2% 15/22"]],
    ["- Bell 2012 (n = 140): 70 (50.0%) were women.\n- Cho 2014 (n = 88): 37 (42.0%) were women.", ["50.0% 70/140", "42.0% 37/88"]],
    ["We enrolled 1800 participants. A total of 540 participants, 30.0% of those enrolled, had antibodies.", ["30.0% 540/1800"]],
    ["We studied 25 patients. There were 15 men, 60%, and 10 women, 40%.", ["60% 15/25", "40% 10/25"]],
    ["We enrolled 260 patients; 15.0 percent, or 39 patients, died.", ["15.0 percent 39/260"]],
    ["We enrolled 260 patients. Rash was reported by 39 patients, i.e. 15.0% of the population.", ["15.0% 39/260"]],
    ["We randomised 400 women. Eight women (2 on the gel, 6 on placebo) were lost (2.0%).", ["2.0% 8/400"]],
    ["The intention-to-treat population comprised 320 women and the per-protocol population 280. In the per-protocol population, cure was seen in 210 (75.0%).", ["75.0% 210/280"]],
    ["We randomised 200 patients. Twenty patients (10%) had a serious event, including 5 (25%) with sepsis.", ["10% 20/200", "25% 5/20"]],
    ["We assigned 150 patients to mesh and 150 to suture. Hernia recurred in 18 (12%) suture patients (2-year actuarial estimate 13.4%).", ["12% 18/150"]],
    ["It was chosen most often (28/44 participants, 63.6%).", ["63.6% 28/44"]],
    ["The group comprised 81 men (81.0%) and 19 women (19.0%). Fifty-three patients (54.6%) walked.", ["81.0% 81/100", "19.0% 19/100", "54.6% 53/?"]],
    ["Of 58 patients, 22 responded, including 4 (6.9%) complete responses and 18 (31.0%) partial responses.", ["6.9% 4/58", "31.0% 18/58"]],
    ["Altogether 450 exposures were notified. Of those with severe wounds (n = 270), 243 (90%) had serum. Reactions were reported by 72 people (16%).", ["90% 243/270", "16% 72/450"]],
    ["Of the 400 patients, 160 (40%) were women; 12 patients (3.0%) relapsed, and 20 women (12.5%) did.", ["40% 160/400", "3.0% 12/400", "12.5% 20/160"]],
    ["There were 90 patients in arm A and 94 in arm B. Forty-one patients (22.3%) bled, of whom 17 (41.5%) in arm A.", ["22.3% 41/184", "41.5% 17/41"]],
    ["- Randomised: 400\n- Completed: 320 (80.0%)\n- Lost: 80 (20.0%)", ["80.0% 320/400", "20.0% 80/400"]],
    ["In the drug arm (n = 243) and the control arm (n = 243), harm was seen in 57 of 241 (23.7%) and 131 of 236 (55.5%). Rash occurred in 4 (1.7%) vs 72 (30.5%).", ["23.7% 57/241", "55.5% 131/236", "1.7% 4/241", "30.5% 72/236"]],
  ])("%s", (text, expected) => expect(told(text)).toEqual(expected));
});

describe("groups that are named once", () => {
  it("for all the figures behind them", () => {
    const text = "Patients received drug A (n = 400) or placebo (n = 200). With drug A, 40 (10.0%) had nausea and 60 (15.0%) headache. The corresponding numbers with placebo were 5 (2.5%) and 12 (6.0%).";
    expect(told(text)).toEqual(["10.0% 40/400", "15.0% 60/400", "2.5% 5/200", "6.0% 12/200"]);
    expect(messages(text)).toEqual([]);
  });

  it("and in which something happened so many times", () => {
    const text = "In all, 1,251 patients received the drug and 1,248 placebo. Ninety infections emerged, 30 in the drug group and 60 in the placebo group. Weight loss occurred in 25 patients receiving the drug (2.0%).";
    expect(told(text)).toEqual(["2.0% 25/1251"]);
    expect(messages(text)).toEqual([]);
  });
});

describe("groups whose names stand before their numbers", () => {
  it("are the arms", () => {
    const text = "The high-flow group included 740 infants and the standard group included 730. Failure occurred in 74 infants (10.0%) in the high-flow group and 74 infants (10.0%) in the standard group.";
    expect(told(text)).toEqual(["10.0% 74/740", "10.0% 74/730"]);
  });
});

describe("the size in a heading", () => {
  it("is that of its own section", () => {
    const text = "### Efficacy (n = 86)\n\nA response was seen in 18 patients (20.9%).\n\n### Safety (n = 147)\n\nThe dose was changed in 58 patients (39.5%) and the drug stopped in 22 (25.6%).";
    expect(told(text)).toEqual(["20.9% 18/86", "39.5% 58/147", "25.6% 22/147"]);
    expect(messages(text)).toHaveLength(1);
  });
});

describe("sets within each other", () => {
  it("are not added up", () => {
    const text = "150 patients were enrolled, of whom 149 were analysed and 148 treated. Neutropenia occurred in 60 patients (40.0%), and in 15 (20.0%) it was severe.";
    expect(told(text)[0]).toBe("40.0% 60/150");
    expect(review(text).statements.flatMap((s) => (s.kind === "proportion" && s.denominator ? [s.denominator.value] : []))).not.toContain(297);
  });
});

describe("those mentioned last", () => {
  it("are no arm that was named before", () => {
    const text = "We randomised 300 adolescents to placebo (n = 100), 1 mg (n = 98) or 2 mg (n = 102). Of the 300 participants, 188 (63%) were girls; 92 of these (94%) smoked.";
    expect(told(text)).toEqual(["63% 188/300", "94% 92/188"]);
  });
});

describe("a slip of a digit in a text about one population", () => {
  it.each([
    ["We enrolled 270 patients. Forty-three died (mortality, 51.9%).", ["43 of 270 is 15.9%, not 51.9%. Perhaps 51.9% is 15.9% with two digits swapped."]],
    ["We enrolled 242 adults: 122 had oxygen and 120 had air. Death occurred in 53.2% (n = 43) with oxygen and 35.0% (n = 42) with air.", ["43 of 122 is 35.2%, not 53.2%. Perhaps 53.2% is 35.2% with two digits swapped."]],
  ])("%s", (text, expected) => expect(messages(text)).toEqual(expected));
});

describe("arms that do not add up to their total", () => {
  it.each([
    ["A total of 616 patients were randomly assigned: 311 to the drug and 302 to placebo.", "The arms add up to 613 (311 + 302), not 616."],
    ["In total, 616 patients underwent randomisation: 311 were assigned to the drug and 302 to placebo.", "The arms add up to 613 (311 + 302), not 616."],
    ["Altogether, 455 patients were randomly assigned in a 1:1:1 ratio to observation (n = 149), a low dose (n = 153), or a high dose (n = 150).", "The arms add up to 452 (149 + 153 + 150), not 455."],
  ])("%s", (text, message) => expect(messages(text)).toEqual([message]));
});

describe("figures of people whom the text does not name", () => {
  it("are no remarks, where they have a number in common", () => {
    const text = "We enrolled 300 patients. At discharge, 120 (61.5%) walked, 45 (23.1%) did not, and 82 (42.1%) were in pain.";
    expect(told(text)).toEqual(["61.5% 120/?", "23.1% 45/?", "42.1% 82/?"]);
    expect(messages(text)).toEqual([]);
  });

  it("are one, where they have none", () => {
    expect(messages("We enrolled 300 patients. At discharge, 120 (40.0%) walked, 45 (16.0%) did not, and 81 (27.0%) were in pain.")).toHaveLength(1);
  });
});

describe("fewer people than were assigned", () => {
  it.each([
    ["are told in the sentence before", "Patients were randomised to the drug (n = 392) or placebo (n = 196). The safety population comprised 385 and 193 patients. Serious events were reported in 43 (11.2%) and 10 (5.2%).", ["11.2% 43/385", "5.2% 10/193"]],
    ["are left by some", "Patients were assigned to the drug (n = 207) or chemotherapy (n = 205). Four patients in the chemotherapy arm never received it. Serious events occurred in 106 (51.2%) and 110 (54.7%) patients.", ["51.2% 106/207", "54.7% 110/201"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are none where the other arm would explain it", () => {
    expect(messages("Patients were randomised to the drug (n = 400) or placebo (n = 380). Rash was reported in 76 patients (20.0%) in the drug group.")).toHaveLength(1);
  });
});

describe("the size of the other arm", () => {
  it("explains no percentage of an arm that is named", () => {
    const text = "Patients were treated in Cohort 2 (n = 60) and Cohort 4 (n = 100). The ORR was 33.3% (20/60) in Cohort 2 and 28.0% (28/100) in Cohort 4. Complete responses were seen in 7 patients (7.0%) of Cohort 2 and 3 patients (5.0%) of Cohort 4.";
    expect(messages(text)).toEqual(["7 of 60 is 11.7%, not 7.0%. 7.0% would fit 7 of 100, the denominator beside it.", "3 of 100 is 3.0%, not 5.0%. 5.0% would fit 3 of 60, the denominator beside it."]);
  });
});

describe("the arms of the study before", () => {
  it("are not named by its people", () => {
    const text = "Berg 2015 allocated 202 infants to the drug (n = 101) or placebo (n = 101).\n\nDahl 2018 randomised 1,472 infants (739 drug, 733 placebo). Failure occurred in 87 infants (11.8%) in the drug group and 167 (22.8%) in the placebo group.";
    expect(told(text)).toEqual(["11.8% 87/739", "22.8% 167/733"]);
  });
});

describe("a size on a line of a list", () => {
  it.each([
    ["Six trials with 1,124 participants were included.\n\n- Records identified: 1,200\n- Duplicates removed: 300 (25.0%)\n- Records screened: 900", ["25.0% 300/1200"]],
    ["- Full texts assessed: 50\n- Excluded with reasons: 44 (88.0%)", ["88.0% 44/50"]],
  ])("holds for the lines beside it: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("two groups and the percentage of both", () => {
  it.each([
    ["Ten men and 20 women (60% of the 50 enrolled) completed the study.", ["60% 30/50"]],
    ["Thirty people in the control arm and 33 in the intervention arm (84% of the 75 randomised) completed the study.", ["84% 63/75"]],
    ["We included 112 eyes of 98 patients. Rejection was seen in 2 eyes of 2 patients (1.8%) and glaucoma in 9 eyes of 8 patients (8.0%).", ["1.8% 2/112", "8.0% 9/112"]],
    ["Thirty-five of 430 women (8.1%) and 46 of 428 women (10.7%) were lost, 81 in total (9.4%).", ["8.1% 35/430", "10.7% 46/428", "9.4% 81/858"]],
    ["Treatment was stopped in 12/40 (30%) and 8/40 (20%), and 20 (50%) of the first had an event.", ["30% 12/40", "20% 8/40", "50% 20/40"]],
    ["Of 2041 autopsies, malaria had caused 571 (28.0%) and pneumonia 367 (18.0%).", ["28.0% 571/2041", "18.0% 367/2041"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("those who do what was counted before", () => {
  it.each([
    ["Of 5,230 invited, 3,112 attended (59.5%). Of those attending, 187 (6.0%) were referred.", ["59.5% 3112/5230", "6.0% 187/3112"]],
    ["Of 400 women, 100 (25%) completed treatment. Of those completing treatment, 20 (20%) relapsed.", ["25% 100/400", "20% 20/100"]],
  ])("are they: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it("are meant though their percentage is wrong", () => {
    expect(messages("Of 5,230 invited, 3,112 attended (59.5%). Of those attending, 187 (0.6%) were referred.")[0]).toContain("187 of 3,112 is 6.0%, not 0.6%");
  });
});

describe("those who are divided by their sex", () => {
  it("are all who are spoken of, and neither sex is", () => {
    expect(told("Eighty TNBs were included (50 females and 30 males), with a mean age of 64 years. Fever was seen in 40 (50.0%), cancer in 12 (15.0%) TNBs.")).toEqual(["50.0% 40/80", "15.0% 12/80"]);
    expect(messages("Eighty TNBs were included (50 females and 30 males). Cancer was found in 12 (15.0%) TNBs.")).toEqual([]);
    expect(messages("Eighty TNBs were included (50 females and 30 males). Cancer was found in 12 (18.0%) TNBs.")[0]).toContain("12 of 80 is 15.0%, not 18.0%");
  });

  it("are none where they are not the sum", () => {
    expect(told("Ninety TNBs were included (50 females and 30 males). Cancer was found in 6 (20.0%) of the males.")).toEqual(["20.0% 6/30"]);
  });
});

describe("people whom the authors examined", () => {
  it("are all, whatever describes them", () => {
    const text = "We examined 130 patients with nodules. Of the patients (mean age = 67.2 years), 62 (77.7%) and 39 (30.0%) patients had cancer and severe cancer, respectively.";
    expect(told(text)).toEqual(["77.7% 62/130", "30.0% 39/130"]);
    expect(messages(text)).toHaveLength(1);
  });

  it("are not always meant", () => {
    expect(messages("We enrolled 400 people. We examined 130 patients with nodules. Cancer was found in 120 (30.0%).")).toEqual([]);
  });
});

describe("with whom a text begins", () => {
  it.each([
    ["During the study 85 patients with cellulitis were treated; 34 (40.0%) were women.", ["40.0% 34/85"]],
    ["Last year 3,200 women gave birth. The induction rate was 27.0% (n = 864).", ["27.0% 864/3200"]],
    ["Included were 1400 men with a confirmed hernia. In 280 (20.0%) men pain was felt.\n\nIn 420 (30.0%) men a mesh was used.", ["20.0% 280/1400", "30.0% 420/1400"]],
    ["There were 60 consecutive patients with goitre who had surgery. It was uneventful in 45 patients (75.0%).", ["75.0% 45/60"]],
    ["It was seen in 21/70 (30.0%) at week 12 and 33/60 (55.0%) at week 24.", ["30.0% 21/70", "55.0% 33/60"]],
    // labels that go on, and a study by its number
    ["Of 120 patients, 30 (25.0%) were women. Scores of 3 and 4/12 (40.0%) were rare.", ["25.0% 30/120"]],
    ["It was read at weeks 12 and 24/25 (40.0%) at last.", []],
    ["Of 120 patients, 30 (25.0%) were women. In study 75 patients did well.", ["25.0% 30/120"]],
    ["Of 120 patients, 30 (25.0%) were women. At week 12 patients were seen again, and 60 (50.0%) were well.", ["25.0% 30/120", "50.0% 60/120"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["During the study 85 patients with cellulitis were treated; 34 (70.0%) were women.", "34 of 85 is 40.0%, not 70.0%."],
    ["Last year 3,200 women gave birth. The induction rate was 72.0% (n = 864).", "864 of 3,200 is 27.0%, not 72.0%."],
    ["Included were 1400 men with a confirmed hernia. In 280 (20.0%) men pain was felt.\n\nIn 420 (80.0%) men a mesh was used.", "420 of 1400 is 30.0%, not 80.0%."],
    ["There were 60 consecutive patients with goitre who had surgery. It was uneventful in 45 patients (95.0%).", "45 of 60 is 75.0%, not 95.0%."],
  ])("a wrong figure: %s", (text, expected) => {
    expect(messages(text)[0]).toContain(expected);
  });
});
