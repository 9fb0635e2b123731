"""`python -m factkit.cli`, for where scripts are not on the path."""

from factkit.cli import main

raise SystemExit(main())
