"""What good looks like: checks that read a model as an experienced reviewer would."""
