"""What is measured and not tested: times, which depend on the machine. One idea a module; `make bench` prints them all.

Each module has GOAL, a line, and `measure(root)`, which yields (what, figure) as text.
"""
