"""The tables of the journal's file, as the newest migration in `versions/` leaves them."""

import sqlalchemy as sa

HEAD = "0001"  # the newest migration
METADATA = sa.MetaData()
ENTRIES = sa.Table(
    "entries",
    METADATA,
    sa.Column("seq", sa.Integer, primary_key=True),  # the order in which this file received them
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("at", sa.Text, nullable=False),  # ISO 8601, UTC; for people who look into the file
    sa.Column("action", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),  # the whole entry as canonical JSON
)
