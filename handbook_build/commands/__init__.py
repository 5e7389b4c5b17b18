"""The commands of `python -m handbook_build`, one a module: `add_to(commands)` and `run(arguments)`."""
