"""For all tests: nothing is taken from what earlier runs kept on this machine, and nothing is left there."""

import pytest

from geo.kept import SETTING


@pytest.fixture(scope="session", autouse=True)
def keep_nothing():
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(SETTING, "")
        yield
