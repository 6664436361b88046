"""Articles and imported tables, side by side: nothing twice, every part told apart, the schema kept."""

from dataclasses import replace

import pandas as pd

from geo.holdings import correct_holdings, join_holdings
from geo.incidents.table_checks import check_table
from geo.incidents.table_shaping import build_empty_table
from geo.interchange.import_result import ImportResult, is_acled
from geo.interchange.row_problems import RowProblems
from geo.journal.drafting import correct, reject
from geo.journal.store import Journal
from tests.journal.desk import shaped
from tests.tables import rows, table, zoo


def imported(*incidents, dataset="ucdp"):
    return ImportResult(table=table(*incidents), problems=RowProblems.collect(()), dataset=dataset)


def test_articles_alone_are_shown_as_they_are() -> None:
    assert join_holdings(zoo()).table.equals(zoo())


def test_imported_rows_stand_below_the_articles_and_say_where_they_are_from() -> None:
    held = join_holdings(zoo(), [imported(rows("u1", "other_violence", "2026-01-02", "Kabul"))])
    assert set(held.table["dataset"].astype(str)) == {"articles", "ucdp"}
    assert held.table["incident_id"].tolist()[-1] == "u1"
    assert isinstance(held.table["dataset"].dtype, pd.CategoricalDtype)
    assert held.table.crs == zoo().crs
    assert held.table.index.is_unique


def test_incident_that_an_earlier_part_holds_is_left_out_and_counted() -> None:
    again = imported(
        rows("raid", "airstrike", "2026-02-21", "Kabul"), rows("new", "talks", "2026-02-21"), dataset="a.csv"
    )
    held = join_holdings(zoo(), [again])
    assert held.repeated == {"a.csv": 1}
    assert held.table.loc[held.table["incident_id"] == "raid", "dataset"].astype(str).unique().tolist() == ["articles"]


def test_tables_of_one_name_are_numbered() -> None:
    one, two = imported(rows("1", "talks", None), dataset="x"), imported(rows("2", "talks", None), dataset="x")
    held = join_holdings(build_empty_table(), [one, two, replace(one, table=zoo(), dataset="articles")])
    assert [each.dataset for each in held.imports] == ["x", "x (2)", "articles (2)"]
    assert set(held.table["dataset"].astype(str)) == {"x", "x (2)", "articles (2)"}


def test_joined_table_conforms_to_the_schema() -> None:
    typed = join_holdings(build_empty_table(), [imported(rows("1", "talks", None))]).table
    assert len(typed) == 1
    check_table(join_holdings(build_empty_table(), []).table)


def test_corrections_are_applied_to_all_parts_and_anew_when_there_are_more(tmp_path) -> None:
    journal = Journal(tmp_path / "journal.sqlite")
    parts = shaped(zoo()), [imported(rows("u1", "talks", "2026-01-02", "Kabul"))]
    held = join_holdings(*parts, journal=journal)
    assert held.review is not None and len(held.table) == 8
    journal.append(correct(held.review, "u1", "Ann", target="traders"))
    held = correct_holdings(held, journal)
    journal.append(reject(held.review, ["raid"], "Ann"))
    for again in (correct_holdings(held, journal), join_holdings(*parts, journal=journal)):
        ids = again.table["incident_id"]
        assert "raid" not in set(ids) and again.table.loc[ids == "u1", "target"].tolist() == ["traders"]
        assert "raid" in set(again.review.table["incident_id"]) and again.journal_problem is None


def test_journal_that_cannot_be_read_is_a_problem_and_the_reading_is_shown(tmp_path) -> None:
    (tmp_path / "journal.sqlite").write_text("no database at all, but long enough to be looked at" * 99)
    held = join_holdings(zoo(), journal=Journal(tmp_path / "journal.sqlite"))
    assert held.table.equals(zoo()) and held.review is None
    assert "set it aside" in (held.journal_problem or "")


def test_acled_is_known_by_its_name_and_so_is_a_file_called_after_it() -> None:
    names = ("acled", "acled:export.csv", "acled (2)", "ACLED_2026.csv", "ucdp", "notes-on-acled.csv")
    assert [is_acled(name) for name in names] == [True, True, True, True, False, False]
