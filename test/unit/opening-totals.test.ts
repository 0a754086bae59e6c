import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

const opening = "Between May 2003 and June 2007, a total of 130 women with a median age of 41.5 years (range 19-70) suffering from gallstones (without jaundice) prospectively had an operation. The mean stone was 9 mm.";

describe("a total with which a text begins", () => {
  it("is the whole, whatever is said of it before its verb", () => {
    expect(told(`${opening} The stones were gone in 117 women (90.0%).`)).toEqual(["90.0% 117/130"]);
    expect(messages(`${opening} The stones were gone in 117 women (90.0%).`)).toEqual([]);
    expect(messages(`${opening} The stones were gone in 117 women (94.1%).`)).toEqual([expect.stringContaining("117 of 130 is 90.0%, not 94.1%")]);
  });
});

describe("those whom others treated, where only the first have a verb", () => {
  it.each([
    ["Sixty-three operations were performed by surgeons and 52 by residents. There were six leaks in patients operated on by surgeons (9.5%) compared with four in the resident group (7.7%).", ["9.5% 6/63", "7.7% 4/52"]],
    ["Sixty-three patients were treated by surgeons and 52 by residents. There were six leaks in the surgeon group (9.5%) and four in the resident group (7.7%).", ["9.5% 6/63", "7.7% 4/52"]],
  ])("are a group: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("7.7%", "7.1%"))).toEqual([expect.stringContaining("4 of 52 is 7.7%, not 7.1%")]);
  });
});

describe("so many of the things that a clause has counted", () => {
  const text = "We saw 48 patients with melaena. We found 40 ulcers amenable to clips and clipped 36 of them (90%).";

  it("are their share", () => {
    expect(told(text)).toEqual(["90% 36/40"]);
    expect(messages(text)).toEqual([]);
  });

  it("are none of the people who had them", () => {
    expect(messages(text.replace("90%", "75%"))).toEqual([expect.stringContaining("36 of 40 is 90.0%, not 75%")]);
  });

  it("may be of either, where people were counted", () => {
    expect(messages("We saw 48 patients with melaena. Fever was seen in 40, and we treated 36 of them (75%).")).toEqual([]);
  });
});
