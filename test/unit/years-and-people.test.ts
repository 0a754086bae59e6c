import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("a year that names people", () => {
  it.each([
    ["Of 3,840 births in 2019, 17 (0.44%) were at home. A form came back from 2,150 (56.0%) of the 2019 mothers.", 3840],
    ["Invitations went to 3,840 people; 2,150 (56.0%) of the 2021 patients came.", 3840],
    ["We read 790 charts in 2018 and 3,620 in 2020. A culture was taken in 2,280 (63.0%) of the 2020 admissions.", 3620],
    ["There were 3,620 births. Of the 2017 cohort, 2,280 (63.0%) were vaccinated.", 3620],
    ["The 2021 survey had 640 replies; 64 (10.0%) of the 2021 respondents smoked.", 640],
  ])("is no number of them: %s", (text, whole) => {
    expect(messages(text)).toEqual([]);
    expect(told(text).at(-1)).toContain(`/${whole}`);
  });

  it("is one where the percentage follows from it, or the text counts as many", () => {
    expect(told("Of the 1985 patients, 794 (40.0%) died.").join()).toContain("794/1985");
    expect(messages("In all, 1,985 patients came. Fever was seen in 794 (46.0%) of the 1985 patients.")).toHaveLength(1);
    expect(messages("Of the 1985 patients, 794 (41.0%) died.")).toHaveLength(1);
    expect(messages("Of the 2014 patients, 1,100 (64%) were women.")).toHaveLength(1);
    expect(messages("Of the 3,410 invited, 2014 replied. 1,100 (64%) of the 2014 participants were women.").join()).toContain("1,100 of 2014");
    expect(messages("In 2014 there were 5,200 births, and 4,800 in 2015. Of the 2015 births, 1,100 (64%) were at home.")).toEqual([]);
  });
});

describe("a year that is named by no number", () => {
  it("stands before those who are counted", () => {
    expect(told("In all, 1,320 women replied. In the next year 858 (65.0%) had a scan.").join()).toContain("858/1320");
    expect(told("Of 1,320 women, 990 (75.0%) came in the first year. In the following year 858 (65.0%) did.").join()).toContain("858/1320");
    expect(told("Of 60 patients, the rate at week 12 (30%) was low.").join()).not.toContain("12/");
  });
});

describe("a number behind a month", () => {
  it.each([
    "From May to the next December 642 patients were screened and 485 (75.5%) underwent randomisation.",
    "By March 642 had been screened; 485 patients (75.5%) were eligible.",
    "Until the end of June 642 children were seen, of whom 485 (75.5%) had a cough.",
  ])("counts people where no day and no year is so high: %s", (text) => {
    expect(told(text)).toEqual(["75.5% 485/642"]);
    expect(messages(text.replace("75.5%", "57.5%"))).toHaveLength(1);
  });

  it("is a day or a year elsewhere", () => {
    expect(told("We saw 60 adults. On May 12 patients were asked again, and 15 (25.0%) agreed.")).toEqual(["25.0% 15/60"]);
    expect(told("We saw 60 adults. In June 2019 patients were asked again, and 15 (25.0%) agreed.")).toEqual(["25.0% 15/60"]);
  });
});
