"""The word classes that tell names, verbs, clauses, owners, sources and times, as sets of shape characters.

Each is a `CharSet`: `char in words.value` tests one item, `words.value.search(shape, start, end)`
a whole stretch in one go.
"""

from __future__ import annotations

from factkit.match.charset import CharSet
from factkit.packs import Pack
from factkit.rules.distances import Priced, costs
from factkit.rules.openers import opening_phrases
from factkit.rules.roles import Roles
from factkit.rules.topics import Topics
from factkit.rules.wordlists import WordLists


class WordClasses(WordLists):
    """The classes that a sentence is parsed by."""

    def __init__(self, pack: Pack) -> None:
        super().__init__(pack)

        def chars(name: str) -> CharSet:
            return CharSet(pack.chars(name))

        self.roles = Roles(pack, "role")
        self.tenses = Roles(pack, "tense")
        self.statics = Roles(pack, "static")
        self.statuses = Roles(pack, "status")
        self.denials = Roles(pack, "denial")
        self.denial, self.attain, self.exceed = chars("denial"), chars("attain"), chars("exceed")
        self.costs = Priced(costs(chars("value"), chars("clause_break")))
        self.status_noun = chars("status_noun")
        self.status_wall = chars("status_stop") | CharSet(";")
        self.node_chars = {name: pack.node_char(name) for name in ("percent", "money", "quantity")}
        self.node_chars["number"] = pack.node_char("numdec")
        self.count_noun = chars("count_noun")
        self.invest_topic, self.not_invest = chars("invest_topic"), chars("not_invest")
        self.invest = chars("invest")
        self.share_noun, self.level = chars("share_noun"), chars("level")
        self.commit = chars("commit")
        self.contrast = chars("contrast")
        self.present = chars("present")
        self.ballot, self.disbursed = chars("ballot"), chars("disbursed")
        self.statistician, self.sampling = chars("statistician"), chars("sampling")
        self.budget, self.fiscal = chars("budget"), chars("budget|fiscal")
        self.adopting, self.foreseen = chars("adopting"), chars("foreseen")
        self.market = chars("market")
        self.aside_verb, self.clause_rel = chars("aside_verb"), chars("clause_rel")
        self.named_time = chars("named_time")
        self.status = chars("status")
        self.foresee, self.attitude = chars("foresee"), chars("attitude")
        self.foretelling = self.foresee | self.attitude
        self.awaiting = (self.foretelling | chars("status")) - chars("past")
        self.will = chars("will") | chars("future")
        self.done, self.infinitive = chars("done"), chars("infinitive")
        self.conditional = chars("conditional") | chars("future")
        self.told: dict[str, str | None] = {}
        """The status that the words of a phrase tell, and the character of its item behind them."""
        self.phrases = chars("invest|move_verb|move_to|commit|bound|event_verb|train|multiple")
        self.clause_break = chars("clause_break")
        self.verb = chars("verb|move_verb|move_to|move_back|future|conditional|status")
        self.finite = chars("verb|move_to|future|conditional")
        self.move_verb, self.of_them = chars("move_verb"), chars("of_them")
        self.say = chars("say")
        self.source_prep = chars("source_prep")
        self.source_post, self.source_self = chars("source_post"), chars("source_self")
        """What stands behind a source ("zufolge"); nouns that are one behind a preposition."""
        self.source_lead = chars("source_lead")
        self.source_noun = chars("source_noun")
        self.det = chars("det")
        self.of = chars("of")
        self.prep = chars("prep")
        self.conj, self.adverb, self.pronoun = chars("conj"), chars("adverb"), chars("pronoun")
        self.country = chars("country")
        self.country_noun, self.land = chars("country_noun"), chars("lands")
        self.company_noun = chars("company_noun")
        self.attribute = chars("attribute")
        self.bound = chars("bound")
        self.town = chars("town")
        self.capital = chars("Capital|UPPER")
        self.lower = chars("lower") - chars("plain")
        self.word, self.value = chars("word"), chars("value")
        self.date, self.duration = chars("date"), chars("duration")
        self.stop = chars("stop")
        self.edition, self.event_verb = chars("edition_noun"), chars("event_verb")
        self.hash, self.hash_whole = chars("hash"), chars("hash_whole")
        self.of_or_det = self.of | self.det
        self.alongside = (chars("prep|containing") | self.of) - chars("infinitive|agent|level|than|compare")
        self.rate_base, self.per, self.period = chars("rate_base"), chars("per"), chars("period")
        self.value_or_date = self.value | self.date
        self.clock = chars("time")
        self.value_or_verb = self.value | self.verb
        self.before_noun = chars("before_noun")
        self.region_noun = chars("region_noun")
        self.municipal = chars("city_noun|mayor|area|civic") | self.region_noun
        self.governed = self.municipal | chars("country_noun")
        self.empty = chars("empty_noun|superlative|void_noun|adverb|ordinal|more") | CharSet(" -")
        """What stands in a phrase that names nothing: `the only way`, `the deadliest`."""
        self.subordinate = chars("subordinate")
        self.nonfinite = chars("nonfinite")
        self.site, self.area = chars("site"), chars("area")
        self.clausal, self.fused = chars("clausal"), chars("fused")
        self.collection, self.being = chars("collection"), chars("being")
        self.attendee = chars("attendee")
        self.attending, self.stricken = chars("attending"), chars("stricken")
        self.happening = chars("happening")
        self.life_verb = chars("life_verb")
        self.saying = chars("say|commit|source_prep")
        self.named_year = CharSet(pack.node_char("dyear"))
        self.day = CharSet(pack.node_char("dday"))
        self.subordinating = chars("relative|clause_break|that|versus") | CharSet(";")
        self.multiple = CharSet(pack.node_char("multiple"))
        self.versus, self.city_noun = chars("versus"), chars("city_noun")
        self.mere_level, self.traded = chars("mere_level"), chars("traded")
        self.recorder, self.recording = chars("recorder"), chars("recording")
        self.ranking_verb = chars("ranking_verb")
        self.trailing, self.steward = chars("trailing"), chars("steward")
        self.that, self.naming = chars("that"), chars("naming")
        self.opens_clause = self.conj | self.that | self.clause_break
        self.plural_noun, self.grading = chars("plural_noun"), chars("grading")
        self.enclosing, self.day_noun = chars("enclosing"), chars("day_noun")
        self.supposing = chars("supposing")
        self.dateline = chars("dateline|captioned")
        self.person = chars("person_noun")
        self.function = self.prep | self.conj | self.adverb | self.pronoun | self.det
        self.statesman, self.mayor = chars("statesman"), chars("mayor")
        self.disaster, self.toll, self.ruined = chars("disaster"), chars("toll"), chars("ruined")
        self.cabinet, self.former = chars("cabinet"), chars("former_holder")
        self.speech, self.seat = chars("speech"), chars("seat")
        self.ministry, self.government = chars("ministry"), chars("government")
        self.voting_money = chars("voting_money")
        self.outbound, self.spenders, self.living = chars("outbound"), chars("spender"), chars("living")
        self.leader = chars("leader")
        self.office = self.statesman | self.mayor | self.former
        self._syntax(pack)

    def _syntax(self, pack: Pack) -> None:
        """Read the classes that tell clauses, owners and places."""

        def chars(name: str) -> CharSet:
            return CharSet(pack.chars(name))

        self.demonym = chars("demonym") - self.country
        self.national, self.corporate = chars("national"), chars("corporate")
        self.region = chars("region")
        self.city = chars("capital_city")
        self.place = self.country | self.region | self.city
        self.upper = chars("UPPER")
        self.clause_verb = chars("finite|verb|move_to|future|conditional|say|event_verb") - chars("no_finite")
        if pack.settings.get("verbs_by_ending"):
            self.clause_verb |= chars("lower_finite|move_verb|rank_verb|people_verb") - chars("no_finite")
        self.verb_noun = chars("verb_noun|move_noun")
        self.regular = self.lower | chars("move_verb|say|status|verb|level_verb|state_verb|event_verb")
        self.nouns = chars(
            "attribute|person_noun|company_noun|country_noun|not_invest|share_noun|country|region"
        )
        self.plain = chars("plain_verb")
        """Forms of a verb that an infinitive has as well: behind a comma they go on with one."""
        self.state_verb = chars("state_verb") | self.move_verb | chars("move_to")
        self.holding_verb, self.undergoing = chars("holding_verb"), chars("undergoing")
        self.costing, self.making_up = chars("cost_verb"), chars("making_up")
        self.bearing_verb = self.costing | self.holding_verb
        self.yielding, self.dative = self.costing | chars("yield_verb"), chars("dative")
        self.borne = chars("pronoun|ours|country_noun|company_noun|dative")
        self.move_noun = chars("move_noun")
        self.locative, self.companion = chars("locative"), chars("companion")
        self.among, self.toward = chars("among"), chars("toward")
        self.cohort = chars("cohort")
        self.grouping = chars("among|falling_to|cohort|company_noun")
        self.relative, self.nominative = chars("relative"), chars("nominative")
        self.proclitic = chars("proclitic")
        self.who = chars("doing")
        self.before_verb = self.nominative | self.proclitic | self.who
        """What a verb follows, be it known or not."""
        self.masculine, self.feminine = chars("masculine"), chars("feminine")
        self.it, self.they, self.plural_det = chars("it"), chars("they"), chars("plural_det")
        self.impersonal, self.dummy = chars("impersonal"), chars("dummy")
        self.expletive = chars("expletive")
        self.there, self.existing, self.weather = chars("there"), chars("existing"), chars("weather")
        self.bridge, self.as_for = chars("bridge"), chars("as_for")
        self.each_one, self.weighing = chars("each_one"), chars("weighing")
        self.occurrence, self.regime, self.of_regime = (
            chars("occurrence"),
            chars("regime"),
            chars("of_regime"),
        )
        self.coming = chars("coming")
        self.latter, self.themselves = chars("latter"), chars("themselves")
        self.survey, self.asking, self.whole_prep = chars("survey"), chars("asking"), chars("whole_prep")
        self.plural_of = chars("plural_of")
        self.whose, self.where, self.house = chars("whose"), chars("where"), chars("house")
        self.granting, self.grantee = chars("granting"), chars("grantee")
        self.be_to = chars("be_to")
        self.own_body = self.house | chars("own_body")
        self.body = self.own_body | chars("source_noun")
        self.trading = chars("company_noun|house")
        self.steer = chars("steer")
        self.whom, self.personal = chars("whom"), chars("personal")
        self.sized, self.among_them = chars("sized"), chars("among_them")
        self.postposed, self.distant = chars("postposed"), chars("distant")
        self.containing, self.portion = chars("containing"), chars("portion")
        self.falling_to, self.bringing = chars("falling_to"), chars("bringing")
        self.governing_prep = self.prep | self.of | self.among | chars("giver_prep")
        self.assessing = chars("assess")
        self.telling_of = self.say | self.assessing
        self.disclosing, self.dealings = self.say - self.assessing - self.foresee, chars("dealings")
        self.own_figure = self.corporate | chars("clientele")
        self.outlook, self.seeing = chars("outlook"), chars("seeing")
        self.period_noun = chars("period_noun")
        self.agent, self.clitic = chars("agent"), chars("clitic")
        self.possessive = chars("possessive")
        self.ours = chars("ours")
        self.link = chars("link")
        self.auxiliary = chars("auxiliary")
        self.doers = self.auxiliary - chars("infinitive")
        self.helping = self.auxiliary - (self.auxiliary - self.clause_verb)
        self.growth = chars("inflation")
        self.rank_noun = chars("rank_noun")
        known = pack.lexicon.words.get("'")
        self.apostrophe = CharSet("'’" + (known.char if known else ""))
        self.averaging, self.no_thing = chars("averaging"), chars("no_thing")
        self.expert, self.realm = chars("expert") | chars("polled"), chars("realm")
        self.issue = chars("issue")
        self.placed_organ = chars("site|source_noun|edition_noun") | self.area
        self.out_of = chars("out_of") - self.prep - self.of
        self.superlative = chars("superlative")
        self.data_noun = chars("data_noun")
        self.respective = chars("respective")
        self.name = self.capital | self.place
        titles = self.person | chars("month|weekday|demonym|no_one") | self.function
        self.land_nouns = self.realm | self.country_noun
        self.of_land = self.land_nouns | self.national
        self.houses = self.company_noun | self.country_noun | self.land
        self.titles = (self.word - self.function - self.of) | self.person
        self.nameable = self.word | self.capital
        # `the Human Freedom Index` is a name, `the Price` none.
        self.nameable -= titles | self.of | self.place | (self.attribute - self.source_noun)
        self.perfect_future = chars("perfect_future")
        self.testimony, self.appraisal = chars("testimony"), chars("appraisal")
        self.following, self.held_since = chars("following"), chars("held_since")
        self.itself, self.having = chars("itself"), chars("having")
        self.elapsed = self.value | self.date | self.duration
        self.published, self.brought_out = chars("published"), chars("publish")
        self.testifying = self.source_noun | self.testimony | self.person
        self.by_which = chars("by_which")
        self.source_mark = self.source_prep | self.telling_of | self.source_post | self.source_self
        self.speaking = self.say | chars("foresee")
        self.source_mark |= self.appraisal | self.speaking
        self.source_before = self.source_prep | self.agent
        self.doubtful_month = chars("doubtful_month")
        self.named = self.nameable | self.houses | self.place | self.demonym | self.doubtful_month
        self.named -= self.lower
        """Whatever can begin a name, where it has a capital."""
        self.adjectival = self.nameable - self.clause_verb
        self.name_joint = self.apostrophe | CharSet(" -.&")
        self.after_country = self.apostrophe | CharSet(",")
        self.told_name = self.houses | self.place | self.demonym
        """What begins a name though its first letter be small: `the University`, `française`."""
        self.topics = Topics(pack.topics, pack.lang, compounds=bool(pack.lexicon.heads))
        self.opening = CharSet(opening_phrases(pack.lexicon, self.clause_verb))
        """The characters of phrases of which a verb is the first word or one after it."""
        self.telling = self.status | self.conditional | self.phrases | self.opening
        """What can tell how sure a text is: words of a status, and phrases in which there may be one."""
        other = self.regular - self.lower | chars("lower_finite") if self.endings else CharSet()
        self.verbal = (self.clause_verb | self.opening | other) - self.conj
        """Whatever can be a finite verb, by its form alone."""
        self.told_value = self.value | self.duration
        self.core_wall = self.of | self.prep | CharSet(",(")
        self.rate_time = self.period | self.duration
        self.lasting = self.date | self.period | self.duration
        self.told_value_or_date = self.told_value | self.date
        self.predicate_wall = self.value | CharSet(",;:|")
        self.joining = self.conj | CharSet(",;(")
        self.compared = self.joining | self.clause_break | chars("compare")
        self.part_stop = CharSet(",;:().") | self.clause_verb
        self.group_stop = self.part_stop | self.conj
        self.part_wall = CharSet(",;:()") | self.status_wall
        self.denial_wall = (
            self.predicate_wall | self.status_wall | self.conj | chars("that|clause_rel") | CharSet("()")
        )
        self.list_end = self.finite | self.move_verb | self.contrast | CharSet(".!?")
        self.list_wall = self.list_end | self.clause_break | chars("compare")
        self.filler = self.adverb | self.bound | chars("several") | CharSet(" ")
