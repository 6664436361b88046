"""Bring the journal's file to the newest schema, whole or not at all."""

from pathlib import Path

import sqlalchemy as sa

from geo.errors import JournalError
from geo.journal.schema import HEAD

VERSIONS = Path(__file__).parent / "versions"


def find_revision(connection: sa.Connection) -> str | None:
    """Return the migration that a file stands at; None: it has no tables yet."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def migrate(connection: sa.Connection, *, versions: Path = VERSIONS, head: str = HEAD) -> None:
    """Run the migrations that a file lacks, inside the transaction that the connection is in.

    Raises:
        JournalError: The file is of a newer program.
    """
    from alembic.config import Config  # half a second to import, and needed once in the life of a file
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(versions.parent))
    config.set_main_option("version_locations", str(versions))
    config.set_main_option("path_separator", "newline")
    script = ScriptDirectory.from_config(config)
    environment = EnvironmentContext(config, script, fn=lambda revision, _: script._upgrade_revs(head, revision))
    try:
        environment.configure(connection=connection, transactional_ddl=True)
        environment.run_migrations()
    except CommandError as error:
        raise JournalError(
            f"the journal stands at the schema {find_revision(connection)!r}, which this program does not know; "
            "it was written by a newer one. Update this program."
        ) from error
