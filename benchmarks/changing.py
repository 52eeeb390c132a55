"""One file of fifty elements changed while the model is in memory: how long until its findings are new.

`python -m benchmarks.changing FOLDER ROUNDS` prints the median CPU seconds.
"""
