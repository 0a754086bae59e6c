import { describe, expect, it } from "vitest";
import { marked, told } from "./told.ts";

describe("groups whose sizes the first item of a list prints", () => {
  const first = "1. Loops: present in 80 of the 90 (88.9%) with obstruction and in 52 of the 127 (40.9%) without.\n";
  const signs = `${first}2. Motion: 68 (75.6%) and 25 (19.7%).\n3. Wall: 41 (45.6%) and 14 (11.0%).\n`;

  it("are those of the items below it", () => {
    expect(told(signs).slice(2)).toEqual(["75.6% 68/90", "19.7% 25/127", "45.6% 41/90", "11.0% 14/127"]);
    expect(marked(signs)).toEqual([]);
  });

  it("accuse where another item has followed from them", () => expect(marked(signs.replace("11.0%", "19.2%"))).toEqual(["19.2%"]));

  it.each([
    ["where no item has", `${first}2. Motion: 20 (40.0%) and 30 (50.0%).\n3. Wall: 10 (20.0%) and 6 (10.0%).\n`],
    ["where the first item gives none of them", "1. Loops: 80 (88.9%) and 52 (40.9%).\n2. Motion: 68 (75.6%) and 25 (19.2%).\n"],
    ["where others are printed", `${signs}4. Pain: 10/20 (50.0%) and 15/30 (50.0%).\n`],
    ["where one group is meant", `${signs}4. Pain was severe in 5 (12.5%).\n`],
  ])("accuse nobody %s", (_, text) => expect(marked(text)).toEqual([]));
});
