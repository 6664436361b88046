"""The migrations of the journal's file, one a module, run by Alembic in the order of their revisions."""
