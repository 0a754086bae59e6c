/**
 * The shapes in which a proportion is written, the surest first: each percentage belongs to the first shape that
 * takes it. To add a shape, write it down beside sentences in which it is to be found; the sentences are tests.
 * In an example the percentage stands in «», the count in ‹›, a denominator in ⟨⟩.
 */
import { beginningOf, pattern, type Beginning, type Pattern } from "../pattern.ts";

export interface Shape {
  name: string;
  pattern: Pattern;
  beginning: Beginning;
  examples: readonly string[];
}

function shape(name: string, source: string, ...examples: string[]): Shape {
  const compiled = pattern(source);
  return { name, pattern: compiled, beginning: beginningOf(compiled), examples };
}

/** What a percentage is introduced as behind its count, "12 of 40, a rate of 30%"; rates.ts says of which count it can be the rate. */
const rates = "rate|prevalence|incidence|mortality|fatality|lethality|proportion|frequency|orr|dcr|cbr|sensitivity|specificity|value|ppv|npv|yield|accuracy|agreement|uptake|coverage|attendance|participation|retention|completion|attrition";
const so = "for|giving|yielding|providing|representing|resulting|leading|corresponding|equivalent|equal|equating|thus|hence|or";
const gives = `which|what|this? ${so}|gives|gave|represents|represented|corresponds|corresponded|equals`;
/** A rate is led up to by these; "with" may bring in another rate, see rates.ts. */
const leading = `with|${so}`;
const ofWords = "of|von|des|sur|de|di";
const ofMany = "of|among|from|in|out of? the|these|those|all|its|their|our|a|an? ~1 N ~8";
/** Who was asked: of them those who came are a share, "552 replied, a response rate of 51.9% (1,064 invited)". */
const asked = "invited|eligible|approached|contacted|asked|sent|mailed|posted|distributed|issued";
const somePeople = "patients|participants|women|men|children|people|girls|boys|infants|adults|subjects|cases|controls";
/** "65% of those randomised", "7% of all patients", or nothing more: behind a percentage that is told by the way. */
const ofEverybody = "of? those|all|everyone? randomised|randomized|enrolled|included|treated|patients|participants|people?";

export const shapes: readonly Shape[] = [
  shape("n/N (p%)", "n / N ~8 ( :|or? p",
    "Diarrhoea was seen in ‹12›/⟨80⟩ («15%»).", "Stomatitis occurred in ‹9›/⟨45⟩ patients («20%»)."),
  shape("n/N = p%", "n / N =|,|;|:|or ~1 p",
    "so ‹217›/⟨270⟩ = «80.4%» had disease control", "Of all screened (‹592›/⟨1204⟩; «49.2%»), most were men."),
  shape("n people/N (p%)", "n responders|patients|pts|cases|deaths|events|women|men|participants / N ~8 ( p", "A response was seen in ‹12› patients/⟨40⟩ («30%»)."),
  shape("n/N people, p%", "n / N w , p $", "It was chosen most often (‹28›/⟨44⟩ participants, «63.6%»)."),
  shape("n/N p%", "n / N –|—|-? p $", "toxicity ‹14›/⟨28⟩ «50%»", "Ward A: ‹21›/⟨28⟩ – «75%»"),
  shape("n of N (p%)", `n ~4 ${ofWords}|out of? the|these|those|all|its|their|our|a|an|les|den? ~1 N ~10 ( p`,
    "‹14› of ⟨56⟩ patients («25%») responded", "‹Six› out of ⟨nine⟩ («67%»)", "‹one› patient of the ⟨45⟩ evaluable («2%»)",
    "‹97› of a planned ⟨240⟩ patients («40%») were enrolled",
    "bei ‹27› von ⟨158⟩ («17,1 %») der Kontrollgruppe", "‹37› des ⟨206⟩ patients («18,0 %»)"),
  shape("n of N (all grades, p%)", "n of the? N ~8 ( all|any grade|grades ,|:? p", "‹14› of ⟨219⟩ treated patients (all grades, «6%»; grade 3, 3%)"),
  shape("n in N people (p%)", "n ~4 from|among|in the|these|those|all? ~1 N w ~9 ( p",
    "‹9› responses among ⟨45⟩ evaluable women («20%»)", "‹215› oocytes from ⟨355⟩ aspirated follicles («60.6%»)"),
  shape("n in N (p%)", "n death|deaths|case|cases|event|events|episodes|infections|relapse|relapses|response|responses|dlt|dlts|patients|participants|women|men? in|from|among the? N patients|participants|women|men|people? ( p",
    "‹5› in ⟨40⟩ («12.5%»)", "and ‹35› infections in ⟨1,028⟩ («3.4%») on placebo"),
  shape("n in every N (p%)", "n ~4 in|of|out of? every N ~8 ( p", "‹Seven› people in every ⟨100⟩ («7%») are spared it."),
  shape("n (of N, p%)", "n ~8 ( out? of the? N ~5 ,|;|=|:|or p",
    "There were ‹10› (out of ⟨97⟩, «10%») in the drug group", "‹12› women (of ⟨40⟩; «30%») relapsed",
    "Sick leave was taken by ‹38› (of ⟨89⟩ employed, «43%»).",
    "Pain went in ‹12› women from the waiting list of the clinic (out of ⟨40⟩ seen: «30%»)."),
  shape("n of N, p%", "n of|among|from|out of? the|these|those|all? N ~4 ,|;|=|or|: or|or? p",
    "completed by 371 patients (‹371› of ⟨403⟩, «92·1 per cent»)", "‹12› of ⟨40⟩ patients, or «30%», relapsed"),
  shape("(n of N, p%)", "( n of the? N ~6 ,|; p )", "They came more often at first (‹16› of ⟨40⟩ women aged 60–69, «40%»)."),
  shape("n, p% of the N", "n ~4 ,|; p of the|all|those N ,|.|;|or", "In the end ‹287› were stopped, «55.0%» of the ⟨522⟩.", "A total of ‹1,689› participants, «83.6%» of the ⟨2,021⟩, came back."),
  shape("n events in N, p%", "n death|deaths|case|cases|event|events|relapses|infections in|among N , p )", "A relapse was reported in one trial (‹16› events in ⟨122⟩, «13%»)."),
  shape("n among N, p%", "n ~3 among|in N w ~6 , p .|;", "‹Three› cases were seen among ⟨38,177⟩ recipients of all trials, «0.008%»."),
  shape("n of N p%", "n of the? N ~2 p $", "‹12› of ⟨40⟩ patients «30%»."),
  shape("n of or in N, a rate of p%", `n ~4 ${ofMany} ,|;|:|–|— ${leading}? to|in? a|an|the ~3 ${rates} of p`,
    "A response was seen in ‹97› of ⟨540⟩ patients, a response rate of «18.0%».", "‹51› of the ⟨122⟩ treated responded, giving an overall remission rate of «42%»",
    "There were ‹61› deaths among ⟨203⟩ patients, for a mortality rate of «30%»."),
  shape("n/N, a rate of p%", `n / N ~8 ,|;|:|–|— ${leading}? to|in? a|an|the ~3 ${rates} of p`, "Remission occurred in ‹51›/⟨122⟩, a rate of «42%»."),
  shape("n of or in N giving a rate of p%", `n ~4 ${ofMany} giving|yielding|representing a|an|the ~3 ${rates} of p`, "‹61› deaths among ⟨203⟩ patients yielding a mortality of «30%»"),
  shape("n of or in N, a p% rate", `n ~4 ${ofMany} ,|;|( ${leading}? a|an p ~2 rate`, "‹43› of ⟨270⟩ responded, yielding a «16%» response rate"),
  shape("n of or in N (rate p%)", `n ~4 ${ofMany} ( ${so}? a|an|the? ~3 ${rates} ,|:|=|of|was? p`,
    "‹97› of ⟨540⟩ patients responded (ORR «18.0%»).", "‹97› of ⟨540⟩ women were affected (incidence, «18.0%»; 95% CI 14.8 to 21.5).",
    "The test was positive in ‹73› of the ⟨85⟩ children with appendicitis (sensitivity «85.9%»).", "Cancer was found in ‹92› of ⟨1,702⟩ persons (positive predictive value «5.4%»)."),
  shape("n/N (rate p%)", `n / N ~8 ( ${so}? a|an|the? ~3 ${rates} ,|:|=|of|was? p`, "‹51›/⟨122⟩ replied (response rate: «42%»)"),
  shape("n of or in N, that is p%", `n ~4 ${ofMany} ,|;|( that|which is|was ,? p`, "‹97› of ⟨540⟩ patients, that is «18.0%», left."),
  shape("n of or in N, i.e. p%", `n ~4 ${ofMany} ,|;|( i . e .? ,? in? p`, "‹97› of ⟨540⟩ patients, i.e. «18.0%», left.", "‹97› of the ⟨540⟩ (i.e., «18.0%»)"),
  shape("n of or in N, giving p%", `n ~4 ${ofMany} ,|; ${gives} to? p`, "‹97› of ⟨540⟩ patients, corresponding to «18.0%»."),
  shape("n/N, i.e. p%", "n / N ~8 ,|;|( i . e .? ,? in? p", "Remission occurred in ‹51›/⟨122⟩, i.e. «42%»."),
  shape("n/N, giving p%", `n / N ~8 ,|; ${gives} to? p`, "Remission occurred in ‹51›/⟨122⟩, corresponding to «42%»."),
  shape("p% (n/N)", "p ~10 ( n / N", "«16.2%» (‹86›/⟨530⟩) attended", "Missed work was reported by «77.3%» of patients (‹600›/⟨776⟩).",
    "The rate was «15.9%» (95% CI 12.0% to 20.8%) (‹43›/⟨270⟩)."),
  shape("p% … (n/N)", "p ~15 ( n / N", "Only «55%» of the nurses on the night shift had been told of it at all (‹22›/⟨40⟩)."),
  shape("p% (events in n of N)", "p ~12 ( N ~2 in|among|from n of the? N", "Infection was found in «6.5%» (131 infections in ‹125› of ⟨1,923⟩ patients)."),
  shape("p% (n of N)", "p ~12 ( ~2 n ~3 of|among|out|from|in of? the|these|those|all? N",
    "a response rate of «61%» (‹41› of ⟨67⟩ patients)", "Women made up «31%» of the study population (‹2,480› of ⟨7,999⟩)."),
  shape("p% (i.e. n of N)", "p ~12 ( i . e .? ,? n ~3 of|among|out|from of? the|these|those|all? N",
    "The label was right in «99.2%» (i.e., n = ‹248› out of ⟨250⟩)."),
  shape("p%, i.e. n of N", "( p ,|; i . e .? ,? n ~3 of|among|out|from of? the|these|those|all? N", "It was right in nearly all («99.2%»; i.e. ‹248› of ⟨250⟩)."),
  shape("p% per w (n of N)", "p per w ~1 ( n of|in|/ the? N ~2 )", "The birth rate was «33%» per woman (‹58› of ⟨174⟩) and higher per cycle.", "a pregnancy rate of «25%» per started cycle (‹62›/⟨249⟩)"),
  shape("p% (interval; n of N)", "p ( ci n of|among|in the? N ~3 )", "The prevalence was «12%» (95% CI, 10–14; ‹120› of ⟨1000⟩ women)."),
  shape("p% (interval; n/N)", "p ( ci n / N ~3 )", "The prevalence was «12%» (95% confidence interval 10% to 14%, ‹120›/⟨1000⟩)."),
  shape("p%, that is n of N", `p )? ~8 , that is ,? n ${ofWords}|out of? the|these|those|all? N`,
    "One in four patients («26%») needed surgery, that is ‹23› of ⟨90⟩.", "The predictive value was «39%», that is, ‹18› of the ⟨46⟩ who tested positive."),
  shape("p%, i.e. n of N", `p )? ~8 ,|( i . e .? ,? n ${ofWords}|out of? the|these|those|all? N`, "A relapse was seen in «26%», i.e. ‹23› of ⟨90⟩."),
  shape("p% of the N (n/N)", "p of|in|among the|these|those|all|our|their|its|his|her? N ~8 ( n / N", "«85 per cent» of the 514 who started (‹438›/⟨514⟩)"),
  shape("p% of the N (n)", "p of|in|among the|these|those|all|our|their|its|his|her? N ~8 ( n )", "«85 per cent» of the ⟨514⟩ who started (‹438›)"),
  shape("p% of N (n people)", "p of|in|among the|these|those|all|our|their|its|his|her? N ~8 ( n patients|participants|women|men|people|subjects|adults )",
    "Relapse occurred in «12%» of ⟨50⟩ patients (‹8› patients)."),
  shape("p%, n/N", "p ,|;|:|=|- ~1 n / N", "«12.5%», ‹5›/⟨40⟩"),
  shape("p% n/N", "( p n / N $", "Growth was seen in 56 («47.5%» ‹56›/⟨118⟩)."),
  shape("p%, n of N", "p ,|;|: ~1 n out? of the? N", "«12.5%», ‹5› of ⟨40⟩", "«12.5%», or ‹5› of ⟨40⟩", "It was rarer («12.5%», ‹5› out of ⟨40⟩)."),
  shape("n (p%) of N", "n ~4 ( p ) ~1 of|among|from|out of? the|these|those|all|a? other|remaining|total|first|last? of? N",
    "‹4› («17%») of the ⟨24⟩ responders", "‹286› [«92%»] of ⟨312⟩", "‹8› («20%») of the other ⟨40⟩ relapsed", "‹9› («18%») of the first ⟨50⟩ relapsed", "No harm was seen in ‹21› («75%») of total ⟨28⟩ falls."),
  shape("n (p%; …) of N", "n ~4 ( p ;|,|[|( …) of the? N", "It was needed by ‹14› («12%» [7.1–18.6]) of ⟨120⟩.",
    "Cure was seen in ‹62› («32.6%», 25.9 to 39.8) of ⟨190⟩.", "ILD occurred in ‹13› («12.9%»; 3 grade 1, 8 grade 2, 2 grade 3) of ⟨101⟩ treated patients"),
  shape("n (p% of N)", "n ~10 ( p ,|;? out? of all? the|these|those? N", "Events were reported in ‹217› patients («1.6%» of ⟨13,769⟩).",
    "Drains were left in ‹54› patients («18.0%», of ⟨300⟩).", "Falls were seen in ‹27› («13.5%»; out of the ⟨200⟩ followed)."),
  shape("n (p%; n = N)", "n ~10 ( p ,|; =N )", "Early birth occurred in ‹21› women («8.9%»; n = ⟨235⟩) given gel."),
  shape("n (p%) in N", "n ~3 ( p ) ~1 in the? N w", "‹88› [«2.6%»] in ⟨3343⟩ women"),
  shape("n (p%) in N, respectively", "n ~3 ( p ) in|of N , respectively", "Cancer was found in ‹88› [«2.6%»] in ⟨3343⟩, respectively."),
  shape("n (p%) in the arm of N", "n ~3 ( p ) in|of the ~3 arm|group|cohort of N",
    "Four children died, ‹four› («0.3%») in the intervention arm of ⟨1,505⟩."),
  shape("p% (n) of N", "p ( n ) ~1 of|among|out of? the|these|those|all|a? other|remaining|total|first|last? of? N", "«17%» (‹4›) of the ⟨24⟩ responders", "«75%» (‹21›) of total ⟨28⟩ falls"),
  shape("n, a rate of p% (N asked)", `n ~8 ,|; ${leading}? to|in? a|an|the ~3 ${rates} of p ( N ~2 ${asked}`,
    "This left ‹552› forms, a response rate of «51.9%» (⟨1,064⟩ invited)."),
  shape("n (p%)", "n ~10 ( a|or? p",
    "‹17› complete responses (CRs) («6%»)", "‹Eleven› participants in the intervention arm («13%»)", "‹74› men [«84.1%»]"),
  shape("n, as … (p%)", "n , as ~4 ( p )", "Most were of early onset (75.0%) and ‹75›, as late onset («25.0%»)."),
  shape("n —p%—", "n ~6 —|– p —|–", "Relapse occurred in ‹90› of the patients—«59%»—within a year."),
  shape("n, (p%)", "n ~3 , ( p )", "‹17› patients, («6%»)"),
  shape("n (arm, p%)", "n ~2 ( ~3 arm|group|cohort ,|; p )", "Recurrence was seen in ‹8› (5-day arm, «5.7%»), mostly late."),
  shape("n, both … (p%)", "n ~3 , both|all|each in|on|of|from|after|among|given|taking|receiving ~4 ( p )", "Erosion was found in ‹two› women, both in the robotic arm («5.1%»)."),
  shape("n, after … (p%)", "n ~3 , after|on|under ~3 ( p ) $", "There was ‹one› haemorrhage, after alteplase («1.2%»)."),
  shape("n (name, p%)", "n ~2 ( w ,|; p )", "Bleeding occurred in ‹4› (DCB, «1.0%») of them."),
  shape("p% (n)", "p ~8 ( n )", "«69%» (‹118›) were women", "«61.2%» of patients (‹170›) had one"),
  shape("p% (n; interval) of N", "p ~8 ( n ,|; …) of|in|among the|these|those|all? N", "It was found in «31.2%» (n = ‹125›, 95% CI 26.8 to 35.9) of ⟨401⟩ students."),
  shape("p% (n; interval)", "p ~8 ( n ,|; …)", "The prevalence was «24.3%» (n = ‹98›, 95% CI 20.2 to 28.7)."),
  shape("(p%) (n)", "p ) ( n )", "All but a few came back («74%») (n = ‹31›)."),
  shape("p% (n people)", "p ~6 ( n ~3 )", "«63%» (‹163› people)", "«17%» of those treated (‹4› women)"),
  shape("p% (n, including …)", "p ~8 ( n ,|; including …)", "It was changed in «30.0%» (n = ‹18›, including one twice) of the group."),
  shape("p% (n people; …)", "p ~10 ( n patients|participants|women|men|people|children|infants|subjects|cases|adults ;|, …)",
    "A response was seen in «38%» of those on treatment (‹86› patients; complete in 12)"),
  shape("p% and n; P", `( p ,|; n ${somePeople}? ,|; p|p-value …)`, "Rash was frequent («14%», n = ‹28›; p = 0.02).", "Rash was frequent («14%», ‹28› women, P<0.001)."),
  shape("p% and n; interval", `( p ,|; n ${somePeople}? ,|; ci …)`, "Rash was frequent («14%», n = ‹28›; 95% CI 10–20).", "Rash was frequent («14%», ‹28› women, 95% CI 10 to 20; n.s.)."),
  shape("p%; n", "( p ,|; or? n ~2 )", "Deaths («6%»; ‹17›)", "About one in five («19%», or ‹98› people) agreed."),
  shape("(n, p%)", "( ~4 n ~3 ,|;|=|: or|or? p", "The others (‹298›, «71.1%») agreed.", "About a quarter (‹67›, or «25%») did.", "Relapses (‹8›; «31%»)."),
  shape("vs n, p% name)", "n , p ~3 $", "It was commoner in the first (38.1% early vs ‹50›, «31.3%» late start)."),
  shape("… and n; p%)", "n ;|, p )", "The others (nearly 15.0% and ‹24›; «12.0%») moved."),
  shape("(n, name; p%)", "( n w , w ; p )", "There was one rupture (‹2› eyes, fixed; «2.0%»)."),
  shape("n, representing p% of N", `n ~8 ,|( that|which|amounting|${so} is|was|amounts? to? p of all|the? the? N`, "Remission was seen in ‹33› patients, representing «26%» of all ⟨128⟩ patients.",
    "That left ‹75› charts, that is «90.4%» of the ⟨83⟩.", "‹75› charts were found, which is «90.4%» of the ⟨83⟩.", "‹75› charts, or «90.4%» of the ⟨83⟩, were found."),
  shape("n, or p%", "n ~6 , or p", "On placebo, it was only ‹8› people, or «3%»."),
  shape("n, a rate of p%", `n ~8 ,|; ${leading}? to|in? a|an|the ~3 ${rates} of p`, "Of 122 patients, ‹51› responded, for an objective response rate of «42%»."),
  shape("n, a rate (by …) of p%", `n ~8 ,|; ${leading}? a|an|the ~3 ${rates} ( by|on|of ~3 ) of p`, "‹51› came back, a return rate (by post) of «42%»."),
  shape("n: a rate of p%", `n ~5 :|–|— ${leading}? to|in? a|an|the ~3 ${rates} of p`, "Of 122 patients, ‹51› responded: an objective response rate of «42%»."),
  shape("n, so that the rate was p%", "n ~8 ,|; so that? the? ~1 participation|uptake|coverage|attendance was p", "Of 122 people, ‹51› came, so that participation was «42%»."),
  shape("n giving a rate of p%", `n ~6 giving|yielding|representing a|an|the ~3 ${rates} of p`, "‹51› replied yielding a response rate of «42%»."),
  shape("n, a p% rate", `n ~8 ,|;|( ${leading}? a|an p ~2 rate`, "Of 122 patients, ‹51› responded, a «42%» response rate."),
  shape("n (rate p%)", `n ~8 ( ${so}? a|an|the? ~3 ${rates} ,|:|=|of|was? p`, "Among 270 patients, ‹43› responded (response rate: «16%»)."),
  shape("n, i.e. p% of N", "n ~6 ,|;|( i . e .? ,? p of the? N", "Encephalopathy was found in ‹166› patients, i.e. «17.3%» of the ⟨959⟩ analysed."),
  shape("n, that is p%", `n ~3 ,|; that is ,? p ${ofEverybody} $`, "Funding was declared by ‹30› studies, that is «53.3%»."),
  shape("(n, which is p%)", "( n ~2 , which is|was p )", "Most of them (‹58›, which is «56%») had moved."),
  shape("n, i.e. p%", "n )? ~6 ,|;|( i . e .? ,? p", "Of 438 patients, throat irritation was reported by ‹286›, i.e. «65.3%»."),
  shape("n, giving p%", `n ~8 , ${gives} to? p`, "Of 60 patients, ‹17› were excluded, representing «28%» of the sample.", "Of 60 patients, ‹17› died, which corresponds to «28%»."),
  shape("n people, p% of all", "n ~2 , p of the|those|all ~2 ,", "A total of ‹543› participants, «30.0%» of those enrolled, had antibodies."),
  shape("n people, p% of those", "n P ~7 , p of all|those randomised|randomized|enrolled|included|recruited|allocated ,|.|;|)", "By then ‹431› people were seen again, «85%» of those randomised."),
  shape("n people, p%", `n ${somePeople} ~5 , p $`, "There were ‹15› men, «60%», and ten women.", "stroke, ‹15› patients, «6.0%»"),
  shape("n people or p%", "n P or p $", "It was seen in ‹58› patients or «9.5%»."),
  shape("(n or p%)", "( n or p )", "It was seen more often in men (‹88› or «72.1%»)."),
  shape("p%, or n people", "p , or n patients|participants|women|men|children|people|infants|adults|subjects ,|.|;|died|had|were", "In all, «15.9 percent», or ‹43› patients, died."),
  shape("n = p%", "n = p", "Neutropenia: ‹10› = «6.3%»."),
  shape("n, p%", "n , p $", "Treatment-related death: ‹nine›, «5.7%».", "rash ‹23›, «26.1%»; fever"),
];
