import { describe, expect, test } from "vitest";
import { messages, told } from "./told.ts";

describe("a short name of a group in front of its noun", () => {
  const all = "We scanned 60 hypertensive (HT) adults and 45 normotensive (NT) adults.";

  test("names the group, whatever part of it is looked at again", () => {
    const text = `${all} Scans were read twice in 25 NT adults. Thickening was seen in 9 (20.0%) NT and 21 (35.0%) HT adults.`;
    expect(told(text)).toEqual(["20.0% 9/45", "35.0% 21/60"]);
    expect(messages(text)).toEqual([]);
  });

  test("says of a figure that follows from neither size that it does not", () => {
    expect(messages(`${all} Scans were read twice in 25 NT adults. Thickening was seen in 9 (27.0%) NT adults.`)).toHaveLength(1);
  });

  test("is none where it is a word, or more stands in the bracket", () => {
    expect(told("We scanned 45 normotensive (NT, n = 20) adults. Thickening was seen in 9 (45.0%).")).toEqual(["45.0% 9/20"]);
  });
});

describe("an arm that is a part of more people of its name", () => {
  const all = "We took swabs from 52 nurses with cough (NWC), 31 women with cough (WWC) and 88 adult GP patients. Swabs were repeated in 10 GP, 40 NWC and 17 WWC people.";

  test("may be they", () => {
    expect(told(`${all} Growth was seen in 33 (37.5%) GP, 6 (11.5%) NWC and 5 (16.1%) WWC people.`)).toEqual(["37.5% 33/88", "11.5% 6/52", "16.1% 5/31"]);
  });

  test("is accused where neither is", () => {
    expect(messages(`${all} Growth was seen in 33 (37.5%) GP, 6 (13.5%) NWC and 5 (19.1%) WWC people.`)).toHaveLength(2);
  });

  test("is no part of those who were sent to all arms", () => {
    expect(messages("We allocated 170 adults to gel (n = 84) or foam (n = 86). Relief was felt by 34 adults in the gel group (20.0%) and 43 in the foam group (50.0%).")).toHaveLength(1);
  });
});
