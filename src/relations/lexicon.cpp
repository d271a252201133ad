#include "relations/lexicon.hpp"

namespace newsgraph::relations {

const WordSet kNegators = {"not", "n't", "never", "neither", "nor", "nowhere", "hardly", "scarcely"};
const WordSet kNegativeNominals = {"nobody", "nothing", "none", "neither", "no-one"};
const WordSet kHedges = {"allegedly",  "reportedly", "perhaps",     "maybe",         "possibly",       "probably",
                         "supposedly", "apparently", "purportedly", "presumably",    "potentially",    "likely",
                         "unlikely",   "seemingly",  "conceivably", "theoretically", "hypothetically", "ostensibly"};
const WordSet kHedgeAdjectives = {"alleged",   "possible", "potential", "suspected",  "likely",
                                  "supposed",  "apparent", "attempted", "threatened", "reported",
                                  "purported", "would-be", "claimed"};
const WordSet kPlannedAdjectives = {"planned",  "proposed", "future",      "upcoming", "expected",
                                    "imminent", "intended", "forthcoming", "scheduled"};
const WordSet kCancelledAdjectives = {"cancelled", "canceled", "abandoned", "aborted", "scrapped"};
const WordSet kDenyingVerbs = {"refuse",  "fail",     "decline",    "avoid",  "neglect", "forget",   "stop",  "cease",
                               "refrain", "prevent",  "prohibit",   "forbid", "ban",     "bar",      "block", "quit",
                               "rule",    "dissuade", "discourage", "oppose", "resist",  "hesitate", "miss"};
const WordSet kContradictingVerbs = {"deny", "dispute", "reject", "dismiss", "refute", "disavow", "repudiate", "rebut"};
const WordSet kCancellingVerbs = {"cancel", "abandon", "scrap", "shelve", "abort", "drop", "nix"};
const WordSet kPreventingVerbs = {"prevent", "avert", "avoid", "block", "veto", "thwart", "foil", "reject", "kill"};
const WordSet kAnnouncingVerbs = {"announce", "schedule"};
const WordSet kAllowingVerbs = {"allow", "permit", "entitle"};
const WordSet kDecidingVerbs = {"agree", "decide", "choose", "opt", "set", "schedule", "commit", "resolve", "slate"};
const WordSet kDecidedNouns = {"decision", "contract", "agreement", "deal", "deadline", "pact", "accord", "commitment"};
const WordSet kPredictingVerbs = {"predict", "forecast", "expect", "fear",  "hope",     "anticipate", "doubt",
                                  "suspect", "believe",  "think",  "guess", "estimate", "speculate",  "suppose"};
const WordSet kChangeVerbs = {"rise",     "fall",    "gain", "lose",   "drop",   "climb",   "slip",
                              "increase", "decline", "jump", "sink",   "plunge", "recover", "pass",
                              "overtake", "go",      "come", "grow",   "surge",  "tumble",  "dip",
                              "rebound",  "return",  "beat", "defeat", "soar"};
const WordSet kOutcomeVerbs = {"become", "end", "finish", "close", "reach", "settle", "slip", "stand", "win", "find"};
const WordSet kProspectiveVerbs = {"plan",    "propose",   "consider", "demand",   "request", "seek",      "want",
                                   "urge",    "fear",      "expect",   "threaten", "offer",   "call",      "allege",
                                   "suggest", "postpone",  "suspend",  "schedule", "prepare", "discuss",   "announce",
                                   "promise", "await",     "support",  "oppose",   "back",    "recommend", "favour",
                                   "favor",   "authorise", "authorize"};
const WordSet kAnticipatingNouns = {"hope",        "fear",       "prospect", "threat",      "risk",     "chance",
                                    "possibility", "likelihood", "danger",   "plan",        "proposal", "option",
                                    "bid",         "demand",     "request",  "expectation", "talk",     "worry",
                                    "rumour",      "rumor",      "suspicion"};
const WordSet kTrueAdjectives = {"true", "right", "correct"};
const WordSet kFalseAdjectives = {"false", "wrong", "untrue", "incorrect"};
const WordSet kFactiveAdjectives = {"sad",       "unfortunate", "regrettable", "surprising", "ironic", "remarkable",
                                    "surprised", "glad",        "proud",       "sorry",      "aware",  "significant",
                                    "notable",   "evident",     "obvious",     "undeniable", "happy",  "angry"};
const WordSet kDenyingNouns = {"refusal", "failure", "inability", "reluctance", "unwillingness"};
const WordSet kDenyingAdjectives = {"uninterested", "disinclined", "hesitant",  "loath",      "incapable", "unable",
                                    "unwilling",    "unlikely",    "reluctant", "impossible", "powerless", "afraid"};
const WordSet kProspectiveAdjectives = {"interested", "keen",  "intent", "bent", "capable", "fearful",
                                        "wary",       "close", "open",   "set",  "fond",    "serious"};
const WordSet kImplicativeVerbs = {
    "manage", "begin", "start",  "continue", "help", "keep",  "go",    "come", "proceed", "happen", "make",   "let",
    "force",  "cause", "get",    "enable",   "see",  "hear",  "watch", "use",  "bother",  "finish", "spend",  "lead",
    "compel", "be",    "assist", "end",      "find", "catch", "leave", "have", "resume",  "turn",   "succeed"};
const WordSet kSeemingVerbs = {"seem",   "appear",     "believe",  "think",   "say",     "allege",
                               "report", "claim",      "suppose",  "rumour",  "rumor",   "suspect",
                               "know",   "understand", "consider", "presume", "purport", "pretend",
                               "tend",   "assume",     "estimate", "deem"};
const WordSet kPlannedGerundVerbs = {"consider", "propose", "suggest", "contemplate", "mull",     "recommend",
                                     "plan",     "discuss", "risk",    "threaten",    "envisage", "imagine",
                                     "justify",  "support", "favour",  "favor"};
const WordSet kFactiveVerbs = {"know",   "realise", "realize",  "learn",       "discover", "reveal",
                               "show",   "notice",  "remember", "confirm",     "note",     "acknowledge",
                               "regret", "mean",    "prove",    "demonstrate", "recall"};
const WordSet kDemandingVerbs = {"demand", "insist",  "propose", "recommend", "request",  "ensure", "require",
                                 "order",  "ask",     "urge",    "plan",      "want",     "wish",   "hope",
                                 "expect", "promise", "pledge",  "vow",       "agree",    "decide", "threaten",
                                 "warn",   "suggest", "prefer",  "intend",    "guarantee"};
const WordSet kAccusingVerbs = {"accuse",     "suspect",     "charge",    "blame",  "criticise",   "criticize",
                                "condemn",    "denounce",    "sue",       "arrest", "investigate", "indict",
                                "prosecute",  "praise",      "thank",     "try",    "implicate",   "allegation",
                                "accusation", "charge",      "suspicion", "claim",  "report",      "fear",
                                "risk",       "possibility", "prospect",  "threat", "idea",        "chance",
                                "hope",       "likelihood",  "way"};
const WordSet kClaimNouns = {"claim",      "allegation", "report",      "rumour",     "rumor",    "suggestion",
                             "accusation", "fear",       "possibility", "hope",       "belief",   "idea",
                             "theory",     "assertion",  "speculation", "suspicion",  "argument", "denial",
                             "concern",    "threat",     "condition",   "chance",     "prospect", "warning",
                             "sign",       "evidence",   "proof",       "indication", "doubt",    "worry"};
const WordSet kConditionMarks = {"if", "unless", "provided", "providing", "assuming", "lest", "supposing"};

const WordSet kSubjectControlVerbs = {"promise", "vow", "threaten", "use", "need", "visit", "leave", "join", "win"};
const WordSet kObjectControlVerbs = {
    "order",    "ask",      "tell",      "urge",    "direct",    "force",     "allow",  "permit",  "persuade",
    "convince", "instruct", "encourage", "invite",  "require",   "request",   "want",   "expect",  "help",
    "enable",   "cause",    "lead",      "press",   "pressure",  "command",   "advise", "warn",    "beg",
    "compel",   "remind",   "teach",     "assist",  "authorise", "authorize", "oblige", "inspire", "motivate",
    "prompt",   "implore",  "appoint",   "hire",    "call",      "appeal",    "plead",  "trust",   "commission",
    "nominate", "choose",   "elect",     "train",   "recruit",   "challenge", "dare",   "entitle", "forbid",
    "get",      "push",     "task",      "empower", "lobby",     "petition"};
const WordSet kProspectNouns = {
    "plan",    "decision",   "right",  "chance", "opportunity", "option",    "permission", "visa",
    "licence", "license",    "offer",  "pledge", "promise",     "intention", "attempt",    "effort",
    "bid",     "ability",    "power",  "desire", "wish",        "vow",       "agreement",  "deal",
    "threat",  "invitation", "duty",   "move",   "commitment",  "mandate",   "authority",  "obligation",
    "mission", "readiness",  "choice", "order",  "instruction", "permit",    "need",       "willingness"};
const WordSet kReportingVerbs = {"say",       "write",    "state",    "add",      "claim",       "report", "note",
                                 "argue",     "explain",  "insist",   "announce", "believe",     "think",  "suggest",
                                 "mention",   "remark",   "comment",  "post",     "tweet",       "reply",  "respond",
                                 "answer",    "continue", "conclude", "admit",    "acknowledge", "stress", "emphasise",
                                 "emphasize", "declare",  "recall",   "observe",  "joke",        "speak",  "hope",
                                 "feel",      "know",     "allege",   "estimate", "predict",     "point",  "repeat",
                                 "maintain",  "assert",   "go",       "quip",     "read"};
const WordSet kLightVerbs = {"make",    "take",   "have",  "give",    "hold",     "launch",   "conduct",   "issue",
                             "pay",     "reach",  "offer", "express", "deliver",  "wage",     "place",     "put",
                             "carry",   "send",   "raise", "lodge",   "file",     "sign",     "strike",    "stage",
                             "perform", "commit", "mount", "declare", "exchange", "impose",   "undertake", "begin",
                             "start",   "open",   "show",  "fire",    "open",     "maintain", "win",       "receive"};
const WordSet kEventNouns = {
    "announcement", "decision",    "statement",    "offer",          "visit",         "attack",    "call",
    "agreement",    "arrangement", "accusation",   "allegation",     "apology",       "appeal",    "arrest",
    "assault",      "campaign",    "charge",       "claim",          "comment",       "complaint", "concession",
    "condemnation", "confession",  "contribution", "criticism",      "cut",           "deal",      "demand",
    "denial",       "discovery",   "donation",     "effort",         "investigation", "meeting",   "move",
    "operation",    "order",       "payment",      "petition",       "pledge",        "promise",   "proposal",
    "protest",      "provocation", "raid",         "recommendation", "reference",     "remark",    "request",
    "response",     "search",      "speech",       "strike",         "support",       "talk",      "threat",
    "trip",         "trial",       "ultimatum",    "vote",           "war",           "warning",   "sanction",
    "fire",         "invasion",    "negotiation",  "discussion",     "inquiry",       "study",     "lawsuit",
    "suit",         "ban",         "shot",         "blame",          "pressure",      "tribute",   "letter",
    "invitation"};
const WordSet kGroupNouns = {
    "official",  "force",     "troop",    "authority", "leader",    "soldier",      "diplomat",    "representative",
    "lawmaker",  "spokesman", "minister", "police",    "officer",   "investigator", "prosecutor",  "negotiator",
    "executive", "fighter",   "militant", "rebel",     "regulator", "lawyer",       "staff",       "personnel",
    "commander", "agent",     "jet",      "warplane",  "warship",   "troops",       "spokespeople"};
const WordSet kCollectiveNouns = {
    "government", "military", "army",      "navy",      "police",     "administration", "leadership",   "regime",
    "delegation", "staff",    "personnel", "artillery", "management", "air force",      "headquarters", "spokesperson"};
const WordSet kRoleNouns = {"president",      "minister",       "secretary",    "spokesman",      "spokeswoman",
                            "spokesperson",   "chairman",       "chairwoman",   "chair",          "chairperson",
                            "chief",          "head",           "leader",       "director",       "ceo",
                            "executive",      "officer",        "commander",    "general",        "admiral",
                            "colonel",        "captain",        "sergeant",     "lieutenant",     "governor",
                            "mayor",          "senator",        "congressman",  "congresswoman",  "representative",
                            "deputy",         "ambassador",     "envoy",        "diplomat",       "adviser",
                            "advisor",        "aide",           "counsel",      "lawyer",         "attorney",
                            "prosecutor",     "judge",          "justice",      "commissioner",   "chancellor",
                            "premier",        "king",           "queen",        "prince",         "princess",
                            "pope",           "bishop",         "archbishop",   "cardinal",       "imam",
                            "rabbi",          "priest",         "pastor",       "professor",      "doctor",
                            "scientist",      "researcher",     "analyst",      "economist",      "founder",
                            "co-founder",     "owner",          "manager",      "coach",          "captain",
                            "member",         "candidate",      "nominee",      "editor",         "journalist",
                            "reporter",       "author",         "writer",       "correspondent",  "columnist",
                            "presenter",      "actor",          "actress",      "singer",         "director",
                            "producer",       "dean",           "principal",    "teacher",        "student",
                            "inspector",      "sheriff",        "constable",    "superintendent", "treasurer",
                            "speaker",        "whip",           "lawmaker",     "legislator",     "mp",
                            "undersecretary", "vice-president", "vice",         "official",       "organiser",
                            "organizer",      "activist",       "campaigner",   "expert",         "partner",
                            "boss",           "barrister",      "solicitor",    "defector",       "dictator",
                            "emperor",        "monarch",        "sultan",       "emir",           "sheikh",
                            "ayatollah",      "marshal",        "major",        "brigadier",      "fellow",
                            "lecturer",       "historian",      "psychologist", "physician",      "surgeon",
                            "nurse",          "engineer",       "pilot",        "astronaut",      "trustee",
                            "delegate",       "negotiator",     "mediator",     "rapporteur",     "coordinator",
                            "administrator",  "comptroller",    "auditor",      "investigator",   "detective",
                            "agent",          "critic",         "artist",       "architect",      "curator",
                            "player",         "striker",        "goalkeeper",   "defender",       "midfielder",
                            "trainer",        "champion",       "winner",       "survivor",       "veteran",
                            "politician",     "councillor",     "councilor",    "academic",       "musician",
                            "comedian",       "filmmaker",      "novelist",     "poet",           "playwright",
                            "composer",       "painter",        "photographer", "designer",       "banker",
                            "businessman",    "businesswoman",  "entrepreneur", "investor",       "philosopher",
                            "physicist",      "chemist",        "biologist",    "mathematician",  "astronomer",
                            "geologist",      "epidemiologist", "virologist",   "psychiatrist",   "dentist",
                            "therapist",      "practitioner",   "pharmacist",   "paramedic",      "firefighter",
                            "athlete",        "footballer",     "cyclist",      "swimmer",        "sprinter",
                            "golfer",         "boxer",          "referee",      "blogger",        "broadcaster",
                            "commentator",    "strategist",     "lobbyist",     "consultant",     "statesman",
                            "assemblyman",    "magistrate",     "ombudsman",    "registrar",      "chaplain",
                            "cleric",         "monk",           "nun",          "missionary",     "theologian",
                            "dissident",      "scholar",        "sociologist",  "anthropologist", "archaeologist",
                            "meteorologist",  "seismologist",   "homeopath",    "broker",         "trader"};
const WordSet kKinshipNouns = {
    "wife",  "husband", "son",     "daughter",   "father",    "mother", "brother",     "sister",     "parent",
    "child", "spouse",  "uncle",   "aunt",       "nephew",    "niece",  "cousin",      "grandson",   "granddaughter",
    "widow", "fiancé",  "fiancée", "girlfriend", "boyfriend", "friend", "grandfather", "grandmother"};
const WordSet kTimeNouns = {
    "monday",   "tuesday",   "wednesday", "thursday", "friday",  "saturday",  "sunday",    "january",  "february",
    "march",    "april",     "may",       "june",     "july",    "august",    "september", "october",  "november",
    "december", "day",       "week",      "month",    "year",    "today",     "yesterday", "tomorrow", "tonight",
    "morning",  "afternoon", "evening",   "night",    "hour",    "minute",    "second",    "decade",   "century",
    "weekend",  "noon",      "midnight",  "moment",   "time",    "date",      "period",    "season",   "spring",
    "summer",   "autumn",    "winter",    "past",     "future",  "fortnight", "quarter",   "era",      "now",
    "then",     "dawn",      "dusk",      "ago",      "recently"};
const WordSet kPlacePrepositions = {"in",     "at",     "near",   "inside",    "outside",
                                    "around", "across", "within", "throughout"};
const WordSet kEmptyPrepositions = {"according to",
                                    "because of",
                                    "due to",
                                    "despite",
                                    "in spite of",
                                    "as",
                                    "like",
                                    "unlike",
                                    "instead of",
                                    "than",
                                    "without",
                                    "such as",
                                    "including",
                                    "except",
                                    "besides",
                                    "regarding",
                                    "concerning",
                                    "given",
                                    "following",
                                    "based on",
                                    "in addition to",
                                    "as of",
                                    "in accordance with",
                                    "thanks to",
                                    "amid",
                                    "amongst",
                                    "per",
                                    "as well as",
                                    "since",
                                    "until",
                                    "till",
                                    "before",
                                    "after",
                                    "during",
                                    "in response to",
                                    "in order",
                                    "by",
                                    "depending on",
                                    "as to",
                                    "as for",
                                    "versus",
                                    "out of",
                                    "in terms of",
                                    "via",
                                    "owing to",
                                    "up to",
                                    "in case of",
                                    "prior to",
                                    "along with",
                                    "of",
                                    "rather than"};
const WordSet kFrameNouns = {"word",   "wake",    "aftermath", "light",  "absence", "presence", "course", "midst",
                             "face",   "behalf",  "case",      "name",   "eve",     "end",      "start",  "beginning",
                             "middle", "event",   "addition",  "spite",  "view",    "opinion",  "result", "account",
                             "basis",  "context", "part",      "number", "kind",    "type",     "sort",   "form",
                             "front",  "top",     "side",      "back",   "rest",    "terms",    "lot",    "age"};
const WordSet kMannerNouns = {"way", "reason", "manner", "extent", "fact", "case", "degree", "time", "place", "moment"};

}  // namespace newsgraph::relations
