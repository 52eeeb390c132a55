"""The waist: a typed, linked model, in any of its states."""
