"""The report page: one HTML file that shows documents, their claims and the facts beside them."""

from factkit.sheet.report.page import write_report

__all__ = ["write_report"]
