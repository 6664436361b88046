"""For all tests: nothing that earlier runs or the user kept on this machine is taken, and nothing is left there."""

import pytest
from hypothesis import settings

from geo.kept import SETTING
from geo.paths import DATA_SETTING

settings.register_profile("patient", deadline=None)  # a busy machine is no failure
settings.load_profile("patient")


@pytest.fixture(scope="session", autouse=True)
def keep_nothing(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(SETTING, "")
        patch.setenv(DATA_SETTING, str(tmp_path_factory.mktemp("user")))
        yield
