"""From mentions to claims: which values assert something, of what kind, and with which fields."""
