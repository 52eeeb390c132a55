"""The vocabulary: what a council can say about its operating model. Knows councils and nothing of YAML."""
