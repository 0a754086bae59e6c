/** The labels of tables: what the heads of columns and the stubs of rows say of the numbers in them. */
import { peopleNouns } from "../lexicon.ts";

/** What a column holds. */
export type ColumnKind = "stub" | "count" | "size" | "percent" | "count-percent" | "interval" | "other";

const unsuitable = /\b(?:mean|median|iqr|range|ratio|age,|bmi|score|duration|(?<!\b(?:(?:lack|shortage) of|no|enough|full|part|first|less|more|little)[ -])time(?! (?:off|pressure|constraints?)\b)|interval|cycles|difference|p[- ]?value|lsm)\b|(?<!\d ?)\b(?:kg|mg|months)\b/i;
/** Rates that are worked out otherwise: "Events, n (KM rate, %)". */
const estimated = /\b(?:kaplan|km|actuarial|cumulative incidence|imputed|weighted|model[- ](?:based|estimated))\b|%\s?(?:\/|per)\s?(?:(?:patient|person|subject)[- ])?(?:years?|yrs?|y|annum|months?)\b|(?:\bper|\/) ?(?:\d{1,6} ?)?(?:(?:patient|person|subject|participant)[- ]?years?|PYs?|PYRs?)\b|\bEAIRs?\b|\bestimated\b[^()]{0,40}(?:rate|%)/i;
/** "(3-yr rate)", "(2-year event rate, %)", "(rate at 3 years)": what is estimated for a time, beside a count. */
const rateAtTime = /\((?:(?:\d{1,2}|one|two|three|five|ten)[- ]?(?:years?|yrs?|y|months?|mo)[- ](?:[a-z-]{1,20} ){0,2}(?:rates?|incidences?|probability|survival)|(?:[a-z-]{1,20} ){0,2}(?:rates?|incidences?|probability)(?:,? ?%)? (?:at|by) (?:\d{1,2}|one|two|three|five|ten)[- ](?:years?|yrs?|y|months?|mo))\b/i;
/** A unit in the stub: "ESR (mm/h)", "Weight, kg". */
const unitStub = /[(,]\s*(?:mm|cm|kg|g|mg|µg|μg|ng|ml|l|h|min|s|iu|u|mmol|mmhg|years?|days?|weeks?|months?|hours?|°c|bpm|\$|€|£)(?:[/²^)\s]|$)/i;
/** "Blood loss over 500, ml": whatever stands before, the cells hold the unit. */
const unitBehind = /,\s*(?:mm|cm|kg|g|mg|ml|l|h|min|s|iu|mmol|mmhg|days|hours|weeks|months|years)$/i;
/** "BMI ≥ 30 kg/m²": people beyond a limit are counted. */
const threshold = /[<>≤≥]\s*\d/;
/** The same in words: "Score of 8 or more", "Pain score above 4", but not "Time above 10 mmol/L" and "Score over 24 h". */
const thresholdInWords = /^(?!.{0,20}\btime\b).{0,60}(?:\b(?:above|below|over|under|than|least|exceeding) \d{1,6}(?:\.\d{1,3})?(?![\d.])(?![- ]?(?:s|min|h|hrs?|minutes?|hours?|days?|weeks?|wks?|months?|years?|yrs?)\b)|\b(?:duration|stay)\b.{0,30}\b(?:over|under|than|least) \d|\d ?(?:\+|(?:\p{L}{1,10} )?or (?:more|less|fewer|higher|lower|above|below|over|under|longer)\b))/iu;
/** "n (%)", "(% yes)", ", %": the percentage of people, not "volume %". */
const shareSign = /\(\s*%|[,;]\s*%|\b(?:n|no\.?|number)\b[^a-z]{0,6}%|(?:^|\s)%$/i;
/** "n (%)", "No. (%)", "(% yes)": counts for sure; a bare "%" may be what something is measured in. */
const countShare = /\b(?:n|no\.?|number|events?|patients|participants|count|cases|responders)\b[^a-z%]{0,6}(?:(?:row|column|col)\.? ?)?%|%\s*(?:yes|of)\b/i;
/** What is not counted but worked out of many: "LVEF, %, mean (SD)", "OS, % (SE)". */
const statistic = /\b(?:mean|median|iqr|range)\b|±/i;
/** A deviation, but "Stable disease (SD)" is a response, and so may "SD" be. */
const unsuitableSigns = /\b(?:HR|OR|RR|SE|SEM)\b|(?<![Ss]table [Dd]isease ?)[(±,]\s*SD\b/;
/** "Infants with sepsis (total number of events)": behind the people stands how often it happened. */
const eventsBehind = /\((?:(?:total )?(?:no\.?|n|number) of |total )?(?:events?|episodes|occurrences)\)[^\p{L}\d]{0,3}$/iu;
const sizeStub = /^(?:(?:n|no\.?|number) (?:assessed|evaluable|evaluated|analy[sz]ed|available|randomi[sz]ed|treated|at risk|with data)|n|no\.?|number|total|total (?:n|no\.?|number)|(?:(?:total|all) )?(?:patients|participants|subjects)|(?:total )?(?:no\.?|number|n) (?:of )?(?:patients|participants|subjects|women|men|people|eyes|cases|individuals|randomi[sz]ed|evaluable|analy[sz]ed|enrolled|treated)(?: .{0,30})?|sample size|(?:total )?(?:randomi[sz]ed|enrolled|analy[sz]ed|treated)|(?:number in |patients in )?(?:the )?(?:safety|efficacy|itt|mitt|intention-to-treat|per-protocol|full analysis|analysis|evaluable) (?:set|population)|(?:patients |participants )?(?:evaluable|randomi[sz]ed|treated|analy[sz]ed|enrolled|included)(?: patients| participants)?(?:, n)?|(?:patients|participants|subjects|people|women|men|adults|children|infants|pupils|students|residents|eyes) (?:assessed|evaluated|examined|exposed|dosed)|exposed|dosed|answered|assessed|examined|interviewed|followed(?:[- ]up)?|(?:no\.?|number) answering|respondents)$/i;
/** "Allocated": everybody where it is the first row, and some of those above it elsewhere. */
const firstSizeStub = /^(?:total )?(?:recruited|allocated|assigned|allotted)$/i;
/** "Per-protocol analysis — no.", "ITT population, n": those who were analysed so. */
const analysisStub = /^(?:modified )?(?:m?itt|intention-to-treat|intent-to-treat|per-protocol|as-treated|complete-case|full|safety|efficacy)(?: analysis)?(?: set| population| group| cohort)?(?: ?[,—–:-] ?| \(?)(?:n|no\.?|number|no\. of (?:patients|participants|subjects))\)?$/i;
/** "Best response, n evaluable", "Evaluable for response, n", "With data at week 12, n": the people of the rows below. */
const evaluableStub = /^(?:[^,:]{1,40}[,:] )?(?:n|no\.?|number) (?:evaluable|evaluated|assessed|analy[sz]ed|available|with data)$|^(?:(?:patients|participants|subjects) )?(?:(?:response[- ])?evaluable|assessed|evaluated|analy[sz]ed|available|with (?:available )?data)(?: (?:for|at) [^,:]{1,40})?(?:,? n|,? no\.?| \(n\))$/i;
const sizeHead = /^(?:(?:[\w+-]{1,20} ){0,3}total|total n|n total|(?:patients|participants|subjects|women|men|children|infants|people)(?:,? n)?|sample|screened|tested|examined|invited|(?:no\.?|number) of (?:patients|participants|subjects|people)|(?:n|no\.?|number) (?:randomi[sz]ed|enrolled|analy[sz]ed|included|evaluable|assessed)|(?:patients |participants )?(?:randomi[sz]ed|evaluable|treated|analy[sz]ed|enrolled|assessed|included|at risk)(?: patients| participants)?(?:, ?n)?|sample size|denominator)$/i;
/** Heads of columns that give a share of people, however they go on. */
const rateHead = /^(?:[\w-]{1,20} ){0,3}(?:rates?|responders?|responses?|response rate|orr|crr|dcr|proportion|percentage|prevalence|incidence|mortality|agreement|sensitivity|specificity|predictive value|ppv|npv|accuracy|events?|deaths?|remission|relapsed?|survivors?|disease[- ]control|clinical benefit)[ ,(]{0,3}%[ )]{0,3}$/i;
const countHead = /(?:^|[ ,(])(?:n|no\.?|number|events?|responders?|remitters?|cases?|count|deaths?|cr|pr|orr|responses?|failures?|relapses?)\)?$/i;

const totalStub = /^(?:total|all|overall|sum)\b/i;

/** Heads of percentages that are no share of people. */
const noShareHead = /\b(?:weights?|weighting|contribution|change|reduction|heterogeneity|difference|increase|decrease|lvef|fev1?|hba1c|predicted|relative)\b|\bi(?:2|²)/i;

/** "W(fixed)", "Random, %": weights, or else. */
export const mayBeWeights = (head: string): boolean => /\b(?:wt?|fixed|random|common)\b/i.test(head) && /^(?:\W|\b(?:wt?|fixed|random|common|effects?)\b)*$/i.test(head);

/** "RR", "95% CI", "Risk ratio": what weights stand beside. */
export const isEffect = (head: string): boolean => /\b(?:CI|OR|RR|HR|RD|[SW]?MD)\b|\b(?:ratio|difference)\b/.test(head);

/** "% female (n)", "Percentage of women (n)", "Female (%, n)" */
const countBehind = /(?:%|\bpercent(?:age)?\b)[^()%]{0,60}\(\s?n\s?\)|\(\s?%\s?[,;/]\s?n\s?\)/i;
const directlyBehind = /%\s?\(\s?n\s?\)/i;

/** "ORR, % (n)", "% female (n)": the percentage stands first, its count behind it. */
export const isPercentFirst = (label: string): boolean => directlyBehind.test(label) || (countBehind.test(label) && !noShareHead.test(label));

/** "No. (% of 14)", "% of 14 patients": a head says of how many. */
const ofNumber = /% of (?:the )?\d[\d,]{0,9}(?: [a-z]{3,20})?(?= ?\)|$)/i;

/** "Open repair % (N = 84)": a head that says "%" in front of its size, and counts nothing itself. */
const percentOfSize = /^(?![^%]*\b(?:n|no\.?|number)\b)[^%]{1,60}[^%,(/] ?%,? ?[([]n ?=/i;

/**
 * What a column holds, by its heads.
 *
 * @param own the nearest head, which the column has for itself
 * @param all all heads over it
 * @param column its index
 */
export function kindOf(own: string, all: string, column: number): ColumnKind {
  const bare = withoutMethod(own).replace(/(?<![:*†‡§])[:*†‡§]+$/, "").replace(/\(?\bn\s*(?:[=:]\s*)?\d[\d,.\s]*\)?/i, "").replace(ofNumber, "%").replace(/\s+/g, " ").trim();
  if (/(?:^|\W)(?:9\d(?:\.\d)?\s?%\s*)?(?:ci|confidence interval)\b/i.test(bare) && !/(?:orr|rate|responders?|,) ?%/i.test(bare) && !/^%/.test(bare)) {
    // "ORR (95% CI)": a rate with its interval behind it
    return /^(?:orr|crr|dcr|pcr|(?:[\w-]+ ){0,4}(?:rate|response|proportion|percentage|incidence|prevalence|mortality|sensitivity|specificity)) ?%? ?[,(]/i.test(bare) ? "percent" : "interval";
  }
  if (/^[^%]*\b(?:n|no\.?|number|events?|patients|count)\s*\(\s*(?:(?:row|column|col\.?) ?)?%(?: of (?:the )?\d[\d,]{0,8}(?: \p{L}{2,20})?)?\s*\)/iu.test(bare) || /\/\s*n\b.*\(\s*%\s*\)/i.test(bare)) return "count-percent";
  // "Events (treatment)": the name of the group stands in a bracket
  const plain = bare.replace(/ ?\([\p{L} -]{1,40}\)$/u, "");
  if (bare === "N" || sizeHead.test(plain) || (/\bN$/.test(bare) && !/\/\s*N$/.test(bare))) return column === 0 ? "stub" : "size";
  if (column > 0 && noShareHead.test(bare) && !/\bn\b/i.test(bare)) return "other";
  if (column > 0 && percentOfSize.test(own)) return "percent";
  // "Prevalence (‰, 95% CI)"
  if (column > 0 && own.includes("‰")) return "other";
  if (/^%$|^%\s*[([]|^%\s+\p{L}|[,(]\s*%\)?(?:\s*\(|$)|^per ?cent|\brate\b.*%|^\S+,? %/iu.test(bare)) return /^[^%]*\(\s*%\s*\)$/.test(bare) ? "count-percent" : "percent";
  if (column === 0) return "stub";
  if (countHead.test(plain)) return "count";
  if (/\(\s*%\s*\)/.test(all)) return "count-percent";
  return "other";
}

/** "Total", "Overall": a row that sums up those above it. */
export const isTotal = (stub: string): boolean => totalStub.test(stub);

/** "Total", "All patients", "Total (95% CI)", but not "Total less dropouts", "All responders": all that is above is summed up. */
export const isPlainTotal = (stub: string): boolean =>
  totalStub.test(stub) && stub.toLowerCase().split(/[^a-z]+/).slice(1).every((w) => /^(?:n|no|number|of|ci|randomi[sz]ed)?$/.test(w) || (peopleNouns.has(w) && !/[eo]rs$/.test(w)));

/** "Missing, n (%)", "Data missing": a column of those without data. */
export const isOfMissing = (head: string): boolean => /^(?:data |values? )?missing\b|^(?:unknown|no data)\b/i.test(head);

/** "Population": who was studied, where the cells say how many; "120,000" alone is a whole town. */
export const isPopulation = (head: string): boolean => /^(?:study )?population$/i.test(head);

/**
 * "No. of patients": a row of sizes.
 *
 * @param first it is the first row below the heads
 */
export function isSizes(stub: string, first = false): boolean {
  const plain = stub.replace(/[:*†]$/, "");
  if (analysisStub.test(plain) || (first && firstSizeStub.test(plain))) return true;
  // "Number (n)", "Patients, n (F/M)"
  const noun = plain.replace(/ \([a-z]{1,6}\/[a-z]{1,6}\)$/i, "").replace(/[ ,](?:n|\(n\))$/i, "").replace(/[ ,]$/, "");
  return sizeStub.test(plain) || evaluableStub.test(plain) || (noun !== plain && sizeStub.test(noun));
}

const bothSexes = /\b(?:(?:m|men|males?|boys) ?\/ ?(?:f|women|females?|girls)|(?:f|women|females?|girls) ?\/ ?(?:m|men|males?|boys))\b/i;

/** "Sex, males/females": everybody in two numbers. */
export const isOfBothSexes = (stub: string): boolean => bothSexes.test(stub);

/** "Response rate (%)" */
export const isRate = (head: string): boolean => rateHead.test(head);

/** "n (%)", ", %" */
export const hasShares = (label: string): boolean => shareSign.test(label);

/** "n (%)": what stands before the percentages is counted for sure. */
export const hasCounts = (label: string): boolean => countShare.test(label);

/** "LVEF, %, mean (SD)": worked out of many, not counted. */
export const isWorkedOut = (label: string): boolean => (statistic.test(label) || unsuitableSigns.test(label)) && !countShare.test(label);

/** "Events, n (KM rate, %)" */
export const isEstimated = (label: string): boolean => estimated.test(label) || rateAtTime.test(label);

/** "n (KM%)", "No. of events (3-yr rate)" as "n (%)": what stands in the bracket is a percentage, however it was worked out. */
const withoutMethod = (label: string): string =>
  isEstimated(label) ? label.replace(/\([^()]{1,60}\)/g, (bracket) => (isEstimated(bracket) && !/[/=]|\bper\b/i.test(bracket) ? "(%)" : bracket)) : label;

/** "Hazard ratio (95% CI)", "HR": what is estimated over time beside the events. */
export const namesHazard = (label: string): boolean => /\bhazards?[- ]ratios?\b/i.test(label) || /\b[as]?HR\b/.test(label);

/** "Weight, kg", "Duration", "Falls (events)": a row of measurements, or of what is counted beside people; "Time off work" below "n (%) or mean (SD)". */
export const isMeasured = (stub: string, corner = ""): boolean =>
  ((statistic.test(corner) && /\btime\b/i.test(stub)) || unsuitable.test(stub) || unsuitableSigns.test(stub) || unitStub.test(stub) || eventsBehind.test(stub)) && !shareSign.test(stub) && !threshold.test(stub) && (unitBehind.test(stub) || !thresholdInWords.test(stub));

/** Whether percentages below a head may be shares of people. */
export const mayBeShares = (head: string): boolean => !noShareHead.test(head) && !unsuitable.test(head);

/** That the numbers of a row are counts with percentages, that there are percentages among them, or nothing. */
export type Hint = "counts" | "percentages" | "";

/** What the labels say of the numbers of a row: that they are counts with percentages, that there are percentages, or nothing. */
export function hintOf(corner: string, section: string, stub: string): Hint {
  return hintOfPlain(...[corner, section, stub].map(withoutMethod) as [string, string, string]);
}

function hintOfPlain(corner: string, section: string, stub: string): Hint {
  if ((statistic.test(corner) || unsuitableSigns.test(corner)) && !countShare.test(stub)) return shareSign.test(stub) ? "percentages" : countShare.test(corner) ? "counts" : "";
  if ([corner, section, stub].some((label) => countShare.test(label)) || isPercentFirst(stub) || isPercentFirst(corner)) return "counts";
  return corner.includes("%") || section !== "" || shareSign.test(stub) ? "percentages" : "";
}
