/** What a test is worth, and the results from which it is worked out: sensitivity is the share of the true positives among all who are ill. */

export type TestResult = "TP" | "FP" | "FN" | "TN";

/** Of which results the share is, and among which. */
export interface TestMeasure {
  counted: readonly TestResult[];
  whole: readonly TestResult[];
}

const measures: readonly (readonly [RegExp, TestMeasure])[] = [
  [/^sensitivity\b/, { counted: ["TP"], whole: ["TP", "FN"] }],
  [/^specificity\b/, { counted: ["TN"], whole: ["TN", "FP"] }],
  [/^(?:positive predictive value|ppv)\b/, { counted: ["TP"], whole: ["TP", "FP"] }],
  [/^(?:negative predictive value|npv)\b/, { counted: ["TN"], whole: ["TN", "FN"] }],
  [/^(?:(?:overall |diagnostic )?accuracy)\b/, { counted: ["TP", "TN"], whole: ["TP", "FP", "FN", "TN"] }],
];

/** What a phrase in lower case begins with the name of, "sensitivity, %". */
export const measureNamed = (phrase: string): TestMeasure | undefined => measures.find(([name]) => name.test(phrase))?.[1];

/** The result that a phrase in lower case names, "tp", "true positives", "true-positive". */
export function resultNamed(phrase: string): TestResult | undefined {
  const [, truth, sign] = /^(t|f|true|false)[- ]?(p|n|positives?|negatives?)s?(?:,? \(?n\)?)?$/.exec(phrase) ?? [];
  if (truth === undefined || (truth.length > 1) !== (sign!.length > 1)) return undefined;
  return `${truth[0]!.toUpperCase()}${sign![0]!.toUpperCase()}` as TestResult;
}
