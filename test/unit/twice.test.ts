import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("one count with two percentages", () => {
  it.each([
    ["Of 400 treated patients, 80 (20.0%) had colitis; the event was severe in 24 (30.0%; 6.0% of all patients).", ["20.0% 80/400", "30.0% 24/80", "6.0% 24/400"]],
    ["Severe colitis occurred in 24 patients (6.0% of all 400 treated; 30.0% of the 80 with colitis).", ["6.0% 24/400", "30.0% 24/80"]],
    ["Among the 80 patients with colitis, it was severe in 24 (30.0%; 6.0% of all 400 treated patients).", ["30.0% 24/80", "6.0% 24/400"]],
  ])("is a share of both: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and the second may be the wrong one", () => {
    expect(messages("Severe colitis occurred in 24 patients (6.0% of all 400 treated; 35.0% of the 80 with colitis).")[0]).toContain("24 of 80 is 30.0%, not 35.0%");
  });

  it.each(["We treated 200 patients. Death occurred in 20 (10%; 95% of them men).", "We treated 200 patients. Colitis occurred in 20 (10%; 4 severe, 20% of them)."])("unless it says something of those who were counted: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});

describe("one count between two percentages", () => {
  it.each([
    ["Of 500 women, 40.0% (n = 200) had a biopsy. Of these, 30.0% (n = 60; 12.0% of all women) had surgery.", ["40.0% 200/500", "30.0% 60/200", "12.0% 60/500"]],
    ["Of 500 women, 40.0% (n = 200) had a biopsy. Of these, 30.0% (n = 60, 12.0% of the 500) had surgery.", ["40.0% 200/500", "30.0% 60/200", "12.0% 60/500"]],
  ])("is a share of both: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and either may be wrong", () => {
    expect(messages("Of 500 women, 40.0% (n = 200) had a biopsy. Of these, 35.0% (n = 60; 12.0% of all women) had surgery.")[0]).toContain("60 of 200 is 30.0%, not 35.0%");
    expect(messages("Of 500 women, 40.0% (n = 200) had a biopsy. Of these, 30.0% (n = 60; 21.0% of the 500) had surgery.")[0]).toContain("60 of 500 is 12.0%, not 21.0%");
  });

  it.each(["Of 500 people, 40.0% (n = 200; 25% of them men) had a biopsy.", "Of 500 women, 40.0% (n = 200, 30% of the younger) had a biopsy.", "Of 500 women, 40.0% (200; 30% of the younger and 50% of the others) had a biopsy."])("unless the second is of some of them: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});

describe("one count before two percentages, each with its whole", () => {
  it.each([
    ["168 children were cured: 56% of the 300 examined and 42% of the 400 enrolled.", ["56% 168/300", "42% 168/400"]],
    ["168 improved, i.e. 56% of the 300 completers (42% of the 400 enrolled).", ["56% 168/300", "42% 168/400"]],
    ["168 patients responded, 56% of 300 evaluable or 42% of all 400.", ["56% 168/300", "42% 168/400"]],
  ])("is a share of both: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and either may be wrong", () => {
    expect(messages("168 children were cured: 56% of the 300 examined and 24% of the 400 enrolled.")[0]).toContain("168 of 400 is 42.0%, not 24%");
  });

  it.each(["168 patients: 41% of the 90 women and 37% of the 78 men had pain.", "In 168 patients, pain was felt by 41% of the 90 women and 37% of the 78 men."])("unless they are of others: %s", (text) => {
    expect(told(text)).toEqual([]);
    expect(messages(text)).toEqual([]);
  });
});

describe("the whole of one percentage", () => {
  it.each([
    "At one year, 56% of the 300 children followed up (42% of the 400 enrolled) were well.",
    "Success was seen in 56% of 300 patients with data (42% of all 400, counting missing as failure).",
    "Improvement was seen in 56% of the 300 completers, or 42% of the 400 enrolled.",
    "Remission was seen in 56% (168) of the 300 completers (42% of the 400 enrolled).",
    "The response rate was 56% in 300 evaluable patients (42% of all 400 patients).",
    "The response rate was 56% among 300 evaluable patients (42% of all 400 patients).",
    "The response rate was 56.0% for the 300 evaluable patients (42.0% of the 400 treated).",
    "Of 400 women, 56% of the 300 who replied (42% of all) had pain.",
    "400 were enrolled. Pain was felt by 56% of the 300 completers, that is, by 42% of all patients.",
  ])("is not the count of the next: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["At one year, 56% of the 300 children followed up (75% of the 400 enrolled) were well.", ["75% 300/400"]],
    ["Of 400 people, 40% of the 100 men (25%) and 20% of the 300 women (75%) smoked.", ["25% 100/400", "75% 300/400"]],
  ])("unless it is itself the share: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("hides no wrong share", () => {
    expect(messages("The 300 children followed up (57% of the 400 enrolled) were well.")[0]).toContain("300 of 400 is 75.0%, not 57%");
    expect(messages("Weight loss exceeded 5% among 12 of 40 patients (35%).")[0]).toContain("12 of 40 is 30.0%, not 35%");
    expect(messages("The ejection fraction was 40% in 120 patients (13% of the 400).")[0]).toContain("120 of 400 is 30.0%, not 13%");
  });
});

describe("a share that is said again of more people", () => {
  it.each([
    ["We enrolled 210 people. Of 160 tested, 48 (30%), or 23% of all 210, carried it.", ["30% 48/160", "23% 48/210"]],
    ["Relapse occurred in 27 of 90 patients (30%), or 18% of all 150.", ["30% 27/90", "18% 27/150"]],
    ["Of the 240 completers, 60% (144) improved, corresponding to 48% of the 300 enrolled.", ["60% 144/240", "48% 144/300"]],
    ["Of 120 tests, 30 (25%) were positive, that is, 10% of the 300 planned.", ["25% 30/120", "10% 30/300"]],
    ["We saw 200 patients. Sixty (30%) had a fall; a third of them (20) fell twice, i.e. 10% of all patients.", ["30% 60/200", "10% 20/200"]],
  ])("is one of the same count: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and may be wrong", () => {
    expect(messages("Relapse occurred in 27 of 90 patients (30%), or 28% of all 150.")[0]).toContain("27 of 150 is 18.0%, not 28%");
  });

  it.each(["Fever was seen in 27 of 90 men (30%), or 25% of the 150 women.", "Relapse occurred in 27 of 90 patients (30%) and 25% of all 150 relatives."])("unless it is of others: %s", (text) => {
    expect(told(text)).toEqual(["30% 27/90"]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Fever was seen in 12 of 48 boys (25%) and 24 of 60 girls (40%), or 33% of all 108 children.",
    "Nine nurses (15%) had a mild and 6 (10%) a severe rash, corresponding to 25% of the 60 nurses seen.",
    "Nine nurses (15%) left and the rest, that is, 85% of the 60 enrolled, stayed.",
    "Of 60 nurses, nine (15%) left; the others, that is, 85% of all 60, stayed.",
    "Falls were seen in 18 men (15%), representing 50% of all 72 serious events.",
    "Of 300 men, 12 (4%) had a fall, corresponding to 2% of all 610 patient-years.",
  ])("unless it is of all of several counts, of the rest, or of what is no people: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("one count with two percentages, the second of those counted before", () => {
  it.each([
    "Of 104 women seen, 46 (44.2%) had a polyp; it was large in 29 (27.9%; 63.0% of polyps).",
    "Of 104 women seen, 46 (44.2%) had polyps, which were large in 29 (27.9%; 63.0% of those with polyps).",
  ])("is of these, and no part of what all add up to: %s", (text) => {
    expect(told(text).at(-1)).toBe("63.0% 29/46");
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("63.0", "36.0"))).toHaveLength(1);
  });
});

describe("percentages of the second count behind a first with two of its own", () => {
  it.each([
    "Of 500 women, 250 were tested. Anaemia was found in 50 (10% of all, 20% of those tested), thalassaemia in 20 (4% and 8%, respectively).",
    "In 120 women with 150 breasts, necrosis occurred in 12 (8.0% of breasts, 10.0% of women) and infection in 6 (4.0% and 5.0%).",
    "Of 400 teeth in 160 children, 80 (20.0% of teeth; 50.0% of children) were sealed, one per child, and 16 (4.0% and 10.0%) filled.",
  ])("are not those of the first: %s", (text) => expect(messages(text)).toEqual([]));

  it("are two of two counts where the first has none", () => {
    expect(told("We treated 80 women with the ring and 100 with the pill. Spotting was seen in 8 and in 15 (10% and 15%, respectively).")).toEqual(["10% 8/80", "15% 15/100"]);
    expect(messages("We treated 80 women with the ring and 100 with the pill. Spotting was seen in 8 and in 15 (10% and 51%, respectively).")).toHaveLength(1);
  });

  it("says nothing of the first where the second prints another", () => {
    expect(told("In 150 patients with 300 eyes, glaucoma was seen in 60 (20.0% of eyes; 26.7% of patients, n = 40).")).toEqual(["20.0% 60/300"]);
  });
});

describe("a rounded share in front of what it is rounded from", () => {
  it.each([
    ["Nine of ten carers (91%; 292/321) knew it.", ["91% 292/321"]],
    ["Two of three nurses (66%, 212 of 321) agreed.", ["66% 212/321"]],
    ["Of the wards, 3 of 4 (76%; 61/80) had a sink.", ["76% 61/80"]],
  ])("gives way to it: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("unless the percentage does not follow from it", () => expect(messages("Nine of ten carers (61%; 292/321) knew it.")).toHaveLength(1));
});
