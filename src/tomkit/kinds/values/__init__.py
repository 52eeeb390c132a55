"""What councils write as numbers: money, ratios, durations, periods, counts; kept as written, typed when read."""
