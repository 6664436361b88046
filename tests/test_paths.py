"""Where a user's own data lies."""

from geo.paths import DATA_SETTING, find_user_folder


def test_user_folder_is_the_one_that_was_named(monkeypatch, tmp_path):
    monkeypatch.setenv(DATA_SETTING, str(tmp_path))
    assert find_user_folder() == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_user_folder_is_the_systems_usual_one_where_none_was_named(monkeypatch, tmp_path):
    monkeypatch.delenv(DATA_SETTING)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert find_user_folder() == tmp_path / "conflict-replay"
