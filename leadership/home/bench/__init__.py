"""Measuring: a database of any size, and the times of what people wait for."""
