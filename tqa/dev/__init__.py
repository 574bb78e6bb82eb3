"""For ourselves: table builds, new checks, golden files, benchmark. Stays out of the wheel."""
