"""Rows that were left out are told in the order of the file, counted by reason, and made one by one."""

from geo.interchange.row_problems import RowProblem, RowProblems


def problem(row: int | None, reason: str = "it is no day.", column: str | None = "date") -> RowProblem:
    return RowProblem(row=row, column=column, value="x", reason=reason, remedy="Correct it.")


def test_problems_of_several_parts_stand_in_the_order_of_the_rows() -> None:
    first = RowProblems.collect([problem(9), problem(3, "it is no number.")])
    second = RowProblems.collect([problem(5), problem(None, "it breaks off.", None)])
    every = RowProblems.join([first, RowProblems.collect([]), second])
    assert list(every) == [
        problem(None, "it breaks off.", None),
        problem(3, "it is no number."),
        problem(5),
        problem(9),
    ]
    assert every[1] == problem(3, "it is no number.") and list(every[2:]) == [problem(5), problem(9)]


def test_reasons_are_counted_over_values_the_most_frequent_first() -> None:
    told = [problem(2, "it is no number."), problem(3), problem(4)]
    counts = RowProblems.collect(told).count_reasons()
    assert [(each.column, each.reason, each.rows) for each in counts] == [
        ("date", "it is no day.", 2),
        ("date", "it is no number.", 1),
    ]


def test_no_problem_is_false() -> None:
    assert not RowProblems.collect([]) and RowProblems.join([]).count_reasons() == []
