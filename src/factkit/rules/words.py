"""The word classes that the claim layer looks at, as sets of shape characters.

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


class Words:
    """Sets of shape characters by class, for membership tests on a shape; made once a pack."""

    def __init__(self, pack: Pack) -> None:
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
        self.determiners = frozenset(
            word for word, entry in pack.lexicon.words.items() if "det" in entry.values
        )
        self.of = chars("of")
        self.prep = chars("prep")
        self.conj, self.adverb, self.pronoun = chars("conj"), chars("adverb"), chars("pronoun")
        self.country = chars("country")
        self.country_noun, self.land = chars("country_noun"), chars("lands")
        self.lands = {kind: frozenset(codes) for kind, codes in pack.grammar["lands"].items()}
        self.company_noun = chars("company_noun")
        self.attribute = chars("attribute")
        self.bound = chars("bound")
        self.capital = chars("Capital|UPPER")
        self.lower = chars("lower") - chars("plain")
        self.word, self.value = chars("word"), chars("value")
        self.ordinal, self.date, self.duration = chars("ordinal"), chars("date"), chars("duration")
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
        self.head_last = pack.settings.get("head") == "last"
        self.genitive: bool = pack.settings.get("genitive", False)
        """Whether what a noun is of stands right behind it, in a case of its own: "рост цен"."""
        self.copula = CharSet(pack.settings.get("copula", ""))
        """Signs that stand for "is" between a noun and a number: "население — 5 млн"."""
        self.nouns_capital: bool = pack.settings.get("nouns_capital", False)
        self.verb_second: bool = pack.settings.get("verb_second", False)
        self.fields = frozenset(word.casefold() for word in pack.settings.get("fields", ()))
        """Fields of activity, which label the items of a list: "Emploi : 5 000 postes"."""
        self.acronyms = frozenset(word.casefold() for word in pack.settings.get("acronyms", ()))
        """Letters that are short for a common noun: "IA", "PIB"."""
        self.organs = frozenset(word.casefold() for word in pack.settings.get("organs", ()))
        """Nouns for an organ that may have a capital and no name: `the Board`."""
        self.inner_conj = frozenset(pack.settings.get("inner_conj", ()))
        self.joined_offices = frozenset(pack.settings.get("joined_offices", ()))
        self.takes_up = {
            name: group["nouns"] for group in pack.settings.get("takes_up", ()) for name in group["names"]
        }
        """The nouns that take up a name, by the noun that it holds."""
        self.municipal = chars("city_noun|mayor|area")
        self.house_forms = frozenset(pack.grammar["houses"]["forms"])
        """What the law calls houses: `Ltd`, `SA`."""
        self.closers = self.joined_offices | frozenset(pack.settings.get("closers", ()))
        """Nouns that close the name of a house which a demonym opens."""
        self.offices = frozenset(word.casefold() for word in pack.settings.get("offices", ()))
        """Nouns for an office that a field names, with a capital and no article of its own: "ministre"."""
        self.organ_adjectives = tuple(pack.settings.get("organ_adjectives", ()))
        """How adjectives end that make a name of such a noun: "la Banque mondiale"."""
        self.name_articles = frozenset(pack.settings.get("name_articles", ()))
        """Articles that are a part of a name where they have a capital inside it: "Anne Le Goff"."""
        self.bare_lands = frozenset(pack.settings.get("bare_lands", ()))
        """Countries that have no article, in a language where the others have one."""
        self.change_heads = frozenset(pack.settings.get("change_heads", ()))
        """Heads of columns of changes: `Change`, "Évolution"."""
        self.rank_heads = frozenset(pack.settings.get("rank_heads", ()))
        self.score_heads = frozenset(pack.settings.get("score_heads", ()))
        """Heads of columns of ranks and of scores: `Rank`, `#`, `Score`."""
        self.subordinate = chars("subordinate")
        self.nonfinite = chars("nonfinite")
        self.site, self.area = chars("site"), chars("area")
        self.clausal, self.fused = chars("clausal"), chars("fused")
        self.collection, self.being = chars("collection"), chars("being")
        self.attending, self.stricken = chars("attending"), chars("stricken")
        self.happening = chars("happening")
        self.life_verb = chars("life_verb")
        self.saying = chars("say|commit|source_prep")
        self.named_year = CharSet(pack.node_char("dyear"))
        self.subordinating = chars("relative|clause_break|that|versus") | CharSet(";")
        self.multiple = CharSet(pack.node_char("multiple"))
        self.common_endings = pack.endings.get("common", ("\0",))
        self.title_endings = pack.endings.get("title", ("\0",))
        self.adjective_endings = pack.endings.get("adjective", ("\0",))
        self.versus, self.city_noun = chars("versus"), chars("city_noun")
        self.mere_level, self.traded = chars("mere_level"), chars("traded")
        self.trailing, self.steward = chars("trailing"), chars("steward")
        self.that, self.naming = chars("that"), chars("naming")
        self.opens_clause = self.conj | self.that | self.clause_break
        self.case_endings: tuple[str, ...] = pack.endings.get("name", ())
        """What names take in cases, the longest first."""
        self.plural_ending: str = pack.settings.get("plural", "s")
        self.singular_endings = (self.plural_ending * 2, *pack.endings.get("singular", ()))
        """Endings that only look like that of many: `glass`, `indigenous`."""
        self.plural_noun, self.grading = chars("plural_noun"), chars("grading")
        self.enclosing, self.day_noun = chars("enclosing"), chars("day_noun")
        self.supposing = chars("supposing")
        self.dateline = chars("dateline")
        self.person = chars("person_noun")
        self.function = self.prep | self.conj | self.adverb | self.pronoun | self.det
        self.statesman, self.mayor = chars("statesman"), chars("mayor")
        self.disaster, self.toll, self.ruined = chars("disaster"), chars("toll"), chars("ruined")
        self.cabinet, self.former = chars("cabinet"), chars("former_holder")
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
        self.holding_verb = chars("holding_verb")
        self.costing, self.making_up = chars("cost_verb"), chars("making_up")
        self.bearing_verb = self.costing | self.holding_verb
        self.yielding, self.dative = self.costing | chars("yield_verb"), chars("dative")
        self.borne = chars("pronoun|ours|country_noun|company_noun|dative")
        self.move_noun = chars("move_noun")
        self.locative, self.companion = chars("locative"), chars("companion")
        self.among, self.toward = chars("among"), chars("toward")
        self.grouping = chars("among|falling_to")
        self.relative, self.nominative = chars("relative"), chars("nominative")
        self.proclitic = chars("proclitic")
        self.before_verb = self.nominative | self.proclitic | chars("doing")
        """What a verb follows, be it known or not."""
        self.masculine, self.feminine = chars("masculine"), chars("feminine")
        self.it, self.they, self.plural_det = chars("it"), chars("they"), chars("plural_det")
        self.impersonal, self.dummy = chars("impersonal"), chars("dummy")
        self.there, self.existing, self.weather = chars("there"), chars("existing"), chars("weather")
        self.bridge, self.as_for = chars("bridge"), chars("as_for")
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
        self.issue, self.sized = chars("issue"), chars("sized")
        self.placed_organ = chars("site|source_noun|edition_noun") | self.area
        self.out_of = chars("out_of") - self.prep - self.of
        self.superlative = chars("superlative")
        self.data_noun = chars("data_noun")
        self.respective = chars("respective")
        self.level = chars("level")
        self.name = self.capital | self.place
        titles = self.person | chars("month|weekday|demonym") | self.function
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
        self.published = chars("published")
        self.testifying = self.source_noun | self.testimony | self.person
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
        self.endings = pack.endings.get("finite", ())
        self.gerunds = pack.endings.get("gerund", ("\0",))
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
        self.compared = self.joining | self.clause_break
        self.part_stop = CharSet(",;:().") | self.clause_verb
        self.group_stop = self.part_stop | self.conj
        self.part_wall = CharSet(",;:()") | self.status_wall
        self.denial_wall = (
            self.predicate_wall | self.status_wall | self.conj | chars("that|clause_rel") | CharSet("()")
        )
        self.list_end = self.finite | self.move_verb | self.contrast | CharSet(".!?")
        self.list_wall = self.list_end | self.clause_break | chars("compare")
        self.filler = self.adverb | self.bound | chars("several") | CharSet(" ")
        self._measures(pack)

    def _measures(self, pack: Pack) -> None:
        """Read the classes that tell what a number measures."""

        def chars(name: str) -> CharSet:
            return CharSet(pack.chars(name))

        self.acting = chars(
            "verb|move_verb|move_to|move_back|future|conditional|status|finite|state_verb|level_verb"
        )
        self.level_verb = chars("level_verb")
        self.anyone, self.others = chars("anyone"), chars("others")
        self.whole_noun, self.void_noun = chars("whole_noun"), chars("void_noun")
        self.numbering = chars("total_noun|count_noun|percent_noun")
        self.sum_noun, self.glossing = chars("sum_noun"), self.attribute | chars("sum_noun") | self.numbering
        """Nouns that say of a figure what it is: `Number of wells`, `Cost of the ferry`."""
        self.more = chars("more|than")
        self.purpose = chars("purpose")
        self.index_noun = chars("index_noun")
        self.world = chars("world")
        self.rank_cue = chars("rank_cue") - self.index_noun
        self.recipient, self.equals = chars("recipient"), chars("equals")
        self.level_prep = chars("level_prep")
        self.giver_prep = chars("giver_prep")
        self.giving = chars("invest")
        self.host = chars("host")
        self.standing_noun = chars("standing_noun")
        self.respect, self.manner = chars("respect"), chars("manner")
        self.content = self.word - self.function
        self.before_whole = self.of | self.value | self.det
        """What stands between a part and those it is of: `eight of the 12 jurors`."""
        self.may_act = self.verb_noun | self.content | self.lower
        """What can be the verb of a sentence that shows none."""
        self.scope_wall = chars("stop") | self.clause_verb
        self.times = chars("times")
        self.nobody = self.pronoun | self.ours | self.relative
        self.length_next = chars("length_next") - self.prep - self.conj
        self.scale_or_unit = pack.scale_or_unit
        self.create, self.a_time = chars("create"), chars("a_time")
        self.of_them, self.partitive = chars("of_them"), chars("partitive")
        self.told_wall = chars("stop|date|agent|source_prep") | self.clause_break
        self.perfects = pack.endings.get("perfect", ("\0",))
        self.participles = pack.endings.get("participle", ("\0",))
        self.adverbs = pack.endings.get("adverb", ("\0",))
        self.hollow = self.function | self.of | self.bound | chars("respective|times") | CharSet(" ")
        """What says nothing of a number by itself: `them`, `so`, `respectively`."""
        self.infinitives = pack.endings.get("infinitive", ("\0",))
        self.infinite = (*self.infinitives, *self.gerunds)
        self.no_subject = self.pronoun | self.ours | self.country_noun | self.company_noun | self.relative
        self.no_subject |= self.anyone | self.person
        self.none_owned = self.no_subject | self.attribute | self.area | self.world
        self.none_owned |= self.period | chars("split_year|live_word")
        """What has nothing under its own noun: what it would have is the topic's."""
        self.no_label = self.relative | self.of_them | self.pronoun | self.ours | self.country_noun
        self.no_label |= self.company_noun
        self.no_noun = self.pronoun | self.period | self.of_them
        self.no_count = self.period | self.move_verb | self.rank_noun | self.more
        self.no_direct = self.function | self.acting | self.more | self.of | self.clause_break | self.relative
        self.no_direct |= self.move_noun
        self.no_owner = self.no_direct | self.clause_verb
        self.bare_growth = self.move_noun - self.growth
        self.apart = self.date | self.conj | self.prep | CharSet(",")
        self.apart -= self.of
        self.doing = self.acting - self.conj
        self.moving = (self.move_verb | self.state_verb | self.level_verb) - self.verb_noun
        self.measuring = self.state_verb | self.equals | self.level_verb | self.copula
        self.moving_by = self.filler | self.det | self.of | self.prep | self.more | self.move_noun
        self.moving_by |= self.move_verb | chars("move_to") | self.level | CharSet("+-")
        """What tells how far something moved, between a mark and the number: `, an increase of`."""
        self.leading = chars("move_to|attain|market")
        """Verbs that lead to a number and do not say what it measures."""
        self.joint = self.conj | self.prep | self.clause_break
        self.object_before = self.pronoun | self.partitive | self.det
        """What a verb is told of that stands before it: `l'utilisent`, `en profiter`."""
        self.before_double = self.auxiliary | self.relative | chars("ne|that")
        self.restating = chars("restating")
        self.no_aim, self.promise = chars("no_aim"), chars("promise")
        self.appending = chars("conj") - chars("relative")
        self.listed_figures = self.value | self.filler | self.conj
        self.held_against = chars("compare") | chars("versus")
        self.infinitive_form = chars("attain") | (chars("no_finite") - chars("verb_noun"))
        self.level_noun, self.hedging = self.attribute - self.move_noun, chars("hedging")
        self.paying, self.raising, self.sizing = chars("paying"), chars("raising"), chars("sizing")
        self.owing = chars("owing")
        self.this = chars("pointing")
        self.pointed = self.verbal | self.auxiliary | chars("present|adverb|present_verb|past")
        """What follows a pronoun that points back, and not a noun that it goes with: `that is`."""
        self.clause_end = self.clause_verb | CharSet(";")
        self.standing_for = self.this | self.relative
        self.extent, self.bearing = chars("dimension|extent"), chars("bearing")
        self.much = chars("more")
        self.past = chars("past")
        self.moved_past = CharSet("".join(c for c in chars("move_verb") if c in self.past))
        """Verbs of the past that say how something moved, though their form be a noun as well: `rose`."""
        self.ordinal = CharSet(pack.node_char("ord"))
        self.told_rank = self.ordinal | self.value
        self.still = self.state_verb | self.level_verb | self.more | self.conj | self.level
        self.levelling = self.still | self.measuring | self.bound
        self.passed = self.filler | self.det | self.prep | self.conj | chars("respective")
        self.acting_verb = self.clause_verb - self.verb_noun - self.being
        self.verb_head = self.state_verb | self.level_verb | self.auxiliary
        self.nobody_named = self.function | self.ours | CharSet(" ")
        self.unnamed = self.pronoun | self.det
        self.told_for = self.pronoun - self.det
        self.told_by = (self.pronoun | self.ours) - self.det
        self.growing = self.more | self.move_noun
        self.announcing = self.conj | self.bound
        self.joined_on = self.value | self.conj
        self.verb_alone = self.clause_verb - self.verb_noun - self.conj
        self.linking = self.conj | self.date | self.clause_break | self.adverb
        self.article = self.det - self.possessive
        self.beginning = self.conj | self.clause_break
        """What stands before the subject of another clause of a sentence."""
        self.small = self.filler | self.prep | self.conj | self.of
        self.function_alone = self.function - self.of
        self.conj_alone = self.conj - self.of
        self.list_joint = self.conj | self.prep | self.of | self.bound | self.date
        self.price_prep = chars("price_prep")
        self.article_or_owner = self.det | self.possessive
        self.det_or_prep = self.det | self.prep
        self.no_predicate = (self.pronoun | self.conj) - self.relative | self.value | CharSet(",;:|()")
        self.before_rank = self.rank_noun | self.rank_cue | self.superlative | self.filler | self.out_of
        self.purpose_of = chars("purpose|recipient|level_prep|locative")
        self.before_list = self.prep | self.rank_noun | self.rank_cue
        self.not_ranked_in = self.prep - self.locative - self.agent - chars("purpose|of|among")
        self.before_rank |= self.place | self.world | self.det | self.prep | self.of | self.date
        self.not_item = self.attribute | self.move_noun | self.date | self.prep
        self.verb_joint = self.filler | self.auxiliary
        """What may stand between the parts of one verb."""
        self.small_verb = self.adverb | self.acting | self.relative
        self.sure_verb = self.clause_verb - self.verb_noun
        self.verb_or_link = self.clause_verb | self.conj | self.prep
        self.beside = self.adverb | CharSet(" ")
        self.left_wall = CharSet(',;:()«»“”"–—|•') | self.value | self.clause_break | self.relative
        self.left_wall |= self.clause_verb | self.opening | self.conj
        """All at which the way to the beginning of a subject has to be looked into."""
        self.behind_phrase = self.filler | self.of | self.det | self.stop | self.prep
        self.before_phrase = self.behind_phrase | self.apostrophe | CharSet("-–/")
        self.in_phrase = self.behind_phrase | self.conj | self.pronoun | self.clause_break | self.value
        self.in_phrase |= self.date | self.apostrophe | self.bridge | self.clause_verb | self.finite
        self.in_phrase |= self.say | self.telling_of | self.opening | CharSet(" -.&/")
        """All but the plain words of a noun phrase."""
        self.small_word = self.function | self.of | CharSet(" ")
        self.before_count = self.filler | self.det
        self.list_or_bracket = self.value | self.conj_alone | CharSet(",()")
        self.clause_wall = self.value | self.clause_verb | CharSet(",;:().")
        self.before_counted = self.filler | self.value | self.article
        self.before_antecedent = self.filler | self.det_or_prep | self.date
        self.resumed_wall = CharSet(',;:()«»“”"–—|•') | self.conj | self.relative | self.clause_break
        self.resumed_wall |= self.that | self.say
        """What can open or end a clause; none of it stands between a verb and one that goes on with it."""
        self.relative_end = CharSet(",;:)") | (self.relative - self.det) | self.whose
        """What ends a relative clause, or begins another."""
        self.bidding, self.bid_for = chars("bidding"), chars("bid_for")
        self.no_one, self.speakers = chars("no_one"), chars("speaker")
        self.fining, self.making = chars("fining"), chars("making")
        self.behind_fine = self.filler | self.of | self.not_invest
        self.stretch_wall = self.clause_break | self.that | CharSet(";:|•")
        self.parted = self.conj | self.clause_break | CharSet(",;:|–—")
        self.set_off = self.clause_break | (self.companion - self.of)
        self.tells_aside = (self.relative - self.det) | self.that | self.whose | self.where
