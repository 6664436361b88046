"""The commands of the command line, one module each: its options, what it runs, what it says.

A module has `add(commands)`, which `geo.__main__` calls, in the order in which `--help` lists them. What is slow to
load is imported by the command that needs it, when it runs.
"""
