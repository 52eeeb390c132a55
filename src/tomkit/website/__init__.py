"""The site: pure pages drawn from a model, and the one module that has mkdocs build them."""
