"""Pages about tomkit itself, drawn from its declarations: what is declared once is described nowhere else."""
