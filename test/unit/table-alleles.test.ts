import { describe, expect, it } from "vitest";
import { marked, messages, table, told, verdicts } from "./told.ts";

describe("rows of alleles", () => {
  const types = ["GG | 30 (30.0) | 20 (25.0)", "GA | 50 (50.0) | 50 (62.5)", "AA | 20 (20.0) | 10 (12.5)"];
  const genes = (...rows: string[]): string => table("Genotype | Cases (n = 100), n (%) | Controls (n = 80), n (%) | P", ...[...types, ...rows].map((row) => `${row} | 0.04`));

  it.each([
    ["under their name", "**Alleles** | | ", "G allele | 110 (55.0) | 90 (56.3)", "A allele | 90 (45.0) | 70 (43.8)"],
    ["below it", "**Allele frequency** | | ", "G | 110 (55.0) | 90 (56.3)", "A | 90 (45.0) | 70 (43.8)"],
    ["by their letter", "G | 110 (55.0) | 90 (56.3)", "A | 90 (45.0) | 70 (43.8)"],
    ["with their number", "**Alleles** | 2n = 200 | 2n = 160", "G | 110 (55.0) | 90 (56.3)", "A | 90 (45.0) | 70 (43.8)"],
    ["with their number in the label", "**Alleles** (2n = 200 and 2n = 160) | | ", "G | 110 (55.0) | 90 (56.3)", "A | 90 (45.0) | 70 (43.8)"],
  ])("are shares of twice as many as there are people, %s", (_, ...rows) => {
    const text = genes(...rows);
    expect(told(text).slice(6)).toEqual(["55.0 110/200", "56.3 90/160", "45.0 90/200", "43.8 70/160"]);
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("56.3", "65.3"))[0]).toContain("of 160");
  });

  it("may be fewer, where some could not be told", () => {
    const text = genes("G allele | 100 (55.6) | 80 (53.3)", "A allele | 80 (44.4) | 70 (46.7)");
    expect(told(text).slice(6)).toEqual(["55.6 100/180", "53.3 80/150", "44.4 80/180", "46.7 70/150"]);
    expect(marked(text)).toEqual([]);
  });

  it("accuse nobody where the others are not told", () => {
    const text = genes("Minor allele | 90 (45.0) | 70 (43.8)");
    expect(marked(text)).toEqual([]);
    expect(verdicts(text).slice(6)).toEqual(["unverifiable", "unverifiable"]);
  });

  it("are not those who carry one", () => {
    expect(marked(genes("A allele carriers | 70 (70.0) | 60 (57.0)"))).toEqual(["57.0"]);
  });

  it("say nothing of the genotypes", () => {
    expect(marked(genes("G allele | 110 (55.0) | 90 (56.3)", "A allele | 90 (45.0) | 70 (43.8)").replace("62.5", "52.6"))).toEqual(["52.6"]);
  });

  it.each(["HLA-B27 allele, n (%)", "Abnormal chromosomes, n (%)"])("are none alone where nothing is two for each person: %s", (label) => {
    expect(marked(table("Feature | Cases (n = 96) | Controls (n = 100)", `${label} | 48 (60.0) | 10 (10.0)`, "Diabetes, n (%) | 12 (12.5) | 10 (10.0)"))).toEqual(["60.0"]);
  });

  it("have letters that each person may have twice", () => {
    expect(marked(table("Scan or class, n (%) | Cases (n = 96) | Controls (n = 100)", "CT | 48 (50.0) | 10 (10.0)", "A | 12 (12.5) | 10 (10.0)", "C | 12 (21.5) | 10 (10.0)"))).toEqual(["21.5"]);
  });
});
