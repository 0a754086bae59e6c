import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

describe("two units of one study", () => {
  it.each([
    ["We implanted 96 grafts in 84 patients. Death occurred in four patients (4.8%) and occlusion in seven grafts (7.3%).", ["4.8% 4/84", "7.3% 7/96"]],
    ["We examined 140 ears of 128 children. Fever was present in 16 children (12.5%) and an effusion in 21 ears (15.0%).", ["12.5% 16/128", "15.0% 21/140"]],
    ["A total of 62 patients (94 knees) were operated on. Revision was needed in 7 knees (7.4%) of 5 patients (8.1%).", ["7.4% 7/94", "8.1% 5/62"]],
    ["A total of 180 knees of 112 women were included. Pain was gone in 150 knees (83%). A second operation was carried out in 7 knees of 4 women (3.9% of knees).", ["83% 150/180", "3.9% 7/180"]],
    ["A total of 180 knees of 112 women were included. A second operation was carried out in 7 knees of 4 women (3.6% of women).", ["3.6% 4/112"]],
    ["A total of 180 knees of 112 women were included. A second operation was carried out in 7 knees of 4 women (3.9%).", ["3.9% 7/180"]],
    // as many of both
    ["We operated on 50 eyes of 50 patients. Glaucoma was known in 6 patients (12%), and the lens was lost in 2 eyes (4%).", ["12% 6/50", "4% 2/50"]],
    // what happens to people is a share of them
    ["Of 240 patients, all had a catheter. There were 12 infections (5.0%) and 6 deaths (2.5%).", ["5.0% 12/240", "2.5% 6/240"]],
    ["We reviewed 120 procedures in 100 patients. Complications occurred in 12 patients (10%).", ["10% 12/120"]],
    ["Of 160 patients, 40 (25%) had lesions. Surgery was done in 16 patients (40%).", ["25% 40/160", "40% 16/40"]],
    ["A total of 130 livers were transplanted. Rejection was seen in 26 recipients (20.0%).", ["20.0% 26/130"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["We implanted 96 grafts in 84 patients. Death occurred in four patients (4.8%) and occlusion in seven grafts (8.3%).", ["7 of 96 is 7.3%, not 8.3%. 8.3% needs 84; the text gives 96."]],
    ["We examined 140 ears of 128 children. Fever was present in 16 children (21.5%) and an effusion in 21 ears (15.0%).", ["16 of 128 is 12.5%, not 21.5%. Perhaps 21.5% is 12.5% with two digits swapped."]],
  ])("a wrong figure is judged by its own: %s", (text, expected) => {
    expect(messages(text)).toEqual(expected);
  });
});

describe("things are no denominators of people", () => {
  it.each([
    ["Angiography found 310 lesions (78%), including 120 of 150 calcified lesions (80%) and 190 of 248 soft lesions (77%). By patient, 105 patients (60%) had at least one lesion.", ["78% 310/398", "80% 120/150", "77% 190/248", "60% 105/?"]],
    ["Thirty patients with epilepsy completed the study; 80 seizures were treated with the spray and 75 with placebo. The seizure ended in 60 of 80 seizures (75%) with the spray and 30 of 75 seizures (40%) with placebo. Twenty-one patients (70%) preferred the spray, three (10%) preferred placebo and six (20%) had no preference.", ["75% 60/80", "40% 30/75", "70% 21/30", "10% 3/30", "20% 6/30"]],
    ["Eighty seizures were treated with the spray and 75 with placebo. A second dose was given in 12 (15%) and 45 (60%) seizures, respectively.", ["15% 12/80", "60% 45/75"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("lines that were put in", () => {
  it.each([
    ["Sepsis fell from 16 among 400 lines (4.0%) before to 6 among 375 lines (1.6%) after the campaign.", ["4.0% 16/400", "1.6% 6/375"]],
    ["Of 80 patients, 12 (15%) had received two lines of treatment and gained 15 letters or 3 lines in 8 cases (10%).", ["15% 12/80", "10% 8/80"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and a wrong figure of theirs", () => {
    expect(messages("There were 16 thromboses among 400 lines (6.0%).")).toEqual(["16 of 400 is 4.0%, not 6.0%. Perhaps one digit of 6.0% is mistyped for 4.0%."]);
  });
});

describe("what happened several times", () => {
  const text = "There were 420 falls in 180 of 700 patients. Of them, 294 (70.0%) falls were indoors and 126 (30.0%) outdoors. In all, 45 (25.0%) patients broke a bone.";

  it("is no whole of people, whatever the sentences before it are of", () => {
    expect(told(text.replaceAll("falls", "infections"))).toEqual(["70.0% 294/420", "30.0% 126/420", "25.0% 45/?"]);
    expect(messages(text.replaceAll("falls", "infections"))).toEqual([]);
  });

  it("is the whole of what is counted alike", () => {
    expect(messages("There were 420 infections in 180 of 700 patients. Of them, 294 (70.0%) infections were mild and 126 (30.0%) severe. In all, 45 (12.7%) infections were treated.")[0]).toContain("45 of 420 is 10.7%, not 12.7%");
  });
});

describe("things beside people, whatever they are called", () => {
  it.each([
    ["Between 2004 and 2009, 8,000 knee replacements in 6,400 patients were registered.\n\n### Second operations\n\nUntil 2012, 320 (4.0%) knees were operated on again.", ["4.0% 320/8000"]],
    ["In all, 650 gastroscopies were carried out in 610 adults.\n\n### Harms\n\nPain followed 13 procedures (2.0%). Sedation was given in 520 (80.0%).", ["2.0% 13/650", "80.0% 520/650"]],
    ["A total of 610 adults underwent 650 gastroscopies. Sedation was given in 520 (80.0%), and 61 adults (10.0%) had a fever.", ["80.0% 520/650", "10.0% 61/610"]],
    ["We saw 610 adults (650 gastroscopies). Sedation was given in 520 (80.0%).", ["80.0% 520/650"]],
    ["In all, 650 gastroscopies were carried out in 610 adults. Sedation was given in 488 (80.0%).", ["80.0% 488/610"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    // people are judged by people
    ["A total of 610 adults underwent 650 gastroscopies. Fever was seen in 61 adults (18.0%).", "warning: 61 of 610 is 10.0%, not 18.0%."],
    // what may be of either accuses nobody
    ["A total of 610 adults underwent 650 gastroscopies. Sedation was given in 520 (70.0%).", "information: 520 of"],
    ["In all, 610 adults underwent gastroscopy. Sedation was given in 520 (80.0%).", "warning: 520 of 610 is 85.2%, not 80.0%."],
  ])("a wrong figure: %s", (text, expected) => {
    expect(review(text).findings.map((f) => `${f.severity}: ${f.message}`)[0]).toContain(expected);
  });
});

describe("reviews, approvals and other things that research counts", () => {
  it.each([
    ["In all, 800 SRs were found. Of these, 200 (75.0%) were updated.", "200 of 800 is 25.0%, not 75.0%"],
    ["We found 60 systematic reviews. Of these, 18 (80%) were updated.", "18 of 60 is 30.0%, not 80%"],
    ["In all, 80 meta-analyses were found; 20 of them (75%) had a protocol.", "20 of 80 is 25.0%, not 75%"],
    ["45 indications were granted early, of which 18 (90%) were withdrawn.", "18 of 45 is 40.0%, not 90%"],
    ["We found 200 approvals; 50 approvals (35%) were for cancer.", "50 of 200 is 25.0%, not 35%"],
    ["Of the 45 reviews read, none had a protocol. Nine reviews (25%) had a flow chart.", "9 of 45 is 20.0%, not 25%"],
  ])("are a whole of which there are shares: %s", (text, message) => expect(messages(text)[0]).toContain(message));

  it("are those that were spoken of, and not those of a later sentence", () => {
    expect(told("Overall, 53 systematic reviews were found. Of these, 9 (17%) were updated. Data came from 40 reviews that had a total of 54 updated studies.")).toEqual(["17% 9/53"]);
  });

  it("are not the people who are told of beside them", () => {
    expect(messages("We read the charts of 80 patients. A fall was seen in 20 patients (25%). Ten systematic reviews were cited.")).toEqual([]);
  });
});

describe("some of the things that are counted", () => {
  it("have a number of their own, where the sentence is about them", () => {
    const text = "We read 50 trials. For small trials, 12 (60%) were blinded.";
    expect(told(text)).toEqual(["60% 12/?"]);
    expect(messages(text)).toEqual([]);
  });

  it.each(["We read 50 trials. For included trials, 12 (40%) were blinded.", "We read 50 trials. For these trials, 12 (40%) were blinded.", "We saw 50 men. For safety reasons, 12 (40%) left."])("are told from all of them: %s", (text) => {
    expect(messages(text)[0]).toContain("12 of 50 is 24.0%, not 40%");
  });
});

describe("two kinds of one thing, whose noun stands behind the second", () => {
  it.each([
    ["Of 2,000 Danish and 500 Norwegian trials, 400 (20%) and 150 (30%) were stopped, respectively.", ["20% 400/2000", "30% 150/500"]],
    ["Of 80 adult and 50 young patients, 20 (25%) and 10 (20%) fell, respectively.", ["25% 20/80", "20% 10/50"]],
    // some of them
    ["Of 80 randomised and 50 treated patients, 25 (50%) fell.", ["50% 25/50"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("events in as many people", () => {
  it.each([
    ["We randomised 120 patients, 60 per arm. There was one fatal event in one patient (1.7%) and 6 bleeds in 6 patients (10%).", ["1.7% 1/60", "10% 6/60"]],
    ["Of the 200 patients, there were 26 relapses in 20 patients (10%) and 14 in 14 (7%).", ["10% 20/200", "7% 14/200"]],
    ["We treated 200 women. There were 6 fractures among 6 women (3%).", ["3% 6/200"]],
  ])("are no share of those: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are told where the people are no such share of any", () => {
    expect(messages("Of the 200 patients, 20 (10%) relapsed; there were 14 bleeds in 14 patients (9%).")).toHaveLength(1);
  });

  it.each([
    ["We treated 200 women. There were 6 fractures in 6 women (100%).", "100% 6/6"],
    ["We treated 200 women. Surgery succeeded in 6 of 6 women (3%).", "3% 6/6"],
  ])("but all of them, or those of an «of», are: %s", (text, expected) => expect(told(text)).toEqual([expected]));
});

describe("what is counted in a sentence that opens with others", () => {
  it.each([
    ["We saw 310 adults. Of 940 infusions, 94 (10%) were slowed, in 62 adults (20%).", ["10% 94/940", "20% 62/310"]],
    ["All 160 children were seen. Of 220 seizures in 96 children (60%), 55 (25%) were long.", ["60% 96/160", "25% 55/220"]],
    ["We treated 640 ulcers in 250 people. Of the 640 ulcers, 480 (75%) closed; 50 people (20%) had pain.", ["75% 480/640", "20% 50/250"]],
    // what may stand for people is told apart where the text counts both
    ["We read 880 admissions of 500 patients. Of 880 admissions, 220 (25%) were urgent, and 150 patients (30%) died.", ["25% 220/880", "30% 150/500"]],
    ["There were 450 transplantations in 400 patients. Of the 450 transplantations, 90 (20%) failed, and 48 patients (12%) died.", ["20% 90/450", "12% 48/400"]],
    // things, behind people
    ["We asked 60 practices with 2,400 adults. Of the 2,400 adults, 480 (20%) left, and 15 practices (25%) withdrew.", ["20% 480/2400", "25% 15/60"]],
    ["We asked 60 practices with 2,400 adults. Of the 60 practices, 15 (25%) withdrew, and 480 adults (20%) left.", ["25% 15/60", "20% 480/2400"]],
    // things of which people may be those who have them, where they follow
    ["The registry held 480 infections. Among 160 adults given the drug, 72 infections (15%) were seen.", ["15% 72/480"]],
    // the number is not in the text
    ["Of 620 adverse events in 186 patients (52%), 31 (5%) were serious.", ["52% 186/?", "5% 31/620"]],
    ["Of 940 infusions, 94 (10%) were slowed, in 62 adults (20%).", ["10% 94/940", "20% 62/?"]],
  ])("is a share of what counts alike: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    // what happens to people is a share of them
    ["Of 160 patients, 24 infections (15%) and 16 deaths (12%) were seen.", "16 of 160 is 10.0%, not 12%."],
    // and responders are patients
    ["There were 240 patients. Of 80 responders, 24 patients (10%) relapsed.", "24 of 80 is 30.0%, not 10%."],
    // those of another trial, of whom the text tells later
    ["Of 150 admissions, 24 patients (30%) died. A second trial had 80 patients.", "24 of 150 is 16.0%, not 30%."],
    // of which it may be a share, and from which it does not follow
    ["The registry held 480 infections. Among 160 adults given the drug, 72 infections (35%) were seen.", "72 of 160 is 45.0%, not 35%."],
    // a wrong figure is judged by its own
    ["We saw 310 adults. Of 940 infusions, 94 (10%) were slowed, in 62 adults (10%).", "62 of 310 is 20.0%, not 10%"],
  ])("is of those in front where it counts as they do: %s", (text, expected) => {
    expect(messages(text)[0]).toContain(expected);
  });
});

describe("others than those with whom a sentence opens", () => {
  it.each([
    // chosen because they fit
    ["The registry held 480 infections. Among 160 adults given the drug, 72 infections (15%) were seen.", true],
    ["We read 880 admissions of 500 patients. Of 880 admissions, 150 patients (30%) died.", true],
    // and because they are of its kind
    ["We saw 310 adults. Of 940 infusions, 62 adults (20%) had a fever.", false],
  ])("are told to be chosen where only the arithmetic says so: %s", (text, fitted) => {
    const [statement] = review(text).statements;
    expect(statement).toMatchObject({ kind: "proportion", verdict: "consistent" });
    expect(statement?.kind === "proportion" && statement.denominator?.fitted === true).toBe(fitted);
  });
});

describe("people of two kinds", () => {
  it.each([
    ["We followed 180 mothers and their 200 infants. 30 infants (15%) of 27 mothers (15%) were ill.", ["15% 30/200", "15% 27/180"]],
    ["We followed 180 mothers and their 200 infants. 30 infants (15%) of 45 mothers (25%) were ill.", ["15% 30/200", "25% 45/180"]],
    ["We followed 180 mothers and their 200 infants. 30 infants of 27 mothers (15%) were ill.", ["15% 27/180"]],
    ["Follow-up covered 208 women. 10 infants of 12 mothers (5.8%) were ill.", ["5.8% 12/208"]],
    ["We followed 180 mothers and their 250 infants. 50 infants of 27 mothers (20%) were ill.", ["20% 50/250"]],
    ["Of 180 women, 200 infants were born. 30 infants (15.0%) were ill, and 41 mothers (22.8%) had a fever.", ["15.0% 30/200", "22.8% 41/180"]],
    ["The study had 80 nurses and 1,500 patients. Most patients (900, 60.0%) replied, as did 36 nurses (45.0%).", ["60.0% 900/1500", "45.0% 36/80"]],
    ["We asked 150 patients, of whom 90 (60%) replied, and 14 nurses (20%).", ["60% 90/150", "20% 14/?"]],
    ["We asked 80 nurses and 1,500 patients. Of the 1,500 patients, 48 nurses (60%) knew some.", ["60% 48/80"]],
    // more of them than of the others
    ["Among 140 women with twins, 210 newborns (75%) were small.", ["75% 210/?"]],
    ["Of 140 pregnancies, 210 infants (75%) were small.", ["75% 210/?"]],
    ["Among 140 recipients, 210 donors (75%) were related.", ["75% 210/?"]],
    ["In all, 210 newborns (75%) of 140 women were small.", ["75% 210/?"]],
    ["In all, 210 (75%) newborns of 140 women were small.", ["75% 210/?"]],
    ["In all, 75% (210 newborns of 140 women) were small.", ["75% 210/?"]],
  ])("are no share of each other: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["We followed 180 mothers and their 200 infants. 30 infants (15%) were ill, and 45 mothers (20%) had a fever.", "45 of 180 is 25.0%, not 20%"],
    ["Of 48 women, 12 patients (35%) had a fever.", "12 of 48 is 25.0%, not 35%"],
    // the mothers, of whom no number is told that has the percentage
    ["Infection was rare: 12 infants of 60 HIV-positive mothers (25%) were infected.", "12 of 60 is 20.0%, not 25%"],
    ["Of 240 women delivered, 12 infants of 60 diabetic mothers (21%) were large.", "12 of 60 is 20.0%, not 21%"],
    // as many infants as women, where the text does not count them
    ["Of 48 women, 12 infants (35%) had a fever.", "12 of 48 is 25.0%, not 35%"],
    // a patient may be a nurse or a parent, where the text does not count these
    ["Of 160 patients with hoarseness, 40 teachers (35%) were treated.", "40 of 160 is 25.0%, not 35%"],
    ["We saw 500 adults. Of 160 outpatients, 40 nurses (35%) were treated.", "40 of 160 is 25.0%, not 35%"],
    ["We saw 500 patients. Of 160 patients with hoarseness, 40 teachers (35%) were treated.", "40 of 160 is 25.0%, not 35%"],
    ["Among 160 patients, 40 caregivers (35%) were tired.", "40 of 160 is 25.0%, not 35%"],
    // and nobody is of another kind than people of whom they are some
    ["Among 40 children, 45 infants (75%) fell.", "45 of 40: more people with the event than people."],
    ["In all, 45 of 40 patients (75%) saw nurses.", "45 of 40: more people with the event than people."],
  ])("a wrong figure is judged by its own: %s", (text, expected) => {
    expect(messages(text)[0]).toContain(expected);
  });
});

describe("two counts that have a percentage each", () => {
  it.each([
    ["We enrolled 400 patients. In all, 1,500 cycles were given. Fever complicated 60 cycles (4.0%) in 100 patients (25.0%).", ["4.0% 60/1500", "25.0% 100/400"]],
    ["The 400 patients underwent 1,500 procedures. Bleeding followed 150 procedures (10.0%); 230 patients (57.5%) came back.", ["10.0% 150/1500", "57.5% 230/400"]],
    // one is the whole of the other
    ["We enrolled 400 patients. There were 25 deaths (25.0%) in 100 patients (25.0%) with a fever.", ["25.0% 25/100", "25.0% 100/400"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are judged as a part and its whole where they count alike", () => {
    expect(messages("We enrolled 400 patients. 25 women (35%) of 100 patients (25%) fell.")[0]).toContain("25 of 100 is 25.0%, not 35%");
  });
});

describe("studies and wards that are counted", () => {
  it.each([
    ["in a list whose noun is not said again", "Blinding was good in 12 trials (60%), doubtful in six (30%) and poor in two (10%). The smallest trial (n = 40) lost 4 men (10.0%).", ["60% 12/20", "30% 6/20", "10% 2/20", "10.0% 4/40"]],
    ["in such a list behind their own number", "Eight studies with 940 women were found. In one of them, scans showed 60 of 80 fractures (75%).\n\nBlinding was good in six studies (75%), reporting in seven (88%), sampling in five (63%).", ["75% 60/80", "75% 6/8", "88% 7/8", "63% 5/8"]],
    ["all of them, not the last of which it was told", "We found 16 trials with 2,100 men. Twelve trials (75%) were blinded.\n\nNine trials measured pain.\n\nFour of the trials (25%) were small, and in two trials (13%) some men crossed over.", ["75% 12/16", "25% 4/16", "13% 2/16"]],
    ["with what was reported in them", "We found 20 trials with 900 men. Blinding was good in 12 trials (60%), poor in two (10%) and not reported in six (30%).", ["60% 12/20", "10% 2/20", "30% 6/20"]],
    ["and no doses", "Forms were sent to 40 units. Thirty units (75%) sent one back.", ["75% 30/40"]],
    ["among those who work there", "Forms were sent to 900 nurses in 40 units. Of these units, 30 (75%) sent one back.", ["75% 30/40"]],
    ["with a wrong number of their own", "Forms were sent to 40 wards with 900 nurses. Thirty wards (85%) sent one back.", ["85% 30/40"]],
  ])("are a share of their own kind: %s", (_, text, expected) => expect(told(text)).toEqual(expected));

  it("are accused by the others of their list only where they are no share of all", () => {
    const text = (last: string): string => `Eight studies were included. Blinding was good in six studies (75%), reporting in seven (88%) and sampling in six (${last}).`;
    expect(messages(text("75%"))).toEqual([]);
    expect(messages(text("86%"))[0]).toContain("6 of 8 is 75.0%, not 86%");
  });

  it("are told from people of whom there are more than trials", () => {
    const text = "A total of 20 trials included 200 nurses. Blinding was good in 12 trials (60%), and falls were seen in 50 (35%).";
    expect(messages(text)[0]).toContain("50 of 200 is 25.0%, not 35%");
    expect(told("A total of 20 trials included 200 nurses. Blinding was good in 12 trials (60%), with falls in 50 (25%).")).toEqual(["60% 12/20", "25% 50/200"]);
  });

  it("are told from doses and drinks", () => {
    expect(told("Of 80 men, 20 (25%) were given 40 units of insulin, and 12 (15%) drank more than 21 weekly units.")).toEqual(["25% 20/80", "15% 12/80"]);
    expect(told("Of 80 men, 20 needed transfusion of 4 units (25%), and 12 needed 6 units (15%).")).toEqual(["25% 20/80", "15% 12/80"]);
    expect(told("We treated 80 men. Twenty needed 4 units (25%), and twelve men 6 units (15%). Falls were seen in 8 (10%).")).toEqual(["25% 20/80", "15% 12/80", "10% 8/80"]);
    expect(told("Of 80 men, 20 (25%) had the dose raised to 40 units. Falls were seen in 12 (15%).")).toEqual(["25% 20/80", "15% 12/80"]);
  });
});

describe("units that are wards", () => {
  it("are counted where so many of so many have a share", () => {
    expect(told("Six of 23 units (26%) reported late.")).toEqual(["26% 6/23"]);
    expect(messages("Six of 23 units (36%) reported late.")[0]).toContain("6 of 23 is 26.1%, not 36%");
  });

  it("are not doses", () => expect(messages("Two of 8 units (35%) of blood were wasted.")).toEqual([]));
});

describe("a limit in so much blood", () => {
  it.each([
    ["In all, 280 women were given it. Ten women had neutrophils below 600/µL (3.6%).", ["3.6% 10/280"]],
    ["In all, 280 women were given it. Two women had platelets above 600 × 10⁹/L (0.7%).", ["0.7% 2/280"]],
  ])("counts nobody: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("trials that are told one after the other", () => {
  const trials = "We included 12 trials with a total of 2,400 participants, of whom 1,260 (52.5%) were women. Seven trials (58%) were small, ";

  it.each([
    ["and three (25%) were blinded.", "25% 3/12"],
    ["and 1,260 (52.5%) were women.", "52.5% 1260/2400"],
  ])("are trials where they have no noun of their own: %s", (rest, last) => {
    expect(told(trials + rest).at(-1)).toBe(last);
    expect(messages(trials + rest)).toEqual([]);
  });

  it("are no share of the people", () => expect(messages(`${trials}and three (35%) were blinded.`)[0]).toContain("3 of 12 is 25.0%, not 35%"));
});

describe("homes and those who live there", () => {
  const trial = "A trial was run in 30 nursing homes with 900 residents. New ulcers were seen in 18 residents (2.0%). ";

  it("are told apart", () => {
    expect(told(`${trial}Nine homes (30.0%) withdrew.`)).toEqual(["2.0% 18/900", "30.0% 9/30"]);
    expect(messages(`${trial}Nine homes (30.0%) withdrew.`)).toEqual([]);
    expect(messages(`${trial}Nine homes (39.0%) withdrew.`)[0]).toContain("9 of 30 is 30.0%, not 39.0%");
    expect(messages(`${trial.replace("2.0%", "6.0%")}`)[0]).toContain("18 of 900");
  });
});

describe("sources of a scoping review", () => {
  const review = "Our form was completed for 40 sources: 22 cohort studies (55.0%), ten case series (25.0%) and eight trials (20.0%). ";

  it("are counted like studies", () => {
    expect(told(`${review}Thirty sources (75.0%) were recent.`)).toEqual(["55.0% 22/40", "25.0% 10/40", "20.0% 8/40", "75.0% 30/40"]);
    expect(messages(`${review}They came from 17 countries. Brazil contributed seven (17.5%), Chile six (18.5%).`)[0]).toContain("6 of 40 is 15.0%, not 18.5%");
  });

  it("are none of the people", () => expect(messages(`We studied 200 women. ${review}Diet was told of in 12 sources (30.0%).`)).toEqual([]));
});

describe("arms that are counted in two units", () => {
  const arms = "We randomised 150 men with 190 polyps to the cold snare (74 men, 92 polyps) or the hot snare (76 men, 98 polyps).";

  it.each([
    [`${arms} All of it came out in 69 of the polyps (75%) with the cold and in 88 polyps (90%) with the hot snare.`, ["75% 69/92", "90% 88/98"]],
    [`${arms} Fever was seen in 10 (14%) and 12 (16%). Pain was felt by 20 (27%) and 18 (24%) men.`, ["14% 10/74", "16% 12/76", "27% 20/74", "24% 18/76"]],
    [`${arms} Bleeding was seen in 4 men (5%) with the cold and 10 men (13%) with the hot snare.`, ["5% 4/74", "13% 10/76"]],
    ["Drops were given to some (50 adults with 81 eyes), a patch to others (50 adults with 74 eyes). Pain was felt in 27 eyes (33%).", ["33% 27/81"]],
    ["Twelve clinics (120 adults, 150 eyes) took part. Pain was felt by 30 adults (25%), and 75 eyes (50%) were red.", ["25% 30/120", "50% 75/150"]],
  ])("are those of what a statement counts: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and no others", () => {
    expect(messages(`${arms} All of it came out in 69 of the polyps (95%) with the cold snare.`)).toEqual([expect.stringContaining("69 of 92 is 75.0%")]);
    expect(messages(`${arms} Bleeding was seen in 4 men (6.4%) with the cold snare.`)).toEqual([expect.stringContaining("4 of 74 is 5.4%")]);
  });
});

describe("an arm that is called by nothing but its things", () => {
  it.each(["Gel (72 eyes) | Foam (71 eyes) | Both (71 eyes)", "Gel, 72 knees | Foam, 71 knees | Both, 71 knees"])("is not named where these are counted: %s", (heads) => {
    const thing = heads.includes("eyes") ? "eyes" : "knees";
    const text = `We treated 214 ${thing} of 171 patients.\n\n| Item | ${heads} |\n| --- | --- | --- | --- |\n| Red | 24 (33.3) | 27 (38.0) | 22 (31.0) |\n\nIn all, 28 ${thing} (13.1%) were lost.`;
    expect(told(text).at(-1)).toBe("13.1% 28/214");
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("13.1%", "31.1%"))[0]).toContain("28 of 214 is 13.1%, not 31.1%");
  });

  it.each([["Line", "Tunnelled line"], ["Graft", "Graft plus gel"], ["Implant", "Coated implant"]])("is named where it is called by what is put in: %s", (one, other) => {
    const text = `| Item | ${one} (n = 62) | ${other} (n = 58) |\n| --- | --- | --- |\n| Red | 12 (19.4) | 9 (15.5) |\n\nIn the ${one.toLowerCase()} group 6 (10.3%) bled.`;
    expect(messages(text)).toEqual([expect.stringContaining("6 of 62 is 9.7%, not 10.3%")]);
  });
});
