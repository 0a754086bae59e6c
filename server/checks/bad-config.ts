import type { Finding, ReviewOptions, Severity, Span } from "../review/types.ts";
import type { Rule } from "./types.ts";

/** A mistake in a config file; its place is the file's. */
export interface Problem extends Span {
  message: string;
}

/** A config file that cannot be understood. */
export const badConfig: Rule = {
  name: "bad-config",
  severity: "error",
  summary: "A config file cannot be understood.",
  // it speaks of a file beside the document
  check: () => [],
};

/** What the rule says of the mistakes in a config file; offsets are the file's. */
export function configFindings(problems: readonly Problem[], options: ReviewOptions): Finding[] {
  const severity: Severity | "off" = options.rules?.[badConfig.name] ?? badConfig.severity;
  if (severity === "off") return [];
  return problems.map(({ start, end, message }) => ({ rule: badConfig.name, severity, start, end, message, related: [], fixes: [], statements: [] }));
}
