"""`python -m tomkit`: the command line, where the script is not on the path."""

import sys

from tomkit.cli.main import main

sys.exit(main())
