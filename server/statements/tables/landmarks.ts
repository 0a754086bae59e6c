/** Rows of a table that are of those whose response lasted, or who lived, up to a time: shares of the responders, or estimates. */

const limit = "(?:[<>≤≥]|at least|more than|over|longer than)?";
const time = "\\d{1,3}[- ]?(?:days?|weeks?|months?|mo|years?|y)\\b";
const lived = "(?:pfs|os|dfs|efs|rfs|(?:progression|disease|event|relapse|recurrence)-free survival|overall survival)";

/** "Response lasting ≥9 months", "DOR ≥12 months", "Duration of response of at least 6 months" */
const responseLasting = new RegExp(
  `\\b(?:dor|duration of (?:the )?(?:(?:overall|objective|complete|clinical) )?(?:response|remission)|(?:responses?|remissions?) (?:lasting|lasted|maintained|sustained|persisting)),? ?(?:of |for |at )?${limit} ?${time}`, "i");
/** "PFS ≥ 6 months", "OS at 12 months" */
const livedUpTo = new RegExp(`\\b${lived},? ?(?:at |of )?${limit} ?${time}`, "i");
/** "12-month OS", "6-month duration of response" */
const timeFirst = new RegExp(`\\b${time} (?:dor|duration of response|${lived})\\b`, "i");

/** Whether a label names a duration of a response, or a time up to which people lived without an event. */
export const namesLandmark = (label: string): boolean => /\d/.test(label) && (responseLasting.test(label) || livedUpTo.test(label) || timeFirst.test(label));
