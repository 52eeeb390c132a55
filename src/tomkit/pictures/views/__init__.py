"""The views: each a function that reads a model and says what its picture shows."""
