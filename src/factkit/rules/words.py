"""All that the claim layer knows of words; here the classes that tell what a number measures."""

from __future__ import annotations

from factkit.match.charset import CharSet
from factkit.packs import Pack
from factkit.rules.wordclasses import WordClasses


class Words(WordClasses):
    """Sets of shape characters by class, for membership tests on a shape; made once a pack."""

    def __init__(self, pack: Pack) -> None:
        super().__init__(pack)

        def chars(name: str) -> CharSet:
            return CharSet(pack.chars(name))

        self.acting = chars(
            "verb|move_verb|move_to|move_back|future|conditional|status|finite|state_verb|level_verb"
        )
        self.level_verb = chars("level_verb")
        self.taking_up = self.company_noun | self.municipal | self.corporate | chars("workplace")
        self.settled = self.company_noun | self.city_noun
        self.within_subject = self.adjectival | self.det | self.of | self.company_noun
        self.addressing = chars("addressing")
        self.office_noun = self.person | self.leader | self.office
        self.townish = self.city_noun | self.region_noun | self.mayor | chars("civic")
        self.taking_label = self.taking_up - self.dealings - chars("area") - self.region_noun | self.city_noun
        self.anyone, self.others = chars("anyone"), chars("others")
        self.whole_noun, self.void_noun = chars("whole_noun"), chars("void_noun")
        self.numbering = chars("total_noun|count_noun|percent_noun")
        self.putting, self.put_prep = chars("putting"), chars("put_prep")
        self.between_put = self.put_prep | chars("bound|adverb") | CharSet(" ")
        self.numbered, self.levelled = chars("total_noun|headed"), chars("to_cue|equals|verb")
        self.sum_noun, self.glossing = chars("sum_noun"), self.attribute | chars("sum_noun") | self.numbering
        """Nouns that say of a figure what it is: `Number of wells`, `Cost of the ferry`."""
        self.more = chars("more|than")
        self.purpose = chars("purpose")
        self.index_noun, self.market_index = chars("index_noun"), chars("market_index")
        self.world = chars("world")
        self.goods, self.net_wide = chars("goods"), chars("net_wide")
        self.of_goods = (
            self.goods | self.of | self.det | self.apostrophe | chars("goods_price|conj") | CharSet(" -")
        )
        self.pricing = chars("goods_verb|move_verb|move_to|attain|exceed|market") | self.copula
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
        self.times, self.times_sign = chars("times"), chars("times_sign")
        self.nobody = self.pronoun | self.ours | self.relative
        self.length_next = chars("length_next") - self.prep - self.conj
        self.scale_or_unit = pack.scale_or_unit
        self.create, self.a_time = chars("create"), chars("a_time")
        self.partitive = chars("partitive")
        self.told_wall = chars("stop|date|agent|source_prep") | self.clause_break
        self.hollow = (
            self.function
            | self.of
            | self.bound
            | chars("respective|times|dative|unmoved|landmark")
            | CharSet(" ")
        )
        """What says nothing of a number by itself: `them`, `so`, `respectively`, `stable`."""
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
        self.before_frame = self.filler | self.det | self.conj | self.date | CharSet(",–—-•")
        self.passed = self.filler | self.det | self.prep | self.conj | chars("respective")
        self.acting_verb = self.clause_verb - self.verb_noun - self.being
        self.verb_head = self.state_verb | self.level_verb | self.auxiliary
        self.before_cohort = self.word | self.name | self.date | self.value | self.duration | CharSet(" -–")
        self.before_cohort |= self.verbal
        self.before_cohort -= self.cohort | self.prep | self.conj
        """What says of which part of a whole a text tells: `the 18-24 age group`."""
        self.nobody_named = self.function | self.ours | chars("vacant") | CharSet(" ")
        self.unnamed = self.pronoun | self.det
        self.told_for = self.pronoun - self.det
        self.told_by = (self.pronoun | self.ours) - self.det
        self.growing = self.more | self.move_noun
        self.announcing = self.conj | self.bound
        self.joined_on = self.value | self.conj
        self.verb_alone = self.clause_verb - self.verb_noun - self.conj
        self.linking = self.conj | self.date | self.clause_break | self.adverb
        self.fronting = self.linking | self.prep | CharSet(" ")
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
        self.phrase_wall = self.value | self.clause_verb | CharSet(";:().")
        self.clause_wall = self.phrase_wall | CharSet(",")
        self.owning = self.possessive | self.whose | self.ours
        """What stands before the noun of what someone has: `its`, `whose`, `our`."""
        self.before_owned = self.before_count - self.owning
        self.before_counted = self.filler | self.value | self.article
        self.before_antecedent = self.filler | self.det_or_prep | self.date
        self.resumed_wall = CharSet(',;:()«»“”"–—|•') | self.conj | self.relative | self.clause_break
        self.resumed_wall |= self.that | self.say
        """What can open or end a clause; none of it stands between a verb and one that goes on with it."""
        self.relative_end = CharSet(",;:)") | (self.relative - self.det) | self.whose
        """What ends a relative clause, or begins another."""
        self.bidding, self.bid_for = chars("bidding"), chars("bid_for")
        self.no_one, self.speakers = chars("no_one"), chars("speaker")
        self.fining = chars("fining")
        self.told_apart = self.that | self.expletive
        self.judging = self.speaking | self.assessing
        self.made_into = chars("making") | self.assessing
        """Verbs by which something is made or said to be the so-manieth: `ranks Leeds as the third`."""
        self.behind_fine = self.filler | self.of | self.not_invest
        self.stretch_wall = self.clause_break | self.that | CharSet(";:|•")
        self.clause_opens = self.clause_break | self.relative | CharSet("/")
        self.parted = self.conj | self.clause_break | CharSet(",;:|–—")
        self.set_off = self.clause_break | (self.companion - self.of)
        self.tells_aside = (self.relative - self.det) | self.that | self.whose | self.where
