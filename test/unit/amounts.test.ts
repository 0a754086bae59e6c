import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

const all = "We treated 80 women.";

describe("how much each of those counted had", () => {
  it.each([
    [`${all} Overall, 24 had received two earlier regimens (30%) and 12 three or more (15%).`, ["30% 24/80", "15% 12/80"]],
    [`${all} Of these, 16 needed more than one dose (20%) and 8 required at least 3 extra infusions (10%).`, ["20% 16/80", "10% 8/80"]],
    [`${all} Relapse was seen in 20 women (25%), 8 of whom relapsed within the first two courses (10%).`, ["25% 20/80", "10% 8/80"]],
    [`${all} Overall, 44 had only one lesion (55%), 28 two (35%), and 8 three or more (10%).`, ["55% 44/80", "35% 28/80", "10% 8/80"]],
    [`${all} Overall, 12 women underwent one dose reduction (15%), 8 two reductions (10%), and 4 three (5%).`, ["15% 12/80", "10% 8/80", "5% 4/80"]],
    [`${all} Remission was reached by 36 after three cycles (45%) and by 52 after six cycles (65%).`, ["45% 36/80", "65% 52/80"]],
    [`${all} Overall, 24 women were given 3 to 5 infusions (30%) and 16 were given 1 or 2 infusions (20%).`, ["30% 24/80", "20% 16/80"]],
    [`${all} Overall, 24 women carried two (30%) and 16 carried three mutations (20%).`, ["30% 24/80", "20% 16/80"]],
    [`${all} Overall, 20 women received two cycles of chemotherapy (25%), and 12 had at least three doses of the vaccine (15%).`, ["25% 20/80", "15% 12/80"]],
    [`${all} Overall, 60 (75%) had completed all 6 planned sessions, 12 had attended 4–5 (15%) and 8 had attended one session (10%).`, ["75% 60/80", "15% 12/80", "10% 8/80"]],
    [`${all} Overall, 24 had 2 (30%) and 16 had 3 nodules (20%); 8 women had two delays (10%).`, ["30% 24/80", "20% 16/80", "10% 8/80"]],
    [`${all} Pain was severe in 8, 6 of whom had had one previous operation (8%).`, ["8% 6/80"]],
    ["A toxic effect was seen in 4 of 20 women (20%), 3 of whom were treated at dose level four (15%).", ["20% 4/20", "15% 3/20"]],
    ["Of 80 women, 20 (25%) had nodules; 8 had more than three nodules (40% of 20).", ["25% 20/80", "40% 8/20"]],
    [`${all} Overall, 2 women received 3 to 5 infusions (3%), and 2 had more than three nodules (3%).`, ["3% 2/80", "3% 2/80"]],
    [`${all} Most had two drains (38%) or three drains (24%).`, []],
    [`${all} The median number of nodules was 2, and most had 1 nodule (52%).`, []],
    [`${all} Half took 5 drugs (45%), and 24 took none (30%).`, ["30% 24/80"]],
  ])("counts nobody: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it.each([
    [`${all} Overall, 24 had received two earlier regimens (39%).`, "24 of 80 is 30.0%, not 39%"],
    [`${all} Overall, 44 had only one lesion (55%), 28 two (45%), and 8 three or more (10%).`, "28 of 80 is 35.0%, not 45%"],
    [`${all} Remission was reached by 36 after three cycles (54%).`, "36 of 80 is 45.0%, not 54%"],
    [`${all} Overall, 16 needed more than one dose (26%).`, "16 of 80 is 20.0%, not 26%"],
    ["Of 80 women, they received 12 (25%) by post.", "12 of 80 is 15.0%, not 25%"],
    ["Of 80 women, they completed 12 courses (25%) at home.", "12 of 80 is 15.0%, not 25%"],
  ])("hides no misprint of their share: %s", (text, expected) => expect(messages(text)).toEqual([expect.stringContaining(expected)]));

  it.each([
    [`${all} In all, two women fell (3%), and 4 lesions bled (5%).`, ["3% 2/80", "5% 4/80"]],
    ["The 80 women received 400 infusions, with 8 infusions (2%) given late.", ["2% 8/400"]],
    ["Of 80 women, 12 two-stage repairs (15%) were done.", ["15% 12/80"]],
    ["The genes of all were read; the 60 women had 3 mutations (5%) in NOTCH1.", ["5% 3/60"]],
    ["In 50 women 150 fibroids were embolised. Nine women had 12 fibroids (8%) in the cervix.", ["8% 12/150"]],
    ["A total of 150 stents were placed in 50 men. One man received 3 stents (2%) of steel.", ["2% 3/150"]],
    ["By week 12 two women (3%) of the 80 had left.", ["3% 2/80"]],
  ])("leaves what is counted: %s", (text, expected) => expect(told(text)).toEqual(expected));
});
