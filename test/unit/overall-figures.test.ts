import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

const arms = "Children wore a brace (n = 40) or a cast (n = 44).";

describe("figures of all beside those of some", () => {
  it.each([
    [`${arms} Itch was felt by 21 (25.0%) children (brace: 8 [20.0%]; cast: 13 [29.5%]).`, ["25.0% 21/84", "20.0% 8/40", "29.5% 13/44"]],
    [`${arms} In all, 21 children (25.0%) felt an itch (brace 8/40, cast 13/44).`, ["25.0% 21/84"]],
    ["Women were allocated to yoga (N = 90), walking (N = 92) or rest (N = 88). Falls occurred in 27 (10.0%) women (yoga 8, walking 9, rest 10).", ["10.0% 27/270"]],
    ["Bleeding was seen in 18 patients from four trials (3.0% of 600 patients).", ["3.0% 18/600"]],
    ["Rash occurred in 14 in all three trials (7.0% of 200 participants).", ["7.0% 14/200"]],
    ["Bleeding was seen in 12 patients in four trials (40% of 10 trials).", ["40% 4/10"]],
    ["There were 640 men. Thirty-two men (5.0%) had a fracture; in the cohort of 640 men, 8 (25.0%) of the fractures were of the hip.", ["5.0% 32/640", "25.0% 8/32"]],
    ["Osei 2009: 180 women, 92 ring, 88 tablet. Withdrawals 11 ring, 7 tablet (10% overall).", ["10% 18/180"]],
    ["Dropout was 11 vs. 7 (10% overall). There were 180 women.", ["10% 18/180"]],
    ["Of the 30 clinics, 21 (70%) sent data, and 450 records (75%) were complete. There were 600 records.", ["70% 21/30", "75% 450/600"]],
    ["Of the 9 trials, 6 (67%) were blinded, with 212 (82%) events. There were 260 events in all.", ["67% 6/9", "82% 212/260"]],
    ["Of the 16 cohorts, 12 (75%) were prospective, and 900 (45%) of the infants were breast-fed. The cohorts held 2,000 infants.", ["75% 12/16", "45% 900/2000"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Of the 18 practices, 12 (67%) took part, with 640 (40%) of their patients.",
    "Of 25 reports, 20 (80%) named a sponsor, and 66 (55%) authors had ties to it.",
    "Dropout: ring 11/92, tablet 7/88 (10% in total).",
  ])("accuses nobody of %s", (text) => {
    expect(messages(text)).toEqual([]);
  });

  it.each([
    `${arms} Itch was felt by 21 (35.0%) children (brace: 8 [20.0%]; cast: 13 [29.5%]).`,
    "Women were allocated to yoga (N = 90) or walking (N = 92). Falls occurred in 27 (10.0%) women on yoga (8 at home, 19 outdoors).",
    "Bleeding was seen in 18 patients from four trials (4.0% of 600 patients).",
    "Of 25 reports, 31 (80%) named a sponsor.",
    "Of 25 women, 95 (80%) had a fall.",
    // people who had the event, and no events
    "We randomised 100 stroke patients to walking and 120 to rest. Falls were told by 30 (20%) of the stroke patients on walking and 24 (20%) at rest.",
    // what came of a drug, and no way to it
    "We randomised 45 to soap and 60 to oil. Reactions occurred in 9 (15%) to soap, and 12 (20%) to oil.",
    "Of the 300 patients in 12 trials, 90 (40%) of the participants relapsed.",
    "In the cohort of 640 men, 8 (35.0%) of the men had a hip fracture.",
    "Itching was felt by 11/92 and 7/88 women (18% overall).",
    "Of 180 women, 18 left (12% overall).",
    "Of the 180, 9 left (10% overall).",
  ])("still reports %s", (text) => {
    expect(review(text).findings).toHaveLength(1);
  });
});
