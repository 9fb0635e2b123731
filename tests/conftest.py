"""Beside this file, `factories.py` makes records for all tests."""
