/**
 * How clinicians write about a study, in which every number is right. A new construction is one line: a function from the
 * study to its text. Whatever Ratecheck has to say of such a text is a false alarm.
 */
import { capital, type Template } from "./correct-studies.ts";

/** Sentences of one kind. */
export interface Family {
  name: string;
  /** How many arms the study must have. */
  arms: 1 | 2 | 3;
  /** Whether a wrong percentage in them is told each time: their words say of whom it is a share. Of others most are. */
  told: boolean;
  /** Whether they need no introduction, as they give the sizes themselves. */
  alone?: true;
  texts: readonly Template[];
}

/** What gives the sizes of all and of the arms, by the number of arms. */
export const introductions: Record<Family["arms"], readonly Template[]> = {
  1: [
    ({ all, people }) => `We enrolled ${all.n} ${people} between March 2009 and May 2012.`,
    ({ all, people }) => `A total of ${all.n} ${people} took part in this single-arm study.`,
    ({ all, people, screened }) => `Of ${screened.n} ${people} assessed for eligibility, ${all.n} were included.`,
    ({ all, people, screened }) => `We screened ${screened.n} ${people}, of whom ${all.np} were enrolled.`,
    ({ all, people }) => `The cohort comprised ${all.n} ${people}, followed up for a median of 18 months.`,
    ({ all, people }) => `Data from ${all.n} ${people} were analysed.`,
    ({ all, people }) => `The study population (n = ${all.n}) consisted of ${people} treated at two hospitals.`,
    ({ all, people }) => `${all.Words} ${people} were recruited from primary care.`,
    ({ all, people }) => `**Methods.** We followed ${all.n} ${people} for 2 years.\n\n**Results.**`,
  ],
  2: [
    ({ all, A, B, people }) => `We randomised ${all.n} ${people} to ${A.name} (n = ${A.n}) or ${B.name} (n = ${B.n}).`,
    ({ all, A, B, people }) => `A total of ${all.n} ${people} were randomly assigned to receive ${A.name} (${A.n} ${people}) or ${B.name} (${B.n} ${people}).`,
    ({ all, A, B, people }) => `Of the ${all.n} ${people} who underwent randomisation, ${A.n} were assigned to ${A.name} and ${B.n} to ${B.name}.`,
    ({ all, A, B, people }) => `In this trial, ${all.n} ${people} received either ${A.name} (N=${A.n}) or ${B.name} (N=${B.n}).`,
    ({ A, B, people }) => `There were ${A.n} ${people} in the ${A.name} group and ${B.n} in the ${B.name} group.`,
    ({ A, B, people }) => `The ${A.name} group consisted of ${A.n} ${people}, and the ${B.name} group of ${B.n}.`,
    ({ A, B, people }) => `${A.n} ${people} were allocated to ${A.name} and ${B.n} to ${B.name}.`,
    ({ A, B, people }) => `${A.Words} ${people} were given ${A.name}, and ${B.words} were given ${B.name}.`,
    ({ all, A, B, people, screened }) => `${screened.n} ${people} were screened, and ${all.n} were randomised: ${A.n} to ${A.name} and ${B.n} to ${B.name}.`,
    ({ all, A, B, people }) => `Between 2008 and 2011, ${all.n} ${people} entered the trial; ${A.np} were assigned to ${A.name} and ${B.np} to ${B.name}.`,
    ({ A, B, people }) => `The ${A.name} and ${B.name} groups comprised ${A.n} and ${B.n} ${people}, respectively.`,
  ],
  3: [
    ({ all, A, B, C, people }) => `We randomised ${all.n} ${people} to ${A.name} (n = ${A.n}), ${B.name} (n = ${B.n}) or ${C.name} (n = ${C.n}).`,
    ({ A, B, C, people }) => `${A.n} ${people} received ${A.name}, ${B.n} received ${B.name}, and ${C.n} received ${C.name}.`,
    ({ all, A, B, C, people }) => `Of ${all.n} ${people}, ${A.n} were assigned to ${A.name}, ${B.n} to ${B.name} and ${C.n} to ${C.name}.`,
    ({ A, B, C, people }) => `The ${A.name}, ${B.name} and ${C.name} groups included ${A.n}, ${B.n} and ${C.n} ${people}, respectively.`,
  ],
};

export const families: readonly Family[] = [
  {
    name: "the whole in the same phrase", arms: 1, told: true, texts: [
      ({ all, people, event }) => `${event} was reported by ${all.x.n} of ${all.n} ${people} (${all.x.p}).`,
      ({ all, people, event }) => `${event} was reported by ${all.x.n} of the ${all.n} ${people} (${all.x.p}).`,
      ({ all }) => `At 12 months, ${all.x.ratio} (${all.x.p}) still had pain.`,
      ({ all, event }) => `The incidence of ${event} was ${all.x.p} (${all.x.ratio}).`,
      ({ all, did }) => `In all, ${all.x.n} out of ${all.n} (${all.x.p}) ${did}.`,
      ({ all, people, did }) => `${all.x.p} of ${people} (${all.x.n} of ${all.n}) ${did}.`,
      ({ all, people, event }) => `${event} was noted in ${all.x.p} (${all.x.n} of ${all.n}) of the ${people}.`,
      ({ all, people, did }) => `Of the ${all.n} ${people}, ${all.x.np} ${did}.`,
      ({ all, people, did }) => `Among all ${all.n} ${people}, ${all.x.n} ${did} (${all.x.p}).`,
    ],
  },
  {
    name: "all who took part", arms: 1, told: false, texts: [
      ({ all, people, event }) => `${event} occurred in ${all.x.np} ${people}.`,
      ({ all, people, event }) => `${event} occurred in ${all.x.n} ${people} (${all.x.p}).`,
      ({ all, people, event, other }) => `${all.x.Words} ${people} (${all.x.p}) had ${event} and ${all.y.words} (${all.y.p}) had ${other}.`,
      ({ all, people, event, other, third }) => `The most common adverse events were ${event} (${all.x.n} ${people}; ${all.x.p}), ${other} (${all.y.n}; ${all.y.p}) and ${third} (${all.z.n}; ${all.z.p}).`,
      ({ all, event, other, third, people }) => `${event}, ${other} and ${third} were reported by ${all.x.np}, ${all.y.np} and ${all.z.np} ${people}, respectively.`,
      ({ all, people, did }) => `By the end of follow-up, ${all.x.p} of ${people} (n = ${all.x.n}) ${did}.`,
      ({ all, people, did }) => `Overall, ${all.x.pn} of the ${people} ${did}.`,
      ({ all, people }) => `More than one dose was needed by ${all.x.n} ${people}, or ${all.x.p}.`,
      ({ all, people }) => `${all.x.Words} (${all.x.p}) of the ${people} lived alone.`,
      ({ all, event }) => `${event} was the most frequent complaint (n = ${all.x.n}, ${all.x.p}).`,
      ({ all, event }) => `${event} was mild in all who reported it (${all.x.inner}, of whom none stopped treatment).`,
      ({ all, people, event }) => `No ${people} died (0%). ${capital(event)} was seen in ${all.x.np}.`,
    ],
  },
  {
    name: "categories that make up the whole", arms: 1, told: false, texts: [
      ({ all, people }) => `The result was good in ${all.good.np}, fair in ${all.fair.np} and poor in ${all.poor.np} ${people}.`,
      ({ all }) => `The result was good in ${all.good.pn}, fair in ${all.fair.pn}, and poor in ${all.poor.pn}.`,
      ({ all }) => `There were ${all.men.n} men (${all.men.p}) and ${all.women.n} women (${all.women.p}).`,
      ({ all, people }) => `${all.women.Words} ${people} (${all.women.p}) were female; the remaining ${all.men.n} (${all.men.p}) were male.`,
      ({ all, people, did }) => `While ${all.men.n} ${people} (${all.men.p}) ${did}, ${all.women.n} (${all.women.p}) did not.`,
      ({ all, people }) => `Severity was mild in ${all.good.n} (${all.good.p}), moderate in ${all.fair.n} (${all.fair.p}) and severe in ${all.poor.n} ${people} (${all.poor.p}).`,
      ({ all, people }) => `${all.most.n} ${people} (${all.most.p}) completed the study, and ${all.few.words} (${all.few.p}) were lost to follow-up.`,
    ],
  },
  {
    name: "parts of parts", arms: 1, told: false, texts: [
      ({ all, people, event }) => `${event} occurred in ${all.x.n} ${people} (${all.x.p}), of whom ${all.x.y.n} (${all.x.y.p}) were admitted to hospital.`,
      ({ all, people, did }) => `${all.x.n} ${people} (${all.x.p}) ${did}. Of these, ${all.x.y.np} were women.`,
      ({ all, people, did }) => `Follow-up was complete for ${all.most.n} ${people} (${all.most.p}). Among these, ${all.most.x.n} (${all.most.x.p}) ${did}.`,
      ({ all, people, did }) => `${all.few.Words} ${people} (${all.few.p}) withdrew; of the remaining ${all.most.n}, ${all.most.x.np} ${did}.`,
      ({ all, people, event, other }) => `Among the ${all.x.n} ${people} with ${event}, ${all.x.y.np} also had ${other}.`,
      ({ all, did }) => `Of ${all.women.n} women, ${all.women.x.np} ${did}, as did ${all.men.x.np} of ${all.men.n} men.`,
      ({ all, event }) => `${event} was present in ${all.women.x.n} of ${all.women.n} women (${all.women.x.p}) and ${all.men.x.n} of ${all.men.n} men (${all.men.x.p}).`,
      ({ all, event }) => `There were ${all.women.n} women and ${all.men.n} men. ${capital(event)} was reported by ${all.women.x.n} women (${all.women.x.p}) and ${all.men.x.n} men (${all.men.x.p}).`,
      ({ all, people, did }) => `Of ${all.x.n} ${people} younger than 65 years, ${all.x.y.n} ${did} (${all.x.y.p}).`,
    ],
  },
  {
    name: "an analysis of some", arms: 1, told: false, texts: [
      ({ all, people, event }) => `The safety population included ${all.most.n} ${people}; ${event} was reported by ${all.most.x.n} (${all.most.x.p}) of them.`,
      ({ all, people, did }) => `${all.most.Words} ${people} were evaluable for the primary outcome. In the evaluable population, ${all.most.x.np} ${did}.`,
      ({ all, did }) => `In the per-protocol analysis (n = ${all.most.n}), ${all.most.x.np} ${did}.`,
      ({ all, people, did }) => `At 6 months, data were available for ${all.most.n} of ${all.n} ${people} (${all.most.p}), ${all.most.x.n} of whom (${all.most.x.p}) ${did}.`,
      ({ all, people }) => `Laboratory results were missing for ${all.few.words} ${people}. Of the ${all.most.n} with results, ${all.most.x.n} (${all.most.x.p}) had anaemia.`,
    ],
  },
  {
    name: "lists", arms: 1, told: false, texts: [
      ({ all, people, event, other, third }) => `Adverse events, by number of ${people}:\n\n- ${event}: ${all.x.np}\n- ${other}: ${all.y.np}\n- ${third}: ${all.z.np}`,
      ({ all, people }) => `Outcomes were as follows:\n\n1. ${all.good.n} ${people} (${all.good.p}) recovered fully;\n2. ${all.fair.n} (${all.fair.p}) recovered in part;\n3. ${all.poor.n} (${all.poor.p}) did not recover.`,
      ({ all, event, other }) => `Of all ${all.n}:\n\n* ${all.x.n} (${all.x.p}) had ${event}\n* ${all.y.n} (${all.y.p}) had ${other}`,
      ({ all, event, other }) => `- **${capital(event)}**: ${all.x.ratio} (${all.x.p})\n- **${capital(other)}**: ${all.y.ratio} (${all.y.p})`,
    ],
  },
  {
    name: "a table of all", arms: 1, told: true, alone: true, texts: [
      ({ all, event, other, third }) => table([["Adverse event", `All (N = ${all.n}), n (%)`], [event, all.x.cell], [other, all.y.cell], [third, all.z.cell]]),
      ({ all }) => table([["Characteristic", `n = ${all.n}`], ["Female, n (%)", all.women.cell], ["Male, n (%)", all.men.cell], ["Current smoker, n (%)", all.x.cell]]),
      ({ all, event, other, people }) => table([["Event", `No. of ${people} (N=${all.n})`, "%"], [event, all.x.n, all.x.bare], [other, all.y.n, all.y.bare]]),
      ({ all }) => `Outcome of the ${all.n} courses of treatment:\n\n${table([["Outcome", "n", "%"], ["Cured", all.good.n, all.good.bare], ["Improved", all.fair.n, all.fair.bare], ["Unchanged", all.poor.n, all.poor.bare], ["Total", all.n, "100"]])}`,
      ({ all, event, other }) => table([["Event", "n/N", "%"], [event, all.x.ratio, all.x.bare], [other, all.y.ratio, all.y.bare]]),
    ],
  },
  {
    name: "both wholes in the same phrase", arms: 2, told: true, texts: [
      ({ A, B, people, event }) => `${event} was reported by ${A.x.n} of ${A.n} ${people} (${A.x.p}) in the ${A.name} group and ${B.x.n} of ${B.n} (${B.x.p}) in the ${B.name} group.`,
      ({ A, B, did }) => `${A.x.ratio} (${A.x.p}) ${did} with ${A.name}, as against ${B.x.ratio} (${B.x.p}) with ${B.name}.`,
      ({ A, B, event }) => `The rate of ${event} was ${A.x.p} (${A.x.ratio}) with ${A.name} versus ${B.x.p} (${B.x.ratio}) with ${B.name} (P = 0.04).`,
      ({ A, B, event }) => `${event} was less common with ${B.name} than with ${A.name} (${B.x.ratio} [${B.x.p}] vs. ${A.x.ratio} [${A.x.p}]).`,
      ({ A, B, people, did }) => `Of ${A.n} ${people} given ${A.name}, ${A.x.n} (${A.x.p}) ${did}; of ${B.n} given ${B.name}, ${B.x.n} (${B.x.p}) did.`,
      ({ A, B, people, event }) => `${event} affected ${A.x.p} of ${people} (${A.x.n} of ${A.n}) on ${A.name} and ${B.x.p} (${B.x.n} of ${B.n}) on ${B.name}.`,
      ({ A, B, people, did }) => `In the ${A.name} group, ${A.x.n} out of ${A.n} ${people} ${did} (${A.x.p}); in the ${B.name} group, ${B.x.n} out of ${B.n} did (${B.x.p}).`,
    ],
  },
  {
    name: "the arm behind its figures", arms: 2, told: true, texts: [
      ({ A, B, people, event }) => `${event} occurred in ${A.x.np} ${people} in the ${A.name} group and ${B.x.np} in the ${B.name} group.`,
      ({ A, B, people, event }) => `${event} occurred in ${B.x.n} ${people} (${B.x.p}) in the ${B.name} group and in ${A.x.n} (${A.x.p}) in the ${A.name} group.`,
      ({ A, B, people, did }) => `${A.x.n} ${people} (${A.x.p}) who received ${A.name} ${did}, compared with ${B.x.n} (${B.x.p}) who received ${B.name}.`,
      ({ A, B, people, did }) => `Significantly more ${people} ${did} with ${A.name} (${A.x.inner}) than with ${B.name} (${B.x.inner}).`,
      ({ A, B, people, event }) => `${event} was reported by ${A.x.n} (${A.x.p}) of the ${people} on ${A.name} and by ${B.x.n} (${B.x.p}) of those on ${B.name}.`,
      ({ A, B, people, did }) => `${A.x.p} of ${people} in the ${A.name} arm (n = ${A.x.n}) ${did}, versus ${B.x.p} in the ${B.name} arm (n = ${B.x.n}).`,
      ({ A, B, people, event }) => `${event} led to discontinuation in ${A.few.words} ${people} (${A.few.p}) taking ${A.name} and ${B.few.words} (${B.few.p}) taking ${B.name}.`,
      ({ A, B, did }) => `${A.x.p} (${A.x.n}) of the ${A.name} group and ${B.x.p} (${B.x.n}) of the ${B.name} group ${did}.`,
      ({ A, B, people, event }) => `There were ${A.x.n} ${people} with ${event} (${A.x.p}) in the ${A.name} group, against ${B.x.n} (${B.x.p}) in the ${B.name} group; the difference was not significant (p = 0.21).`,
      ({ A, B, people, did }) => `Fewer ${people} ${did} in the ${B.name} group (${B.x.n}, ${B.x.p}) than in the ${A.name} group (${A.x.n}, ${A.x.p}; hazard ratio 0.81, 95% CI 0.66 to 0.99).`,
    ],
  },
  {
    name: "the arm before its figures", arms: 2, told: true, texts: [
      ({ A, B, people, did }) => `In the ${A.name} group, ${A.x.n} ${people} (${A.x.p}) ${did}; in the ${B.name} group, ${B.x.n} (${B.x.p}) did.`,
      ({ A, B, people, did }) => `With ${B.name}, ${B.x.np} ${people} ${did}; with ${A.name}, ${A.x.np} did so.`,
      ({ A, B, did }) => `Of those who received ${A.name}, ${A.x.np} ${did}, whereas of those who received ${B.name}, ${B.x.np} did.`,
      ({ A, B, event }) => `${event} (${A.name}: ${A.x.inner}; ${B.name}: ${B.x.inner}) was usually mild.`,
      ({ B, people, event, other, third }) => `Adverse events in the ${B.name} group were ${event} (${B.x.n} ${people}, ${B.x.p}), ${other} (${B.y.n}, ${B.y.p}) and ${third} (${B.z.n}, ${B.z.p}).`,
      ({ A, B, people }) => `The ${A.name} group had ${A.x.n} smokers (${A.x.p}), and the ${B.name} group had ${B.x.n} (${B.x.p}); all other ${people} had never smoked.`,
      ({ A, B, did }) => `Whereas ${A.x.np} in the ${A.name} group ${did}, only ${B.x.np} in the ${B.name} group did.`,
    ],
  },
  {
    name: "respectively", arms: 2, told: true, texts: [
      ({ A, B, people, event }) => `${event} was reported by ${A.x.np} and ${B.x.np} ${people} in the ${A.name} and ${B.name} groups, respectively.`,
      ({ A, B, people, event }) => `In the ${A.name} and ${B.name} groups, respectively, ${A.x.n} (${A.x.p}) and ${B.x.n} (${B.x.p}) ${people} had ${event}.`,
      ({ A, B, event }) => `The rates of ${event} with ${B.name} and ${A.name} were ${B.x.p} (n = ${B.x.n}) and ${A.x.p} (n = ${A.x.n}), respectively.`,
      ({ A, B, people, event, other }) => `${event} occurred in ${A.x.np} and ${B.x.np} ${people}, and ${other} in ${A.y.np} and ${B.y.np}, in the ${A.name} and ${B.name} groups, respectively.`,
    ],
  },
  {
    name: "arms in their order", arms: 2, told: true, texts: [
      ({ A, B, people, event }) => `${event} did not differ between ${A.name} and ${B.name} (${A.x.inner} vs ${B.x.inner} ${people}).`,
      ({ A, B, event, other }) => `Comparing ${A.name} with ${B.name}, ${event} was seen in ${A.x.np} vs ${B.x.np} and ${other} in ${A.y.np} vs ${B.y.np}.`,
      ({ A, B, people }) => `More ${people} in the ${A.name} group than in the ${B.name} group were readmitted (${A.x.n} [${A.x.p}] vs. ${B.x.n} [${B.x.p}]; P<0.001).`,
    ],
  },
  {
    name: "an arm that is compared with the other", arms: 2, told: false, texts: [
      ({ A, B, people, event }) => `Compared with ${B.name}, ${A.name} caused less ${event} (${A.x.n} ${people} [${A.x.p}] versus ${B.x.n} [${B.x.p}]).`,
    ],
  },
  {
    name: "both arms together", arms: 2, told: true, texts: [
      ({ all, people, did }) => `In the two groups together, ${all.x.n} of ${all.n} ${people} (${all.x.p}) ${did}.`,
      ({ all, people }) => `Overall, ${all.women.np} of the ${all.n} ${people} were women and ${all.men.np} were men.`,
      ({ A, B, people }) => `${A.few.Words} ${people} (${A.few.p}) in the ${A.name} group and ${B.few.words} (${B.few.p}) in the ${B.name} group were lost to follow-up.`,
      ({ A, B, people, did }) => `The primary analysis included ${A.most.n} ${people} in the ${A.name} group and ${B.most.n} in the ${B.name} group, of whom ${A.most.x.np} and ${B.most.x.np}, respectively, ${did}.`,
      ({ A, B, did }) => `In the per-protocol population (${A.name}, n = ${A.most.n}; ${B.name}, n = ${B.most.n}), ${A.most.x.np} in the ${A.name} group and ${B.most.x.np} in the ${B.name} group ${did}.`,
    ],
  },
  {
    name: "parts of the arms", arms: 2, told: true, texts: [
      ({ A, B, did }) => `Among women, ${A.women.x.n} of ${A.women.n} (${A.women.x.p}) in the ${A.name} group and ${B.women.x.n} of ${B.women.n} (${B.women.x.p}) in the ${B.name} group ${did}.`,
      ({ A, B, people, event }) => `Baseline characteristics were balanced: ${A.women.np} ${people} in the ${A.name} group and ${B.women.np} in the ${B.name} group were women, and ${A.x.np} in the ${A.name} group and ${B.x.np} in the ${B.name} group had ${event}.`,
    ],
  },
  {
    name: "what goes on about an arm", arms: 2, told: false, texts: [
      ({ A, people }) => `In the ${A.name} group, ${A.good.np} ${people} had a good outcome, ${A.fair.np} a fair one and ${A.poor.np} a poor one.`,
      ({ A, B, people, event }) => `${event} occurred in ${A.x.n} ${people} (${A.x.p}) in the ${A.name} group, of whom ${A.x.y.n} (${A.x.y.p}) needed treatment, and in ${B.x.n} (${B.x.p}) in the ${B.name} group, of whom ${B.x.y.n} (${B.x.y.p}) did.`,
      ({ A, B, people, did }) => `At 6 months, ${A.x.n} ${people} (${A.x.p}) assigned to ${A.name} and ${B.x.n} (${B.x.p}) assigned to ${B.name} ${did}.`,
      ({ A, people, event, other }) => `In the ${A.name} group, ${event} was reported by ${A.x.n} ${people} (${A.x.p}) and ${other} by ${A.y.n} (${A.y.p}).`,
      ({ A, B, people }) => `${A.most.np} and ${B.most.np} ${people} allocated to ${A.name} and ${B.name}, respectively, completed follow-up.`,
      ({ A, B, people, did }) => `${A.x.n} and ${B.x.n} ${people} ${did} in the ${A.name} and ${B.name} groups (${A.x.p} and ${B.x.p}, respectively).`,
    ],
  },
  {
    name: "a list of arms", arms: 2, told: true, texts: [
      ({ A, B, people, did }) => `Numbers of ${people} who ${did}:\n\n- ${A.name} group: ${A.x.np}\n- ${B.name} group: ${B.x.np}`,
      ({ A, B, event, other }) => `- ${capital(event)}: ${A.x.np} in the ${A.name} group, ${B.x.np} in the ${B.name} group\n- ${capital(other)}: ${A.y.np} in the ${A.name} group, ${B.y.np} in the ${B.name} group`,
    ],
  },
  {
    name: "a table of two arms", arms: 2, told: true, alone: true, texts: [
      ({ A, B, event, other, third }) => table([["Adverse event, n (%)", `${capital(A.name)} (n = ${A.n})`, `${capital(B.name)} (n = ${B.n})`], [event, A.x.cell, B.x.cell], [other, A.y.cell, B.y.cell], [third, A.z.cell, B.z.cell]]),
      ({ A, B, event, other }) => table([["Event", `${capital(A.name)}, N=${A.n}`, `${capital(B.name)}, N=${B.n}`], [event, A.x.np, B.x.np], [other, A.y.np, B.y.np]]),
      ({ A, B }) => table([["", capital(A.name), capital(B.name)], ["Randomised, n", A.n, B.n], ["Female, n (%)", A.women.cell, B.women.cell], ["Male, n (%)", A.men.cell, B.men.cell], ["Diabetes, n (%)", A.x.cell, B.x.cell]]),
      ({ A, B, event, other }) => table([["Event", capital(A.name), capital(B.name)], [event, `${A.x.ratio} (${A.x.p})`, `${B.x.ratio} (${B.x.p})`], [other, `${A.y.ratio} (${A.y.p})`, `${B.y.ratio} (${B.y.p})`]]),
      ({ A, B }) => table([["Outcome", `${capital(A.name)} (n=${A.n})`, `${capital(B.name)} (n=${B.n})`], ["Good", A.good.cell, B.good.cell], ["Fair", A.fair.cell, B.fair.cell], ["Poor", A.poor.cell, B.poor.cell]]),
      ({ A, B, event, other }) => table([["Event", `${A.name}, n = ${A.n}`, "%", `${B.name}, n = ${B.n}`, "%"], [event, A.x.n, A.x.bare, B.x.n, B.x.bare], [other, A.y.n, A.y.bare, B.y.n, B.y.bare]]),
      ({ A, B, event, other }) => table([["Arm", "N", `${event}, n (%)`, `${other}, n (%)`], [capital(A.name), A.n, A.x.cell, A.y.cell], [capital(B.name), B.n, B.x.cell, B.y.cell]]),
    ],
  },
  {
    name: "three arms", arms: 3, told: true, texts: [
      ({ A, B, C, people, event }) => `${event} occurred in ${A.x.np} ${people} in the ${A.name} group, ${B.x.np} in the ${B.name} group and ${C.x.np} in the ${C.name} group.`,
      ({ A, B, C, event, people }) => `${event} was reported by ${A.x.np}, ${B.x.np} and ${C.x.np} ${people} in the ${A.name}, ${B.name} and ${C.name} groups, respectively.`,
      ({ A, B, C, people, did }) => `${A.x.n} ${people} (${A.x.p}) ${did} with ${A.name}, ${B.x.n} (${B.x.p}) with ${B.name}, and ${C.x.n} (${C.x.p}) with ${C.name}.`,
      ({ A, B, C, event }) => `The incidence of ${event} was ${C.x.p} (${C.x.ratio}) with ${C.name}, ${A.x.p} (${A.x.ratio}) with ${A.name} and ${B.x.p} (${B.x.ratio}) with ${B.name}.`,
      ({ B, C, people, event, other }) => `In the ${C.name} group, ${C.x.n} ${people} (${C.x.p}) had ${event}; in the ${B.name} group, ${B.x.n} (${B.x.p}) had ${other}.`,
      ({ A, B, C, event, other }) => table([["Event, n (%)", ...[A, B, C].map((arm) => `${capital(arm.name)} (N = ${arm.n})`)], [event, A.x.cell, B.x.cell, C.x.cell], [other, A.y.cell, B.y.cell, C.y.cell]]),
    ],
  },
];

/** A table in Markdown, its head first. */
function table(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `| ${row.join(" | ")} |`);
  return [lines[0], `|${"---|".repeat(rows[0]!.length)}`, ...lines.slice(1)].join("\n");
}
