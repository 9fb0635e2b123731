"""The times of the claims of a text, as tests of rules compare them."""

from factkit.rules.engine import engine
from factkit.values.period import Period


def times(lang: str, text: str, reference: str = "2024-09-25") -> list[str]:
    """Return `value time/relation` of each claim, a `~` before a time that is inferred."""
    rows = engine(lang).records(text, Period.of(reference))
    out = []
    for row in rows:
        when, value = row["when"], row["value"]
        told = f"{'~' * when['inferred']}{when['edtf']} {when['relation']}" if when else "-"
        out.append(f"{value['amount'] or value['high'] or value['low'] or '-'} {told}")
    return out
