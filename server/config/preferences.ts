/** What somebody wants of the check, in the settings of an editor or in a config file. */
import type { ReviewOptions, RuleName, Severity } from "../review/types.ts";
import { intervalMethods, type MethodName } from "./methods.ts";

/** `default` leaves a rule to itself: it may choose its severity case by case. */
export type RuleSetting = Severity | "off" | "default";

export interface Preferences {
  rules?: Partial<Record<RuleName, RuleSetting>>;
  interval?: {
    method?: MethodName;
    /** Confidence level of intervals that print none, in percent. */
    level?: number;
  };
  /** Size above which a document is not checked, in megabytes (of 1 000 000 bytes, as UTF-8). */
  sizeLimit?: number;
}

/** What a config file holds. */
export interface Config extends Preferences {
  /** Patterns of the documents that are checked, relative to the file's folder; all Markdown where there are none. */
  files?: string[];
  /** Patterns of those among them that are not. */
  ignore?: string[];
}

/** Megabytes. */
export const usualSizeLimit = 5;

/** Preferences over others: the first say what they name, the second the rest. */
export const over = (first: Preferences, second: Preferences): Preferences => ({
  ...second,
  ...first,
  rules: { ...second.rules, ...first.rules },
  interval: { ...second.interval, ...first.interval },
});

/** Preferences as the options of an analysis. */
export function reviewOptions({ rules, interval }: Preferences): ReviewOptions {
  const chosen: NonNullable<ReviewOptions["rules"]> = {};
  for (const [name, setting] of Object.entries(rules ?? {})) if (setting !== "default") chosen[name as RuleName] = setting;
  const options: ReviewOptions = { rules: chosen };
  const method = interval?.method && intervalMethods[interval.method];
  const level = interval?.level;
  if (method || level !== undefined) options.interval = { ...(method ? { method } : {}), ...(level === undefined ? {} : { level }) };
  return options;
}
