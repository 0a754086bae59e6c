/**
 * People who are told by what they got: "in 1 (1%) of the patients on the drug", "1% (n = 1) of those receiving placebo". They are some of the
 * people, and not all of them, where the text gives no arm that is called so.
 */
import { stopWords } from "../lexicon.ts";
import { peopleStems } from "../stems.ts";

const got = /^(?:on|receiving|taking|using|treated|given)$/;

/** The stems for what those got of whom a statement is told to be a share; undefined where its phrase does not say it. */
export function unsizedArm(of: readonly string[] | undefined): string[] | undefined {
  const at = of?.findIndex((s) => s === "those" || peopleStems.has(s)) ?? -1;
  if (at < 0 || !got.test(of![at + 1] ?? "")) return undefined;
  const name = of!.slice(at + 2).filter((s) => !stopWords.has(s) && !peopleStems.has(s));
  return name.length > 0 ? name : undefined;
}
