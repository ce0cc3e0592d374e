"""The way from a checkout to the running program: an environment with all it needs, and the checks."""
