"""Phrases that open a sentence with a verb that has no subject of its own: `After losing 40 men, …`."""

from __future__ import annotations

from factkit.match.tokens import Node
from factkit.rules.candidates import Candidate
from factkit.rules.reading import Reading
from factkit.rules.verbs import participle


def opens_modifier(reading: Reading, at: int) -> bool:
    """Tell whether a sentence opens with a participle or a preposition that sets no place and no time."""
    tape, shape, words = reading.tape, reading.tape.shape, reading.words
    if shape[at] in words.date:
        return False
    then = tape.items[at + 2] if at + 2 < len(tape.items) else None
    if shape[at] in words.locative and isinstance(then, Node) and shape[at + 1] == " ":
        return then.type == "quantity"  # `At 40 metres, the tower …`
    if shape[at] in words.companion or shape[at] in words.sized or shape[at] in words.nonfinite:
        return True
    if _one_phrase(reading, at):
        return True
    second = at + 2 if shape[at + 1 : at + 2] == " " else at
    behind = second + 2 if shape[second : second + 1] in words.of else second
    if (shape[at] in words.function or shape[at] in words.purpose) and _as_verb(reading, behind):
        return True  # `After losing 40 men, the firm …`, "Avant de perdre 40 %, la ville …"
    if words.head_last and shape[at] in words.infinitive and shape[second] in words.word:
        return True  # `To reach 40 %, the town …`
    if shape[at] in words.locative or shape[at] in words.det or shape[at] in words.pronoun:
        return False
    if shape[at] in words.source_prep or shape[at] in words.place or shape[at] in words.attribute:
        return False
    if participle(reading.tape, words, at) and shape[second] in words.prep:
        return True  # `Built for 40 million, the dam …`
    told = words.participles + words.gerunds
    return any(tape.words(i, i + 1).lower().endswith(told) for i in {at, second})


def _one_phrase(reading: Reading, at: int) -> bool:
    """Tell whether a preposition and its verb stand in the lexicon as one: "pour atteindre"."""
    words, known = reading.words, reading.tape.lexicon.words
    first, _, last = reading.tape.words(at, at + 1).lower().partition(" ")
    entry, verb = known.get(first), last.rpartition(" ")[2]
    if not verb or entry is None or not (entry.char in words.function or entry.char in words.purpose):
        return False
    helping = known.get(verb)
    return verb.endswith(words.gerunds + words.infinitives) or (
        helping is not None and helping.char in words.nonfinite
    )


def _as_verb(reading: Reading, at: int) -> bool:
    """Tell whether an item behind a preposition is a verb without a subject: `losing`, "avoir perdu"."""
    shape, words = reading.tape.shape, reading.words
    if at + 2 >= reading.sentence.end or shape[at] in words.nouns or shape[at] in words.name:
        return False
    word = reading.tape.words(at, at + 1)
    if not word.islower() or shape[at + 1] != " ":
        return False
    noun = words.head_last and shape[at + 2] in words.of  # `after the opening of`
    told = shape[at] in words.nonfinite or word.endswith(words.gerunds + words.infinitives)
    return told and not noun


def opens_movement(reading: Reading, made: Candidate, start: int) -> bool:
    """Tell whether a part tells how something moved, and no more: `After a fall of 3 %, …`."""
    shape, words = reading.tape.shape, reading.words
    if made.kind != "change" or start >= made.start or shape[start] not in words.prep:
        return False
    end = shape.find(",", made.end, reading.sentence.end)
    if end < 0 or not words.move_noun.search(shape, start, made.start):
        return False
    return all(
        c not in words.of and (c in words.filler or c in words.told_value_or_date or c in words.det_or_prep)
        for c in shape[made.end : end]
    )
