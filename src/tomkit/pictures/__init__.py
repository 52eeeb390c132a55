"""Pictures: diagrams as values, and how they become DOT, SVG and HTML."""
