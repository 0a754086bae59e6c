import { describe, expect, it } from "vitest";
import { tokenize } from "../../server/numerals/tokens.ts";
import { holdsNumber, openingWords, readWords } from "../../server/numerals/words.ts";

/** The numbers of a text: value, with % where a percent sign belongs to it. */
const numbers = (text: string): string[] =>
  tokenize(text).flatMap((t) => (t.number ? [`${t.number.value}${t.number.percent ? "%" : ""}`] : []));

describe("numbers as they are printed", () => {
  it.each([
    ["270 patients", ["270"]],
    ["1,234 of 12,466", ["1234", "12466"]],
    ["1\u2009284 and 1\u00a0284 and 1\u202f284", ["1284", "1284", "1284"]],
    ["1.234.567 doses", ["1234567"]],
    ["1'284, 1’284, 1′284, 1´284, 1‘284 and 1‛284‛700", ["1284", "1284", "1284", "1284", "1284", "1284700"]],
    ["5′ and 10′ 250", ["5", "10", "250"]],
    ["the 3′-end and the 5′-UTR of 30′45 or 1′2845", ["3", "5", "30", "45", "1", "2845"]],
    ["12.5 and 12,5 and 12·5 and 12∙5", ["12.5", "12.5", "12.5", "12.5"]],
    ["0,163", ["0.163"]],
    ["12.50%", ["12.50%"]],
    ["16 %, 16\u00a0%, 16\u2009%", ["16%", "16%", "16%"]],
    ["16 per cent and 16 percent and 16 per\ncent", ["16%", "16%", "16%"]],
    ["12–21%", ["12", "21%"]],
    ["11.4 percentage points", ["11.4"]],
  ])("%s", (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it("keeps 1.204 as a decimal that may be a count", () => {
    const numeral = tokenize("1.204 patients")[0]!.number!;
    expect(numeral).toMatchObject({ value: "1.204", decimals: 3, count: 1204 });
  });

  it("passes over marks that are not seen, and reads no number in part that one divides", () => {
    expect(tokenize("40 \0women\0 died").map((t) => t.text)).toEqual(["40", "women", "died"]);
    expect(numbers("Of 1\u200e234 patients, 43 (19\u200e%)")).toEqual(["43", "19%"]);
    expect(tokenize("12 of \u206740\u2069 women").map((t) => t.text)).toEqual(["12", "of", "40", "women"]);
  });

  it("has no count for 12.5", () => {
    expect(tokenize("12.5")[0]!.number!.count).toBeNull();
  });

  it.each(["15-minute infusion", "HER2-positive", "PD-L1", "IL-2", "5mg", "3rd", "a 70-year-old", "recovery16.1%", "version 1.2.3"])(
    "finds no number that is counted in: %s", (text) => {
      expect(numbers(text).filter((n) => !/^[123]$|^1\.2$|^2\.3$/.test(n))).toEqual([]);
    });
});

describe("numbers in words", () => {
  it.each([
    ["Two hundred seventy assessable patients", "270"],
    ["One hundred and eighty-eight patients", "188"],
    ["thirty-nine women", "39"],
    ["Twenty one men", "21"],
    ["three thousand four hundred and twelve records", "3412"],
    ["one-hundred-twelve people", "112"],
    ["One-hundred and twelve people", "112"],
    ["two-hundred people", "200"],
    ["one-hundred-and-twelve people", "112"],
    ["One-hundred and twenty-six articles", "126"],
    ["Seventy\u2010five patients", "75"],
    ["twenty\u2011six patients", "26"],
    ["A hundred and ten patients", "110"],
    ["of a hundred and ten patients", "110"],
    ["Hundred and ten patients", "110"],
    ["A hundred patients", "100"],
    ["a thousand and five women", "1005"],
    ["none of them", "0"],
    ["Ninety-four percent", "94%"],
  ])("%s", (text, expected) => {
    expect(numbers(text)).toEqual([expected]);
  });

  it("leaves ordinals, fractions and lone scales alone", () => {
    expect(numbers("the second, a quarter, hundreds, thousand-fold, first, about a hundred patients, several hundred, hundred-fold")).toEqual([]);
  });

  it("reads two numbers beside each other as two", () => {
    expect(numbers("five six")).toEqual(["5", "6"]);
  });

  it("says how many words it took", () => {
    expect(readWords(["two", "hundred", "and", "seventy", "patients"])).toEqual({ value: 270, used: 4 });
    expect(readWords(["patients"])).toBeUndefined();
  });

  it("knows where the number stands", () => {
    const text = "In all, two hundred\nseventy were seen";
    const token = tokenize(text).find((t) => t.number)!;
    expect(text.slice(token.start, token.end)).toBe("two hundred\nseventy");
  });

  it("sees each word that can open a number, and digits and percent signs", () => {
    for (const text of [...openingWords(), "thirty-nine", "one-hundred-twelve", "7", "half a %"]) expect(holdsNumber(`in all, ${text} were seen`), text).toBe(true);
    expect(holdsNumber("nobody, a dozen, often")).toBe(false);
  });
});
