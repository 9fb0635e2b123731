"""From a text to its mentions: numbers, sums, quantities, dates, each with its span."""

from factkit.scan.mention import Mention, TextSpan
from factkit.scan.scanner import Scanner

__all__ = ["Mention", "Scanner", "TextSpan"]
