"""What can go wrong, told so that the reader knows what to do next.

Every error is a `ConflictReplayError`. Each class says whose input is at fault and also
inherits the builtin that a stranger would catch. A message names the file, row or sentence,
the likely mistake and the remedy.
"""


class ConflictReplayError(Exception):
    """The root of every error this program raises on purpose."""


class ArticleError(ConflictReplayError, ValueError):
    """An article file cannot be read: empty, binary, too large or not UTF-8."""


class AddressError(ConflictReplayError, OSError):
    """An address cannot be fetched: not one of the web, not allowed, without an answer, or too large."""


class DataError(ConflictReplayError, ValueError):
    """A file in `data/` breaks its own rules: a bad row, an unknown code, a missing column."""


class PlaceError(ConflictReplayError, ValueError):
    """A place cannot be on the earth as given, such as a latitude of 200."""


class TableError(ConflictReplayError, ValueError):
    """A table does not conform to the schema of the incident table."""


class FormatError(ConflictReplayError, ValueError):
    """A file is in no format that this program reads or writes."""


class ViewError(ConflictReplayError, ValueError):
    """A view was asked for that there is not: days without incidents, an unknown layer or province."""


class JournalError(ConflictReplayError, ValueError):
    """The journal of corrections, or a file of its entries, cannot be read or written, or an entry makes no sense."""


class ExportError(ConflictReplayError, OSError):
    """A file cannot be written: no such folder, no right to, or no room left."""
