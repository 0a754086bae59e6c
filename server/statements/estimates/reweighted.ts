/** What a text says of all of its percentages or intervals: "All percentages are weighted", "Confidence intervals allow for clustering". */
import { mark, word, type Reading } from "../reading/reading.ts";

/** What is said, as a set of flags; intervals of weighted figures are wider, too. */
export const methods = { weighted: 1, clustered: 2 } as const;

/** What all of these have in common, and soon seen to be missing. */
const telling = /weight|stratif|standardi|cluster|design|stage|estimating|svy|scott|sampl|marginal|adjust|corrected|pooled|summary|effects|meta-|robust|-size|I[²2]/i;
/** Without which nothing is weighted, and nothing clustered. */
const weighing = /weight|stratif|standardi/i;
const drawing = /cluster|stage|design|deff|estimating|scott|sampl|size|svy|robust/i;
const sampleWeights = /(?:sampl(?:e|ing)|survey|design|stratification|calibration|probability|non-?response)[- ]weight/i;
/** "All estimates were weighted for non-response", "Prevalence was standardised to", but not "were collected by a standardised questionnaire". */
const areWeighted = /\b(?:percentage|proportion|prevalence|estimate|figure|rate|data|result|response|sample|analyse)s?\b[^.;]{0,60}?\b(?:are|were|was|is|been)\b[^.;,]{0,30}?(?<![-\w])(?:weighted|post-?stratified|standardi[sz]ed\s(?:to|for))\b/i;
/** "We report weighted percentages" */
const weightedFigures = /(?<![-\w])weighted\s(?:percent|propor|preval|estim)/i;
const reporting = /\b(?:report|present|show|giv)/i;
/** What is said of one study: "Garcia 2012 applied sampling weights". */
const ofStudy = /\bet\sal\b|\p{Ll},?\s\(?(?:19|20)\d\d\b/u;
/** How intervals come to be wider than those of a simple sample; not "cluster-randomised trials were not eligible", "early-stage samples", "clusters of 3 infections". */
const clustering = /(?<!exclud\w{2,3}\s)cluster[- ](?:sampl|survey|random|adjust|robust|design|level|correlat|method)(?!\w{0,9}\s(?:trials|studies)\s(?:were|are)\s(?:not|excluded|ineligible))|\bfor\s(?:\w{1,20}\s){0,2}clustering|\bclusters\sof\s(?:\d{1,3}(?:\sto\s|\sor\s|[–-]))?\w{1,9}\s(?:\w{1,12}\s)?(?:people|person|adult|women|men|child|infant|mother|participant|respondent|pupil|household|house|famil)|clusters?,?\swere\s(?:random|drawn|selected|sampled)|(?:one|two|three|four|multi|\d)[- ]?stage(?:\s\w{1,20})?\s(?:sampl|cluster)|design[- ](?:effect|adjust)|\bDEFF\b|(?:survey|sampling|complex)\s(?:design|sampl)|design\sinto|estimating\seq|\bRao.Scott|sampling\sunit|to[- ]size|\bsvy|robust\s(?:stand|varian)/i;
/** "Weighted to the census", "after standardisation for age" */
const recast = /(?<![-\w])weighted\s(?:to|for|by)\b|after\s(?:\w{1,20}[- ])?(?:weighting|standardi[sz]ation|adjustment\sfor)|marginal\s(?:uptake|preval|propor|probab|rate|estim)|unweighted\sn\b|\bI(?:²|2\s?=)|random[- ]effects/i;
/** "Prevalence, corrected for test characteristics", "standardised to the census", but not "calcium was corrected for albumin" */
const adjusted = /(?:^\W*(?:\w{1,20}-)?|(?:preval|inciden|propor|percentage|rate|uptake|coverage|attendance|estimate|figure)[^]{0,150}?)(?:(?:adjusted|corrected)\sfor|standardi[sz]ed\s(?:to|for))\b/i;
/** What is said ends with them: "Rates were adjusted; 60 (36%) died", "the rate was 36%, and doses were adjusted". */
const ends = /;|,\sand\s/;
/** A share of studies of which methods are told: "Of 40 reviews, 12 (35%) used random effects". */
const ofResearch = /(?:^\W*(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s)?|[,;]\s|\d\s)(?:of|among)\s(?:the\s)?\d{1,5}\s(?:\w{1,20}\s){0,2}(?:reviews|trials|studies|surveys|articles|papers|reports|analyses|meta-analyses)\b/i;
const pooled = /\b(?:pooled|summary)\s(?:preval|propor|rate|inciden|estim)|\bmeta-analys[ie]s\s(?:of\s\d{1,4}\s\w{1,20}\s)?(?:gave|yield|found|show|estimat)/i;
/** What may be adjusted, weighted or pooled instead of the percentages; and what is not. */
const others = /\b(?:ratio|reduction|relative|odds|differen|significan|associat|hazard|persist|remain|regress|models|score|dose|propensity|inverse|kappa|mean|by\s(?:the(?:ir)?\s)?(?:(?:study|sample)\s)?(?:size|precision|variance|quality)|effect\s(?:size|estimate)|T[12]|diffusion|kg\b|national\s(?:preval|estim|figure|rate)|included\s(?:surveys|studies)|(?:studies|trials|reviews)\sreport|sensitivity\sanal|(?:no|without)\s(?:\w{1,20}[ -])?weight|not\s(?:been\s)?(?:weight|standard|us|appl)|[ohr]r\s?[=(]?\s?\d|p\s?[<=>])/i;

/** What a paragraph says of all figures that follow, in flags; of a sentence about one analysis nothing. */
export function methodsIn(text: string): number {
  if (!telling.test(text)) return 0;
  const weighted = weighing.test(text) && text.split(/(?<=[.;])\s|\n/).some((said) => (sampleWeights.test(said) || areWeighted.test(said) || (weightedFigures.test(said) && reporting.test(said))) && !others.test(said) && !ofStudy.test(said) && !ofResearch.test(said));
  return (weighted ? methods.weighted | methods.clustered : 0) | (drawing.test(text) && clustering.test(text) ? methods.clustered : 0);
}

/** Whether a sentence, or the heads of a table, say that its percentages are adjusted or pooled, and speak of nothing else that could be. */
export const isRecast = (text: string): boolean => telling.test(text) && (pooled.test(text) || ((recast.test(text) || sampleWeights.test(text) || text.split(ends).some((said) => adjusted.test(said))) && !(ofResearch.test(text) && text.indexOf("%") === text.lastIndexOf("%")))) && !others.test(text);

/** What is pooled is told of behind what it is pooled from: "rates ranged from 24% (21/88) to 40% (63/157); pooling gave 35%". */
const pooling = /^(?:pool(?:ed|ing)|meta-analys[ie]s|random|random-effects|i²)$/;

/** The numbers of a text of which its sentences say so, by their tokens. */
export function recastIn(reading: Reading): ReadonlySet<number> {
  const { prose: { text }, tokens, sentences } = reading;
  const found = new Set<number>();
  if (!telling.test(text)) return found;
  for (const [s, from] of sentences.entries()) {
    const end = sentences[s + 1] ?? tokens.length;
    if (!isRecast(text.slice(tokens[from]!.start, tokens[end]?.start))) continue;
    const last = lastClause(reading, from, end);
    const isOfLast = tokens.slice(last, end).some((t) => pooling.test(word(t))) && !tokens.slice(from, last).some((t) => pooling.test(word(t)));
    for (let i = isOfLast ? last : from; i < end; i += 1) if (tokens[i]!.number) found.add(i);
  }
  return found;
}

/** Where the last clause of a sentence with a percentage of its own begins, behind a semicolon. */
function lastClause({ tokens, inside }: Reading, from: number, end: number): number {
  let last = from;
  for (let i = from; i < end; i += 1) if (mark(tokens[i]) === ";" && inside[i]! < 0) last = i + 1;
  return tokens.slice(last, end).some(({ number }) => number?.percent) ? last : from;
}
