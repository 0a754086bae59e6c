import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

describe("a table of how many each arm had in each set", () => {
  const text = "*Harms:* any rash was seen in 131 people on gel (60.4%) and 104 on lotion (47.5%). Cure was reached by 86 of those on gel (40.6%) and by 43 on lotion (20.0%).\n";
  const read = ["60.4% 131/217", "47.5% 104/219", "40.6% 86/212", "20.0% 43/215"];

  it.each([
    ["arms in rows", table("Arm | Randomised | Received ≥ 1 dose | Efficacy set", "Gel | 219 | 217 | 212", "Lotion | 221 | 219 | 215")],
    ["everybody below them", table("Treatment | Randomised | Treated | Analysed", "Gel | 219 | 217 | 212", "Lotion | 221 | 219 | 215", "Total | 440 | 436 | 427")],
    ["arms in columns", table(" | Gel | Lotion", "Randomised | 219 | 221", "Safety population | 217 | 219", "Full analysis set | 212 | 215")],
    ["everybody beside them", table("People | Gel | Lotion | All", "Randomised | 219 | 221 | 440", "Took at least one dose | 217 | 219 | 436", "Evaluable | 212 | 215 | 427")],
  ])("gives the people of the text below it: %s", (_, sets) => {
    expect(told(`${sets}\n${text}`)).toEqual(read);
    expect(messages(`${sets}\n${text}`)).toEqual([]);
    expect(marked(`${sets}\n${text.replace("47.5%", "74.5%")}`)).toEqual(["74.5%"]);
    expect(marked(`${sets}\n${text.replace("86 of", "68 of")}`)).toEqual(["40.6%"]);
  });

  it("may give one set", () => {
    const one = `${table("Group | Randomised", "Gel | 217", "Lotion | 219")}\nA rash was seen in 131 people on gel (60.4%) and 104 on lotion (47.5%).\n`;
    expect(told(one)).toEqual(read.slice(0, 2));
    expect(marked(one.replace("60.4%", "64.0%"))).toEqual(["64.0%"]);
  });

  it("is none of other numbers", () => {
    expect(told(`${table("Arm | Dose, mg | Visits", "Gel | 219 | 217", "Lotion | 221 | 219")}\nA rash was seen in 131 people on gel (60.4%).\n`)).toEqual(["60.4% 131/?"]);
    expect(told(`${table("Arm | Randomised | Treated", "Gel | 219 | about 217", "Lotion | 221 | 219")}\nA rash was seen in 131 people on gel (60.4%).\n`)).toEqual(["60.4% 131/?"]);
  });
});

describe("names in front of counts whose percentages stand together behind them", () => {
  const arms = "Patients were randomised to placebo (n = 317), 70 mg (n = 314) or 140 mg (n = 319).\n\n";

  it.each([
    ["Any adverse event – placebo 199, 70 mg 181, 140 mg 177 (62.8%; 57.6%; 55.5%).", ["62.8% 199/317", "57.6% 181/314", "55.5% 177/319"]],
    ["Any adverse event: placebo 199, 70 mg 181 and 140 mg 177 (62.8%, 57.6% and 55.5%).", ["62.8% 199/317", "57.6% 181/314", "55.5% 177/319"]],
    ["Any adverse event: 199 on placebo, 181 on 70 mg, 177 on 140 mg (62.8%; 57.6%; 55.5%).", ["62.8% 199/317", "57.6% 181/314", "55.5% 177/319"]],
    ["Rash was seen in 199, 181 and 177 patients (62.8%, 57.6% and 55.5%).", ["62.8% 199/317", "57.6% 181/314", "55.5% 177/319"]],
  ])("%s", (sentence, read) => {
    expect(told(arms + sentence)).toEqual(read);
    expect(messages(arms + sentence)).toEqual([]);
    expect(marked(arms + sentence.replace("57.6%", "75.6%"))).toEqual(["75.6%"]);
  });

  it("may be named in another order than before", () => {
    const text = "Patients were randomised to gel (n = 217) or lotion (n = 219).\n\nRash: lotion 104, gel 131 (47.5%, 60.4%).";
    expect(told(text)).toEqual(["47.5% 104/219", "60.4% 131/217"]);
    expect(marked(text.replace("60.4%", "64.0%"))).toEqual(["64.0%"]);
  });
});
