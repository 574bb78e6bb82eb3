"""`python -m tqa` is `tqa`."""

from tqa.cli import main

main()
