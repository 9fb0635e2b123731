"""Values that mentions and claims share: decimals, bounds, periods, quantities."""
