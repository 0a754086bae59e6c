/** Review text of any size: prose, tables, headings and lists, with proportions, sizes and arms. All of it is made up. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A sequence of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;

const whole = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
const pick = <T>(random: Random, among: readonly T[]): T => among[Math.floor(random() * among.length)]!;

const drugs = ["quorlimab", "norvexatin", "peltaribine", "astrofenib", "delvacept", "mirotuzumab", "sonelastat", "trivorixin"];
const trials = ["TIDEWATER", "SALTMARSH", "HEATHLAND", "DRUMLIN", "ESKER", "FENLAND", "MORAINE", "OXBOW", "SKERRY", "TARN"];
const events = ["fatigue", "nausea", "anaemia", "rash", "diarrhoea", "neutropenia", "pruritus", "hypertension", "arthralgia", "pneumonitis"];
const adjectives = ["randomised", "enrolled", "treated", "evaluable", "screened"];
/** Sentences that state nothing to check, as most of a paper's do. */
const plain = [
  "Patients were eligible if they had measurable disease and adequate organ function [@author2014; @writer2016].",
  "The dose was reduced after two consecutive delays, and treatment ended at progression or *unacceptable* toxicity.",
  "Response was assessed every 8 weeks for the first year and every 12 weeks thereafter, by RECIST 1.1.",
  "The median follow-up was 19.3 months (range, 0.4 to 41.2), and the hazard ratio for death was 0.74 (95% CI, 0.57 to 0.96; P = 0.02).",
  "Two reviewers extracted the data independently, and disagreements were resolved by discussion (see [the protocol](https://example.org/protocol_v2)).",
  "The authors declared no conflict of interest; the trial was registered before the first patient was enrolled.",
  "Tumour samples were taken before treatment, and expression was measured by immunohistochemistry with a cut-off at 10^3^ copies.",
  "These findings agree with those of an earlier study, although its population was younger and less heavily pretreated.",
  "Since the trials differed in dose, schedule and population, no single estimate was worked out.",
  "The choice of comparator was left to the investigator; most chose a **taxane**, and some a combination.",
];

/** A trial with its two arms. */
interface Trial {
  name: string;
  drug: string;
  other: string;
  /** Patients in each arm. */
  arms: [number, number];
}

function trialFrom(random: Random, index: number): Trial {
  const drug = pick(random, drugs);
  return {
    name: `${pick(random, trials)}-${index}`,
    drug,
    other: pick(random, drugs.filter((d) => d !== drug)),
    arms: [whole(random, 30, 400), whole(random, 30, 400)],
  };
}

/** A percentage as it is printed; one in fifty is wrong. */
function percent(random: Random, count: number, of: number, decimals: number): string {
  const slip = random() < 0.02 ? 7 : 0;
  return ((100 * count) / of + slip).toFixed(decimals);
}

function statement(random: Random, { drug, other, arms: [a, b] }: Trial): string {
  const n = whole(random, 1, a);
  const m = whole(random, 1, b);
  const event = pick(random, events);
  return pick(random, [
    () => `${event[0]!.toUpperCase()}${event.slice(1)} occurred in ${n} of ${a} patients (${percent(random, n, a, 1)}%) with ${drug}.`,
    () => `A response was seen in ${n} of ${a} patients (${percent(random, n, a, 1)}%; 95% CI, ${percent(random, n * 0.8, a, 1)}% to ${percent(random, Math.min(a, n * 1.2), a, 1)}%) with ${drug} and in ${m} of ${b} (${percent(random, m, b, 1)}%) with ${other}.`,
    () => `In all, **${n}** patients (${percent(random, n, a, 0)}%) in the ${drug} group had ${event} of grade 3 or worse.`,
    () => `The objective response rate was ${percent(random, n, a, 1)}% (${n}/${a}).`,
    () => `${event[0]!.toUpperCase()}${event.slice(1)} was reported by ${n} and ${m} patients (${percent(random, n, a, 1)}% vs ${percent(random, m, b, 1)}%), respectively.`,
  ])();
}

/** @param share of the sentences that state something */
function paragraph(random: Random, trial: Trial, share: number): string {
  const sentences = Array.from({ length: whole(random, 3, 7) }, () => (random() < share ? statement(random, trial) : pick(random, plain)));
  return lines(sentences.join(" "));
}

/** Text in lines of about 110 characters, as people and formatters break it. */
function lines(text: string): string {
  let line = 0;
  return text.replaceAll(/ (?=(\S+))/g, (space, word: string) => {
    line += word.length + 1;
    if (line < 110) return space;
    line = word.length;
    return "\n";
  });
}

function table(random: Random, { drug, other, arms: [a, b] }: Trial, rows: number): string {
  const cell = (of: number): string => {
    const n = whole(random, 0, of);
    return `${n} (${percent(random, n, of, 1)})`;
  };
  const name = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;
  const body = Array.from({ length: rows }, () => `| ${name(pick(random, events)).padEnd(14)} | ${cell(a).padStart(12)} | ${cell(b).padStart(12)} |`);
  return [`| Adverse event, n (%) | ${name(drug)} (N = ${a}) | ${name(other)} (N = ${b}) |`, "| :--- | ---: | ---: |", ...body].join("\n");
}

function list(random: Random, trial: Trial): string {
  return Array.from({ length: whole(random, 2, 5) }, () => `- ${random() < 0.5 ? statement(random, trial) : pick(random, plain)}`).join("\n");
}

function section(random: Random, index: number): string {
  const trial = trialFrom(random, index);
  const { name, drug, other, arms: [a, b] } = trial;
  const opening = `${name} ${pick(random, adjectives)} ${a + b} patients, ${a} to ${drug} and ${b} to ${other}.`;
  const parts = [
    `## The ${name} trial`, opening, paragraph(random, trial, 0.1), paragraph(random, trial, 0.4),
    `### Response`, paragraph(random, trial, 0.5), list(random, trial), paragraph(random, trial, 0),
    `Table ${index}. Adverse events in the safety population`, table(random, trial, whole(random, 6, 16)),
    `### Discussion`, paragraph(random, trial, 0), paragraph(random, trial, 0.1),
  ];
  return parts.join("\n\n");
}

/** Parts joined until they reach a size, and cut there. */
function joined(size: number, part: (index: number) => string): string {
  const parts: string[] = [];
  let length = 0;
  for (let index = 1; length < size; index += 1) {
    const next = `${part(index)}\n\n`;
    parts.push(next);
    length += next.length;
  }
  return parts.join("").slice(0, size);
}

/** @param size UTF-16 code units */
export function reviewText(size: number, seed = 1): string {
  const random = randomFrom(seed);
  return joined(size, (index) => section(random, index));
}

/** Paragraphs only, `section` trials long and without a heading. */
export function proseText(size: number, seed = 1): string {
  const random = randomFrom(seed);
  return joined(size, (index) => paragraph(random, trialFrom(random, index), 0.5));
}

/** Tables only, each of another trial. */
export function tablesText(size: number, seed = 1): string {
  const random = randomFrom(seed);
  return joined(size, (index) => table(random, trialFrom(random, index), 20));
}

/** One table. */
export function tableText(size: number, seed = 1): string {
  const random = randomFrom(seed);
  const trial = trialFrom(random, 1);
  const head = table(random, trial, 0);
  return joined(size, (index) => (index === 1 ? head : table(random, trial, 50).split("\n").slice(2).join("\n"))).replaceAll("\n\n", "\n");
}

/** The Markdown files of a folder, by name. */
export function documentsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".md")).sort().map((name) => join(folder, name));
}

/** The documents of a folder one after the other, or made-up text where there is no folder, cut at a size. */
export function textOf(folder: string | undefined, size: number): string {
  if (folder === undefined) return reviewText(size);
  const files = documentsIn(folder);
  if (files.length === 0) throw new Error(`${folder}: no Markdown file in this folder`);
  return joined(size, (index) => readFileSync(files[(index - 1) % files.length]!, "utf8"));
}
