import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("response rates without their count", () => {
  it.each([
    ["Of 100 patients, 58 (58%) had a complete response and 25 (25%) a partial response, for an objective response rate of 84%.", "58 + 25 = 83 of 100 is 83.0%, not 84%."],
    ["A total of 111 patients were enrolled. Among the 100 treated patients, the objective response rate was 84%, with a complete response in 58 patients (58%) and a partial response in 25 (25%).", "58 + 25 = 83 of 100 is 83.0%, not 84%."],
    ["Of 100 patients, some had a response. The overall response rate was 84% (58 CR, 25 PR).", "58 + 25 = 83 of 100 is 83.0%, not 84%."],
    ["We enrolled 100 patients. The overall response rate was 38% (58 complete and 25 partial responses).", "58 + 25 = 83 of 100 is 83.0%, not 38%."],
    ["Of 100 patients, 48 (48%) had a response and 30 (30%) had stable disease. The disease control rate was 75%.", "48 + 30 = 78 of 100 is 78.0%, not 75%."],
  ])("%s", (text, message) => expect(messages(text).map((m) => m.slice(0, message.length))).toEqual([message]));

  it.each([
    "An ORR of 30% or less was considered uninteresting. Of 105 patients, 2 had a complete response (2%) and 65 had a partial response (62%).",
    "An objective response rate (ORR) of 20% would be of interest. Of 105 patients, 2 had a complete response (2%) and 65 had a partial response (62%).",
  ])("are nothing to check where they were aimed at: %s", (text) => expect(told(text)).toEqual(["2% 2/105", "62% 65/105"]));

  it("are nothing to check where stable disease is not counted", () => {
    expect(told("Of 100 patients, 48 (48%) had a response. The disease control rate was 75%.")).toEqual(["48% 48/100"]);
  });
});
