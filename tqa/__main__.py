"""`python -m tqa` is `tqa`."""

import sys
from pathlib import Path

HERE = Path.cwd()
if sys.path and Path(sys.path[0]).resolve() == HERE and Path(__file__).resolve().parents[1] != HERE:
    del sys.path[0]  # Python puts the working directory there; no module of the linted tree is to be imported.

from tqa.cli import main  # noqa: E402

if __name__ == "__main__":
    main()
