"""How fast and how large: tomkit beside other tools, on equal data, in one run. See `python -m benchmarks --help`."""
