"""Operating models as code: write, check, draw and publish a target operating model."""
