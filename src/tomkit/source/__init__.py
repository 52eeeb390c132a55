"""Text with places: files, YAML and what is wrong with them. Knows nothing of councils."""
