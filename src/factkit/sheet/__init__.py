"""The fact sheet and its files: CSV and JSONL, written whole or not at all, read back without loss."""

from factkit.sheet.factsheet import FactSheet
from factkit.sheet.load import load_records

__all__ = ["FactSheet", "load_records"]
