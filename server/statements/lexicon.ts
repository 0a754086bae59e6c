/**
 * The words that decide what a number is. Lists of language, not of documents: when a number is misread, the question
 * is which of these lists lacks a word.
 */

/** Words that are separated by white space, as a set. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** What is dissolved, or dissolves, in so many per cent. */
export const dissolved = /^(?:saline|solution|dextrose|glucose|albumin|chlorhexidine|cream|gel|ointment|lotion|lidocaine|bupivacaine|ropivacaine|hypochlorite|fluoride|ethanol|alcohol|formalin|iodine|mouthwash|rinse|concentration|oxygen|hydrocortisone|minoxidil|tacrolimus|imiquimod|atropine|timolol|permethrin|peroxide)$/;
/** How it is given: "atropine 1% drops". Pressure drops as well. */
export const dosageForms = /^(?:foam|drops|spray)$/;

/** People, and the other units that a trial counts. */
export const peopleNouns = set(`
  patient patients participant participants subject subjects individual individuals person persons people adult adults
  woman women man men male males female females child children infant infants fetus fetuses foetus foetuses newborn newborns neonate neonates baby
  babies boy boys girl girls student students volunteer volunteers respondent respondents mother mothers case cases
  survivor survivors responder responders nonresponders non-responders completer completers recipient recipients vaccinee vaccinees
  pupils schoolchildren inpatients outpatients veterans residents nurses physicians clinicians couples families caregivers carers smokers carriers users
  members elderly adolescents teenagers youths workers employees pts pt enrollees attendees starters pregnancies gps
  doctors practitioners pharmacists dentists surgeons specialists trainees professionals teachers parents fathers donors
  travellers travelers parturients villagers toddlers preschoolers
  relatives citizens soldiers athletes invitees controls beneficiaries practitioner trainee
  drivers riders cyclists pedestrians runners players prisoners inmates clients applicants undergraduates
  farmers miners youngsters teens seniors learners
`);

/** Things other than people that are counted and have a denominator of their own. */
export const thingNouns = set(`
  trial trials study studies rct rcts record records report reports article articles reference references abstract abstracts title titles hits sources
  full-text texts citations publications papers tumor tumors tumour tumours cancers carcinomas adenomas lesion lesions eye eyes sample samples specimen specimens biopsy
  biopsies procedure procedures oocytes follicles embryos cycles episodes events reactions nodes teeth sites centres centers
  hospitals practices schools communities clusters questionnaires surveys forms doses courses pregnancies births
  laparotomies operations replacements arthroplasties recurrences relapses deaths responses remissions failures exclusions implants limbs knees hips admissions visits
  infections isolates strains deliveries autopsies consultations cells wounds ulcers fractures stents grafts countries infusions injections households villages districts homes pharmacies
  reviews srs meta-analyses metaanalyses approvals indications guidelines claims wards units clinics departments
  vessels arteries veins segments attacks arrests seizures charts prescriptions catheters lines joints shoulders feet ears kidneys breasts polyps aneurysms nodule nodules
`);

/** Of these, one person has several. */
const parts = /^(?:eyes?|knees?|hips?|lesions?|teeth|limbs?|ears?|breasts?|feet|legs?|hands?|shoulders?|elbows?|wrists?|ankles?|fingers?|toes?|(?:pre)?molars?|incisors?|canines?|quarters?|sockets?|ovaries|testes|grafts?|implants?|stents?|tumou?rs?|cancers|carcinomas|adenomas|nodules?|polyps?|wounds?|ulcers?|joints?|vessels?|arter(?:y|ies)|veins?|segments?|aneurysms?|kidneys?|catheters?|lines?)$/;

/** Whether a noun names parts of a person, or what is put into one: nobody takes these for people. */
export const isPart = (noun: string): boolean => parts.test(noun);

/** Of these, one person may have several: groups that are told apart by their numbers are not the size of anybody. */
export const eventNouns = set(`
  events reactions episodes deaths responses remissions relapses failures exclusions recurrences infections admissions visits
`);

/** Where people come from, and what they die of: nobody is a share of these. */
export const placeNouns = set(`
  hospital hospitals centre centres center centers site sites practice practices clinic clinics country countries region regions
  registry registries cause causes type types reason reasons
`);

/** What research itself is counted in: people are no share of these. */
export const researchNouns = set(`
  trial trials study studies rct rcts record records report reports article articles reference references abstract title titles hits
  abstracts full-text texts citations sites centres centers hospitals practices schools countries publications papers reviews srs meta-analyses metaanalyses
  databases comparisons duplicate duplicates wards units clinics departments homes pharmacies sources
`);

/** How often or how long somebody is treated or seen: "within two cycles", "in six sessions". */
export const occasionNouns = set(`
  cycle cycles course courses dose doses visit visits session sessions round rounds infusion infusions injection injections line lines
  stage stages phase phases step steps occasion occasions attempt attempts wave waves
`);

/** Numbers before these are measurements, not counts. */
export const measureUnits = set(`
  mg g kg µg μg mcg ng pg ml l dl cl mm cm m km nm mmol mol µmol μmol nmol mmhg iu u units unit ui gy cgy gray hz khz mhz kcal
  kj j w v ma bpm ppm meq hour hours h hr hrs minute minutes min mins second seconds sec s ms msec week weeks wk wks w month months mo
  mos mth day days d year years yr yrs y decade decades century times fold x points point degrees °c metres meters
  inches inch lb lbs pounds euros dollars € $ £ usd lines line weeks' months' days' years' hours' mg/kg mg/m2 cigarettes
  percent percentage per nights trimesters minutes' sd sds mets year-old year-olds month-old month-olds
`);

/** Units in which a drug is given. */
export const doseUnits = set(`mg g µg μg mcg ng iu`);

/** A number after these is a label: grade 3, stage 4, day 28, Table 2, ECOG 1, cohort 2. */
export const labelWords = set(`
  grade grades gr stage stages day days week weeks month months year years visit visits cycle cycles phase phases type
  types class classes category categories level levels table tables tab figure figures fig figs section sections appendix
  chapter chapters question questions version versions amendment protocol cohort cohorts arm arms group groups part parts
  step steps score scores scoring ecog ps kps asa nyha ctcae recist who nyha bclc figo codon codons exon exons intron introns chromosome genotype genotypes serotype serogroup trisomy killip clavien clavien-dindo fitzpatrick aged age ages id no
  ref refs reference page pages p pp vol volume issue line lines course courses course dose doses fraction fractions
  gleason apgar bi-rads birads pi-rads child-pugh tnm t n m g quartile tertile quintile period periods room model models
  supplement file files box item items equation wave round rounds trial study experiment isbn pmid doi nct number
  april may june july august september october november december january february march
  jan feb mar apr jun jul aug sep sept oct nov dec summer winter spring autumn
`);

/** Scales and markers that have a number in their name: "ACR 50", "PASI 90", "CD 20". */
export const numberedNames = set(`acr pasi easi asas das hiscr sri panss cd hla cdai her2`);

/** A number after these may be a threshold or an amount of change, not a count. */
export const comparisonWords = set(`above below over under than least most exceeding exceeded beyond within approximately`);

/** Percentages near these words are not shares of counted people. */
export const ratioWords = set(`
  hr rr or aor ror irr rrr arr nnt nnh smd md wmd rd ratio ratios hazard odds difference differences reduction reductions
  mean median means medians sd se sem iqr range ranges coefficient slope correlation kappa auc
`);

/** Stems for those who are told apart from others: "60 were women; 8 (20%) of the men", "the rest", "non-smokers". */
export const namesOthers = /^(?:men|women|male|female|boy|girl|rest|remainder|remaining|other|non-.+)$/;

/** Behind people these tell some of them from the rest: "patients younger than 55 years", "infants below 1000 g", "adults with cancer". */
export const restrictions = set(`younger older below above under over aged with without who whose having lacking weighing born at`);

/** Those who are told apart by what they were given are an arm, and may be known by another name. */
export const givenWords = set(`
  given treated receive received receiving taking took assigned allocated randomised randomized on underwent undergoing treatment therapy
  group arm cohort
`);

/** Stems for people whose name says what became of them or what they do: some of all. */
export const someNouns = /^(?:non-?)?(?:survivor|responder|completer|relapser|remitter|progressor|smoker|drinker)$/;

/** In front of "to 20 patients": what they had was. */
export const givesTo = /^(?:given|administered|offered|prescribed)$/;

/** What is done to people who come into an arm. */
export const sends = /^(?:randomi[sz]ed|assigned|allo(?:cat|tt)ed)$/;

/** Words in front of the label of a group: "allocated to mesh", "in cohort A". */
export const groupWords = set(`arm arms group groups cohort cohorts regimen regimens stratum strata`);

/** Words without meaning for matching a population with a mention of it. */
export const stopWords = set(`
  a an the of to in on at by for from with and or but as is are was were be been being had has have having did do does
  that this these those who whom whose which where when while during after before until into onto over under between
  among amongst within without than then there their its it they them he she his her we our us i not no nor so such also
  only both either neither each every all any some other others another more most less least very same similar overall
  total totals n no. vs versus v respectively compared including included includes ie eg i.e e.g per one two both new
  receive received receiving assigned assign allocated allocate randomised randomized randomly randomization
  randomisation given give got treated treatment therapy arm arms group groups cohort cohorts regimen regimens plus
  patients patient participants participant subjects subject people persons person individuals women men adults children
  completed underwent started entered enrolled recruited included taking alone once twice daily weekly mg kg g m2 ml day
  days week weeks month months year years hours hour every intravenous intravenously oral orally iv dose doses
  would will could may can might got went came made up
`);

/** Stop words that still tell two arms apart when nothing else does. */
export const weakLabels = set(`alone treatment therapy weekly daily once twice regimen new only plus one two`);

/** Words for what is in the middle of many. */
export const averages = /^(?:medians?|means?|averages?|averaged)$/;

/** Words for those who are left of a whole. */
export const restWords = /^(?:remaining|remainder|rest|others?)$/;

/** In front of "in 20 patients": what was there. */
export const seenVerbs = /^(?:occurred|happened|seen|observed|reported|noted|found|developed|detected|present|recorded)$/;

/** Months and seasons: a number behind one is a day or a year. */
export const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter)$/;

/** Parts of a total that are no groups of a trial. */
export const sexes = /^(?:men|women|males?|females?|boys?|girls?)$/;
