"""Patterns over words: the engine that the mention grammar and the claim rules share.

A text becomes a `Tape`, one item a token (spaces are items too); the tape's *shape*
has one character for each item, which stands for the set of lexicon classes that the
word is in. Rules are regular expressions over the shape (`pattern` has the notation),
so that their cost does not depend on how many words a class has. A `Stage` runs rules
over a tape and puts a `Node` in the place of what each finds; the next stage sees the
node as one item. This is the finite-state cascade of Abney (1996), "Partial parsing
via finite-state cascades".
"""
